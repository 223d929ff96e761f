import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, ArticleError, clusterArticles, compareArticles, NewsDetector } from '../../src/index.ts'
import { placeEach } from '../../src/stream/index.ts'

const good = { id: 'good', text: 'A small town opened its new library on Friday.' }

const badTag = {
  get [Symbol.toStringTag]() {
    throw new Error('no tag')
  },
}

function rejected(article: unknown): ArticleError {
  const detector = new NewsDetector()
  detector.add(good)
  const before = JSON.stringify([detector.size, detector.stories()])
  try {
    detector.add(article as Article)
  } catch (error) {
    expect(JSON.stringify([detector.size, detector.stories()])).toBe(before)
    if (error instanceof ArticleError) return error
    throw error
  }
  throw new Error('the article was accepted')
}

describe('a bad article is refused by name and leaves the detector as it was', () => {
  test.each([
    ['no id', { text: 'words' }, 'id', undefined],
    ['empty id', { id: '', text: 'words' }, 'id', undefined],
    ['numeric id', { id: 7, text: 'words' }, 'id', undefined],
    ['neither title nor text', { id: 'a' }, 'text', 'a'],
    ['empty strings', { id: 'a', title: '', text: '' }, 'text', 'a'],
    ['no word', { id: 'a', title: '—', text: ' … !! \n\t🎉' }, 'text', 'a'],
    ['text is a number', { id: 'a', text: 5 }, 'text', 'a'],
    ['title is an object', { id: 'a', title: {}, text: 'words' }, 'title', 'a'],
    ['language is an array', { id: 'a', text: 'words', language: ['en'] }, 'language', 'a'],
    ['an English name for a language', { id: 'a', text: 'words', language: 'English' }, 'language', 'a'],
    ['a locale of POSIX', { id: 'a', text: 'words', language: 'en_US' }, 'language', 'a'],
    ['a tag cut short', { id: 'a', text: 'words', language: 'en-' }, 'language', 'a'],
    ['NaN time', { id: 'a', text: 'words', publishedAt: Number.NaN }, 'publishedAt', 'a'],
    ['infinite time', { id: 'a', text: 'words', publishedAt: Number.POSITIVE_INFINITY }, 'publishedAt', 'a'],
    ['invalid Date', { id: 'a', text: 'words', publishedAt: new Date('never') }, 'publishedAt', 'a'],
    ['prose for a time', { id: 'a', text: 'words', publishedAt: 'last Tuesday' }, 'publishedAt', 'a'],
    ['impossible month', { id: 'a', text: 'words', publishedAt: '2024-13-01' }, 'publishedAt', 'a'],
    ['a day that the month has not', { id: 'a', text: 'words', publishedAt: '2024-02-30' }, 'publishedAt', 'a'],
    ['no leap year', { id: 'a', text: 'words', publishedAt: '2023-02-29T10:00:00Z' }, 'publishedAt', 'a'],
    ['no leap century', { id: 'a', text: 'words', publishedAt: '1900-02-29' }, 'publishedAt', 'a'],
    ['day 0', { id: 'a', text: 'words', publishedAt: '2024-01-00' }, 'publishedAt', 'a'],
    ['31 June', { id: 'a', text: 'words', publishedAt: '2024-06-31 10:00' }, 'publishedAt', 'a'],
    ['25 o’clock', { id: 'a', text: 'words', publishedAt: '2024-01-01T25:00' }, 'publishedAt', 'a'],
    ['offset of 99 hours', { id: 'a', text: 'words', publishedAt: '2024-01-01T10:00+99:00' }, 'publishedAt', 'a'],
    ['year of five digits', { id: 'a', text: 'words', publishedAt: '12024-01-01' }, 'publishedAt', 'a'],
    ['week 53 of a year that has 52', { id: 'a', text: 'words', publishedAt: '2024-W53-1' }, 'publishedAt', 'a'],
    ['week 0', { id: 'a', text: 'words', publishedAt: '2024-W00-1' }, 'publishedAt', 'a'],
    ['weekday 8', { id: 'a', text: 'words', publishedAt: '2024-W08-8' }, 'publishedAt', 'a'],
    ['day 366 of a common year', { id: 'a', text: 'words', publishedAt: '2023-366' }, 'publishedAt', 'a'],
    ['day 0 of a year', { id: 'a', text: 'words', publishedAt: '2023-000' }, 'publishedAt', 'a'],
    ['30 February by mail', { id: 'a', text: 'words', publishedAt: '30 Feb 2014 00:00:00 GMT' }, 'publishedAt', 'a'],
    ['25 o’clock by mail', { id: 'a', text: 'words', publishedAt: '28 Jan 2014 25:00:00 GMT' }, 'publishedAt', 'a'],
    ['a month by its middle', { id: 'a', text: 'words', publishedAt: '28 anf 2014 10:00 GMT' }, 'publishedAt', 'a'],
    ['no month', { id: 'a', text: 'words', publishedAt: '28 Jun9 2014 10:00 GMT' }, 'publishedAt', 'a'],
    ['a zone of many', { id: 'a', text: 'words', publishedAt: '28 Jan 2014 10:00:00 BST' }, 'publishedAt', 'a'],
    [
      'a zone of the prototype',
      { id: 'a', text: 'words', publishedAt: '28 Jan 2014 10:00:00 toS' },
      'publishedAt',
      'a',
    ],
    ['epoch seconds', { id: 'a', text: 'words', publishedAt: 1390867200 }, 'publishedAt', 'a'],
    ['epoch seconds with a fraction', { id: 'a', text: 'words', publishedAt: 1390867200.25 }, 'publishedAt', 'a'],
    ['digits', { id: 'a', text: 'words', publishedAt: '1390867200000' }, 'publishedAt', 'a'],
    ['a Date in name only', { id: 'a', text: 'words', publishedAt: Object.create(Date.prototype) }, 'publishedAt', 'a'],
    ['a Date’s methods', { id: 'a', text: 'words', publishedAt: { getTime: () => 5 } }, 'publishedAt', 'a'],
    ['a throwing tag', { id: 'a', text: 'words', publishedAt: badTag }, 'publishedAt', 'a'],
    ['a number for an address', { id: 'a', text: 'words', url: 5 }, 'url', 'a'],
    ['an object for a source', { id: 'a', text: 'words', source: { name: 'Herald' } }, 'source', 'a'],
    ['boolean time', { id: 'a', text: 'words', publishedAt: true }, 'publishedAt', 'a'],
  ])('%s', (_name, article, field, id) => {
    const error = rejected(article)
    expect(error).toBeInstanceOf(TypeError)
    expect(error.field).toBe(field)
    expect(error.articleId).toBe(id)
    expect(error.message).toContain(`"${field}"`)
  })

  test.each([null, undefined, 'text', 7, []])('%j is no article', (value) => {
    expect(['article', 'id']).toContain(rejected(value).field)
  })

  test('any value at all is either placed or refused with an ArticleError', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const detector = new NewsDetector({ level: 'copies' })
        try {
          detector.add(value as Article)
          expect(detector.size).toBe(1)
        } catch (error) {
          expect(error).toBeInstanceOf(ArticleError)
          expect(detector.size).toBe(0)
        }
      }),
    )
  })
})

describe('publishedAt', () => {
  test.each([
    ['2024-02-21T10:00:00Z', Date.UTC(2024, 1, 21, 10)],
    ['2024-02-21T10:00:00', Date.UTC(2024, 1, 21, 10)],
    ['2024-02-21 10:00:00', Date.UTC(2024, 1, 21, 10)],
    ['2024-02-21', Date.UTC(2024, 1, 21)],
    ['2024-02-21T12:00:00+02:00', Date.UTC(2024, 1, 21, 10)],
    ['2024-02-21T12:00:00+0200', Date.UTC(2024, 1, 21, 10)],
    ['2024-02-21T12:00+02', Date.UTC(2024, 1, 21, 10)],
    ['2024-02-21T15:00:00 +05:00', Date.UTC(2024, 1, 21, 10)],
    ['2024-02-21 15:00:00 +0500', Date.UTC(2024, 1, 21, 10)],
    ['2024-02-21 10:00 Z', Date.UTC(2024, 1, 21, 10)],
    ['2024-02-21t10:00:00,5z', Date.UTC(2024, 1, 21, 10, 0, 0, 500)],
    ['2024-02-21T10:00:00.123456789Z', Date.UTC(2024, 1, 21, 10, 0, 0, 123)],
    ['2024-02-21T04:30:00-0530', Date.UTC(2024, 1, 21, 10)],
    ['2024-02-29', Date.UTC(2024, 1, 29)],
    ['2000-02-29', Date.UTC(2000, 1, 29)],
    ['2024-02', Date.UTC(2024, 1, 1)],
    ['+002024-02-21', Date.UTC(2024, 1, 21)],
    ['2024-W08-3', Date.UTC(2024, 1, 21)],
    ['2024-W08-3T12:00+02:00', Date.UTC(2024, 1, 21, 10)],
    ['2024-W08', Date.UTC(2024, 1, 19)],
    ['2020-W53-7', Date.UTC(2021, 0, 3)],
    ['2019-W01-1', Date.UTC(2018, 11, 31)],
    ['2024-052', Date.UTC(2024, 1, 21)],
    ['2024-366T06:30Z', Date.UTC(2024, 11, 31, 6, 30)],
    ['Tue, 28 Jan 2014 00:00:00 GMT', Date.UTC(2014, 0, 28)],
    ['Tue, 28 Jan 2014 10:15:30 +0200', Date.UTC(2014, 0, 28, 8, 15, 30)],
    ['28 Jan 2014 10:15 EST', Date.UTC(2014, 0, 28, 15, 15)],
    ['Tue, 28 Jan 2014 10:15:00 CET', Date.UTC(2014, 0, 28, 9, 15)],
    ['Thu, 4 Sept 2014 10:00:00 +0000', Date.UTC(2014, 8, 4, 10)],
    ['Tue Jan 28 10:00:00 +0100 2014', Date.UTC(2014, 0, 28, 9)],
    ['Tue Jan 28 10:00:00 UTC 2014', Date.UTC(2014, 0, 28, 10)],
    ['28 Jul 2014 10:15 CEST', Date.UTC(2014, 6, 28, 8, 15)],
    ['Tue, 28 Jan 2014 10:15:00 MEZ', Date.UTC(2014, 0, 28, 9, 15)],
    ['28 Jul 2014 10:15 MESZ', Date.UTC(2014, 6, 28, 8, 15)],
    ['28 Jul 2014 10:15 EEST', Date.UTC(2014, 6, 28, 7, 15)],
    ['28 Jul 2014 10:15 MSK', Date.UTC(2014, 6, 28, 7, 15)],
    ['28 Jul 2014 10:15 JST', Date.UTC(2014, 6, 28, 1, 15)],
    ['tue, 8 jan 14 10:15:00 PDT', Date.UTC(2014, 0, 8, 17, 15)],
    ['Tue, 28 Jan 2014 10:15:00 -0000 (a comment)', Date.UTC(2014, 0, 28, 10, 15)],
    ['Tue,  28 Jan 2014 9:15:00 +01:00', Date.UTC(2014, 0, 28, 8, 15)],
    ['Sunday, 06-Nov-94 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['Sun Nov  6 08:49:37 1994', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['Sun, 06 Nov 1994 08:49:37', Date.UTC(1994, 10, 6, 8, 49, 37)],
    [30 * 86_400_000, 30 * 86_400_000],
    [' 2024-02-21T24:00:00 ', Date.UTC(2024, 1, 22)],
    [runInNewContext('new Date(7)'), 7],
    [1708509600000, 1708509600000],
    [new Date(5), 5],
    [1, 1],
    [-1e12, -1e12],
  ])('%s', (publishedAt, expected) => {
    const [story] = clusterArticles([{ ...good, publishedAt }]).stories
    expect(story.firstSeen).toBe(expected)
    expect(story.lastSeen).toBe(expected)
  })

  const yearOne = '0001-01-01T00:00:00Z'
  test.each([
    ...[0, -0, new Date(0), '1970-01-01', 'Thu, 01 Jan 1970 01:00:00 +0100'],
    ...[yearOne, '0001-01-01', Date.parse(yearOne), new Date(yearOne), 'Mon, 01 Jan 0001 00:00:00 GMT'],
  ])('the beginning of the epoch or of the year 1 (%s) is what systems write that know no date', (publishedAt) => {
    const problem = 'which is no date: leave it out'
    expect(() => clusterArticles([{ ...good, publishedAt }])).toThrow(problem)
    const warnings: string[] = []
    const onInvalid = ({ message }: ArticleError): unknown => warnings.push(message)
    const [story] = clusterArticles([{ ...good, publishedAt }], { dates: 'lenient', onInvalid }).stories
    expect(story).not.toHaveProperty('firstSeen')
    expect(warnings).toEqual([expect.stringContaining(problem)])
  })

  test('absent: the story has no times', () => {
    expect(clusterArticles([good]).stories[0]).not.toHaveProperty('firstSeen')
  })
})

describe('onInvalid', () => {
  test('hands over each bad article and goes on', () => {
    const seen: string[] = []
    const articles = [good, { id: 'bad', text: '' }, { ...good, id: 'other' }]
    const { stories } = clusterArticles(articles, {
      onInvalid: (error, article) => seen.push(`${article.id}: ${error.field}`),
    })
    expect(seen).toEqual(['bad: text'])
    expect(stories.map((story) => story.articles)).toEqual([['good', 'other']])
  })

  test('without it the first bad article is thrown', () => {
    expect(() => clusterArticles([good, { id: 'bad', text: '' }])).toThrow(ArticleError)
  })

  test('what the callback throws comes through', () => {
    const stop = () => {
      throw new RangeError('stop')
    }
    expect(() => clusterArticles([{ id: 'bad' }], { onInvalid: stop })).toThrow(RangeError)
  })
})

test('an object that only looks like a Date stops neither addAll nor clusterArticles', async () => {
  const fake = Object.create(Date.prototype) as Date
  const articles = [good, { ...good, id: 'fake', publishedAt: fake }, { ...good, id: 'other' }]
  const fields: string[] = []
  const onInvalid = (error: ArticleError) => fields.push(error.field)
  const detector = new NewsDetector({ level: 'copies' })
  expect(await detector.addAll(articles, { onInvalid })).toEqual({ placed: 2, invalid: 1 })
  expect(clusterArticles(articles, { onInvalid }).stories[0].articles).toEqual(['good', 'other'])
  expect(fields).toEqual(['publishedAt', 'publishedAt'])
  expect(() => detector.expire(fake)).toThrow(/"now" must be a valid Date, .* got an object/)
})

test('what can only be epoch seconds or microseconds is refused by an error that says so', () => {
  expect(rejected({ ...good, publishedAt: 1390867200 }).message).toContain(
    'got 1390867200, which can only be epoch seconds',
  )
  expect(rejected({ ...good, publishedAt: 1390867200e6 }).message).toContain('can only be epoch microseconds')
  expect(rejected({ ...good, publishedAt: '1390867200' }).message).toContain('give a number as one')
  for (const digits of [20250306, 20250306071500]) {
    expect(rejected({ ...good, publishedAt: digits }).message).toContain('give the digits of a date as a string')
  }
  // Clocks that were made up begin at 0, and pass what would be dates of the Middle Ages.
  for (const time of [12341011, 99991231, 20250300, 19000000])
    expect(clusterArticles([{ ...good, publishedAt: time }]).stories).toHaveLength(1)
  expect(rejected({ ...good, publishedAt: Number.POSITIVE_INFINITY }).message).toMatch(/got Infinity$/)
  expect(rejected({ ...good, publishedAt: '2025' }).message).toMatch(/got "2025"$/)
  expect(() => new NewsDetector().expire(1390867200)).toThrow(/"now" must be .* epoch seconds/)
})

describe('a bad date with dates: lenient', () => {
  const articles = [good, { ...good, id: 'bad date', publishedAt: 'last Tuesday' }, { ...good, id: 'bad', text: '…' }]

  test('is left out by clusterArticles, which says so', () => {
    const told: unknown[] = []
    const onInvalid = ({ articleId, field, kept }: ArticleError) => told.push([articleId, field, kept])
    const { stories } = clusterArticles(articles, { dates: 'lenient', onInvalid })
    expect(stories.map((story) => story.articles)).toEqual([['bad date', 'good']])
    expect(stories[0]).not.toHaveProperty('firstSeen')
    expect(told).toEqual([
      ['bad date', 'publishedAt', true],
      ['bad', 'text', false],
    ])
    expect(clusterArticles(articles.slice(0, 2), { dates: 'lenient' }).stories[0].articles).toHaveLength(2)
  })

  test('is the article’s by default', () => {
    const told: unknown[] = []
    clusterArticles(articles, { onInvalid: ({ articleId, kept }) => told.push([articleId, kept]) })
    expect(told).toEqual([
      ['bad date', false],
      ['bad', false],
    ])
    expect(() => new NewsDetector().add(articles[1])).toThrow(ArticleError)
  })

  test('is told by addAll and by the placement', async () => {
    const detector = new NewsDetector({ level: 'copies', dates: 'lenient' })
    const told: unknown[] = []
    const result = await detector.addAll(articles, {
      onInvalid: ({ articleId, kept }) => told.push([articleId, kept]),
      onPlaced: ({ id, warning }) => told.push([id, warning?.field]),
    })
    expect(result).toEqual({ placed: 2, invalid: 1 })
    expect(told).toEqual([
      ['good', undefined],
      ['bad date', true],
      ['bad date', 'publishedAt'],
      ['bad', false],
    ])
    expect(detector.add({ ...good, id: 'seconds', publishedAt: 1390867200 }).warning?.message).toContain(
      'epoch seconds',
    )
    expect(NewsDetector.restore(detector.snapshot()).add({ ...good, id: 'x', publishedAt: '?' }).warning?.kept).toBe(
      true,
    )
  })

  test('is told by a stream step', async () => {
    const told: unknown[] = []
    const place = placeEach(new NewsDetector({ level: 'copies', dates: 'lenient' }), {
      onInvalid: ({ articleId, kept }) => told.push([articleId, kept]),
    })
    for await (const { id } of place(articles)) told.push(id)
    expect(told).toEqual(['good', ['bad date', true], 'bad date', ['bad', false]])
  })
})

test('null and undefined are absent, as in the rows of a database', () => {
  const row: Article = {
    id: 'row',
    title: null,
    text: good.text,
    publishedAt: null,
    language: null,
    url: null,
    source: undefined,
  }
  expect(compareArticles(good, row).relation).toBe('duplicate')
})

test.each([
  'en',
  'EN-gb',
  'zh-Hant-TW',
  'sr-Latn',
  'es-419',
  'de-CH-1996',
  'sl-rozaj-biske',
  'en-u-ca-gregory',
  'x-ours',
  'i-klingon',
  'zh-min-nan',
  'und',
  '',
])('the language tag %j is taken', (language) => {
  expect(new NewsDetector({ level: 'copies', language }).add({ ...good, language }).relation).toBe('new')
})

test('errors give a hint', () => {
  expect(rejected({ ...good, id: 7 }).message).toContain('"id" must be a string, got 7: give String(id)')
  expect(rejected({ ...good, language: 'en_US' }).message).toContain('got "en_US": write "en-US"')
  expect(rejected({ ...good, language: 'german' }).message).toContain('got "german": give a code such as "en"')
  expect(() => new NewsDetector({ language: 'en_US' })).toThrow(
    'option "language" must be a BCP 47 tag, got "en_US": write "en-US"',
  )
})

describe('the error of a bad article names its position', () => {
  const articles = [
    good,
    { ...good, id: 'b' },
    { ...good, id: 7 },
    { ...good, id: 'd', text: '…' },
  ] as readonly Article[]
  const message = 'article at position 2: "id" must be a string'

  test('in clusterArticles', () => {
    expect(() => clusterArticles(articles)).toThrow(message)
    const positions: unknown[] = []
    clusterArticles(articles, { onInvalid: (error) => positions.push(error.position) })
    expect(positions).toEqual([2, 3])
  })

  test('in addAll and in a stream', async () => {
    await expect(new NewsDetector().addAll(articles)).rejects.toThrow(message)
    const positions: unknown[] = []
    const onInvalid = (error: ArticleError) => positions.push(error.position)
    await new NewsDetector().addAll(articles, { onInvalid })
    for await (const _ of placeEach(new NewsDetector(), { onInvalid })(articles));
    expect(positions).toEqual([2, 3, 2, 3])
    await expect(placeEach(new NewsDetector())(articles.slice(1)).next()).resolves.toBeDefined()
    expect(rejected(articles[3]).position).toBeUndefined()
  })
})
