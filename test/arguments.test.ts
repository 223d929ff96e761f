import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as background from '../src/background/index.ts'
import * as copies from '../src/copies/index.ts'
import * as english from '../src/english/index.ts'
import * as evaluate from '../src/evaluate/index.ts'
import * as main from '../src/index.ts'
import {
  type Article,
  ArticleError,
  clusterArticles,
  clusterArticlesAsync,
  compareArticles,
  NewsDetector,
} from '../src/index.ts'
import * as report from '../src/report/index.ts'
import * as sketch from '../src/sketch/index.ts'
import * as stream from '../src/stream/index.ts'
import * as text from '../src/text/index.ts'

// Every public function, class and method, and how it refuses wrong arguments: by an error that names the argument. What one
// entry takes, types would not let through: hence `never`.

const good: Article = { id: 'a', text: 'A small town opened its new library on Friday.' }
const detector = () => new NewsDetector({ level: 'copies' })
const signature = new sketch.FastSimilaritySketcher({ size: 16 }).sign(Uint32Array.of(1, 2, 3))
const weighted = new sketch.WeightedSketcher({ size: 16 })
const index = () => new sketch.LshIndex({ size: 16 })
const hashes = Uint32Array.of(1, 2, 3)
const tokens = text.createTokenBuffer()
const groups = [['a', 'b'], ['c']]

/** What is no options object. */
const NO_OPTIONS: readonly unknown[] = [
  null,
  5,
  true,
  'window',
  [],
  [['window', '7d']],
  new Map([['window', '7d']]),
  new Set(),
  new Date(),
  () => ({}),
  Object.create({ seed: 2 }),
]

/** Every function that takes options, as a function of them. */
const TAKES_OPTIONS: readonly (readonly [string, (options: never) => unknown])[] = [
  ['new NewsDetector', (options) => new NewsDetector(options)],
  ['NewsDetector.restore', (options) => NewsDetector.restore(detector().snapshot(), options)],
  ['NewsDetector.addAll', (options) => detector().addAll([good], options)],
  ['clusterArticles', (options) => clusterArticles([good], options)],
  ['clusterArticlesAsync', (options) => clusterArticlesAsync([good], options)],
  ['compareArticles', (options) => compareArticles(good, good, options)],
  ['judgeArticles', (options) => evaluate.judgeArticles([good], options)],
  ['renderReport', (options) => report.renderReport({ stories: [] }, [good], options)],
  ...[copies, english].flatMap((entry) => {
    const name = entry === copies ? 'copies' : 'english'
    const bytes = new entry.NewsDetector().snapshot()
    return [
      [`new NewsDetector of ${name}`, (options: never) => new entry.NewsDetector(options)],
      [`NewsDetector.restore of ${name}`, (options: never) => entry.NewsDetector.restore(bytes, options)],
      [`clusterArticles of ${name}`, (options: never) => entry.clusterArticles([good], options)],
      [`clusterArticlesAsync of ${name}`, (options: never) => entry.clusterArticlesAsync([good], options)],
      [`compareArticles of ${name}`, (options: never) => entry.compareArticles(good, good, options)],
    ] as const
  }),
  ['placeArticles', (options) => stream.placeArticles(detector(), options)],
  ['placeEach', (options) => stream.placeEach(detector(), options)],
  ['new FastSimilaritySketcher', (options) => new sketch.FastSimilaritySketcher(options)],
  ['new WeightedSketcher', (options) => new sketch.WeightedSketcher(options)],
  ['new LshIndex', (options) => new sketch.LshIndex(options)],
  ['LshIndex.query', (options) => index().query(signature, options)],
  ['chooseBands', (options) => sketch.chooseBands(options)],
  ['makeBackground', (options) => background.makeBackground('sw', [['rais', 1]], options)],
]

/** The error of a call, or of the promise that it returns. */
async function errorOf(call: () => unknown): Promise<unknown> {
  try {
    await call()
  } catch (error) {
    return error
  }
  throw new Error('nothing was refused')
}

describe.each(TAKES_OPTIONS)('the options of %s', (_name, call) => {
  test.each(NO_OPTIONS.map((options) => [options]))('are not %o', async (options) => {
    const error = await errorOf(() => call(options as never))
    expect(error).toBeInstanceOf(TypeError)
    expect((error as Error).message).toMatch(/^options must be a plain object, got /)
  })

  test('have known names only', async () => {
    const error = await errorOf(() => call({ treshold: 0.5 } as never))
    expect(error).toBeInstanceOf(TypeError)
    expect((error as Error).message).toMatch(/^unknown option "treshold"; known: \w+/)
  })

  test('are named one by one where they are wrong', async () => {
    const unknown = await errorOf(() => call({ treshold: 1 } as never))
    const names = (unknown as Error).message.replace(/.*known: /, '').split(', ')
    // What others need to be looked at.
    const rest = names.includes('threshold') ? { threshold: 0.5 } : {}
    for (const name of names) {
      const pair = name === 'bands' ? { rows: 2 } : name === 'rows' ? { bands: 2 } : {}
      for (const wrong of [null, {}, Number.NaN, Symbol('x')]) {
        if (name === 'window' && wrong === null) continue
        const error = await errorOf(() => call({ ...rest, ...pair, [name]: wrong } as never))
        expect((error as Error).message).toContain(`"${name}" must`)
      }
    }
  })
})

describe('options of another function', () => {
  test.each([
    [() => clusterArticles([good], { window: '7d' } as never), 'NewsDetector'],
    [() => clusterArticles([good], { maxArticles: 5 } as never), 'NewsDetector'],
    [() => clusterArticles([good], { onEvent: () => {} } as never), 'NewsDetector'],
    [() => compareArticles(good, good, { now: Date.now } as never), 'NewsDetector'],
    [() => new NewsDetector({ onInvalid: () => {} } as never), 'clusterArticles, addAll'],
    [() => new NewsDetector({ signal: AbortSignal.abort() } as never), 'addAll'],
  ])('%s: says where it belongs', (call, where) => {
    expect(call).toThrow(TypeError)
    expect(call).toThrow(new RegExp(`option "\\w+" is one of ${where}`))
  })
})

/** Of an article: `ArticleError`, whatever it is. */
const NO_ARTICLES: readonly unknown[] = [null, undefined, 5, 'text', {}, { id: 'a' }, { ...good, publishedAt: {} }]

const TAKES_ARTICLES: readonly (readonly [string, (article: never) => unknown])[] = [
  ['NewsDetector.add', (article) => detector().add(article)],
  ['NewsDetector.query', (article) => detector().query(article)],
  ['NewsDetector.addAll', (article) => detector().addAll([article])],
  ['clusterArticles', (article) => clusterArticles([article])],
  ['judgeArticles', (article) => evaluate.judgeArticles([article])],
  ['compareArticles, first', (article) => compareArticles(article, good)],
  ['compareArticles, second', (article) => compareArticles(good, article)],
  ['placeEach', (article) => stream.placeEach(detector())([article]).next()],
  [
    'placeArticles',
    async (article) => {
      const { readable, writable } = stream.placeArticles(detector())
      writable
        .getWriter()
        .write(article)
        .catch(() => {})
      await readable.getReader().read()
    },
  ],
]

describe.each(TAKES_ARTICLES)('the article of %s', (_name, call) => {
  test.each(NO_ARTICLES.map((article) => [article]))('is not %o', async (article) => {
    expect(await errorOf(() => call(article as never))).toBeInstanceOf(ArticleError)
  })
})

const evidence = [{ name: 'own', between: () => 0 }]

/** Everything else: what is called, with what it is, how it is refused. */
const REFUSED: readonly (readonly [string, () => unknown, typeof TypeError | typeof RangeError, RegExp])[] = [
  [
    'renderReport',
    () => report.renderReport(5 as never, []),
    TypeError,
    /"result" must be what clusterArticles returns/,
  ],
  ['renderReport', () => report.renderReport({ stories: [] }, 5 as never), TypeError, /"articles" must be an iterable/],
  ['judgeArticles', () => evaluate.judgeArticles(5 as never), TypeError, /"articles" must be an iterable .* got 5/],
  ['clusterArticles', () => clusterArticles(5 as never), TypeError, /"articles" must be an iterable .* got 5/],
  [
    'clusterArticles',
    () => clusterArticles('text' as never),
    TypeError,
    /"articles" must be an iterable .* got "text"/,
  ],
  ['clusterArticles', () => clusterArticles(null as never), TypeError, /"articles"/],
  ['NewsDetector.remove', () => detector().remove(5 as never), TypeError, /"id" must be a string, got 5/],
  ['NewsDetector.remove', () => detector().remove(null as never), TypeError, /"id"/],
  ['NewsDetector.story', () => detector().story(undefined as never), TypeError, /"storyId" must be a string/],
  ['NewsDetector.expire', () => detector().expire('soon'), TypeError, /"now" must be a valid Date/],
  ['NewsDetector.expire', () => detector().expire(null as never), TypeError, /"now" .* got null/],
  ['NewsDetector.expire', () => detector().expire(Number.NaN), TypeError, /"now" .* got NaN/],
  ['NewsDetector.addAll', () => detector().addAll(5 as never), TypeError, /"source" must be an iterable .* got 5/],
  ['NewsDetector.addAll', () => detector().addAll('text' as never), TypeError, /"source" .* got "text"/],
  [
    'NewsDetector.restore',
    () => NewsDetector.restore('x' as never),
    TypeError,
    /"bytes" must be a Uint8Array, got "x"/,
  ],
  ['NewsDetector.restore', () => NewsDetector.restore(null as never), TypeError, /"bytes"/],
  [
    'placeArticles',
    () => stream.placeArticles(null as never),
    TypeError,
    /"detector" must be a NewsDetector, got null/,
  ],
  ['placeEach', () => stream.placeEach({} as never), TypeError, /"detector" must be a NewsDetector, got an object/],
  [
    'placeEach',
    () =>
      stream
        .placeEach(detector())(5 as never)
        .next(),
    TypeError,
    /"source" must be an iterable/,
  ],

  ['bCubed', () => evaluate.bCubed(5 as never, groups), TypeError, /"found" must be an iterable of groups, got 5/],
  ['pairwise', () => evaluate.pairwise(groups, null as never), TypeError, /"truth" must be an iterable of groups/],
  ['adjustedRand', () => evaluate.adjustedRand([], groups), RangeError, /"found" must hold at least one id/],
  ['vMeasure', () => evaluate.vMeasure(groups, [['a'], ['a']]), RangeError, /"truth" must hold every id once/],
  ['evaluate', () => evaluate.evaluate(['ab'] as never, groups), TypeError, /"found" must hold groups/],
  [
    'evaluate',
    () => evaluate.evaluate([[Object.create(null)]] as never, groups),
    TypeError,
    /"found" must hold string ids/,
  ],
  ['partitionByLabel', () => evaluate.partitionByLabel(5 as never), TypeError, /"labels" must be an iterable of pairs/],
  ['partitionByLabel', () => evaluate.partitionByLabel(['ab'] as never), TypeError, /"labels" must hold pairs/],
  ['partitionByLabel', () => evaluate.partitionByLabel([['a', null]] as never), TypeError, /"labels" must give id "a"/],

  ['FastSimilaritySketcher.sign', () => new sketch.FastSimilaritySketcher().sign([1] as never), TypeError, /"hashes"/],
  ['FastSimilaritySketcher.sign', () => new sketch.FastSimilaritySketcher().sign(hashes, 4), RangeError, /"count"/],
  // In a hot loop: only that the signature fits is looked at.
  [
    'FastSimilaritySketcher.signInto',
    () => new sketch.FastSimilaritySketcher({ size: 16 }).signInto(hashes, 0, 3, new Uint32Array(16), 1),
    RangeError,
    /fit|room|out/,
  ],
  [
    'WeightedSketcher.signInto',
    () => weighted.signInto(hashes, Float64Array.of(1, 2, 3), 0, 3, new Uint32Array(16), 1),
    RangeError,
    /fit|room|out/,
  ],
  ['WeightedSketcher.sign', () => weighted.sign(null as never, new Float64Array(1)), TypeError, /"hashes"/],
  ['WeightedSketcher.sign', () => weighted.sign(hashes, [1, 2, 3] as never), TypeError, /"weights"/],
  ['WeightedSketcher.sign', () => weighted.sign(hashes, Float64Array.of(1, 2, -3)), RangeError, /weight/],
  ['new LshIndex', () => new sketch.LshIndex({ bands: 4 }), TypeError, /"bands" and "rows" must be given together/],
  ['LshIndex.insert', () => index().insert('a', null as never), TypeError, /"signature.values" must be a Uint32Array/],
  ['LshIndex.insert', () => index().insert({} as never, signature), TypeError, /"id" must be a string or number/],
  ['LshIndex.has', () => index().has(null as never), TypeError, /"id"/],
  ['LshIndex.remove', () => index().remove(undefined as never), TypeError, /"id"/],
  ['LshIndex.query', () => index().query(5 as never), TypeError, /"signature.values"/],
  ['chooseBands', () => sketch.chooseBands({ threshold: 1 }), RangeError, /"threshold" must be more than 0 and less/],
  ['chooseBands', () => sketch.chooseBands({} as never), TypeError, /"threshold" must be a number, got undefined/],
  ['collisionProbability', () => sketch.collisionProbability(2, { bands: 1, rows: 1 }), RangeError, /"similarity"/],
  ['collisionProbability', () => sketch.collisionProbability(0.5, null as never), TypeError, /"division"/],
  ['sCurve', () => sketch.sCurve(undefined as never), TypeError, /"division"/],
  ['sCurve', () => sketch.sCurve({ bands: 1, rows: 1 }, 0), RangeError, /"steps"/],
  ['fromMinhash', () => sketch.fromMinhash(null as never), TypeError, /"hashvalues" must be an array/],
  ['assertComparable', () => sketch.assertComparable(signature, {} as never), TypeError, /"signature.values"/],
  ['estimateJaccard', () => sketch.estimateJaccard(null as never, signature), TypeError, /"signature.values"/],
  ['unionSignatures', () => sketch.unionSignatures(5 as never), TypeError, /"signature.values"/],
  ['isEmptySignature', () => sketch.isEmptySignature(null as never), TypeError, /"signature.values"/],

  ['separateFurniture', () => text.separateFurniture(null as never), TypeError, /"text" must be a string, got null/],
  [
    'dropCopies',
    () =>
      stream
        .dropCopies()(5 as never)
        .next(),
    TypeError,
    /"source" must be an iterable/,
  ],
  ['sweepThreshold', () => evaluate.sweepThreshold([good], 5 as never), TypeError, /"gold" must be an iterable/],
  [
    'sweepThreshold',
    () => evaluate.sweepThreshold([good], [['good']], { thresholds: 5 as never }),
    TypeError,
    /"thresholds" must be an iterable/,
  ],
  [
    'fitEvidence',
    () => evaluate.fitEvidence([good], [['good']], null as never),
    TypeError,
    /options must be a plain object/,
  ],
  [
    'fitEvidence',
    () => evaluate.fitEvidence([good], 5 as never, { evidence }),
    TypeError,
    /"gold" must be an iterable/,
  ],
  [
    'fitEvidence',
    () => evaluate.fitEvidence([good], [['good']], { evidence, ridge: '1' as never }),
    TypeError,
    /"ridge" must be a number/,
  ],
  ['readMarkup', () => text.readMarkup(null as never), TypeError, /"text" must be a string, got null/],
  ['readMarkup', () => text.readMarkup('a', 'xml' as never), TypeError, /"mode" must be 'detect', 'html' or 'plain'/],
  ['prepareText', () => text.prepareText(5 as never), TypeError, /"text" must be a string, got 5/],
  ['foldWord', () => text.foldWord(undefined as never), TypeError, /"surface" must be a string, got undefined/],
  ['hashWord', () => text.hashWord(5 as never), TypeError, /"word" must be a string, got 5/],
  ['languageRules', () => text.languageRules(5 as never), TypeError, /"code" must be a string, got 5/],
  ['detectLanguage', () => text.detectLanguage(5 as never, tokens), TypeError, /"text" must be a string, got 5/],
  ['detectLanguage', () => text.detectLanguage('a', {} as never), TypeError, /"tokens" must be a token buffer/],
  ['createTokenBuffer', () => text.createTokenBuffer(0), RangeError, /"capacity" must be an integer/],
  ['createTokenBuffer', () => text.createTokenBuffer('9' as never), TypeError, /"capacity" must be a number, got "9"/],
  ['scanTokens', () => text.scanTokens(5 as never, 0, 1, tokens), TypeError, /"text" must be a string, got 5/],
  ['scanTokens', () => text.scanTokens('ab', -1, 2, tokens), RangeError, /"from" must be an integer from 0 to 2/],
  ['scanTokens', () => text.scanTokens('ab', 1, 3, tokens), RangeError, /"to" must be an integer from 1 to 2/],
  ['scanTokens', () => text.scanTokens('ab', 0, 2, null as never), TypeError, /"out" must be a token buffer, got null/],
  ['scanTokens', () => text.scanTokens('ab', 0, 2, tokens, Number.NaN), RangeError, /"maxTokens"/],

  ['decodeBackground', () => background.decodeBackground(5 as never, () => {}), TypeError, /"data" must be a string/],
  ['decodeBackground', () => background.decodeBackground('', null as never), TypeError, /"visit" must be a function/],
  ['makeBackground', () => background.makeBackground(5 as never, []), TypeError, /"language" must be a BCP 47 tag/],
  ['makeBackground', () => background.makeBackground('sw', 5 as never), TypeError, /"counts" must be an iterable/],
  ['makeBackground', () => background.makeBackground('sw', [5] as never), TypeError, /"counts"/],
]

test.each(REFUSED)('%s refuses %s', async (_name, call, kind, message) => {
  const error = await errorOf(call)
  expect(error).toBeInstanceOf(kind)
  expect((error as Error).message).toMatch(message)
})

const DETECTORS = [main.NewsDetector, copies.NewsDetector, english.NewsDetector]

/** Methods of a detector that take ids: how many. */
const TAKES_IDS = { has: 1, storyOf: 1, remove: 1, story: 1, explain: 1, compare: 2 } as const

test.each(Object.entries(TAKES_IDS))('NewsDetector.%s takes strings only, in every entry', (method, count) => {
  for (const Detector of DETECTORS) {
    const held = new Detector() as unknown as Readonly<Record<string, (...ids: readonly unknown[]) => unknown>>
    for (const wrong of [undefined, null, 5, {}, ['a'], Symbol('a')]) {
      for (let place = 0; place < count; place++) {
        const ids = Array.from({ length: count }, (_, i) => (i === place ? wrong : 'a'))
        expect(() => held[method](...ids)).toThrow(TypeError)
        expect(() => held[method](...ids)).toThrow(/^"(id|idA|idB|storyId)" must be a string, got /)
      }
    }
  }
})

test('no method of a public class is left out', () => {
  const named = [...REFUSED, ...TAKES_OPTIONS, ...TAKES_ARTICLES].map(([name]) => name.replace(/^new |,.*$/g, ''))
  const taken = new Set([...named, ...Object.keys(TAKES_IDS).map((method) => `NewsDetector.${method}`)])
  const methods = [main.NewsDetector, sketch.LshIndex, sketch.FastSimilaritySketcher, sketch.WeightedSketcher].flatMap(
    (kind) => {
      const own = [kind.prototype, Object.getPrototypeOf(kind.prototype)].filter((one) => one !== Object.prototype)
      return own
        .flatMap((prototype) => Object.entries(Object.getOwnPropertyDescriptors(prototype)))
        .filter(([name, { value }]) => name !== 'constructor' && typeof value === 'function' && value.length > 0)
        .map(([name]) => `${kind.name}.${name}`)
    },
  )
  expect(methods.length).toBeGreaterThan(12)
  expect(methods.filter((name) => !taken.has(name))).toEqual([])
})

test('no public function is left out', () => {
  // These take any number or whatever is given for a time, or are errors; see their docstrings.
  const taken = new Set(['combine', 'fmix32', 'matchingSlots', 'publishedTime', 'ArticleError', 'SnapshotError'])
  for (const [name] of [...REFUSED, ...TAKES_OPTIONS, ...TAKES_ARTICLES]) taken.add(name.replace(/^new |[.,].*$/g, ''))
  const functions = [main, copies, english, sketch, evaluate, text, stream, background, report].flatMap((entry) =>
    Object.entries(entry).flatMap(([name, value]) => (typeof value === 'function' ? [name] : [])),
  )
  expect(functions.filter((name) => !taken.has(name))).toEqual([])
  const entries = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).exports)
  expect(entries.filter((entry) => !/background\/\*|package\.json/.test(entry)).sort()).toEqual(
    ['.', './copies', './english', './sketch', './evaluate', './text', './stream', './background', './report'].sort(),
  )
})
