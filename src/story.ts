import { meanToOthers } from './cluster/linkage.ts'
import { copyGroups } from './copy-groups.ts'
import type { Corpus } from './corpus.ts'
import type { Engine } from './engine.ts'
import type { Story } from './types.ts'

/** Members that may be the representative; in a larger story, evenly spaced ones. */
const MAX_MEDOIDS = 64
/** Most keywords of a story. */
const MAX_KEYWORDS = 8

/** Describes a group of articles as a story. Costs at most 64 × 64 scores beyond the listing of the members. */
export function describeStory(id: string, members: readonly number[], engine: Engine): Story {
  const { corpus } = engine
  const sorted = [...members].sort((a, b) => inOrder(a, b, corpus))
  const articles = sorted.map((handle) => corpus.id(handle))
  const taken = Math.min(sorted.length, MAX_MEDOIDS)
  let sum = 0
  let weakest = 1
  let highest = -1
  let representative = articles[0]
  for (let i = 0; i < taken; i++) {
    const at = Math.floor((i * sorted.length) / taken)
    const mean = meanToOthers(sorted[at], sorted, engine.score)
    sum += mean
    weakest = Math.min(weakest, mean)
    // The earlier of two that are equally close; the margin keeps rounding from deciding.
    if (mean > highest + 1e-9) {
      highest = mean
      representative = articles[at]
    }
  }
  const times = sorted.map((handle) => corpus.time(handle)).filter((time) => !Number.isNaN(time))
  return {
    id,
    articles,
    representative,
    copies: copyGroups(sorted, engine.copies).map((group) => group.map((handle) => corpus.id(handle))),
    cohesion: sum / taken,
    weakest,
    ...(times.length > 0 && { firstSeen: times[0], lastSeen: times[times.length - 1] }),
    keywords: keywordsOf(sorted, engine),
  }
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

/** The words that mark most of a story's articles, weightiest first. */
function keywordsOf(sorted: readonly number[], engine: Engine): readonly string[] {
  const found = new Map<string, { word: string; points: number }>()
  for (const article of sorted) {
    engine.corpus.keywords(article).forEach((word, rank) => {
      const key = word.toLowerCase()
      const seen = found.get(key)
      // A word's points: one for each article that it marks, and a little for how high it stands there.
      const points = 1 + 1 / (1 + rank)
      if (seen === undefined) found.set(key, { word, points })
      else seen.points += points
    })
  }
  return [...found.values()]
    .sort((a, b) => b.points - a.points || (a.word < b.word ? -1 : 1))
    .slice(0, MAX_KEYWORDS)
    .map(({ word }) => word)
}
