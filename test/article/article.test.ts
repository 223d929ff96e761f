import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, ArticleError, clusterArticles, NewsDetector } from '../../src/index.ts'

const good = { id: 'good', text: 'A small town opened its new library on Friday.' }

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
