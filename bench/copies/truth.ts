import { MIN_EXCERPT_SHINGLES } from '../../src/judge/shingle-sets.ts'

/** Exact measures of how far two sets overlap. */
export interface Overlap {
  readonly jaccard: number
  /** Share of the smaller set that is in the larger. */
  readonly containment: number
  /** Size of the smaller set. */
  readonly smaller: number
}

/** A pair of sets by position, `a` before `b`. */
export interface ExactPair extends Overlap {
  readonly a: number
  readonly b: number
}

/**
 * Exact Jaccard and containment of all pairs of sets. An inverted index from shingle to sets counts every common shingle
 * of every pair, so the result is that of comparing all pairs one by one: a pair that the index never meets has no
 * shingle in common, and both measures are 0.
 *
 * @param sets each sorted or not, without repeats
 * @param minimum keeps pairs whose Jaccard or containment is at least this, above 0 to 1
 */
export function exactPairs(sets: readonly (Uint32Array | undefined)[], minimum: number): ExactPair[] {
  const { postings, ends, lists, offsets } = invert(sets)
  const common = new Uint32Array(sets.length)
  const touched: number[] = []
  const pairs: ExactPair[] = []
  for (let b = 0; b < sets.length; b++) {
    touched.length = 0
    for (let k = offsets[b]; k < offsets[b + 1]; k++) {
      const list = lists[k]
      for (let p = list === 0 ? 0 : ends[list - 1]; p < ends[list]; p++) {
        const a = postings[p]
        if (a >= b) break
        if (common[a]++ === 0) touched.push(a)
      }
    }
    const bSize = offsets[b + 1] - offsets[b]
    for (const a of touched) {
      const aSize = offsets[a + 1] - offsets[a]
      const both = common[a]
      common[a] = 0
      const containment = both / Math.min(aSize, bSize)
      // Containment is never below Jaccard.
      if (containment >= minimum) {
        const smaller = Math.min(aSize, bSize)
        pairs.push({ a, b, jaccard: both / (aSize + bSize - both), containment, smaller })
      }
    }
  }
  return pairs
}

/** Posting lists (positions ascending) of every distinct hash, and for each set the numbers of its lists. */
function invert(sets: readonly (Uint32Array | undefined)[]) {
  const offsets = new Uint32Array(sets.length + 1)
  for (const [i, set] of sets.entries()) offsets[i + 1] = offsets[i] + (set?.length ?? 0)
  const total = offsets[sets.length]
  // hash · 2^21 + position is exact in a double, and sorts by hash first.
  if (sets.length > 1 << 21) throw new RangeError(`sets: expected at most ${1 << 21}, got ${sets.length}`)
  const keys = new Float64Array(total)
  let next = 0
  for (const [i, set] of sets.entries()) for (const hash of set ?? []) keys[next++] = hash * 0x20_0000 + i
  keys.sort()
  const postings = new Uint32Array(total)
  const ends: number[] = []
  const lists = new Uint32Array(total)
  const filled = offsets.slice()
  let previous = -1
  for (let i = 0; i < total; i++) {
    const hash = Math.floor(keys[i] / 0x20_0000)
    const position = keys[i] - hash * 0x20_0000
    if (hash !== previous) ends.push(i)
    previous = hash
    ends[ends.length - 1] = i + 1
    postings[i] = position
    lists[filled[position]++] = ends.length - 1
  }
  return { postings, ends: Uint32Array.from(ends), lists, offsets }
}

/** Exact overlap of two sets, given as lists without repeats. */
export function exactOverlap(a: Uint32Array, b: Uint32Array): Overlap {
  const members = new Set(a)
  let both = 0
  for (const hash of b) if (members.has(hash)) both++
  const smaller = Math.min(a.length, b.length)
  return { jaccard: both / (a.length + b.length - both), containment: both / smaller, smaller }
}

/** Limits under which the library calls two articles copies. */
export interface Limits {
  readonly nearDuplicate: number
  readonly containment: number
}

/** Whether an exact overlap makes an excerpt: enough of a long enough text is inside the other. */
export function isExcerpt(overlap: Overlap, limits: Limits): boolean {
  return overlap.containment >= limits.containment && overlap.smaller >= MIN_EXCERPT_SHINGLES
}

/** Whether an exact overlap makes two articles copies by the library's definition. */
export function isCopy(overlap: Overlap, limits: Limits): boolean {
  return overlap.jaccard >= limits.nearDuplicate || isExcerpt(overlap, limits)
}
