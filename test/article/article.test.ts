import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, ArticleError, clusterArticles, NewsDetector } from '../../src/index.ts'

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
    ['a Date in name only', { id: 'a', text: 'words', publishedAt: Object.create(Date.prototype) }, 'publishedAt', 'a'],
    ['a Date’s methods', { id: 'a', text: 'words', publishedAt: { getTime: () => 5 } }, 'publishedAt', 'a'],
    ['a throwing tag', { id: 'a', text: 'words', publishedAt: badTag }, 'publishedAt', 'a'],
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
    [' 2024-02-21T24:00:00 ', Date.UTC(2024, 1, 22)],
    [runInNewContext('new Date(7)'), 7],
    [1708509600000, 1708509600000],
    [new Date(5), 5],
    [0, 0],
    [-1e12, -1e12],
  ])('%s', (publishedAt, expected) => {
    const [story] = clusterArticles([{ ...good, publishedAt }]).stories
    expect(story.firstSeen).toBe(expected)
    expect(story.lastSeen).toBe(expected)
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
