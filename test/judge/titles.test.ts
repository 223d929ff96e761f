import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Corpus } from '../../src/corpus/corpus.ts'
import { mayBeCopies, mayBeOneMatter, titlesCovered } from '../../src/judge/one-matter.ts'
import { subjectLikeness, titleLikeness } from '../../src/judge/subject-likeness.ts'
import { TermFlag } from '../../src/terms/flags.ts'
import { profileOf, type Term } from './profiles.ts'

const { Title, Lead, Name, Phrase } = TermFlag
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

/** The terms of articles held from 0 on. */
function termsOf(...articles: readonly (readonly Term[])[]) {
  const corpus = new Corpus()
  for (const terms of articles) corpus.add(profileOf({ terms }))
  return corpus.terms
}

const term = fc.record({
  hash: fc.nat(15),
  flags: fc.constantFrom(0, Title, Title, Title | Name, Title | Phrase, Lead),
  level: fc.nat(126),
  frequency: fc.integer({ min: 1, max: 3 }),
})
const article = fc.uniqueArray(term, { selector: ({ hash }) => hash, maxLength: 10 })

/** Share of the words of a title, each by how rare it is, that another article has anywhere; NaN of fewer than two. */
function covered(title: readonly Required<Omit<Term, 'shingle'>>[], other: readonly Term[], uses: number): number {
  const words = title.filter(({ flags, frequency }) => flags & Title && !(flags & Phrase) && frequency >= uses)
  const weight = (list: typeof words) => list.reduce((sum, { level }) => sum + 1 + level, 0)
  const had = words.filter(({ hash }) => other.some((one) => one.hash === hash))
  return words.length < 2 ? Number.NaN : weight(had) / weight(words)
}

describe('two titles', () => {
  test('are covered by what the other article has of their words, rare ones counting more', () => {
    fc.assert(
      fc.property(article, article, (a, b) => {
        const terms = termsOf(a, b)
        const expected = (covered(a, b, 1) + covered(b, a, 1)) / 2
        expect(titlesCovered(0, 1, terms)).toBe(expected)
        expect(titlesCovered(1, 0, terms)).toBe(titlesCovered(0, 1, terms))
        expect(mayBeOneMatter(0, 1, terms)).toBe(!(expected < 0.15))
      }),
      { numRuns: 500 },
    )
  })

  test('of copies go by the words that their own texts use again, else by what is said otherwise, else by all', () => {
    fc.assert(
      fc.property(article, article, (a, b) => {
        const terms = termsOf(a, b)
        const known = [covered(a, b, 2), covered(b, a, 2)].filter((share) => !Number.isNaN(share))
        const mean = known.reduce((sum, share) => sum + share, 0) / known.length
        const byAll = !((covered(a, b, 1) + covered(b, a, 1)) / 2 < 0.4)
        for (const otherwise of [true, false, undefined]) {
          const expected = known.length > 0 ? mean >= 0.4 : (otherwise ?? byAll)
          expect(mayBeCopies(0, 1, terms, otherwise)).toBe(expected)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('are read to their end and no further, whoever is held beside', () => {
    const words = (from: number) =>
      range(from, from + 4).map((hash) => ({ hash, flags: Title, level: 20, frequency: 3 }))
    const corpus = new Corpus()
    // What stands between the lists of these looks like a word of a title.
    for (let i = 0; i < 64; i++) corpus.add(profileOf({}))
    const [a, b] = [words(0), words(2), []].map((terms) => corpus.add(profileOf({ terms })))
    expect(titlesCovered(a, b, corpus.terms)).toBe(0.5)
    expect(titlesCovered(b, a, corpus.terms)).toBe(0.5)
  })

  test('just covered enough are enough', () => {
    // Levels that weigh 10 each: of ten words three, and none of the other, are .15; of five words four and none are .4.
    const words = (count: number, from: number) =>
      Array.from({ length: count }, (_, i) => ({ hash: from + i, flags: Title, level: 9, frequency: 2 }))
    const other = (count: number) => [...words(5, 100), ...words(count, 0).map((one) => ({ ...one, flags: 0 }))]
    expect([2, 3].map((count) => mayBeOneMatter(0, 1, termsOf(words(10, 0), other(count))))).toEqual([false, true])
    expect([3, 4].map((count) => mayBeCopies(0, 1, termsOf(words(5, 0), other(count))))).toEqual([false, true])
  })
})

describe('two subjects', () => {
  /** A word of a subject by its number, and by the beginning of a shingle that holds it, 0 if none does. */
  const word = fc.record({ word: fc.nat(9), place: fc.constantFrom(0, 0, 3, 5, 7, 0xffff) })
  const one = fc.record({
    subject: fc.uniqueArray(word, { selector: (w) => w.word, maxLength: 6 }),
    starts: fc.uniqueArray(fc.constantFrom<number>(1, 3, 4, 5, 6, 0xfffe, 0xffff), { minLength: 1, maxLength: 5 }),
  })
  type One = typeof one extends fc.Arbitrary<infer T> ? T : never

  function share(a: One, b: One, isCounted: (word: One['subject'][number]) => boolean, least: number): number {
    const words = a.subject.filter(isCounted)
    const had = words.filter(
      (x) => b.subject.some((y) => y.word === x.word) || (x.place > 0 && b.starts.includes(x.place)),
    )
    return words.length < least ? Number.NaN : had.length / words.length
  }

  test('are alike by the words that the other title has, or that stand in a passage which the other shares', () => {
    fc.assert(
      fc.property(one, one, (a, b) => {
        const corpus = new Corpus()
        for (const { subject, starts } of [a, b]) {
          corpus.add(
            profileOf({
              subject: subject.map(({ word, place }) => ((place << 16) | word) >>> 0),
              shingles: starts.map((start) => start * 0x10000 + 77),
            }),
          )
        }
        const placed = [share(a, b, ({ place }) => place > 0, 2), share(b, a, ({ place }) => place > 0, 2)]
        const known = placed.filter((x) => !Number.isNaN(x))
        const expected = known.reduce((sum, x) => sum + x, 0) / known.length
        expect(subjectLikeness(0, 1, corpus.subjects, corpus.shingles)).toBe(expected)
        const all = (share(a, b, () => true, 1) + share(b, a, () => true, 1)) / 2
        expect(titleLikeness(0, 1, corpus.subjects, corpus.shingles)).toBe(all)
      }),
      { numRuns: 500 },
    )
  })
})
