import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  adjustedRand,
  bCubed,
  evaluate,
  type Partition,
  pairwise,
  partitionByLabel,
  vMeasure,
} from '../../src/evaluate/index.ts'
import { cpuTime } from '../cpu-time.ts'

const letters = (...groups: readonly string[]): string[][] => groups.map((group) => [...group])

/** Two partitions of the same ids, as a label for every id in each. */
const labelled = fc
  .array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 40 })
  .map((pairs) => ({ found: pairs.map(([label]) => label), truth: pairs.map(([, label]) => label) }))

const partition = (labels: readonly number[]): readonly (readonly string[])[] =>
  partitionByLabel(labels.map((label, i) => [`a${i}`, label]))

describe('worked examples', () => {
  test('B-cubed of Bagga and Baldwin 1998, figures 1 to 4', () => {
    const truth = letters('12345', '67', '89ABC')
    const first = bCubed(letters('12345', '6789ABC'), truth)
    // 5 · 1 + 2 · 2/7 + 5 · 5/7 over 12: their 76 %.
    expect(first.precision).toBeCloseTo(16 / 21, 12)
    expect(first.recall).toBe(1)
    const second = bCubed(letters('1234589ABC', '67'), truth)
    // 10 · 1/2 + 2 · 1 over 12: their 58 %.
    expect(second.precision).toBeCloseTo(7 / 12, 12)
    expect(second.recall).toBe(1)
    expect(second.f1).toBeCloseTo(14 / 19, 12)
  })

  test('B-cubed keeps the rag bag constraint of Amigó et al. 2009: a stray hurts less among strays', () => {
    const truth = letters('abcd', 'e', 'f', 'g', 'h', 'x')
    const clean = bCubed(letters('abcdx', 'efgh'), truth)
    const ragBag = bCubed(letters('abcd', 'efghx'), truth)
    // (4 · 4/5 + 1/5 + 4 · 1/4) / 9 and (4 + 5 · 1/5) / 9
    expect(clean.precision).toBeCloseTo(4.4 / 9, 12)
    expect(ragBag.precision).toBeCloseTo(5 / 9, 12)
  })

  test('B-cubed and pairwise by hand, where both err', () => {
    const found = letters('abc', 'de')
    const truth = letters('ab', 'cde')
    // precision: a, b 2/3, c 1/3, d, e 1; recall: a, b 1, c 1/3, d, e 2/3
    expect(bCubed(found, truth).precision).toBeCloseTo(11 / 15, 12)
    expect(bCubed(found, truth).recall).toBeCloseTo(11 / 15, 12)
    // found ab ac bc de, true ab cd ce de: two in both
    expect(pairwise(found, truth)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
  })

  test('adjusted Rand of the table in Yeung and Ruzzo 2001', () => {
    // Rows 1 1 0 / 1 2 1 / 0 0 4: 7 pairs in both, 13 and 14 in one, 45 in all; their .313.
    const found = letters('ab', 'cdef', 'ghij')
    const truth = letters('ac', 'bde', 'fghij')
    expect(adjustedRand(found, truth)).toBeCloseTo(133 / 425.5, 12)
  })

  test('adjusted Rand falls below zero where partitions cross', () => {
    expect(adjustedRand(letters('ab', 'cd'), letters('ac', 'bd'))).toBeCloseTo(-0.5, 12)
  })

  test('V-measure of solutions A and B in Rosenberg and Hirschberg 2007, figure 2', () => {
    const truth = letters('abcde', 'fghij', 'klmno')
    const entropy = (...shares: readonly number[]): number => -shares.reduce((sum, p) => sum + p * Math.log(p), 0)
    const a = vMeasure(letters('abcfk', 'dghil', 'ejmno'), truth)
    expect(a.v).toBeCloseTo(1 - entropy(0.6, 0.2, 0.2) / Math.log(3), 12)
    expect(a.v.toFixed(2)).toBe('0.14')
    const b = vMeasure(letters('abcfg', 'hijkl', 'mnode'), truth)
    expect(b.v).toBeCloseTo(1 - entropy(0.6, 0.4) / Math.log(3), 12)
    expect(b.v.toFixed(2)).toBe('0.39')
  })

  test('V-measure by hand, where homogeneity and completeness differ', () => {
    // H(truth) = 1.5 bits, H(truth | found) = .5, H(found) = 1, H(found | truth) = 0
    const measured = vMeasure(letters('ab', 'cd'), letters('ab', 'c', 'd'))
    expect(measured.homogeneity).toBeCloseTo(2 / 3, 12)
    expect(measured.completeness).toBe(1)
    expect(measured.v).toBeCloseTo(0.8, 12)
  })
})

describe('edges', () => {
  test('one article, and nothing but singletons, are perfect when they agree', () => {
    for (const same of [letters('a'), letters('a', 'b', 'c'), letters('abc')]) {
      const { bCubed, pairwise, adjustedRand, vMeasure } = evaluate(same, same)
      expect([bCubed.f1, pairwise.f1, adjustedRand, vMeasure.v]).toEqual([1, 1, 1, 1])
    }
  })

  test('everything apart against everything together', () => {
    const apart = evaluate(letters('a', 'b', 'c', 'd'), letters('abcd'))
    expect(apart).toEqual({
      articles: 4,
      groups: { found: 4, truth: 1 },
      bCubed: { precision: 1, recall: 0.25, f1: 0.4 },
      pairwise: { precision: 1, recall: 0, f1: 0 },
      adjustedRand: 0,
      vMeasure: { homogeneity: 1, completeness: 0, v: 0 },
    })
  })

  test('empty groups count for nothing', () => {
    expect(evaluate([[], ['a', 'b'], []], [['a'], [], ['b']])).toEqual(evaluate(letters('ab'), letters('a', 'b')))
  })

  test('groups may be sets and generators that can be read once', () => {
    function* groups(): Generator<Set<string>> {
      yield new Set(['a', 'b'])
      yield new Set(['c'])
    }
    expect(evaluate(groups(), letters('ab', 'c')).bCubed.f1).toBe(1)
  })

  test('labels become groups, numbers and strings apart', () => {
    expect(
      partitionByLabel(
        new Map([
          ['a', 'x'],
          ['b', 'y'],
          ['c', 'x'],
        ]),
      ),
    ).toEqual([['a', 'c'], ['b']])
    expect(partitionByLabel(Object.entries({ a: 1, b: 1 }))).toEqual([['a', 'b']])
    const twice = ['a', 1] as const
    expect(partitionByLabel([twice, ['b', 1], twice])).toEqual([['a', 'b']])
    expect(() => partitionByLabel([twice, ['a', 2]])).toThrow('"labels" must give an id one label, got 1 and 2 for "a"')
    expect(
      partitionByLabel([
        ['a', 1],
        ['b', '1'],
      ]),
    ).toEqual([['a'], ['b']])
  })
})

describe('errors', () => {
  const fails = (found: unknown, truth: unknown): (() => unknown) => {
    return () => evaluate(found as Partition, truth as Partition)
  }

  test.each([
    [
      'an id in two groups',
      letters('ab', 'bc'),
      letters('abc'),
      /"found" must hold every id once, has "b" in two groups/,
    ],
    ['an id twice in a group', letters('abc'), letters('aab', 'c'), /"truth" .* has "a" twice in one group/],
    ['an id missing', letters('ab'), letters('abc'), /must hold the same ids, got "c" in "truth" alone/],
    [
      'many ids that differ',
      letters('abcdex'),
      letters('xy'),
      /got "a", "b", "c" and 2 more in "found" alone and "y" in/,
    ],
    ['no ids', [[]], letters('a'), /"found" must hold at least one id, got none/],
  ])('%s', (_, found, truth, message) => {
    expect(fails(found, truth)).toThrow(RangeError)
    expect(fails(found, truth)).toThrow(message)
  })

  test.each([
    ['no partition', undefined, /"found" must be an iterable of groups, got undefined/],
    ['a map of labels', new Map([['a', 'x']]), /got a Map: give partitionByLabel\(map\)/],
    ['ids in place of groups', ['a', 'b'], /"found" must hold groups, each an iterable of ids, got "a" for one/],
    ['numbers for ids', [[1, 2]], /"found" must hold string ids, got 1/],
  ])('%s', (_, found, message) => {
    expect(fails(found, letters('a'))).toThrow(TypeError)
    expect(fails(found, letters('a'))).toThrow(message)
  })

  test('a label that is absent', () => {
    const labels = [['a', undefined]] as unknown as [string, string][]
    expect(() => partitionByLabel(labels)).toThrow(/must give id "a" a string or number, got undefined/)
    const none = Number('no label')
    expect(() =>
      partitionByLabel([
        ['a', none],
        ['b', none],
      ]),
    ).toThrow(new TypeError('"labels" must give id "a" a string or number, got NaN'))
  })
})

describe('properties', () => {
  test('agree with definitions over all pairs', () => {
    fc.assert(
      fc.property(labelled, ({ found, truth }) => {
        const measured = evaluate(partition(found), partition(truth))
        const items = found.map((_, i) => i)
        const mean = (of: (i: number) => number): number => items.reduce((sum, i) => sum + of(i), 0) / items.length
        const together = (labels: readonly number[], i: number): number[] =>
          items.filter((j) => labels[j] === labels[i])
        const overlap = (i: number): number => together(found, i).filter((j) => truth[j] === truth[i]).length
        expect(measured.bCubed.precision).toBeCloseTo(
          mean((i) => overlap(i) / together(found, i).length),
          10,
        )
        expect(measured.bCubed.recall).toBeCloseTo(
          mean((i) => overlap(i) / together(truth, i).length),
          10,
        )

        let [both, foundOnly, truthOnly, neither] = [0, 0, 0, 0]
        for (const i of items) {
          for (let j = 0; j < i; j++) {
            const f = found[i] === found[j]
            const t = truth[i] === truth[j]
            if (f && t) both++
            else if (f) foundOnly++
            else if (t) truthOnly++
            else neither++
          }
        }
        expect(measured.pairwise.precision).toBeCloseTo(both + foundOnly === 0 ? 1 : both / (both + foundOnly), 10)
        expect(measured.pairwise.recall).toBeCloseTo(both + truthOnly === 0 ? 1 : both / (both + truthOnly), 10)
        // The pair-count form of Hubert and Arabie's index (Steinley 2004, equation 9).
        const chance = (both + foundOnly) * (foundOnly + neither) + (both + truthOnly) * (truthOnly + neither)
        const rand = chance === 0 ? 1 : (2 * (both * neither - foundOnly * truthOnly)) / chance
        expect(measured.adjustedRand).toBeCloseTo(rand, 10)

        // H(X | Y) = mean over items of the surprise at an item's X, given its Y.
        const surprise = (x: readonly number[], y: readonly number[]): number =>
          mean((i) => -Math.log(together(y, i).filter((j) => x[j] === x[i]).length / together(y, i).length))
        const unknown = items.map(() => 0)
        const whole = surprise(truth, unknown)
        const homogeneity = whole === 0 ? 1 : 1 - surprise(truth, found) / whole
        expect(measured.vMeasure.homogeneity).toBeCloseTo(homogeneity, 10)
      }),
      { numRuns: 200 },
    )
  })

  test('a partition agrees with itself exactly', () => {
    fc.assert(
      fc.property(labelled, ({ found }) => {
        const { bCubed, pairwise, adjustedRand, vMeasure } = evaluate(partition(found), partition(found))
        expect(bCubed).toEqual({ precision: 1, recall: 1, f1: 1 })
        expect(pairwise).toEqual({ precision: 1, recall: 1, f1: 1 })
        expect(adjustedRand).toBe(1)
        expect(vMeasure).toEqual({ homogeneity: 1, completeness: 1, v: 1 })
      }),
    )
  })

  test('exchanging the partitions exchanges precision and recall and leaves the rest', () => {
    fc.assert(
      fc.property(labelled, ({ found, truth }) => {
        const one = evaluate(partition(found), partition(truth))
        const other = evaluate(partition(truth), partition(found))
        expect(other.bCubed.precision).toBeCloseTo(one.bCubed.recall, 12)
        expect(other.bCubed.f1).toBeCloseTo(one.bCubed.f1, 12)
        expect(other.pairwise.precision).toBe(one.pairwise.recall)
        expect(other.adjustedRand).toBe(one.adjustedRand)
        expect(other.vMeasure.homogeneity).toBeCloseTo(one.vMeasure.completeness, 12)
        expect(other.groups).toEqual({ found: one.groups.truth, truth: one.groups.found })
      }),
    )
  })

  test('the order of groups and ids is without meaning', () => {
    fc.assert(
      fc.property(labelled, ({ found, truth }) => {
        const turned = [...partition(found)].reverse().map((group) => [...group].reverse())
        const one = evaluate(partition(found), partition(truth))
        const other = evaluate(turned, partition(truth))
        expect(other.bCubed.f1).toBeCloseTo(one.bCubed.f1, 12)
        expect(other.pairwise).toEqual(one.pairwise)
        expect(other.adjustedRand).toBe(one.adjustedRand)
        expect(other.vMeasure.v).toBeCloseTo(one.vMeasure.v, 12)
      }),
    )
  })

  test('two hundred thousand ids take time in proportion', () => {
    const ids = Array.from({ length: 200_000 }, (_, i) => `a${i}`)
    const found = partitionByLabel(ids.map((id, i) => [id, i % 50_000]))
    const truth = partitionByLabel(ids.map((id, i) => [id, i % 25_000]))
    const evaluated = (): void =>
      expect(evaluate(found, truth).bCubed).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 })
    expect(cpuTime(evaluated)).toBeLessThan(20_000)
  })
})
