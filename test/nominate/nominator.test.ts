import { describe, expect, test } from 'vitest'
import { TermStatistics } from '../../src/corpus/statistics.ts'
import { CopyTier } from '../../src/nominate/copies.ts'
import { Nominator, UNCOUNTED } from '../../src/nominate/nominator.ts'
import { StoryTier } from '../../src/nominate/stories.ts'
import type { Profile } from '../../src/profile/profile.ts'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'
import { firstWord } from '../../src/terms/packed.ts'

const OPTIONS = { signatureSize: 80, seed: 1 }
const range = (length: number, from = 0) => Uint32Array.from({ length }, (_, i) => from + i)
const shingles = (length: number, from = 0) =>
  range(length, from)
    .map((i) => Math.imul(i + 1, 0x9e3779b1) >>> 0)
    .sort()

describe('checking candidates', () => {
  const nominator = new Nominator(new CopyTier(OPTIONS), undefined)
  const checked = (copies: Uint32Array, stories: readonly number[], common: (handle: number) => number) => {
    const seen: number[] = []
    const nominated = { copies, stories: Uint32Array.from(stories), close: stories.length }
    const found = nominator.check(nominated, (handle) => {
      seen.push(handle)
      return common(handle)
    })
    return { handles: [...found.handles], common: [...found.common], seen }
  }

  test('leaves out what is no copy, unless it shares rare terms; each once, copies first', () => {
    const common = (handle: number) => [0, 7, -1, -1, 4][handle]
    expect(checked(Uint32Array.of(3, 1, 0, 2), [4, 1, 2, 0], common)).toEqual({
      handles: [1, 0, 4, 2],
      common: [7, 0, UNCOUNTED, -1],
      seen: [3, 1, 0, 2],
    })
  })

  test('the first story candidate may be the first copy candidate', () => {
    expect(checked(Uint32Array.of(5), [5], () => -1)).toEqual({ handles: [5], common: [-1], seen: [5] })
    expect(checked(Uint32Array.of(5), [5], () => 0)).toEqual({ handles: [5], common: [0], seen: [5] })
  })

  test('stops looking at 128 copies, and those not looked at are uncounted', () => {
    const found = checked(range(300), [299], () => 9)
    expect(found.seen).toEqual([...range(128)])
    expect(found.handles).toEqual([...range(128), 299])
    expect(found.common.at(-1)).toBe(UNCOUNTED)
    const full = checked(range(300), [...range(16, 400)], () => 9)
    expect(full.handles).toEqual([...range(128), ...range(16, 400)])
    const late = checked(range(300), [], (handle) => (handle < 200 ? -1 : 9))
    expect(late.seen).toHaveLength(300)
    expect(late.handles).toEqual([...range(100, 200)])
  })
})

describe('copies among many', () => {
  const sign = (nominator: Nominator, list: Uint32Array) =>
    nominator.sign({ shingles: list, terms: new Uint32Array(0) } as unknown as Profile)

  test('all that share bands are nominated once, those that share most before the others', () => {
    const nominator = new Nominator(new CopyTier(OPTIONS), undefined)
    // A crowd is read in part, so each of these texts differs somewhere.
    for (let i = 0; i < 400; i++) {
      nominator.insert(i, sign(nominator, Uint32Array.from([...shingles(60), ...shingles(30, 1000 * (i + 1))]).sort()))
    }
    const probe = Uint32Array.from([...shingles(60), ...shingles(30, 1000 * 6)]).sort()
    const { copies, stories, close } = nominator.nominate(sign(nominator, probe))
    expect(copies.length).toBeGreaterThan(128)
    expect(new Set(copies).size).toBe(copies.length)
    expect(copies.subarray(0, 128)).toContain(5)
    expect([...stories, close]).toEqual([0])
    // Those most like it, and no others: what was nominated for the article before is overwritten.
    const other = Uint32Array.from([...shingles(60), ...shingles(30, 1000 * 300)]).sort()
    const similar = nominator.similar(other, 0, other.length)
    expect(similar).toHaveLength(128)
    expect(new Set(similar).size).toBe(128)
    expect(similar).toContain(299)
    expect(nominator.similar(probe, 5, 5)).toHaveLength(0)
  })

  test('one that is alone with its likes finds these', () => {
    const nominator = new Nominator(new CopyTier(OPTIONS), undefined)
    for (const i of [7, 3]) nominator.insert(i, sign(nominator, shingles(50)))
    nominator.insert(5, sign(nominator, shingles(50, 5000)))
    expect([...nominator.similar(shingles(50), 0, 50)].sort()).toEqual([3, 7])
    expect([...nominator.similar(shingles(50, 5000), 0, 50)]).toEqual([5])
  })

  test('up to 128 are nominated as they are', () => {
    const nominator = new Nominator(new CopyTier(OPTIONS), undefined)
    const list = shingles(50)
    for (let i = 0; i < 20; i++) nominator.insert(i, sign(nominator, list))
    nominator.insert(20, sign(nominator, shingles(50, 5000)))
    const { copies } = nominator.nominate(sign(nominator, list))
    expect([...copies].sort((a, b) => a - b)).toEqual([...range(20)])
  })
})

describe('stories among many', () => {
  /** A nominator, and what it puts forward for an article whose 48 terms, from 1 on, some articles use each. */
  function nominatorOf(uses: number) {
    const statistics = new TermStatistics()
    const terms = range(48, 1)
    for (let i = 0; i < uses; i++) statistics.add(terms, 0, 48)
    const nominator = new Nominator(new CopyTier(OPTIONS), new StoryTier(statistics, 1))
    const copy = new CopyTier(OPTIONS).createSketch()
    return {
      /** Inserts an article that shares some of the terms. */
      insert(handle: number, shared: readonly number[]): void {
        const values = new Uint32Array(48).fill(1000)
        for (const term of shared) values[term - 1] = term
        nominator.insert(handle, { copy, story: { values } })
      },
      nominate() {
        const { copies, stories, close } = nominator.nominate({ copy, story: { values: terms } })
        return { copies: copies.length, stories: [...stories], close }
      },
    }
  }

  // A shared term weighs 100 where 169 articles use it: what is worth judging has 450, what is close 1350.
  test('those of three times the least weight are put forward first, those below the least not at all', () => {
    const { insert, nominate } = nominatorOf(169)
    const shared = [5, 13, 4, 14, 20, 12]
    shared.forEach((count, handle) => {
      insert(handle, [...range(count, 1)])
    })
    // Each list in the order in which they were met: the newest first.
    expect(nominate()).toEqual({ copies: 6, stories: [4, 3, 5, 1, 0], close: 2 })
  })

  test('a weight that is just the least is worth judging, and just three times that is close', () => {
    // 150 a term: three are 450, nine 1350.
    const { insert, nominate } = nominatorOf(76)
    const shared = [2, 3, 8, 9]
    shared.forEach((count, handle) => {
      insert(handle, [...range(count, 1)])
    })
    expect(nominate()).toEqual({ copies: 4, stories: [3, 2, 1], close: 1 })
  })

  test('a quarter of what the article could share is enough where that is less', () => {
    // 37 a term: a quarter of the 48 are 12.
    const { insert, nominate } = nominatorOf(1300)
    insert(0, [...range(11, 1)])
    insert(1, [...range(12, 1)])
    insert(2, [...range(23, 1)])
    expect(nominate()).toEqual({ copies: 3, stories: [2, 1], close: 0 })
  })

  test('the sixteen that share the rarest terms are put forward', () => {
    const { insert, nominate } = nominatorOf(169)
    for (let handle = 0; handle < 30; handle++) insert(handle, [...range(handle % 2 === 0 ? 6 : 7, 1)])
    const { stories, close } = nominate()
    expect([...stories].sort((a, b) => a - b)).toEqual([...range(15).map((i) => 2 * i + 1), 28].sort((a, b) => a - b))
    expect(close).toBe(0)
  })

  test('a sketch is of both tiers', () => {
    const statistics = new TermStatistics()
    const nominator = new Nominator(new CopyTier(OPTIONS), new StoryTier(statistics, 1))
    // One term of frequency 1 and level 90.
    const terms = Uint32Array.of(77, firstWord(0, 90))
    const sketch = nominator.sign({ shingles: shingles(9), terms } as unknown as Profile)
    expect([...(sketch.story?.values ?? [])]).toEqual(new Array(48).fill(77))
    expect(sketch.copy.signature.some((value) => value !== sketch.copy.signature[0])).toBe(true)
    const copiesAlone = new Nominator(new CopyTier(OPTIONS), undefined)
    expect(copiesAlone.sign({ shingles: shingles(9), terms } as unknown as Profile).story).toBeUndefined()
  })
})

test('bands of both families find an excerpt, count their memory and can be left again', () => {
  const tier = new CopyTier(OPTIONS)
  const before = tier.bytes
  tier.reserve(1000)
  const reserved = tier.bytes
  expect(reserved).toBeGreaterThan(before)
  const sketch = tier.createSketch()
  expect(sketch.signature).toHaveLength(80)
  const whole = shingles(120)
  for (let i = 0; i < 200; i++) {
    tier.sign(i === 0 ? whole : shingles(120, 1000 * i), 0, 120, sketch)
    tier.insert(i, sketch)
  }
  expect(tier.bytes).toBeGreaterThanOrEqual(reserved)
  expect(tier.capped).toBe(0)
  const found = new CandidateBuffer()
  tier.sign(whole, 0, 60, sketch)
  tier.nominate(sketch, found)
  expect([...found.ids.subarray(0, found.count)]).toEqual([0])
  const wholeSketch = tier.createSketch()
  tier.sign(whole, 0, 120, wholeSketch)
  tier.remove(0, wholeSketch)
  tier.nominate(sketch, found)
  expect(found.count).toBe(0)
})
