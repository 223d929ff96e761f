import { newsWorld } from '../../bench/world/index.ts'
import type { Article } from '../../src/index.ts'

export const START = Date.UTC(2026, 0, 5)
export const HOUR = 3_600_000
const words = Array.from({ length: 30 }, (_, i) => `word${i}`)

/** Some number of articles, of which the first are always the same. */
export type Make = (count: number) => readonly Article[]

export const different: Make = (count) =>
  Array.from({ length: count }, (_, i) => ({
    id: `a${i}`,
    text: words.map((word, w) => `${word}of${(i * 31 + w * 7) % 99991}`).join(' '),
    publishedAt: START + ((i * 7919) % 240) * HOUR,
  }))
/** The same words under other ids. */
export const equal: Make = (count) =>
  Array.from({ length: count }, (_, i) => ({
    id: `a${i}`,
    text: words.join(' '),
    publishedAt: START + ((i * 7919) % 240) * HOUR,
  }))
export const oneStory: Make = (count) =>
  Array.from({ length: count }, (_, i) => ({
    id: `a${i}`,
    text: words.with(i % 30, `other${i}`).join(' '),
    publishedAt: START + ((i * 7919) % 240) * HOUR,
  }))
export const world: Make = (count) =>
  [...newsWorld({ articles: count, seed: 9 })].map(({ article }) => ({
    ...article,
    text: (article.text ?? article.title ?? '').split(' ').slice(0, 50).join(' '),
    publishedAt: Number(article.publishedAt ?? START),
  }))
