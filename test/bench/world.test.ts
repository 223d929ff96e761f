import { describe, expect, it } from 'vitest'
import { newsWorld, type WorldArticle } from '../../bench/world/index.ts'

const world = [...newsWorld({ articles: 6000, seed: 7 })]
const DAY = 86_400_000

function wordsOf(item: WorldArticle): string[] {
  return (item.article.text ?? '').toLowerCase().match(/[a-z0-9][a-z0-9.,]*[a-z0-9]|[a-z0-9]/g) ?? []
}

function shinglesOf(item: WorldArticle): Set<string> {
  const words = wordsOf(item)
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`))
}

/** Words of four letters or more and numbers: what is left of function words is the same for all. */
function termsOf(item: WorldArticle): Set<string> {
  return new Set(wordsOf(item).filter((word) => word.length > 3 || /\d/.test(word)))
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const value of a) if (b.has(value)) common++
  return common / (a.size + b.size - common)
}

function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const value of a) if (b.has(value)) common++
  return common / Math.min(a.size, b.size)
}

function mean(values: readonly number[]): number {
  expect(values.length).toBeGreaterThan(20)
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Full-length articles, without site furniture so that only what was written counts. */
const bare = world.filter(
  (item) => wordsOf(item).length > 120 && !/Subscribe|Share|Skip|Advertisement|Toggle/.test(item.article.text ?? ''),
)

/** Pairs of bare articles next to each other in the same group. */
function pairsWithin(key: (item: WorldArticle) => string | undefined): [WorldArticle, WorldArticle][] {
  const last = new Map<string, WorldArticle>()
  const pairs: [WorldArticle, WorldArticle][] = []
  for (const item of bare) {
    const group = key(item)
    if (group === undefined) continue
    const before = last.get(group)
    if (before !== undefined) pairs.push([before, item])
    last.set(group, item)
  }
  return pairs
}

const copies = pairsWithin((item) => item.copyOf)
const sharesText = new Set(world.flatMap((item) => (item.copyOf === undefined ? [] : [item.article.id, item.copyOf])))
const reports = pairsWithin((item) => (sharesText.has(item.article.id) ? undefined : item.story)).filter(
  ([a, b]) => a.outlet !== b.outlet,
)
const strangers = bare.slice(1).flatMap((item, i) => (bare[i].story === item.story ? [] : [[bare[i], item] as const]))

describe('newsWorld', () => {
  it('is the same for the same seed, and another for another', () => {
    const again = [...newsWorld({ articles: 300, seed: 7 })]
    expect(again).toEqual(world.slice(0, 300))
    const other = [...newsWorld({ articles: 300, seed: 8 })]
    expect(other.map(({ article }) => article.title)).not.toEqual(again.map(({ article }) => article.title))
  })

  it('gives as many articles as asked for, each with an id of its own, in order of arrival', () => {
    expect(world).toHaveLength(6000)
    expect(new Set(world.map(({ article }) => article.id)).size).toBe(6000)
    for (let i = 1; i < world.length; i++) expect(world[i].arrived).toBeGreaterThanOrEqual(world[i - 1].arrived)
  })

  it('keeps to the number of articles a day', () => {
    const days = (world[5999].arrived - world[0].arrived) / DAY
    expect(6000 / days).toBeGreaterThan(7000)
    expect(6000 / days).toBeLessThan(13_000)
  })

  it('writes about 300 words an article, and some headlines alone', () => {
    const lengths = world.map((item) => wordsOf(item).length)
    expect(mean(lengths)).toBeGreaterThan(240)
    expect(mean(lengths)).toBeLessThan(380)
    const headlines = world.filter(({ article }) => article.text === undefined).length
    expect(headlines / 6000).toBeGreaterThan(0.01)
    expect(headlines / 6000).toBeLessThan(0.06)
  })

  it('has many small events and few large ones', () => {
    const sizes = new Map<string, number>()
    for (const { story } of world) sizes.set(story, (sizes.get(story) ?? 0) + 1)
    const singles = [...sizes.values()].filter((size) => size === 1).length
    expect(singles / sizes.size).toBeGreaterThan(0.4)
    expect(Math.max(...sizes.values())).toBeGreaterThan(20)
  })

  it('dates most articles close to their arrival, some late, a few in the future or not at all', () => {
    const lags = world.map(({ article, arrived }) =>
      article.publishedAt === undefined ? Number.NaN : arrived - Number(article.publishedAt),
    )
    const share = (holds: (lag: number) => boolean): number => lags.filter(holds).length / lags.length
    expect(share(Number.isNaN)).toBeGreaterThan(0.003)
    expect(share((lag) => lag > DAY / 24)).toBeGreaterThan(0.02)
    expect(share((lag) => lag < 0)).toBeGreaterThan(0.001)
    expect(share((lag) => lag >= 0 && lag < DAY / 24)).toBeGreaterThan(0.9)
  })

  it('points copies to an earlier article of the same event', () => {
    const at = new Map(world.map((item, i) => [item.article.id, i]))
    const pointing = world.filter((item) => item.copyOf !== undefined)
    expect(pointing.length).toBeGreaterThan(300)
    for (const item of pointing) {
      const original = world[at.get(item.copyOf ?? '') ?? -1]
      expect(original.story).toBe(item.story)
      expect(at.get(original.article.id)).toBeLessThan(at.get(item.article.id) ?? 0)
    }
  })

  it('lets copies share most passages, and independent reports hardly any', () => {
    expect(mean(copies.map(([a, b]) => containment(shinglesOf(a), shinglesOf(b))))).toBeGreaterThan(0.9)
    const overlap = mean(reports.map(([a, b]) => jaccard(shinglesOf(a), shinglesOf(b))))
    expect(overlap).toBeLessThan(0.03)
    expect(overlap).toBeGreaterThan(0.0005)
  })

  it('lets reports of an event share a quarter to two fifths of their terms, look-alikes far fewer', () => {
    const within = mean(reports.map(([a, b]) => containment(termsOf(a), termsOf(b))))
    expect(within).toBeGreaterThan(0.25)
    expect(within).toBeLessThan(0.42)
    const across = mean(strangers.slice(0, 500).map(([a, b]) => containment(termsOf(a), termsOf(b))))
    expect(across).toBeLessThan(within / 1.8)
  })

  it('keeps bringing new words', () => {
    const seen = new Set<string>()
    let half = 0
    for (const [i, item] of world.entries()) {
      for (const word of wordsOf(item)) seen.add(word)
      if (i === 2999) half = seen.size
    }
    // Heaps' law with an exponent between .3 and .9.
    expect(seen.size / half).toBeGreaterThan(2 ** 0.3)
    expect(seen.size / half).toBeLessThan(2 ** 0.9)
  })

  it('can hold one breaking story, and a publisher with the same words on every page', () => {
    const broken = [...newsWorld({ articles: 3000, seed: 3, breaking: { afterHours: 1, reports: 2000, meanHours: 2 } })]
    const sizes = new Map<string, number>()
    for (const { story } of broken) sizes.set(story, (sizes.get(story) ?? 0) + 1)
    expect(Math.max(...sizes.values())).toBeGreaterThan(1000)
    const shared = [...newsWorld({ articles: 400, seed: 3, outlets: 4, sharedWords: 300 })].filter(
      (item) => item.outlet === 0 && item.article.text !== undefined,
    )
    expect(jaccard(shinglesOf(shared[0]), shinglesOf(shared[1]))).toBeGreaterThan(0.2)
  })
})
