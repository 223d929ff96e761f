import { describe, expect, test } from 'vitest'
import { type Article, compareArticles, type EvidenceName, NewsDetector } from '../../src/index.ts'

const one: Article = {
  id: 'one',
  title: 'Harvik shipyard sheds 412 workers',
  text: 'The Harvik shipyard lets 412 of its welders and fitters go before the summer, its director Lindqvist told them in the canteen on Monday.',
}
const other: Article = {
  id: 'other',
  title: 'Job losses at Harvik after 96 years',
  text: 'After 96 years without lay-offs the Harvik shipyard cuts deep: director Lindqvist spoke of orders that went to yards abroad for good.',
}
const body =
  'People in the town say that they had seen it coming, and many of them have looked for work elsewhere. '.repeat(9)

const whole = (article: Article): Article => ({ ...article, text: `${article.text} ${body}${article.id}` })
const bare = (article: Article): Article => ({ id: article.id, title: article.title })
const on = (article: Article, day: number): Article => ({ ...article, publishedAt: Date.UTC(2026, 4, day) })

const evidenceOf = (kind: EvidenceName, a: Article, b: Article): number =>
  compareArticles(a, b).evidence[kind] ?? Number.NaN

/** How much more reports say than what was cut of them. */
const ratioOf = (kind: EvidenceName, a: Article, b: Article): number =>
  evidenceOf(kind, a, b) / evidenceOf(kind, whole(a), whole(b))

describe('snippets', () => {
  test('say less of the numbers that the other lacks: they may stand in the rest of it', () => {
    expect(evidenceOf('rivalNumbers', whole(one), whole(other))).toBeGreaterThan(0.3)
    expect(ratioOf('rivalNumbers', one, other)).toBeCloseTo(0.6, 6)
    expect(ratioOf('strayNumbers', one, other)).toBeCloseTo(0.6, 6)
  })

  test('of two days say all: a column has other figures each day', () => {
    const sameDay = evidenceOf('rivalNumbers', on(one, 4), on(other, 4))
    const nextDay = evidenceOf('rivalNumbers', on(one, 4), on(other, 5))
    expect(sameDay / nextDay).toBeCloseTo(0.6, 6)
  })

  test('are more than titles, which are all that their authors said', () => {
    const long = (article: Article): Article => ({ ...bare(article), text: `${body}${article.id}` })
    const ofReports = evidenceOf('rivalNumbers', long(one), long(other))
    expect(evidenceOf('rivalNumbers', bare(one), bare(other))).toBeCloseTo(ofReports, 6)
  })

  test('are so by the longer of two, and either way round', () => {
    const ofReports = evidenceOf('rivalNumbers', whole(one), whole(other))
    expect(evidenceOf('rivalNumbers', one, whole(other))).toBeCloseTo(ofReports, 6)
    expect(compareArticles(other, one).score).toBe(compareArticles(one, other).score)
  })

  test('share numbers and full names by chance: these count less', () => {
    const alike = (id: string): Article => ({
      ...one,
      id,
      text: `${one.text} Mayor Ingrid Solheim was not told, ${id} said.`,
    })
    expect(ratioOf('numbers', alike('a'), alike('b'))).toBeCloseTo(0.7, 2)
    expect(ratioOf('phrases', alike('a'), alike('b'))).toBeCloseTo(0.7, 2)
  })

  test('of two languages share little else: numbers count in full', () => {
    const [en, de] = [
      { ...one, language: 'en' },
      { ...other, language: 'de', text: `${other.text} 412 jobs go.` },
    ]
    expect(ratioOf('numbers', en, de)).toBeCloseTo(1, 6)
    expect(ratioOf('numbers', en, { ...de, language: 'en' })).toBeLessThan(0.8)
  })

  test('of one event are joined in a stream that has others of the kind', () => {
    const detector = new NewsDetector()
    const yards = ['Solvang', 'Krokvik', 'Ytterby', 'Hammarn', 'Torsnes', 'Vikholm']
    for (const [i, yard] of yards.entries()) {
      detector.add({
        id: yard,
        title: `${yard} shipyard sheds ${i + 31} workers`,
        text: `The ${yard} shipyard lets ${i + 31} of its painters go, its owner said.`,
      })
    }
    detector.add(one)
    expect(detector.add(other).storyId).toBe('one')
    expect(detector.stories().length).toBe(yards.length + 1)
  })
})
