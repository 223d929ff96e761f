import { describe, expect, test } from 'vitest'
import { type Article, NewsDetector } from '../../src/index.ts'
import { resolveOptions } from '../../src/main/options.ts'
import { Profiler } from '../../src/profile/profiler.ts'
import { FastSimilaritySketcher } from '../../src/sketch/index.ts'
import { randomWords } from '../sketch/helpers.ts'

/** What whoever knows the seed can work out. */
const KNOWN = resolveOptions({ level: 'copies' })
const sketcher = new FastSimilaritySketcher({ size: KNOWN.signatureSize, seed: KNOWN.seed })
const profiler = new Profiler(KNOWN)
const next = randomWords(11)

const anyWord = (): string => Array.from({ length: 7 }, () => 'bcdfghklmnprstvz'[next() & 15]).join('')
const shinglesOf = (words: readonly string[]): Uint32Array =>
  profiler.profile({ id: 'x', text: words.join(' ') }).shingles
const sign = (shingles: Uint32Array): Uint32Array => sketcher.sign(shingles).values

/**
 * Articles of other words that have every value of a text's signature: each has the few runs of three words from which the
 * signature comes, and between them words chosen so that they change no value.
 */
function lookAlikes(words: readonly string[], count: number): readonly Article[] {
  const signature = sign(shinglesOf(words))
  const runs = words.slice(0, -2).map((_, i) => words.slice(i, i + 3))
  const telling = runs.filter((run) => sign(shinglesOf(run)).some((value, slot) => value === signature[slot]))
  const changesNothing = (some: readonly string[]): boolean =>
    sign(shinglesOf(some)).every((value, slot) => value >= signature[slot])
  return Array.from({ length: count }, (_, i) => {
    const text: string[] = []
    for (const run of telling) {
      const before = text.slice(-2)
      let between = anyWord()
      for (let tries = 0; tries < 50 && !changesNothing([...before, between, ...run]); tries++) between = anyWord()
      text.push(between, ...run)
    }
    return { id: `flood ${i}`, text: text.join(' ') }
  })
}

const original = Array.from({ length: 1000 }, anyWord)
const nearCopies = Array.from({ length: 10 }, (_, i): Article => {
  const words = original.map((word) => (next() % 40 === 0 ? anyWord() : word))
  return { id: `copy ${i}`, text: words.join(' ') }
})

describe('a text whose buckets somebody has filled with other articles', () => {
  const flood = lookAlikes(original, 700)

  test('is no copy of these, though they share its signature', () => {
    const mine = sign(shinglesOf(original))
    const theirs = sign(shinglesOf((flood[0].text ?? '').split(' ')))
    expect(mine.filter((value, slot) => value === theirs[slot]).length).toBeGreaterThan(0.9 * mine.length)
  })

  // Of a few, all are read; of many more than a query takes from all buckets together, a fair sample is.
  test.each([
    [111, 10],
    [700, 7],
  ])('is found by its near-copies among %i of them: %i of 10 at least', (size, least) => {
    const detector = new NewsDetector({ level: 'copies' })
    for (const article of flood.slice(0, 80)) detector.add(article)
    detector.add({ id: 'original', text: original.join(' ') })
    for (const article of flood.slice(80, size)) detector.add(article)
    const found = nearCopies.map((article) => detector.query(article).map(({ id }) => id))
    expect(found.filter((ids) => ids.includes('original')).length).toBeGreaterThanOrEqual(least)
    expect(new Set(found.flat())).toEqual(new Set(['original']))
  })
})
