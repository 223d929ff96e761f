import fc from 'fast-check'
import { expect, test } from 'vitest'
import { damage } from './damage.ts'
import { tryDamaged, WHOLE } from './snapshots.ts'
import { TEXTS } from './texts.ts'

// `npm run fuzz -- --snapshots --texts` tries more of the same.
test('a damaged snapshot with a right checksum is refused, or restored to what works and can be saved again', () => {
  const ends = { refused: 0, restored: 0 }
  fc.assert(
    fc.property(fc.nat(WHOLE.length - 1), damage, (base, changes) => {
      ends[tryDamaged(base, changes)]++
    }),
    { numRuns: 400 },
  )
  expect(ends.refused).toBeGreaterThan(40)
  expect(ends.restored).toBeGreaterThan(40)
})

test('hostile texts are read within bounds, and known again', () => {
  let tried = 0
  const property = TEXTS.property(() => tried++)
  fc.assert(property as fc.IProperty<unknown>, { numRuns: 60 })
  expect(tried).toBeGreaterThanOrEqual(60)
})
