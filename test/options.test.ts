import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { clusterArticles, type DetectorOptions, NewsDetector } from '../src/index.ts'
import { resolveClusterAsyncOptions, resolveStreamOptions } from '../src/main/options.ts'

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

test('options of another realm, and without a prototype, are options', () => {
  expect(new NewsDetector(runInNewContext('({ level: "copies" })')).size).toBe(0)
  expect(new NewsDetector(Object.assign(Object.create(null), { seed: 3 })).size).toBe(0)
})

test('articles must be iterable', () => {
  expect(() => clusterArticles(5 as unknown as [])).toThrow(/"articles" must be an iterable/)
})
