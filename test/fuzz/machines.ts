import { callsOf } from '../machine/operations.ts'
import { agreement } from '../machine/property.ts'
import { FAST_TRIALS, TRIALS, type Trial } from '../machine/setups.ts'
import type { Target } from './target.ts'

/** A detector under arbitrary use: see test/machine/. */
export const MACHINES: readonly Target[] = TRIALS.map((trial) => ({
  ...target({ ...trial, longest: 3 * trial.longest }),
  kind: '',
  runs: trial.setup.filled === 0 ? 30 : 6,
}))

/** More of it in less time. */
export const FAST_MACHINES: readonly Target[] = FAST_TRIALS.map((trial) => ({
  ...target(trial),
  kind: '--fast ',
  runs: trial.setup.filled === 0 ? 30 : 1,
  thorough: () => agreement({ ...trial, oneOf: 1 }, () => undefined),
}))

function target(trial: Trial): Pick<Target, 'name' | 'unit' | 'property'> {
  return {
    name: trial.setup.name,
    unit: 'operations',
    property: (count) => agreement(trial, (operation) => count(callsOf(operation))),
  }
}
