import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DOCUMENT_RATE } from '../../src/background/rates.ts'
import { SnapshotReader } from '../../src/binary/reader.ts'
import { SnapshotWriter } from '../../src/binary/writer.ts'
import { TermStatistics } from '../../src/corpus/statistics.ts'
import { StoryTier } from '../../src/nominate/stories.ts'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'
import { WeightedSketcher } from '../../src/sketch/weighted.ts'
import { TermFlag } from '../../src/terms/flags.ts'
import { countedWord, firstWord } from '../../src/terms/packed.ts'

const SEED = 7
const SLOTS = 48

interface Term {
  readonly hash: number
  readonly flags: number
  readonly level: number
  readonly frequency: number
}

function wordOf({ flags, level, frequency }: Term): number {
  let word = firstWord(flags, level)
  for (let n = 1; n < frequency; n++) word = countedWord(word, flags)
  return word
}

/** Terms as a profile has them: hashes, then words. */
const listed = (terms: readonly Term[]) => Uint32Array.from([...terms.map(({ hash }) => hash), ...terms.map(wordOf)])

function signed(terms: readonly Term[]): readonly number[] {
  const tier = new StoryTier(new TermStatistics(), SEED)
  const sketch = tier.createSketch()
  tier.sign(listed(terms), sketch)
  return [...sketch.values]
}

/** (1 + ln tf) · idf, half as much again for a name and for what stands first, nothing for a phrase; squared. */
function weightOf({ flags, level, frequency }: Term): number {
  if (flags & TermFlag.Phrase) return 0
  const boost = (flags & TermFlag.Name ? 1.5 : 1) * (flags & (TermFlag.Lead | TermFlag.Title) ? 1.5 : 1)
  return Math.round((4 * (1 + Math.log(frequency)) * -Math.log(DOCUMENT_RATE[level]) * boost) ** 2)
}

const flags = fc.constantFrom(
  ...[0, TermFlag.Name, TermFlag.Lead, TermFlag.Title, TermFlag.Name | TermFlag.Title, TermFlag.Number],
  ...[TermFlag.Phrase, TermFlag.Phrase | TermFlag.Name],
)
const termLists = fc.uniqueArray(
  fc.record({ hash: fc.nat(0xfffffffe), flags, level: fc.nat(126), frequency: fc.integer({ min: 1, max: 9 }) }),
  { selector: ({ hash }) => hash, maxLength: 60 },
)

describe('a story sketch', () => {
  test('samples the 24 heaviest terms in proportion to their weights, in whatever order they are listed', () => {
    const sketcher = new WeightedSketcher({ size: SLOTS, seed: SEED })
    fc.assert(
      fc.property(termLists, (terms) => {
        // Of those that weigh the same, the first listed is taken.
        const heaviest = terms
          .map((term) => ({ hash: term.hash, weight: weightOf(term) }))
          .filter(({ weight }) => weight > 0)
          .sort((a, b) => b.weight - a.weight)
          .slice(0, 24)
        const hashes = Uint32Array.from(heaviest, ({ hash }) => hash)
        const weights = Float64Array.from(heaviest, ({ weight }) => weight)
        expect(signed(terms)).toEqual([...sketcher.sign(hashes, weights).values])
      }),
      { numRuns: 200 },
    )
  })

  test('has the commonest terms only as long as their weights, rounded, are not nothing', () => {
    const common = Array.from({ length: 127 }, (_, level) => ({ hash: 5, flags: 0, level, frequency: 1 }))
    const lightest = common.filter((term) => weightOf(term) === 1)
    const none = common.filter((term) => weightOf(term) === 0)
    expect(Math.min(lightest.length, none.length)).toBeGreaterThan(0)
    for (const term of lightest) expect(signed([term])).toEqual(new Array(SLOTS).fill(5))
    for (const term of none) expect(signed([term])).toEqual(new Array(SLOTS).fill(0xffffffff))
  })

  test('holds each of 24 equal terms or none of the 25th', () => {
    const terms = Array.from({ length: 25 }, (_, i) => ({ hash: i + 1, flags: 0, level: 90, frequency: 1 }))
    expect(signed(terms)).toEqual(signed(terms.slice(0, 24)))
    expect(signed(terms)).not.toContain(25)
    expect(signed(terms.slice(0, 24))).not.toEqual(signed(terms.slice(0, 23)))
  })
})

/** A tier whose articles have as many of 48 slots in common with a probe as is said, each value used as often as is said. */
function tierOf(uses: readonly number[]) {
  const statistics = new TermStatistics()
  uses.forEach((count, slot) => {
    for (let i = 0; i < count; i++) statistics.add(Uint32Array.of(slot + 1), 0, 1)
  })
  const tier = new StoryTier(statistics, SEED)
  const found = new CandidateBuffer()
  return {
    tier,
    /** Inserts an article that has the probe's values in some slots. */
    insert(handle: number, slots: readonly number[]): void {
      const values = new Uint32Array(SLOTS).fill(1000)
      for (const slot of slots) values[slot] = slot + 1
      tier.insert(handle, { values })
    },
    /** Least weight, and the weights found. */
    nominate() {
      const least = tier.nominate({ values: Uint32Array.from({ length: SLOTS }, (_, slot) => slot + 1) }, found)
      const weights = Array.from({ length: found.count }, (_, i) => [found.ids[i], found.hits[i]] as const)
      return { least, weights: weights.sort(([a], [b]) => a - b) }
    },
  }
}

const slots = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

describe('story candidates', () => {
  test('weigh the more, the rarer the terms that they share: 1300 over the root of how many articles use each', () => {
    const { insert, nominate } = tierOf([1, 4, 100, 2, 100, ...slots(5, SLOTS).map(() => 1)])
    insert(0, [0])
    insert(1, [1])
    insert(2, [2])
    insert(3, [0, 1, 3])
    expect(nominate()).toEqual({
      least: 450,
      weights: [
        [0, 1300],
        [1, 650],
        [2, 130],
        [3, 1300 + 650 + 920],
      ],
    })
  })

  test('need a quarter of what the article could share, where that is little: in a hot story every term is common', () => {
    const { insert, nominate } = tierOf(slots(0, SLOTS).map(() => 1300 ** 2 / 100))
    insert(5, slots(0, 13))
    expect(nominate()).toEqual({ least: (48 * 10) / 4, weights: [[5, 130]] })
  })

  test('are not found by terms that no article uses', () => {
    const { insert, nominate } = tierOf(slots(0, SLOTS).map((slot) => (slot < 10 ? 0 : 1)))
    insert(1, slots(0, 10))
    insert(2, [9, 10])
    expect(nominate().weights).toEqual([[2, 1300]])
  })

  test('are not looked for by the commonest terms, as long as these together could not make half a candidate', () => {
    // 1300 / √10,000 = 13: sixteen of them weigh 208 of 450, eighteen 234.
    const common = (count: number) => slots(0, SLOTS).map((slot) => (slot < count ? 10_000 : 1))
    const few = tierOf(common(16))
    few.insert(1, slots(0, 16))
    few.insert(2, slots(0, 17))
    expect(few.nominate()).toEqual({ least: 450, weights: [[2, 1300]] })
    const many = tierOf(common(18))
    many.insert(1, slots(0, 18))
    expect(many.nominate()).toEqual({ least: 450, weights: [[1, 18 * 13]] })
    // As heavy as what is looked at step by step: 1300 / √4225 = 20.
    const even = tierOf(slots(0, SLOTS).map((slot) => (slot < 22 ? 4225 : 1)))
    even.insert(1, slots(0, 22))
    expect(even.nominate()).toEqual({ least: 450, weights: [[1, 22 * 20]] })
  })

  test('are the newest 32 of those that use a term', () => {
    const { tier, insert, nominate } = tierOf(slots(0, SLOTS).map(() => 1))
    for (let handle = 0; handle < 40; handle++) insert(handle, [0])
    expect(nominate().weights.map(([handle]) => handle)).toEqual(slots(8, 40))
    expect(tier.capped).toBe(1)
    tier.remove(39)
    expect(nominate().weights.map(([handle]) => handle)).toEqual(slots(7, 39))
  })
})

test('an article without terms is not indexed', () => {
  const tier = new StoryTier(new TermStatistics(), SEED)
  const empty = tier.bytes
  const sketch = tier.createSketch()
  tier.sign(new Uint32Array(0), sketch)
  expect([...sketch.values]).toEqual(new Array(SLOTS).fill(0xffffffff))
  tier.insert(3, sketch)
  expect(tier.bytes).toBe(empty)
  tier.sign(listed([{ hash: 5, flags: 0, level: 90, frequency: 1 }]), sketch)
  expect([...sketch.values]).toEqual(new Array(SLOTS).fill(5))
  tier.insert(3, sketch)
  expect(tier.bytes).toBeGreaterThan(empty)
})

describe('a snapshot', () => {
  const handles = Uint32Array.of(4, 2, 9)
  function saved() {
    const statistics = new TermStatistics()
    statistics.add(Uint32Array.of(1, 2, 3), 0, 3)
    const tier = new StoryTier(statistics, SEED)
    for (const handle of [4, 9]) tier.insert(handle, { values: new Uint32Array(SLOTS).fill(handle === 4 ? 1 : 2) })
    return { statistics, tier }
  }

  function load(fill: (writer: SnapshotWriter) => void, statistics = new TermStatistics()): StoryTier {
    const writer = new SnapshotWriter()
    fill(writer)
    const tier = new StoryTier(statistics, SEED)
    tier.load(new SnapshotReader(writer.finish()), handles, handles)
    return tier
  }

  test('holds what is indexed, and not what has no terms', () => {
    const { statistics, tier } = saved()
    const restored = load((writer) => tier.save(writer, handles), statistics)
    const found = new CandidateBuffer()
    for (const [value, ids] of [
      [1, [4]],
      [2, [9]],
      [3, []],
    ] as const) {
      restored.nominate({ values: new Uint32Array(SLOTS).fill(value) }, found)
      expect([...found.ids.subarray(0, found.count)]).toEqual(ids)
    }
    // It can be indexed later.
    restored.insert(2, { values: new Uint32Array(SLOTS).fill(3) })
  })

  const sections = (slots: number, article: readonly number[]) => (writer: SnapshotWriter) => {
    writer.f64('slot.state', 1, (out) => out.fill(slots))
    writer.u32('slot.article', article.length, (out) => out.set(article))
    writer.u32('slot.value', SLOTS * article.length, (out) => out.fill(1))
  }

  test('of other sketches, or of articles that are not held, is refused', () => {
    expect(load(sections(SLOTS, [4, 9])).bytes).toBeGreaterThan(0)
    expect(() => load(sections(47, [4]))).toThrow('it has 47 values a story sketch, this samestory 48')
    for (const unknown of [3, 10, 70]) {
      expect(() => load(sections(SLOTS, [4, unknown]))).toThrow(`a story sketch is of article ${unknown}, which is not`)
    }
  })
})
