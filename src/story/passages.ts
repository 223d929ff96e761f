import type { SharedPassage } from '../article/types.ts'
import type { Origin } from '../text/origin.ts'
import type { Reading } from '../text/reading.ts'
import type { TokenBuffer } from '../text/words/tokens.ts'

/** Words of the shortest passage that is reported. By hand. */
const MIN_WORDS = 5
/** Most passages reported. By hand. */
const MAX_PASSAGES = 5

/** A run of words that two readings share, by the first token of each. */
interface SharedRun {
  readonly a: number
  readonly b: number
  readonly words: number
}

/** The longest runs of words that stand in both articles, longest first, none inside another: the same, whichever is given first. */
export function sharedPassages(a: Reading, b: Reading, originA: Origin, originB: Origin): readonly SharedPassage[] {
  const runs = comesFirst(a.tokens, b.tokens) ? longestRuns(a, b) : longestRuns(b, a).map(turned)
  return runs.map((run) => ({
    text: textOf(a, run.a, run.words),
    words: run.words,
    rangesA: originA.ranges(run.a, run.a + run.words),
    rangesB: originB.ranges(run.b, run.b + run.words),
  }))
}

/** Whether runs are grown from the first of two readings: from the shorter one or, of two as long, that of the least word. */
function comesFirst(a: TokenBuffer, b: TokenBuffer): boolean {
  if (a.count !== b.count) return a.count < b.count
  for (let i = 0; i < a.count; i++) if (a.keyed[i] !== b.keyed[i]) return a.keyed[i] < b.keyed[i]
  return true
}

function turned({ a, b, words }: SharedRun): SharedRun {
  return { a: b, b: a, words }
}

function textOf({ source, tokens }: Reading, from: number, words: number): string {
  return source.slice(tokens.start[from], tokens.end[from + words - 1])
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
    const text = textOf(a, i, longest)
    if (!seen.has(text)) found.push({ a: i, b: place, words: longest })
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
