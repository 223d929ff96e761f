import { expect, test } from 'vitest'
import { meanScore, meanWithin } from '../../../src/cluster/linkage/mean-score.ts'

const product = (a: number, b: number) => a * b

test('the mean between two groups is over all pairs where they are few', () => {
  expect(meanScore([1, 2], [3, 4, 5], product, 6)).toBeCloseTo(((1 + 2) * (3 + 4 + 5)) / 6, 12)
})

test('else over as many pairs as are allowed, with the newest half and even ones of the larger group', () => {
  const large = Array.from({ length: 1000 }, (_, i) => i)
  for (const groups of [
    [[-1], large],
    [large, [-1]],
  ]) {
    const seen: number[] = []
    meanScore(groups[0], groups[1], (a, b) => seen.push(Math.max(a, b)), 8)
    expect(seen).toEqual([999, 998, 997, 996, 562, 687, 812, 937])
  }
})

test('of two groups of one size the second counts as the larger', () => {
  const seen: string[] = []
  const mean = meanScore([1, 2, 3], [4, 5, 6], (a, b) => seen.push(`${a}${b}`), 4)
  expect(seen).toEqual(['14', '25', '35', '16'])
  expect(mean).toBe((1 + 2 + 3 + 4) / 4)
})

test('the mean within a group takes each pair once', () => {
  for (const size of [2, 3, 4, 5, 8, 9]) {
    const group = Array.from({ length: size }, (_, i) => 10 * i)
    const pairs = new Set<string>()
    const mean = meanWithin(
      group,
      (a, b) => {
        expect(a).not.toBe(b)
        pairs.add(`${Math.min(a, b)}-${Math.max(a, b)}`)
        return 0.25
      },
      1000,
    )
    expect(mean).toBe(0.25)
    expect(pairs.size).toBe((size * (size - 1)) / 2)
  }
  let calls = 0
  meanWithin(
    Array.from({ length: 50 }, (_, i) => i),
    () => calls++,
    16,
  )
  expect(calls).toBe(16)
  expect(meanWithin([7], product, 16)).toBe(1)
})
