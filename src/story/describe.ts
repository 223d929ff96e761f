import type { Story } from '../article/types.ts'
import type { PairScore } from '../cluster/linkage/mean-score.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { copyGroups, type HeldCopies } from './copy-groups.ts'
import { describeCopies, type HeldTexts } from './excerpts.ts'
import type { TermsOfWord } from './term-names.ts'

/** Members that may be the representative; in a larger story, evenly spaced ones. By hand: it bounds the cost. */
const MAX_MEDOIDS = 64
/** Most keywords of a story. By hand. */
const MAX_KEYWORDS = 8

/** Most words that are looked at for these, forms of one word among them. By hand: it bounds the cost. */
const MAX_FORMS = 24

/** The articles held, and how they compare: an `Engine`. */
export interface HeldArticles extends HeldCopies, HeldTexts {
  readonly corpus: Corpus
  readonly score: PairScore
}

/** Describes a group of articles as a story. Costs at most 64 × 64 scores beyond the listing of the members. */
export function describeStory(
  id: string,
  members: readonly number[],
  held: HeldArticles,
  termsOf: TermsOfWord,
  score: PairScore = held.score,
): Story {
  const { corpus } = held
  if (members.length === 1) return describeLone(id, members[0], held)
  const sorted = [...members].sort((a, b) => inOrder(a, b, corpus))
  const articles = sorted.map((handle) => corpus.id(handle))
  const means = meansToOthers(sorted, score)
  const highest = Math.max(...means.values())
  // The earliest of those that are equally close; the margin keeps rounding from deciding.
  const medoid = [...means].find(([, mean]) => mean > highest - 1e-9)
  const groups = copyGroups(sorted, held).map((group) => describeCopies(group, held))
  const times = sorted.map((handle) => corpus.time(handle)).filter((time) => !Number.isNaN(time))
  return {
    id,
    articles,
    representative: medoid === undefined ? articles[0] : corpus.id(medoid[0]),
    copies: groups.map((group) => group.articles),
    copyGroups: groups,
    cohesion: [...means.values()].reduce((sum, mean) => sum + mean, 0) / means.size,
    weakest: Math.min(...means.values()),
    ...(times.length > 0 && { firstSeen: times[0], lastSeen: times[times.length - 1] }),
    keywords: keywordsOf(sorted, held, termsOf),
  }
}

/** {@link describeStory} of a single article, as most stories are. */
function describeLone(id: string, article: number, held: HeldArticles): Story {
  const { corpus } = held
  const time = corpus.time(article)
  return {
    id,
    articles: [corpus.id(article)],
    representative: corpus.id(article),
    copies: [],
    copyGroups: [],
    cohesion: 1,
    weakest: 1,
    ...(!Number.isNaN(time) && { firstSeen: time, lastSeen: time }),
    keywords: held.corpus.keywords(article),
  }
}

/** Mean score of each member, or of so many evenly spread, to the others. */
export function meansToOthers(members: readonly number[], scoreOf: PairScore): ReadonlyMap<number, number> {
  const chosen = spread(members, MAX_MEDOIDS)
  const taken = chosen.length
  const sums = new Float64Array(taken)
  for (let i = 0; i < taken; i++) {
    for (let j = 0; j < i; j++) {
      const score = scoreOf(chosen[i], chosen[j])
      sums[i] += score
      sums[j] += score
    }
  }
  return new Map(chosen.map((member, i) => [member, sums[i] / (taken - 1)]))
}

/** All of some articles, or so many evenly spread. */
export function spread(articles: readonly number[], most: number): readonly number[] {
  const { length } = articles
  if (length <= most) return articles
  return Array.from({ length: most }, (_, i) => articles[Math.floor((i * length) / most)])
}

/** Order of articles within a story: by time, those without one last, then by id. */
export function inOrder(a: number, b: number, corpus: Corpus): number {
  const timeA = corpus.time(a)
  const timeB = corpus.time(b)
  if (timeA !== timeB && !(Number.isNaN(timeA) && Number.isNaN(timeB))) {
    if (Number.isNaN(timeA)) return 1
    if (Number.isNaN(timeB)) return -1
    return timeA - timeB
  }
  return corpus.id(a) < corpus.id(b) ? -1 : 1
}

/** A word that marks articles. */
interface Keyword {
  readonly word: string
  /** Of the first article that it marks. */
  readonly language: string
  points: number
}

/** The words that mark most of a story's articles, weightiest first, each in the form that marks most. */
function keywordsOf(sorted: readonly number[], { corpus }: HeldArticles, termsOf: TermsOfWord): readonly string[] {
  const found = new Map<string, Keyword>()
  for (const article of sorted) {
    corpus.keywords(article).forEach((word, rank) => {
      const key = word.toLowerCase()
      const seen = found.get(key)
      // A word's points: one for each article that it marks, and a little for how high it stands there.
      const points = 1 + 1 / (1 + rank)
      if (seen === undefined) found.set(key, { word, language: corpus.language(article), points })
      else seen.points += points
    })
  }
  const forms = [...found.values()].sort(byPoints).slice(0, MAX_FORMS)
  const words: Keyword[] = []
  const wordOf = new Map<number, Keyword>()
  for (const form of forms) {
    const terms = termsOf(form.word, form.language)
    // A form of a word that there is, or a part of it in a script without spaces.
    const word = terms.length > 0 ? wordOf.get(terms[0]) : undefined
    if (word !== undefined && terms.every((term) => wordOf.get(term) === word)) {
      word.points += form.points
      continue
    }
    words.push(form)
    for (const term of terms) wordOf.set(term, form)
  }
  return words
    .sort(byPoints)
    .slice(0, MAX_KEYWORDS)
    .map(({ word }) => word)
}

/** Of words that mark as much the shorter first, which is more often the one without an ending. */
function byPoints(a: Keyword, b: Keyword): number {
  return b.points - a.points || a.word.length - b.word.length || (a.word < b.word ? -1 : 1)
}
