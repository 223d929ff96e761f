import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { makeBackground } from '../src/background/index.ts'
import * as copies from '../src/copies/index.ts'
import { sweepThreshold } from '../src/evaluate/index.ts'
import {
  ArticleError,
  type ClusterAsyncOptions,
  clusterArticles,
  clusterArticlesAsync,
  type DetectorOptions,
  NewsDetector,
} from '../src/index.ts'
import { resolveClusterAsyncOptions, resolveStreamOptions } from '../src/main/options.ts'
import { renderReport } from '../src/report/index.ts'
import { chooseBands, FastSimilaritySketcher, fromMinhash, LshIndex } from '../src/sketch/index.ts'
import { placeEach } from '../src/stream/index.ts'

test.each([
  [{ nearDuplicate: 0 }, RangeError, /"nearDuplicate" must be from 0\.2 to 1, got 0/],
  [{ nearDuplicate: 1.01 }, RangeError, /"nearDuplicate"/],
  [{ nearDuplicate: Number.NaN }, RangeError, /"nearDuplicate"/],
  [{ nearDuplicate: '0.5' }, TypeError, /"nearDuplicate" must be a number, got "0\.5"/],
  [{ containment: -1 }, RangeError, /"containment"/],
  [{ sameStory: 2 }, RangeError, /"sameStory" must be from 0 to 1, got 2/],
  [{ shingleSize: 2.5 }, RangeError, /"shingleSize" must be a whole number, got 2\.5/],
  [{ shingleSize: 0 }, RangeError, /"shingleSize"/],
  [{ signatureSize: 8 }, RangeError, /"signatureSize" must be from 16 to 1024, got 8/],
  [{ seed: -1 }, RangeError, /"seed"/],
  [{ level: 'all' }, TypeError, /"level" must be 'copies' or 'stories', got "all"/],
  [{ language: 5 }, TypeError, /"language"/],
  [{ treshold: 0.5 }, TypeError, /unknown option "treshold"/],
  [null, TypeError, /options/],
])('%j is refused by name', (options, kind, message) => {
  const make = () => new NewsDetector(options as DetectorOptions)
  expect(make).toThrow(kind)
  expect(make).toThrow(message)
})

test('every option can be given', () => {
  const options: DetectorOptions = {
    language: 'en-GB',
    shingleSize: 4,
    signatureSize: 64,
    level: 'copies',
    nearDuplicate: 0.7,
    containment: 0.9,
    sameStory: 0.6,
    seed: 42,
  }
  expect(new NewsDetector(options).add({ id: 'a', text: 'four words are here' }).relation).toBe('new')
})

test('docstrings tell the defaults', () => {
  const source = readFileSync(new URL('../src/options.ts', import.meta.url), 'utf8')
  const defaults: Readonly<Record<string, unknown>> = { ...resolveStreamOptions(), ...resolveClusterAsyncOptions() }
  const told = [...source.matchAll(/@default (.+?)(?: \*\/|\n)\s*(?:\*\/\s*)?(\w+): /g)]
  expect(told.map(([, , name]) => name)).toHaveLength(13)
  for (const [, value, name] of told) {
    const stated = value === 'null' ? Number.POSITIVE_INFINITY : JSON.parse(value.replaceAll("'", '"'))
    expect({ [name]: defaults[name] }).toEqual({ [name]: stated })
  }
})

test('null, and options of undefined, are what they say', () => {
  expect(() => new NewsDetector({ seed: null as never })).toThrow(/option "seed" must be a number, got null/)
  expect(() => new NewsDetector({ level: null as never })).toThrow(/option "level" must be .* got null/)
  expect(() => new NewsDetector({ maxArticles: null as never })).toThrow(/option "maxArticles" must be a number/)
  const { kit, ...all } = resolveStreamOptions()
  const undefinedOnes = Object.fromEntries(Object.keys(all).map((name) => [name, undefined]))
  expect(new NewsDetector({ ...undefinedOnes, window: null }).size).toBe(0)
  expect(resolveStreamOptions(undefinedOnes)).toEqual({ ...all, kit })
})

test('undefined is the default of every option, by type as well', async () => {
  const articles = ['one and two', 'one and two', 'six or seven', 'nine or ten'].map((text, i) => ({
    id: `${i}`,
    text,
  }))
  const none: ClusterAsyncOptions = { level: undefined, seed: undefined, onInvalid: undefined, workers: undefined }
  expect(clusterArticles(articles, { sameStory: undefined })).toEqual(clusterArticles(articles))
  expect(await clusterArticlesAsync(articles, none)).toEqual(clusterArticles(articles))
  expect(copies.clusterArticles(articles, { level: undefined })).toEqual(copies.clusterArticles(articles))
  const detector = new NewsDetector({ window: undefined, maxArticles: undefined, onEvent: undefined, now: undefined })
  const callbacks = { onPlaced: undefined, onProgress: undefined, onInvalid: undefined, signal: undefined }
  expect(await detector.addAll(articles, { ...callbacks, workers: undefined })).toEqual({ placed: 4, invalid: 0 })
  const restored = NewsDetector.restore(detector.snapshot(), { background: undefined, evidence: undefined })
  expect(restored.options).toEqual(new NewsDetector().options)
  const step = placeEach(detector, { onInvalid: undefined })
  expect((await step([{ id: 'e', text: 'a text of its own' }]).next()).value).toMatchObject({ id: 'e' })
  expect(new ArticleError('a', 'text', '', { kept: undefined, position: undefined }).kept).toBe(false)

  const weights = {
    falsePositiveWeight: undefined,
    falseNegativeWeight: undefined,
    minRows: undefined,
    size: undefined,
  }
  expect(chooseBands({ threshold: 0.6, ...weights })).toEqual(chooseBands({ threshold: 0.6 }))
  const bands = { threshold: undefined, bands: undefined, rows: undefined, bucketCap: undefined, maxVisited: undefined }
  const index = new LshIndex({ ...bands, ...weights })
  const signature = new FastSimilaritySketcher({ size: undefined, seed: undefined }).sign(Uint32Array.of(1, 2, 3))
  index.insert('a', signature)
  expect(index.query(signature, { minJaccard: undefined })).toEqual([{ id: 'a', jaccard: 1 }])
  const taken = fromMinhash({ hashvalues: Array.from(signature.values), seed: undefined, numPerm: undefined })
  expect(taken.seed).toBe(0)

  const words = [['rais', 2]] as const
  const blank = { entries: undefined, unit: undefined, source: undefined, licence: undefined }
  expect(makeBackground('sw', words, blank)).toEqual(makeBackground('sw', words))
  const gold = [['0', '1'], ['2'], ['3']]
  expect(sweepThreshold(articles, gold, { thresholds: undefined })).toEqual(sweepThreshold(articles, gold))
  const result = clusterArticles(articles)
  const untitled = { title: undefined, mostArticles: undefined }
  expect(renderReport(result, articles, untitled)).toEqual(renderReport(result, articles))
})

test('options of another realm, and without a prototype, are options', () => {
  expect(new NewsDetector(runInNewContext('({ level: "copies" })')).size).toBe(0)
  expect(new NewsDetector(Object.assign(Object.create(null), { seed: 3 })).size).toBe(0)
})

test('articles must be iterable', () => {
  expect(() => clusterArticles(5 as unknown as [])).toThrow(/"articles" must be an iterable/)
})
