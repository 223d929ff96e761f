import { describe, expect, test } from 'vitest'
import { Corpus } from '../../src/corpus/corpus.ts'
import { type Article, clusterArticles, compareArticles, NewsDetector, type Relation } from '../../src/index.ts'
import { exchangeFacts, exchangeWords } from '../../src/judge/exchanged-words.ts'
import { TermFlag } from '../../src/terms/flags.ts'
import { profileOf, type Term } from './profiles.ts'

const headline = (id: string, title: string): Article => ({ id, title, publishedAt: '2026-03-04T10:00:00Z' })
const relationOf = (one: string, other: string): Relation =>
  compareArticles(headline('a', one), headline('b', other)).relation

/** Titles from one mould, each of another matter. */
const MOULDS = [
  [
    'Norvane Bank cuts prime rate to 8.25 pct from 8.75 pct, effective Friday',
    'Skelland Bank cuts prime rate to 8.25 pct from 8.75 pct, effective Friday',
  ],
  ['Tellora Fiber Network Now Available In Corring', 'Tellora Fiber Network Now Available In Dreswick'],
  [
    'Lorvian money supply M-1 falls 555 mln crowns in week, central bank says',
    'Lorvian money supply M-1 falls 291 mln crowns in week, central bank says',
  ],
  [
    'Hesper Pharma to Present at the Quillan 12th Annual Healthcare Conference',
    'Ostrava Devices to Present at the Quillan 12th Annual Healthcare Conference',
  ],
] as const

describe('two headlines in which a name or a number takes the place of another', () => {
  test.each(MOULDS)('%s', (one, other) => {
    const { relation, jaccard } = compareArticles(headline('a', one), headline('b', other))
    expect(jaccard).toBeGreaterThanOrEqual(0.5)
    expect(relation).not.toBe('near-duplicate')
    // A batch and a stream say the same: nobody drops the one as a copy of the other.
    const both = [headline('a', one), headline('b', other)]
    expect(clusterArticles(both).stories.flatMap(({ copies }) => copies)).toEqual([])
    const detector = new NewsDetector()
    expect(both.map((article) => detector.add(article).relation)).not.toContain('near-duplicate')
  })
})

describe('near-duplicates are still', () => {
  test.each([
    [
      'a headline to which words are added',
      'Ferry Halcyon runs aground off Skell in fog',
      'UPDATE: Ferry Halcyon runs aground off Skell in fog, 40 saved',
    ],
    [
      'one in which a common word takes the place of another',
      'Ferry Halcyon runs aground off Skell in thick fog',
      'Ferry Halcyon runs aground off Skell in heavy fog',
    ],
  ])('%s', (_, one, other) => {
    expect(relationOf(one, other)).toBe('near-duplicate')
  })

  test('headlines told to be in two languages, in which each word is another term', () => {
    const title = 'Ferry Halcyon runs aground off Skell in fog'
    const [one, other] = [headline('a', title), headline('b', `${title} again`)]
    expect(compareArticles({ ...one, language: 'en' }, { ...other, language: 'de' }).relation).toBe('near-duplicate')
  })

  test('longer texts in which one does', () => {
    const text = (toll: string) =>
      `The ferry Halcyon ran onto rocks off Skell in thick fog on Sunday evening, and ${toll} of the passengers, most of them ` +
      'pupils on the way home from a school trip, were taken to the hospital of Orvanne with broken limbs, the coast guard said.'
    const one = { id: 'a', title: 'Ferry aground off Skell', text: text('17') }
    const other = { id: 'b', title: 'Ferry aground off Skell', text: text('23') }
    expect(compareArticles(one, other).relation).toBe('near-duplicate')
  })
})

describe('two articles of more words, near-duplicates by shingles,', () => {
  const body = (place: string, number: string) =>
    `Hog prices in ${place} opened steady on estimated receipts of ${number} head against a week ago, private sources said. ` +
    'Demand from packers was fair and the supply of heavy barrows and gilts about what the trade had looked for. ' +
    'The top was expected at 51 to 52 for weights of 210 to 250 pounds, unchanged from the day before.'
  const report = (id: string, title: string, text: string): Article => ({ id, title, text })

  test('are none if each is called by a name that the other lacks', () => {
    const { relation, jaccard } = compareArticles(
      report('a', 'Joliet hogs seen steady', body('Joliet', '200')),
      report(
        'b',
        'Omaha hogs seen steady',
        `${body('Omaha', '2800')} Cattle were called weak, with few buyers about and feedlots full.`,
      ),
    )
    expect(jaccard).toBeGreaterThanOrEqual(0.5)
    expect(jaccard).toBeLessThan(0.7)
    expect(relation).not.toBe('near-duplicate')
  })

  test('are some if the text of one has the name that the other is called by', () => {
    const text = `${body('Joliet', '200')} Cattle were called weak, with few buyers about and feedlots full to the fence at Omaha too.`
    const one = report('a', 'Joliet hogs seen steady', body('Joliet', '200'))
    expect(compareArticles(one, report('b', 'Omaha and Joliet hogs seen steady', text)).relation).toBe('near-duplicate')
  })
})

describe('at level copies, which keeps no terms,', () => {
  const copies = (one: string, other: string): Relation =>
    compareArticles(headline('a', one), headline('b', other), { level: 'copies' }).relation

  test.each(MOULDS.filter((_, i) => i === 1 || i === 3))(
    'any word of a title counts, of long ones those kept: %s',
    (one, other) => {
      expect(copies(one, other)).toBe('unrelated')
    },
  )

  test('words may be added', () => {
    const title =
      'Ferry Halcyon runs aground off Skell in fog, dozens of pupils saved by fishermen of two villages nearby'
    expect(copies(title, `UPDATE: ${title}`)).toBe('near-duplicate')
    expect(copies(title, `${title}, coast guard says`)).toBe('near-duplicate')
  })

  test('of titles in capitals shingles alone count, as nothing tells which words are names', () => {
    const [one, other] = MOULDS[1]
    expect(copies(one.toUpperCase(), other.toUpperCase())).toBe('near-duplicate')
  })

  test('of short articles whose text has a word of the title shingles alone count', () => {
    const article = (id: string, place: string) => ({
      id,
      title: `Fiber network now in ${place}`,
      text: 'The network of Tellora is there for all who asked for it',
    })
    const options = { level: 'copies' } as const
    const { relation, jaccard } = compareArticles(article('a', 'Corring'), article('b', 'Dreswick'), options)
    expect(jaccard).toBeLessThan(0.9)
    expect(relation).toBe('near-duplicate')
  })

  test('of articles with a text shingles alone count', () => {
    const article = (id: string, place: string) => ({
      id,
      title: `Fiber network now in ${place}`,
      text: 'The new network is there from today on, as planned, for all who asked for it, the maker said.',
    })
    const options = { level: 'copies' } as const
    expect(compareArticles(article('a', 'Corring'), article('b', 'Dreswick'), options).relation).toBe('near-duplicate')
  })
})

describe('a report that is filled in with other figures every week', () => {
  const output = (week: string, of: readonly number[]): Article => ({
    id: week,
    title: 'Weekly cement output of Lorvia',
    text: `Cement works in Lorvia made ${of[0]} tonnes in the week that ended on Saturday, the makers' union said in its report on Monday.
It was ${of[1]} tonnes in the week before, and the works have sold ${of[2]} tonnes to builders at home since the year began. Abroad they
have sold ${of[3]} tonnes, mostly by ship from the port of Skelland, and they hold ${of[4]} tonnes in their sheds, said the union, which
speaks for all makers but one.`,
  })
  const relation = (one: readonly number[], other: readonly number[], options = {}) =>
    compareArticles(output('a', one), output('b', other), options).relation
  const week = [4310, 4290, 51200, 17300, 8800]

  test('is no copy of last week’s', () => {
    const next = [4425, 4308, 55617, 18150, 8650]
    const { jaccard } = compareArticles(output('a', week), output('b', next))
    expect(jaccard).toBeGreaterThanOrEqual(0.5)
    expect(relation(week, next)).not.toBe('near-duplicate')
    expect(relation(week, next, { level: 'copies' })).not.toBe('near-duplicate')
  })

  test('is one of the same report with some figures put right', () => {
    const again = [4425, 4308, 55617, 17300, 8800]
    expect(relation(week, again)).toBe('near-duplicate')
    expect(relation(week, again, { level: 'copies' })).toBe('near-duplicate')
  })

  test('has more figures of its own than both have, of lists that are kept whole', () => {
    const numbers = (from: number, to: number): Term[] =>
      Array.from({ length: to - from }, (_, i) => ({ hash: from + i, flags: TermFlag.Number, level: 30 }))
    const exchange = (one: readonly Term[], other: readonly Term[]) => {
      const corpus = new Corpus()
      for (const terms of [one, other]) corpus.add(profileOf({ terms }))
      expect(exchangeFacts(1, 0, corpus, 0)).toBe(exchangeFacts(0, 1, corpus, 0))
      return exchangeFacts(0, 1, corpus, 0)
    }
    expect(exchange(numbers(1, 5), numbers(5, 9))).toBe(true)
    expect(exchange(numbers(1, 5), numbers(5, 8))).toBe(false)
    expect(exchange(numbers(1, 5), [...numbers(5, 9).slice(1), { hash: 5, level: 30 }])).toBe(false)
    expect(exchange(numbers(1, 9), numbers(4, 13))).toBe(false)
    expect(exchange(numbers(1, 9), numbers(6, 15))).toBe(true)
    expect(exchange(numbers(1, 151), numbers(200, 220))).toBe(false)
  })
})

describe('an article has a word of its own', () => {
  const NAME: Term = { hash: 500, flags: TermFlag.Name }
  /** Whether each has one, of two articles held between others. */
  const exchange = (one: readonly Term[], other: readonly Term[], place?: TermFlag.Title) => {
    const corpus = new Corpus()
    for (const terms of [one, other, [...one, ...other]]) corpus.add(profileOf({ terms }))
    return exchangeWords(0, 1, corpus, place)
  }
  const rare = (hash: number, level: number): Term => ({ hash, level })

  test('if it is a name, a number or rare, and no phrase', () => {
    for (const [own, expected] of [
      [{ ...NAME, hash: 3, level: 0 }, true],
      [{ hash: 3, flags: TermFlag.Number, level: 0 }, true],
      [rare(3, 45), true],
      [rare(3, 44), false],
      [{ hash: 3, flags: TermFlag.Name | TermFlag.Phrase }, false],
    ] as const) {
      expect(exchange([own], [NAME]), JSON.stringify(own)).toBe(expected)
      expect(exchange([NAME], [own]), JSON.stringify(own)).toBe(expected)
    }
  })

  test('if the other lacks it, wherever it stands among its words', () => {
    const names = (...hashes: readonly number[]) => hashes.map((hash) => ({ ...NAME, hash }))
    expect(exchange(names(1, 2, 3), names(2, 3, 4))).toBe(true)
    expect(exchange(names(2, 3, 4), names(1, 2, 3))).toBe(true)
    expect(exchange(names(1, 2, 3, 4), names(2, 3))).toBe(false)
    expect(exchange(names(2, 3), names(1, 2, 3, 4))).toBe(false)
    expect(exchange(names(1, 2), names(1, 2))).toBe(false)
    expect(exchange(names(1, 2), [])).toBe(false)
    // Behind the words of an article stand what is known of them, and the words of the next.
    expect(exchange(names(5), names(0xffffff00))).toBe(true)
    expect(exchange(names(0xffffff00), names(5))).toBe(true)
  })

  test('of its title, if that is asked', () => {
    const titled = (hash: number): Term => ({ hash, flags: TermFlag.Name | TermFlag.Title })
    expect(exchange([titled(1)], [titled(2)], TermFlag.Title)).toBe(true)
    expect(exchange([titled(1)], [titled(2), { ...NAME, hash: 1 }], TermFlag.Title)).toBe(false)
    expect(exchange([titled(1)], [{ ...NAME, hash: 2 }], TermFlag.Title)).toBe(false)
    expect(exchange([titled(1)], [{ ...NAME, hash: 2 }])).toBe(true)
  })
})
