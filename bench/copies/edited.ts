import type { NewsDetector } from '../../src/index.ts'
import type { DataArticle } from '../lib/data.ts'
import type { Figures } from '../lib/figures.ts'
import { createRandom, pickDistinct } from '../lib/random.ts'
import { readable, shinglesOf } from '../lib/shingles.ts'
import { count } from '../lib/table.ts'
import { createPool, EDITS } from './edits.ts'
import { type ExactPair, exactOverlap, isCopy, type Limits, type Overlap } from './truth.ts'

/** Words an article must have to be edited: 1 % of the letters of a headline is no letter at all. */
const MIN_WORDS = 100
/** Share that must be found of each kind. */
const GOAL = 0.97

/** A miss or a wrong join, for those who improve the library. */
export interface Finding {
  readonly kind: string
  readonly original: string
  readonly other?: string
  readonly jaccard: number
  readonly containment: number
  readonly text: string
}

export interface EditReport {
  readonly misses: readonly Finding[]
  readonly wrong: readonly Finding[]
}

/**
 * Adds edited copies of `sampleSize` random articles to a detector that holds the whole corpus, and prints the share that is
 * matched to its original, by kind. Articles that have a copy in the corpus already are left out of the sample, so
 * that a match with any other article of the corpus is suspect.
 */
export function reportEdits(
  detector: NewsDetector,
  articles: readonly DataArticle[],
  exact: readonly ExactPair[],
  limits: Limits,
  sampleSize: number,
  seed: number,
  figures: Figures,
): EditReport {
  const copied = new Set<number>()
  for (const pair of exact) {
    if (!isCopy(pair, limits)) continue
    copied.add(pair.a)
    copied.add(pair.b)
  }
  const eligible = articles.filter((article, i) => !copied.has(i) && (readable(article)?.words ?? 0) >= MIN_WORDS)
  const random = createRandom(seed)
  const sample = pickDistinct(random, eligible, sampleSize)
  const pool = createPool(articles, random)
  const byId = new Map(articles.map((article) => [article.id, article]))

  figures.heading(`Edited copies of ${count(sample.length)} articles of ${MIN_WORDS} words or more`)
  const originalOf = new Map(sample.map((article) => [article.id, article.id]))
  const linked = new Set<string>()
  const misses: Finding[] = []
  const wrong: Finding[] = []
  let joined = 0
  for (const edit of EDITS) {
    let found = 0
    let wrongHere = 0
    let shared = 0
    for (const original of sample) {
      const edited = { ...edit.apply(original, random, pool), id: `${original.id} / ${edit.kind}` }
      originalOf.set(edited.id, original.id)
      byId.set(edited.id, edited)
      const matches = detector
        .add(edited)
        .matches.filter((match) => match.relation !== 'same-story' && match.relation !== 'unrelated')
      const own = shinglesOf(edited) ?? new Uint32Array()
      if (matches.some((match) => match.id === original.id)) found++
      else misses.push({ kind: edit.kind, original: original.id, ...overlap(own, original), text: edited.text ?? '' })
      let strays = false
      let passages = false
      for (const match of matches) {
        if (originalOf.get(match.id) === original.id) continue
        const other = byId.get(match.id) ?? { id: match.id }
        const measured = overlap(own, other)
        if (isCopy(measured, limits)) {
          passages = true
          linked.add(linkKey(original.id, originalOf.get(match.id) ?? match.id))
        } else {
          strays = true
          wrong.push({ kind: edit.kind, original: original.id, other: match.id, ...measured, text: edited.text ?? '' })
        }
      }
      if (strays) wrongHere++
      if (passages) shared++
    }
    const also = shared === 0 ? '' : `; ${shared} also an exact copy of another article`
    const note = `wrong joins ${wrongHere}${also}`
    figures.add({ name: edit.kind, value: found / sample.length, unit: 'percent', goal: GOAL, note })
    joined += wrongHere
  }
  figures.add({ name: 'wrong joins', value: joined, unit: 'count', goal: 0, atMost: true })
  const { strays, shared } = mixedStories(detector, originalOf, new Set(sample.map((article) => article.id)), linked)
  for (const [name, mixed, goal] of [
    ['stories that mix originals', strays, 0],
    ['  by an exact shared passage', shared, undefined],
  ] as const) {
    figures.add({ name, value: mixed.length, unit: 'count', goal, atMost: true, note: mixed.slice(0, 2).join('; ') })
  }
  return { misses, wrong }

  function overlap(own: Uint32Array, other: DataArticle): Overlap {
    return exactOverlap(own, shinglesOf(other) ?? new Uint32Array())
  }
}

/**
 * Stories that hold edited copies of one original together with other articles: `shared` where an edited copy is by exact
 * count a copy of those too (an excerpt of a passage that stands in both), else `strays`.
 */
function mixedStories(
  detector: NewsDetector,
  originalOf: ReadonlyMap<string, string>,
  originals: ReadonlySet<string>,
  linked: ReadonlySet<string>,
): { readonly strays: readonly string[]; readonly shared: readonly string[] } {
  const strays: string[] = []
  const shared: string[] = []
  for (const story of detector.stories()) {
    const families = [...new Set(story.articles.map((id) => originalOf.get(id) ?? id))]
    const own = families.filter((id) => originals.has(id))
    if (families.length === 1 || own.length === 0) continue
    const explained = families.every((id) => families.some((other) => linked.has(linkKey(id, other))))
    const list = explained ? shared : strays
    list.push(families.slice(0, 3).join(' + '))
  }
  return { strays, shared }
}

function linkKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}
