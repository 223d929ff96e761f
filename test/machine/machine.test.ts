import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { operations } from './operations.ts'
import { agreement } from './property.ts'
import { grown, TRIALS } from './setups.ts'

// `npm run fuzz` tries the same for as long as one likes.
describe('a detector, its twin from a snapshot, a listener and a model of what is held agree after every operation', () => {
  test.each(TRIALS.map((trial) => [trial.setup.name, trial] as const))('%s', (_name, trial) => {
    let done = 0
    fc.assert(
      agreement(trial, () => done++),
      { numRuns: trial.setup.filled === 0 ? 40 : 5 },
    )
    expect(done).toBeGreaterThan(30)
  })

  test('one that grew beyond 1,024 articles and was never restored', () => {
    const trial = TRIALS.find(({ setup }) => setup.filled > 1024)
    if (trial === undefined) throw new Error('there is no such trial')
    const machine = grown(trial.setup)
    for (const operation of fc.sample(operations(trial.range), 150)) machine.run(operation)
    machine.conclude()
  })
})
