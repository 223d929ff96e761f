// How work grows, by what is counted: unlike time, it is the same on every run and every machine.
import { describe, expect, test } from 'vitest'
import { fitExponent } from '../../bench/scale/fit.ts'
import { newsWorld, type WorldArticle } from '../../bench/world/index.ts'
import { type Article, clusterArticles, NewsDetector } from '../../src/index.ts'
import { counted, READING, WORK } from './counts.ts'

const HOUR = 3_600_000
/** Most that an exponent may be: what doubles makes at most 2.14 times the work. */
const MOST = 1.1
/** Operations that happen more rarely say nothing of how they grow: by chance a tenth more or less do, which is .05 of an exponent. */
const FEW = 100

/** Each operation's exponent, by all sizes. */
function exponents(sizes: readonly number[], work: (size: number) => ReadonlyMap<string, number>) {
  const counts = sizes.map(work)
  return Array.from(counts[0].keys(), (name) => {
    const points = sizes.map((n, i) => ({ n, cost: counts[i].get(name) ?? 0 }))
    return { name, exponent: points[0].cost < FEW ? 0 : fitExponent(points), counts: points.map(({ cost }) => cost) }
  })
}

function expectLinear(
  sizes: readonly number[],
  work: (size: number) => ReadonlyMap<string, number>,
  except: readonly string[] = [],
): void {
  const found = exponents(sizes, work).filter(({ name }) => !except.includes(name))
  expect(found.filter(({ exponent }) => !(exponent <= MOST))).toEqual([])
  // What does not happen would grow in no way either.
  expect(found.filter(({ exponent }) => exponent > 0.8).length).toBeGreaterThan(0)
}

const DAY = 100
/** Days that go ahead of a stream that is counted: tables begin small, and windows are to be full. */
const AHEAD = 2
/**
 * One day of news after the other, each of the same shape in words and numbers of its own: a day more is as much again to do,
 * unless what is done hangs on what else is held. Shingles of words of two letters alone, which days share, are too few to count.
 */
const days: readonly WorldArticle[] = Array.from({ length: AHEAD + 8 }, (_, day) =>
  Array.from(newsWorld({ articles: DAY, articlesPerDay: DAY, seed: 7 }), (item) => {
    const arrived = item.arrived + 24 * HOUR * day
    const text = shortened(item.article).replace(/\p{L}{3,}|\d{2,}/gu, (word) => {
      return /\d/.test(word) ? `${word}${day}` : `${word}${'bdgkmptvwz'[day]}`
    })
    return {
      ...item,
      arrived,
      article: { id: `${day} ${item.article.id}`, text, language: 'en', publishedAt: arrived },
    }
  }),
).flat()
const SIZES = [DAY, 2 * DAY, 4 * DAY, 8 * DAY]

/**
 * These grow faster, by up to 1.35 and links by 1.9, at a few hundred articles that are all kept: stories of one shape gain members
 * as the same words grow rarer among more articles, or so we think. With a window they do not. What one story can cost is held
 * to below.
 */
const HANGING_ON_STORIES = [
  'shingle sets compared',
  'scores asked for',
  'verdicts made',
  'links clustered',
  'words stored',
]

describe('with the number of articles', () => {
  // With a window few links are clustered and few scores asked for, and how many hangs on which stories happen to meet.
  test.each([
    ['a stream of copies that keeps all', { level: 'copies' } as const, 1e6, []],
    ['a stream that keeps all', {}, 1e6, HANGING_ON_STORIES],
    ['a stream with a window', {}, 20, ['links clustered', 'scores asked for']],
  ])('%s', (_name, options, hours, except) => {
    const work = (size: number): ReadonlyMap<string, number> => {
      let clock = 0
      const detector = new NewsDetector({ ...options, window: hours * HOUR, now: () => clock })
      const stream = (from: number, to: number): void => {
        for (const { article, arrived } of days.slice(from, to)) {
          clock = arrived
          detector.add(article)
        }
      }
      stream(0, AHEAD * DAY)
      return counted(WORK, () => stream(AHEAD * DAY, AHEAD * DAY + size))
    }
    expectLinear(SIZES, work, except)
  })

  test('a batch', () => {
    const work = (size: number) =>
      counted(WORK, () => void clusterArticles(days.slice(0, size).map(({ article }) => article)))
    // Scores are asked for only of pairs that may be one story and of those between such: they grow with the stories, as links do.
    expectLinear(SIZES, work, ['scores asked for', 'links clustered'])
  })
})

describe('with the length of a text', () => {
  const part = days
    .map(({ article }) => article.text ?? '')
    .join('\n')
    .slice(0, 8000)
  test.each([
    ['lines', part],
    ['one line', part.replaceAll('\n', ' ')],
    ['markup', `<p>${part.replaceAll('\n', '</p>\n<p>')}</p>`],
  ])('%s', (_name, block) => {
    expectLinear([2, 4, 8, 16], (times) => {
      const article: Article = { id: 'a', text: `${block}\n`.repeat(times) }
      return counted(READING, () => void new NewsDetector().add(article))
    })
  })
})

test('what an article of the largest story costs is bounded', () => {
  const step = 400
  const breaking = { afterHours: 1, reports: 4 * step + 100, meanHours: 5 }
  const items = Array.from(newsWorld({ articles: 6 * step, articlesPerDay: step, seed: 5, breaking }))
  const stories = new Map<string, Article[]>()
  for (const { article, story } of items) {
    stories.set(story, [...(stories.get(story) ?? []), { id: article.id, text: shortened(article) }])
  }
  const hot = [...stories.values()].reduce((a, b) => (a.length >= b.length ? a : b))
  expect(hot.length).toBeGreaterThanOrEqual(4 * step)
  const detector = new NewsDetector()
  const quarters = [0, 1, 2, 3].map((k) => counted(WORK, () => fill(detector, hot.slice(k * step, (k + 1) * step))))
  // Reports of it were 400 to 800 in the second, and up to 1,600 in the last: what went through all of them would take twice as long.
  for (const [name, second] of quarters[1]) {
    // Shingles are compared of the pairs that look like one story, once for each verdict at most.
    const most = name === 'shingle sets compared' ? (quarters[1].get('verdicts made') ?? 0) : second
    expect(quarters[3].get(name), name).toBeLessThan(1.5 * most)
  }
})

function fill(detector: NewsDetector, articles: readonly Article[]): void {
  for (const article of articles) detector.add(article)
}

function shortened({ title, text }: Article): string {
  return `${title}. ${text ?? ''}`.split(' ').slice(0, 60).join(' ')
}
