import type { Article } from '../../index.ts'
import { combine } from '../../sketch/index.ts'
import { createTokenBuffer, prepareText, readMarkup, scanTokens } from '../../text/index.ts'

/** Two articles of a sample that share many runs of words. */
export interface Overlap {
  readonly a: number
  readonly b: number
}

/** A pair is looked at from these shares on, well below what makes copies, for page furniture counts here. */
const JACCARD = 0.25
const CONTAINMENT = 0.4

/**
 * Every pair of articles with much of their words in common, by counting the runs of three words that they share: no
 * sketch, no index of hashes that may miss one.
 */
export function overlaps(articles: readonly Article[]): readonly Overlap[] {
  const sets = articles.map(shinglesOf)
  const holders = new Map<number, number[]>()
  const shared = new Uint32Array(articles.length)
  const found: Overlap[] = []
  for (const [b, set] of sets.entries()) {
    const touched: number[] = []
    for (const shingle of set) {
      const list = holders.get(shingle)
      if (list === undefined) {
        holders.set(shingle, [b])
        continue
      }
      for (const a of list) if (shared[a]++ === 0) touched.push(a)
      list.push(b)
    }
    for (const a of touched) {
      const both = shared[a]
      shared[a] = 0
      const least = Math.min(sets[a].size, set.size)
      if (both / (sets[a].size + set.size - both) >= JACCARD || both / least >= CONTAINMENT) found.push({ a, b })
    }
  }
  return found
}

function shinglesOf({ title, text }: Article): ReadonlySet<number> {
  const tokens = createTokenBuffer()
  for (const part of [title, text]) {
    const prepared = prepareText(readMarkup(part ?? '').text)
    scanTokens(prepared, 0, prepared.length, tokens)
  }
  const { hash, count } = tokens
  const shingles = new Set<number>()
  for (let i = 0; i + 2 < count; i++) shingles.add(combine(combine(hash[i], hash[i + 1]), hash[i + 2]))
  // Shorter than a run: the words themselves.
  if (count > 0 && count < 3) shingles.add(count === 1 ? hash[0] : combine(hash[0], hash[1]))
  return shingles
}
