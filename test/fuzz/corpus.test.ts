import { expect, test } from 'vitest'
import { entriesOf } from './guided/corpus.ts'
import { GUIDED } from './guided/targets.ts'

// `npm run fuzz -- --guided` looks for more.
test.each(GUIDED.map((target) => [target.name, target] as const))(
  'what guided fuzzing begins with and has kept is read well: %s',
  async (name, { run, seeds }) => {
    const inputs = [
      ...seeds.map((text) => new TextEncoder().encode(text)),
      ...entriesOf(name).map(({ input }) => input),
    ]
    for (const input of inputs) await expect(Promise.resolve(input).then(run)).resolves.toBeUndefined()
  },
)
