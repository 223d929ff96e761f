import { expect, it } from 'vitest'
import { combine, fmix32 } from '../../src/base/hash.ts'

it('fmix32 is the finisher of MurmurHash3', () => {
  // From the reference implementation: fmix32 of 0, 1, 2, 0xffffffff and 0xdeadbeef.
  expect([0, 1, 2, 0xffffffff, 0xdeadbeef].map(fmix32)).toEqual(GOLDEN_FMIX)
})

it('fmix32 maps no two of 100,000 integers together', () => {
  expect(new Set(Array.from({ length: 100_000 }, (_, i) => fmix32(i))).size).toBe(100_000)
})

it('combine depends on order, on both arguments, and returns uint32', () => {
  expect(combine(1, 2)).not.toBe(combine(2, 1))
  const seen = new Set<number>()
  for (let a = 0; a < 300; a++) for (let b = 0; b < 300; b++) seen.add(combine(a, b))
  // 90,000 draws from 2^32 collide about once.
  expect(seen.size).toBeGreaterThan(89_990)
  for (const word of seen) expect(word).toBe(word >>> 0)
})

const GOLDEN_FMIX = [0, 1364076727, 821347078, 2180083513, 233162409]
