// Results that every engine must agree on to the last bit, each as a hash. It runs in browsers, too: no Node built-ins here.
import { exp, ln } from '../../src/base/ln-exp.ts'
import type { Article, BackgroundTable, StoryEvent } from '../../src/index.ts'
import { madeUpArticles } from '../golden/articles.ts'
import { hashBytes, hashText } from './hash.ts'

/** The entries of the package: those that are built, or their sources. */
export interface Entries {
  readonly main: typeof import('../../src/index.ts')
  readonly background: typeof import('../../src/background/index.ts')
  readonly evaluate: typeof import('../../src/evaluate/index.ts')
  readonly sketch: typeof import('../../src/sketch/index.ts')
  readonly text: typeof import('../../src/text/index.ts')
}

export interface LabelledArticle extends Article {
  readonly story: string
}

export interface GoldenInput {
  /** In several languages, with site furniture, copies and look-alikes. */
  readonly labelled: readonly LabelledArticle[]
  /** Tables of languages among them. */
  readonly tables: readonly BackgroundTable[]
}

/** By name: a hash of what each part of the library makes of the same articles. */
export function golden({ main, ...entries }: Entries, { labelled, tables }: GoldenInput): Record<string, string> {
  const articles = labelled.map(({ id, title, text, publishedAt, language }) => {
    return { id, title, text, publishedAt, language } as Article
  })
  const undeclared = articles.map(({ language, publishedAt, ...rest }): Article => rest)
  const pages = madeUpArticles(60).map((article): Article => ({ ...article, text: pageOf(article) }))
  const { stories } = main.clusterArticles(articles)
  return {
    'logarithms and exponentials': logarithms(),
    stories: ofJson(stories),
    'stories, language and time untold': ofJson(main.clusterArticles(undeclared)),
    'stories, with tables': ofJson(main.clusterArticles(undeclared, { background: tables })),
    'stories of pages': ofJson(main.clusterArticles(pages)),
    'groups of copies': ofJson(main.clusterArticles(articles, { level: 'copies' })),
    comparisons: ofJson(articles.slice(1, 60).map((article, i) => main.compareArticles(articles[i], article))),
    ...stream(main, [...articles, ...madeUpArticles(200)]),
    evaluation: evaluation(entries.evaluate, labelled, stories),
    sketches: sketches(entries.sketch),
    background: background(entries.background, tables),
    'text and furniture': ofJson(pages.slice(0, 20).map(({ text }) => entries.text.separateFurniture(text ?? ''))),
  }
}

const ofJson = (value: unknown): string => hashText(JSON.stringify(value))

const ofNumbers = (values: ArrayLike<number>): string => hashText(Array.from(values, String).join())

function logarithms(): string {
  const values: number[] = []
  for (let x = 1e-300; x < 1e300; x *= 1.37) values.push(ln(x))
  for (let x = 0.4; x < 2.6; x += 0.0007) values.push(ln(x))
  for (let x = -745; x < 710; x += 0.37) values.push(exp(x))
  for (let x = -1.2; x < 1.2; x += 0.0007) values.push(exp(x))
  return ofNumbers(values)
}

/** Placements, events, matches and snapshots of a detector from which articles expire and are removed. */
function stream(main: Entries['main'], articles: readonly Article[]): Record<string, string> {
  const events: StoryEvent[] = []
  const now = () => Date.UTC(2026, 0, 12)
  const detector = new main.NewsDetector({ window: '400d', now, onEvent: (event) => events.push(event) })
  const placements = articles.map((article) => detector.add(article))
  for (const { id } of articles.slice(20, 30)) detector.remove(id)
  const matches = articles.slice(0, 60).map((article) => detector.query({ ...article, id: 'asked' }))
  const snapshot = detector.snapshot()
  const restored = main.NewsDetector.restore(snapshot, { now })
  return {
    placements: ofJson(placements),
    events: ofJson(events),
    matches: ofJson(matches),
    'stories of a stream': ofJson(detector.stories()),
    'bytes of a snapshot': hashBytes(snapshot),
    'bytes of a snapshot, restored': hashBytes(restored.snapshot()),
    'stories, restored': ofJson(restored.stories()),
  }
}

function evaluation(
  { evaluate, partitionByLabel, sweepThreshold }: Entries['evaluate'],
  labelled: readonly LabelledArticle[],
  stories: readonly { readonly articles: readonly string[] }[],
): string {
  const truth = partitionByLabel(labelled.map(({ id, story }) => [id, story]))
  const found = stories.map((story) => story.articles)
  const swept = sweepThreshold(labelled, truth, { thresholds: [0.2, 0.5, 0.8] })
  return ofJson([evaluate(found, truth), swept])
}

function sketches({
  chooseBands,
  estimateJaccard,
  FastSimilaritySketcher,
  WeightedSketcher,
}: Entries['sketch']): string {
  const plain = new FastSimilaritySketcher({ size: 128, seed: 5 })
  const weighted = new WeightedSketcher({ size: 128, seed: 5 })
  const hashes = Uint32Array.from({ length: 300 }, (_, i) => Math.imul(i + 1, 0x9e3779b1))
  const weights = Float64Array.from(hashes, (hash) => (hash % 997) / 100)
  const signed = [hashes, hashes.subarray(100)].map((set) => plain.sign(set))
  const bands = [0.1, 0.3, 0.5, 0.8].map((threshold) => chooseBands({ threshold, size: 128 }))
  const heavy = weighted.sign(hashes, weights)
  return ofJson([ofNumbers(signed[0].values), ofNumbers(heavy.values), estimateJaccard(signed[0], signed[1]), bands])
}

function background({ decodeBackground, makeBackground }: Entries['background'], tables: readonly BackgroundTable[]) {
  const made = makeBackground('sw', [
    ['rais', 0.0123],
    ['safari', 0.00045],
    ['bahari', 0.0000067],
  ])
  const read: (string | number)[] = []
  for (const { data } of [made, ...tables]) decodeBackground(data, (entry, frequency) => read.push(entry, frequency))
  return ofJson([made, read])
}

function pageOf({ id, title, text }: Article): string {
  return `<html><head><title>${title}</title><style>p { margin: 0 }</style><script>window.dataLayer = ['${id}']</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>${title}</h1><p>${text}</p>
<p>Kestrel &amp; Sons, caf&eacute; owners since 1911, said &#8220;no&#8221;.</p></article><footer>All rights reserved</footer></body></html>`
}
