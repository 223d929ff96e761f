import { test } from 'vitest'
import { adjustedRand, bCubed, evaluate, pairwise, partitionByLabel, vMeasure } from '../../src/evaluate/index.ts'
import { FastSimilaritySketcher, LshIndex, WeightedSketcher } from '../../src/sketch/index.ts'
import { expectLinear } from './slope.ts'

const TIMES = 8
const ids = Array.from({ length: 80_000 }, (_, i) => `a${i}`)
const groups = (count: number, size: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(count / size) }, (_, k) => ids.slice(k * size, Math.min(count, (k + 1) * size)))
const hashes = Uint32Array.from({ length: 400_000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1))
const weights = Float64Array.from(hashes, (hash) => 1 + (hash & 7))

test.each(Object.entries({ bCubed, pairwise, adjustedRand, vMeasure, evaluate }))(
  '%s is linear in the number of ids, in small groups and in one',
  (name, score) => {
    for (const [one, other] of [
      [3, 5],
      [3, 1e6],
      [1e6, 1e6],
    ]) {
      const run = (count: number) => () => void score(groups(count, one), groups(count, other))
      expectLinear(name, TIMES, run(10_000), run(10_000 * TIMES))
    }
  },
)

test('partitionByLabel too', () => {
  const run = (count: number) => () =>
    void partitionByLabel(ids.slice(0, count).map((id, i) => [id, `${i % 997}`] as const))
  expectLinear('partitionByLabel', TIMES, run(10_000), run(10_000 * TIMES))
})

test('signing is linear in the number of hashes', () => {
  const fast = new FastSimilaritySketcher()
  const weighted = new WeightedSketcher()
  for (const [name, sign] of [
    ['FastSimilaritySketcher', (count: number) => fast.sign(hashes, count)],
    ['WeightedSketcher', (count: number) => weighted.sign(hashes.subarray(0, count), weights.subarray(0, count))],
  ] as const) {
    expectLinear(
      name,
      TIMES,
      () => void sign(50_000),
      () => void sign(50_000 * TIMES),
    )
  }
})

test('an index does not slow down with what it holds, alike or not', () => {
  const sketcher = new FastSimilaritySketcher({ size: 64 })
  for (const kinds of [1, 4000]) {
    const signatures = Array.from({ length: Math.min(kinds, 4000) }, (_, i) =>
      sketcher.sign(hashes.subarray(i * 50, i * 50 + 50)),
    )
    const filled = (count: number): LshIndex<number> => {
      const index = new LshIndex<number>({ size: 64 })
      for (let i = 0; i < count; i++) index.insert(i, signatures[i % kinds])
      return index
    }
    let small = filled(0)
    let large = small
    expectLinear(
      'insert',
      TIMES,
      () => {
        small = filled(2000)
      },
      () => {
        large = filled(2000 * TIMES)
      },
    )
    const use = (index: LshIndex<number>) => () => {
      for (let i = 0; i < 200; i++) {
        index.remove(i * 7)
        index.insert(i * 7, signatures[(i * 7) % kinds])
      }
    }
    expectLinear('remove and insert', 1.5, use(small), use(large))
  }
})
