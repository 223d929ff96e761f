import { describe, expect, test } from 'vitest'
import { Corpus } from '../../src/corpus/corpus.ts'
import { shareOwnWords } from '../../src/judge/own-words.ts'
import { TermFlag } from '../../src/terms/flags.ts'
import { profileOf } from './profiles.ts'

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

interface Page {
  readonly site?: number
  /** Shingles, in the order of their hashes. */
  readonly shingles: readonly number[]
  /** Words of the title, by number, all as rare. */
  readonly title?: readonly number[]
  /** Words of the lead, with the shingle that holds each. */
  readonly lead?: readonly (readonly [word: number, shingle: number])[]
  /** Words of the lead that are rarer than the others. */
  readonly rare?: readonly number[]
  /** Words of the subject that stand in the text. */
  readonly subject?: readonly number[]
  /** Words of a title that do not. */
  readonly unsaid?: readonly number[]
}

const LEAD = 0xffff0000
const hashOf = (shingle: number) => (shingle + 1) * 0x40000

function add(
  corpus: Corpus,
  { site = 0, shingles, title = [], lead = [], rare = [], subject = [], unsaid = [] }: Page,
): number {
  return corpus.add(
    profileOf({
      site,
      shingles: shingles.map(hashOf),
      terms: [
        ...title.map((hash) => ({ hash, flags: TermFlag.Title, level: 9 })),
        ...lead.map(([word, shingle]) => ({
          // Above what is known of words, which stands behind them.
          hash: LEAD + word,
          flags: TermFlag.Lead,
          level: rare.includes(word) ? 99 : 9,
          shingle: hashOf(shingle),
        })),
      ],
      // Places that no shingle has.
      subject: [...subject.map((word) => ((0xfff0 << 16) | word) >>> 0), ...unsaid],
    }),
  )
}

function share(a: Page, b: Page, marked: (corpus: Corpus, a: number, b: number) => void = () => {}): boolean {
  // Wherever the two are held among others, whose numbers look like words with flags.
  const answers = [0, 64].map((before) => {
    const corpus = new Corpus()
    for (let i = 0; i < before; i++) corpus.add(profileOf({}))
    const [one, other] = [add(corpus, a), add(corpus, b)]
    // One that begins as both.
    add(corpus, { shingles: [], lead: [...(a.lead ?? []), ...(b.lead ?? [])] })
    marked(corpus, one, other)
    const found = shareOwnWords(one, other, corpus)
    expect(shareOwnWords(other, one, corpus)).toBe(found)
    return found
  })
  expect(answers[1]).toBe(answers[0])
  return answers[0]
}

/** Two pages of one site: of 50 shingles they share the first 20. */
const a: Page = { site: 7, shingles: range(0, 50), subject: range(0, 8) }
const b: Page = { site: 7, shingles: [...range(0, 20), ...range(100, 130)], subject: range(10, 18) }

describe('a passage that two articles share is a site’s own words', () => {
  test('if they are on different matters, on one site or where a site is not known', () => {
    expect(share(a, b)).toBe(true)
    expect(share({ ...a, site: 0 }, { ...b, site: 0 })).toBe(true)
    expect(share({ ...a, site: 0 }, b)).toBe(true)
    expect(share({ ...a, site: 8 }, b)).toBe(false)
  })

  test('if it is ten words long at least, by a quarter of the shingles of both to begin with', () => {
    const passage = (length: number, from = 0) => ({
      ...b,
      shingles: [...range(from, from + length), ...range(100, 130)],
    })
    expect(share(a, passage(7))).toBe(false)
    expect(share(a, passage(8))).toBe(true)
    // The first twelve of 50 are looked at, and the first nine or ten of 38 to 40.
    expect(share(a, passage(8, 11))).toBe(false)
    expect(share(a, passage(8, 10))).toBe(true)
  })

  test('unless half as much of their titles is alike as the passage has of the shorter', () => {
    // 20 of 50: a fifth.
    const alike = (shared: number) => ({ ...b, subject: [...range(0, shared), ...range(10, 18 - shared)] })
    expect([0, 1, 2].map((shared) => share(a, alike(shared)))).toEqual([true, true, false])
    // 30 of 50 are three in ten.
    const longer = (shared: number) => ({ ...alike(shared), shingles: [...range(0, 30), ...range(100, 120)] })
    expect([2, 3].map((shared) => share(a, longer(shared)))).toEqual([true, false])
  })

  test('up to a sixth of the titles in any case', () => {
    const short = { ...a, shingles: range(0, 100), subject: range(0, 6) }
    const like = (shared: number) => ({
      ...b,
      shingles: [...range(0, 20), ...range(100, 180)],
      subject: [...range(0, shared), ...range(10, 16 - shared)],
    })
    expect([1, 2].map((shared) => share(short, like(shared)))).toEqual([true, false])
  })

  test('unless one has in its text what the title of the other says', () => {
    const titled = (shared: number) => ({ ...b, title: [...range(0, shared), ...range(20, 30 - shared)] })
    expect([1, 2, 3].map((shared) => share({ ...a, title: range(0, 10) }, titled(shared)))).toEqual([true, true, false])
    // Of half the page or more, which may be a mould that speaks of what their titles share, less than .4.
    const mould = (shared: number) => ({ ...titled(shared), shingles: [...range(0, 26), ...range(100, 124)] })
    expect([2, 3, 4].map((shared) => share({ ...a, title: range(0, 10) }, mould(shared)))).toEqual([true, true, false])
    // Of a smaller passage, .15.
    const small = { ...a, shingles: range(0, 100), title: range(0, 20) }
    const other = (shared: number) => ({
      ...b,
      shingles: [...range(0, 20), ...range(100, 180)],
      title: [...range(0, shared), ...range(20, 40 - shared)],
    })
    expect([3, 4].map((shared) => share(small, other(shared)))).toEqual([true, false])
  })

  test('unless what they say at their heads beside the passage is alike', () => {
    const head = (words: readonly number[], from: number) =>
      words.map((word, i): readonly [number, number] => [word, from + i])
    const one = { ...a, lead: head(range(0, 10), 30) }
    const like = (shared: number, from = 105) => ({
      ...b,
      lead: head([...range(0, shared), ...range(20, 30 - shared)], from),
    })
    expect([1, 2, 3].map((shared) => share(one, like(shared)))).toEqual([true, true, false])
    // Words that are rarer by far count for more.
    const rare = { ...one, rare: [0, 1] }
    expect(share(rare, { ...like(2), rare: [0, 1] })).toBe(false)
    // What stands in the passage at both says nothing.
    const inPassage = { ...a, lead: head(range(0, 10), 5) }
    expect(share(inPassage, like(10, 5))).toBe(true)
    expect(share(inPassage, like(10))).toBe(true)
  })

  test('by their titles where these say nothing of the texts, and not where there are none', () => {
    const untold = (page: Page, words: readonly number[]): Page => ({ ...page, subject: [], unsaid: words })
    expect(share(untold(a, range(0, 8)), untold(b, range(10, 18)))).toBe(true)
    expect(share(untold(a, range(0, 8)), untold(b, range(6, 14)))).toBe(false)
    expect(share(untold(a, []), untold(b, []))).toBe(false)
  })
})

describe('where a site is not known, a passage is not its own words', () => {
  const anywhere = (page: Page, shingles: readonly number[]): Page => ({ ...page, site: 0, shingles })

  test('if there is hardly a word beside it', () => {
    // 40 of 50 that either has, and 40 of 51.
    expect(share(anywhere(a, range(0, 45)), anywhere(b, [...range(0, 40), ...range(100, 105)]))).toBe(false)
    expect(share(anywhere(a, range(0, 45)), anywhere(b, [...range(0, 40), ...range(100, 106)]))).toBe(true)
    expect(share({ ...a, shingles: range(0, 45) }, { ...b, shingles: [...range(0, 40), ...range(100, 105)] })).toBe(
      true,
    )
  })

  test('if it is nearly the whole of one, and the titles are a little alike', () => {
    const whole = anywhere(a, range(0, 100))
    const excerpt = (shared: number, rest: number) => ({
      ...anywhere(b, [...range(0, 40), ...range(200, 200 + rest)]),
      subject: [...range(0, shared), ...range(10, 18 - shared)],
    })
    expect(share(whole, excerpt(2, 10))).toBe(false)
    expect(share(whole, excerpt(2, 11))).toBe(true)
    expect(share(whole, excerpt(1, 10))).toBe(true)
    // On one site the same is.
    expect(share({ ...whole, site: 7 }, { ...excerpt(2, 10), site: 7 })).toBe(true)
  })

  test('if what differs are the notices of their sites', () => {
    // Some words of each notice come first, as they do by random hashes.
    const text = range(10, 30)
    const [noticeA, noticeB] = [
      [...range(0, 2), ...range(300, 338)],
      [...range(2, 4), ...range(400, 438)],
    ]
    const other: Page = { shingles: [], subject: range(30, 38) }
    // Other pages of both sites have told which words these are.
    const told = (corpus: Corpus, a: number, b: number) => {
      ;[noticeA, noticeB].forEach((notice, i) => {
        for (const k of [0, 1]) {
          corpus.boilerplate.mark([a, b][i], add(corpus, { ...other, shingles: [...notice, 900 + 10 * i + k] }))
        }
      })
    }
    const one = anywhere(a, [...text, ...noticeA])
    const copy = (own: readonly number[]) => anywhere(b, [...own, ...noticeB])
    expect(share(one, copy(text))).toBe(true)
    expect(share(one, copy(text), told)).toBe(false)
    // 13 of 26 beside the notices are half, 13 of 27 are not.
    expect(share(one, copy([...range(10, 23), ...range(100, 106)]), told)).toBe(false)
    expect(share(one, copy([...range(10, 23), ...range(100, 107)]), told)).toBe(true)
    // Half of all their words are the same: what is no notice is no matter.
    expect(share(anywhere(a, [...range(10, 90), ...noticeA]), copy(range(10, 90)), told)).toBe(true)
    expect(share(anywhere(a, [...range(10, 89), ...noticeA]), copy(range(10, 89)), told)).toBe(false)
    expect(share({ ...one, site: 7 }, { ...copy(text), site: 7 }, told)).toBe(true)
  })
})
