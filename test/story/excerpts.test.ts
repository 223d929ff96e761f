import { describe, expect, test } from 'vitest'
import { type Article, clusterArticles, NewsDetector } from '../../src/index.ts'

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(' ')
const DAY = 86_400_000
const start = Date.UTC(2024, 4, 1)

const whole: Article = { id: 'whole', text: words(0, 200), publishedAt: start + DAY }
const early: Article = { id: 'early', text: words(0, 190), publishedAt: start }
const excerpt: Article = { id: 'excerpt', text: words(20, 80), publishedAt: start + 2 * DAY }
const alone: Article = { id: 'alone', text: words(500, 560), publishedAt: start }

describe('a group of copies says', () => {
  test('which is the original, and what is an excerpt of what', () => {
    const { stories } = clusterArticles([whole, excerpt, alone, early], { level: 'copies' })
    const [story, other] = stories
    expect(story.copyGroups).toEqual([
      { articles: ['early', 'whole', 'excerpt'], original: 'early', excerpts: [{ id: 'excerpt', of: 'whole' }] },
    ])
    expect(story.copies).toEqual(story.copyGroups.map(({ articles }) => articles))
    expect(other.copyGroups).toEqual([])
  })

  test('the same in a stream', () => {
    const detector = new NewsDetector({ level: 'copies' })
    for (const article of [excerpt, whole, early]) detector.add(article)
    const [{ copyGroups }] = detector.stories()
    expect(copyGroups[0]).toMatchObject({ original: 'early', excerpts: [{ id: 'excerpt', of: 'whole' }] })
  })

  test('of undated articles the longest, and of equal ones the first by id', () => {
    const undated = [whole, early, excerpt, { ...whole, id: 'again' }].map(({ id, text }) => ({ id, text }) as Article)
    const [{ copyGroups }] = clusterArticles(undated, { level: 'copies' }).stories
    expect(copyGroups[0].original).toBe('again')
    const dated = clusterArticles([...undated, { ...early, id: 'dated' }], { level: 'copies' }).stories[0].copyGroups[0]
    expect(dated.original).toBe('dated')
  })

  test('in a large group too', () => {
    const many = Array.from(
      { length: 60 },
      (_, i): Article => ({ ...excerpt, id: `part ${i}`, text: words(i, i + 120) }),
    )
    const { copyGroups } = clusterArticles([...many, whole], { level: 'copies' }).stories[0]
    expect(copyGroups[0].original).toBe('whole')
    expect(copyGroups[0].articles.length).toBeGreaterThan(32)
    expect(copyGroups[0].excerpts).toHaveLength(copyGroups[0].articles.length - 1)
    expect(copyGroups[0].excerpts.every(({ of }) => of === 'whole')).toBe(true)
  })
})
