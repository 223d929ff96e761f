import { callsOf } from '../machine/operations.ts'
import { agreement } from '../machine/property.ts'
import { TRIALS } from '../machine/setups.ts'
import type { Target } from './target.ts'

/** A detector under arbitrary use: see test/machine/. */
export const MACHINES: readonly Target[] = TRIALS.map((trial) => ({
  name: trial.setup.name,
  kind: '',
  unit: 'operations',
  runs: trial.setup.filled === 0 ? 30 : 6,
  property: (count) => agreement({ ...trial, longest: 3 * trial.longest }, (operation) => count(callsOf(operation))),
}))
