import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Corpus } from '../../src/corpus/corpus.ts'
import { areCopiesBesideBoilerplate, areOfOneSubject, countRest } from '../../src/judge/beside-boilerplate.ts'
import { CopyJudge, NONE } from '../../src/judge/copies.ts'
import { leastCommon } from '../../src/judge/shingle-sets.ts'
import { profileOf } from './profiles.ts'

const LIMITS = { nearDuplicate: 0.5, containment: 0.8 }
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
/** Words of a subject that stand in the text. */
const subject = (...words: readonly number[]) => words.map((word) => (1 << 16) | word)

interface Page {
  /** Shingles of the notice of its site, if it has that. */
  readonly notice?: readonly number[]
  readonly own: readonly number[]
  readonly subject?: readonly number[]
  readonly site?: number
}

/** A name that all pages have: without any, two briefs would be told apart by words of their titles. */
const NAME = 0x80000001

/** Two pages, at 0 and 1, beside others on which the notices of their sites stand as well. */
function held(a: Page, b: Page): Corpus {
  const corpus = new Corpus()
  const add = ({ notice = [], own, subject, site = 0 }: Page) =>
    corpus.add(
      profileOf({
        shingles: new Set([...notice, ...own].map((n) => n << 20)),
        site,
        amounts: [NAME],
        ...(subject && { subject }),
      }),
    )
  const pages = [add(a), add(b)]
  ;[a, b].forEach(({ notice }, i) => {
    if (notice === undefined) return
    for (let k = 0; k < 3; k++) corpus.boilerplate.mark(pages[i], add({ notice, own: [4000 + 10 * i + k] }))
  })
  return corpus
}

test('the rest of two pages is what is boilerplate in neither', () => {
  const shingles = fc.uniqueArray(fc.nat(40), { maxLength: 30 })
  fc.assert(
    fc.property(shingles, shingles, shingles, shingles, (noticeA, noticeB, ownA, ownB) => {
      const a = { notice: [...noticeA, 50], own: [...ownA, 60] }
      const b = { notice: [...noticeB, 51], own: [...ownB, 61] }
      const corpus = held(a, b)
      const allA = new Set([...a.notice, ...a.own])
      const allB = new Set([...b.notice, ...b.own])
      // What stands in both sites' notices is marked in both; the rest of a page is not marked by the other's.
      const isMarked = (page: number, all: ReadonlySet<number>, n: number) =>
        all.has(n) && corpus.boilerplate.marksAt(page, [...all].sort((x, y) => x - y).indexOf(n))
      const isPlain = (n: number) =>
        !((isMarked(0, allA, n) || isMarked(1, allB, n)) && corpus.boilerplate.isKnown((n << 20) >>> 0))
      const rest = { a: -1, b: -1, common: -1 }
      countRest(0, 1, corpus, rest)
      expect(rest).toEqual({
        a: [...allA].filter(isPlain).length,
        b: [...allB].filter(isPlain).length,
        common: [...allA].filter((n) => allB.has(n) && isPlain(n)).length,
      })
    }),
    { numRuns: 200 },
  )
})

describe('two articles of which one is marked are copies', () => {
  const decide = (a: Page, b: Page, areCopies: boolean) => {
    const corpus = held(a, b)
    const judge = new CopyJudge(corpus, LIMITS)
    const common = areCopies ? judge.shared(0, 1) : 0
    const rest = { a: 0, b: 0, common: 0 }
    const one = areCopiesBesideBoilerplate(0, 1, common, corpus, LIMITS, rest)
    expect(areCopiesBesideBoilerplate(1, 0, common, corpus, LIMITS, rest)).toBe(one)
    return one
  }
  const notice = range(0, 40)
  const alike = subject(1, 2, 3, 4)
  const otherwise = subject(5, 6, 7, 8)
  const inPart = subject(1, 2, 7, 8)

  test('if nearly all their words are the same, whatever their titles, but not on one site', () => {
    // 40 of 50.
    const a = { notice, own: range(100, 105), subject: alike }
    const b = { notice, own: range(200, 205), subject: otherwise }
    expect(decide(a, b, true)).toBe(true)
    expect(decide({ ...a, own: range(100, 106) }, b, true)).toBe(false)
    expect(decide({ ...a, site: 7 }, { ...b, site: 7 }, true)).toBe(false)
    expect(decide({ ...a, site: 7 }, { ...b, site: 8 }, true)).toBe(true)
    expect(decide({ ...a, site: 7 }, b, true)).toBe(true)
  })

  test('by all their words if they surely are on one subject, and not if their words make none', () => {
    // 40 of 70.
    const a = { notice, own: range(100, 115), subject: alike }
    const b = { notice, own: range(200, 215), subject: alike }
    expect(decide(a, b, true)).toBe(true)
    expect(decide(a, { ...b, subject: subject(1, 2, 3, 8) }, true)).toBe(true)
    expect(decide(a, { ...b, subject: inPart }, true)).toBe(false)
    expect(decide(a, { ...b, subject: otherwise }, false)).toBe(false)
  })

  test('by what they share beside the boilerplate, of which there must be something', () => {
    const own = range(100, 120)
    const a = { notice, own, subject: alike }
    // 20 of 20 beside the notice; all their words make no copies, as one has none of it.
    expect(decide(a, { own, subject: inPart }, false)).toBe(true)
    expect(decide(a, { own: range(100, 107), subject: inPart }, false)).toBe(false)
    expect(decide({ ...a, own: range(100, 108) }, { own: range(100, 108), subject: inPart }, false)).toBe(true)
    expect(decide({ ...a, own: range(100, 107) }, { own: range(100, 107), subject: inPart }, false)).toBe(false)
    expect(decide(a, { own: range(200, 220), subject: inPart }, false)).toBe(false)
    // Eight of sixteen are just enough, seven of seventeen are not.
    const beside = (from: number) =>
      decide({ notice, own: range(100, 112), subject: alike }, { own: range(from, from + 12), subject: inPart }, false)
    expect([104, 105].map(beside)).toEqual([true, false])
    // The subjects are unlike: words beside boilerplate alone do not do.
    expect(decide(a, { own, subject: otherwise }, false)).toBe(false)
    // Copies by all their words are by the rest as well, however little that is.
    expect(
      decide(
        { ...a, own: range(100, 104) },
        { notice, own: [...range(100, 104), ...range(200, 212)].slice(0, 7), subject: otherwise },
        true,
      ),
    ).toBe(true)
  })

  test('if one is an excerpt that may have no words but boilerplate, of an article on a like subject', () => {
    // More than 80 % of the shorter are boilerplate.
    const excerpt = { notice, own: range(100, 109), subject: alike }
    const whole = { notice, own: range(200, 230), subject: inPart }
    expect(decide(excerpt, whole, true)).toBe(true)
    expect(decide({ ...excerpt, own: range(100, 111) }, whole, true)).toBe(false)
    expect(decide(excerpt, { ...whole, subject: otherwise }, true)).toBe(false)
    expect(decide(excerpt, whole, false)).toBe(false)
  })

  test('as far as the titles tell: three of eight words may be one subject, five surely are', () => {
    const words = (shared: number) => subject(...range(0, shared), ...range(20, 28 - shared))
    const likeness = (shared: number) => {
      const corpus = held({ own: [1], subject: words(8) }, { own: [2], subject: words(shared) })
      return areOfOneSubject(0, 1, corpus)
    }
    expect([4, 5].map(likeness)).toEqual([false, true])
    const byAll = (shared: number) =>
      decide(
        { notice, own: range(100, 115), subject: words(8) },
        { notice, own: range(200, 215), subject: words(shared) },
        true,
      )
    expect([4, 5].map(byAll)).toEqual([false, true])
    const own = range(100, 120)
    const byRest = (shared: number) =>
      decide({ notice, own, subject: words(8) }, { own, subject: words(shared) }, false)
    expect([2, 3].map(byRest)).toEqual([false, true])
    const excerpt = (shared: number) =>
      decide(
        { notice, own: range(100, 109), subject: words(8) },
        { notice, own: range(200, 230), subject: words(shared) },
        true,
      )
    expect([2, 3].map(excerpt)).toEqual([false, true])
  })
})

test('copies are found by as few common shingles as make some, and given up where there can be no more', () => {
  const common = (a: Page, b: Page, most?: number) => new CopyJudge(held(a, b), LIMITS).common(0, 1, most)
  // 40 of 80, of which no fewer do.
  const [a, b] = [{ own: range(0, 60) }, { own: range(20, 80) }]
  expect([undefined, 40, 39].map((most) => common(a, b, most))).toEqual([40, 40, NONE])
  // All of the smaller, which is half of the larger.
  expect(common({ own: range(0, 20) }, { own: range(0, 40) })).toBe(20)
  expect(common({ own: range(0, 19) }, { own: range(0, 40) })).toBe(NONE)
})

test('copies beside boilerplate are not given up for its words, however many, in either', () => {
  const page = fc.record({ notice: fc.constantFrom(0, 0, 60, 300), words: fc.integer({ min: 8, max: 200 }) })
  const kinds = new Map<boolean, number>()
  fc.assert(
    fc.property(page, page, fc.double({ min: 0.3, max: 1, noNaN: true }), (one, other, share) => {
      const common = Math.round(share * Math.min(one.words, other.words))
      // Spread, as hashes are: by how few of the first are common, pairs are given up.
      const spread = (from: number, to: number) => range(from, to).map((n) => (1597 * n) & 0xfff)
      const noticeOf = (from: number, count: number) => (count === 0 ? {} : { notice: spread(from, from + count) })
      const a = { ...noticeOf(0, one.notice), own: spread(1000, 1000 + one.words), subject: subject(1, 2, 3, 4) }
      const from = 1000 + one.words - common
      const b = { ...noticeOf(400, other.notice), own: spread(from, from + other.words), subject: subject(1, 2, 7, 8) }
      const corpus = held(a, b)
      const judge = new CopyJudge(corpus, LIMITS)
      const rest = { a: 0, b: 0, common: 0 }
      // Copies by all their words are another matter.
      if (common >= leastCommon(one.notice + one.words, other.notice + other.words, LIMITS)) return
      const areCopies = one.notice + other.notice > 0 && areCopiesBesideBoilerplate(0, 1, 0, corpus, LIMITS, rest)
      expect(judge.common(0, 1)).toBe(areCopies ? common : NONE)
      expect(judge.common(1, 0)).toBe(areCopies ? common : NONE)
      kinds.set(areCopies, (kinds.get(areCopies) ?? 0) + 1)
    }),
    { numRuns: 1000 },
  )
  expect(kinds.get(true)).toBeGreaterThan(10)
  expect(kinds.get(false)).toBeGreaterThan(10)
})

test('the overlap of copies by what is no boilerplate is that of the rest', () => {
  const notice = range(0, 40)
  const corpus = held({ notice, own: range(100, 120) }, { own: range(100, 130) })
  const judge = new CopyJudge(corpus, LIMITS)
  // 20 of 70 words, but 20 of 30 beside the notice.
  expect(judge.overlap(0, 1)).toEqual({ jaccard: 20 / 70, containment: 20 / 30 })
  expect(judge.overlap(0, 1, 20)).toEqual({ jaccard: 20 / 30, containment: 1 })
  expect(judge.shared(0, 1)).toBe(20)
  const plain = held({ own: range(100, 120) }, { own: range(110, 130) })
  expect(new CopyJudge(plain, LIMITS).overlap(0, 1, 10)).toEqual({ jaccard: 1 / 3, containment: 1 / 2 })
  expect(new CopyJudge(plain, LIMITS).common(0, 1)).toBe(NONE)
})
