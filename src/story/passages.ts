import type { SharedPassage } from '../article/types.ts'
import type { Origin } from '../text/origin.ts'
import type { Reading } from '../text/reading.ts'

/** Words of the shortest passage that is reported. By hand. */
const MIN_WORDS = 5
/** Most passages reported. By hand. */
const MAX_PASSAGES = 5

/** A run of words that two readings share, by the first token of each. */
interface SharedRun {
  readonly a: number
  readonly b: number
  readonly words: number
  readonly text: string
}

/** The longest runs of words that stand in both articles, longest first, none inside another. */
export function sharedPassages(a: Reading, b: Reading, originA: Origin, originB: Origin): readonly SharedPassage[] {
  return longestRuns(a, b).map((run) => ({
    text: run.text,
    words: run.words,
    rangesA: originA.ranges(run.a, run.a + run.words),
    rangesB: originB.ranges(run.b, run.b + run.words),
  }))
}

/**
 * Runs are grown greedily from every place where {@link MIN_WORDS} words agree; of several places in `b` the first with the
 * longest run counts. A word run that repeats in `b` is looked up at no more than eight places, so time is linear.
 */
function longestRuns(a: Reading, b: Reading): readonly SharedRun[] {
  const starts = new Map<number, number[]>()
  const bHash = b.tokens.keyed
  for (let j = 0; j + MIN_WORDS <= b.tokens.count; j++) {
    const key = runKey(bHash, j)
    const places = starts.get(key)
    if (places === undefined) starts.set(key, [j])
    else if (places.length < 8) places.push(j)
  }
  const found: SharedRun[] = []
  const seen = new Set<string>()
  const aHash = a.tokens.keyed
  for (let i = 0; i + MIN_WORDS <= a.tokens.count; ) {
    let longest = 0
    let place = 0
    for (const j of starts.get(runKey(aHash, i)) ?? []) {
      let words = 0
      while (i + words < a.tokens.count && j + words < b.tokens.count && aHash[i + words] === bHash[j + words]) words++
      if (words > longest) place = j
      longest = Math.max(longest, words)
    }
    if (longest < MIN_WORDS) {
      i++
      continue
    }
    const text = a.source.slice(a.tokens.start[i], a.tokens.end[i + longest - 1])
    if (!seen.has(text)) found.push({ a: i, b: place, words: longest, text })
    seen.add(text)
    i += longest
  }
  return found.sort((x, y) => y.words - x.words).slice(0, MAX_PASSAGES)
}

function runKey(hash: Uint32Array, at: number): number {
  let key = 0
  for (let i = at; i < at + MIN_WORDS; i++) key = (Math.imul(key, 0x2c9277b5) + hash[i]) | 0
  return key
}
