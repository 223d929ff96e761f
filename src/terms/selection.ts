import type { WordArena } from '../base/word-arena.ts'
import type { Reading } from '../text/reading.ts'
import type { ShinglesInOrder } from '../text/words/shingles.ts'
import { type TokenBuffer, TokenFlag } from '../text/words/tokens.ts'
import { Field, type TermCollector } from './collector.ts'
import { TermFlag } from './flags.ts'
import { MAX_TERMS, TERM_WORDS } from './list.ts'
import { placedWord, termFlags } from './packed.ts'
import { Salience } from './salience.ts'

/** Most keywords of an article. By hand. */
const MAX_KEYWORDS = 6
/** Bigrams of a word in a script without spaces: names and words of four letters. By hand. */
const LONGEST_WORD = 3
/** Hashes are sorted by their eight highest bits, which spread them evenly over the buckets, then inside these. */
enum Bucket {
  Count = 256,
  Shift = 24,
}

/** What the salience of a term is raised by where the heaviest are kept. */
const SALIENCE = /* @__PURE__ */ new Salience((flags) => {
  const place = flags & (TermFlag.Title | TermFlag.Lead) ? 1.5 : 1
  const phrase = flags & TermFlag.Phrase ? 0.5 : 1
  // Numbers are mild words by the background, but two reports of an event agree in them: long texts must keep theirs.
  const number = flags & TermFlag.Number ? 2.5 : 1
  return place * phrase * number
})

/** What is kept of an article's terms. */
export interface SelectedTerms {
  readonly terms: Uint32Array
  /** One a line. */
  readonly keywords: string
}

/** Keeps the weightiest terms of an article, and the words that they stand for as keywords; holds the space that this takes. */
export class TermSelection {
  readonly #arena: WordArena
  #weights = new Float64Array(512)
  #ranked = new Float64Array(512)
  readonly #kept = new Int32Array(MAX_TERMS)
  readonly #sorted = new Int32Array(MAX_TERMS)
  readonly #ends = new Uint16Array(Bucket.Count + 1)
  readonly #best = new Int32Array(MAX_KEYWORDS)

  /** @param arena where the lists of terms are made */
  constructor(arena: WordArena) {
    this.#arena = arena
  }

  /** @param written a token as it is written */
  select(
    terms: TermCollector,
    reading: Reading,
    shingles: ShinglesInOrder,
    written: (token: number) => string,
  ): SelectedTerms {
    this.#weigh(terms)
    const size = this.#keep(terms.count)
    return {
      terms: this.#packed(terms.records, size, shingles),
      keywords: this.#keywords(terms, reading, written),
    }
  }

  #weigh(terms: TermCollector): void {
    const { count, records } = terms
    if (this.#weights.length < count) {
      this.#weights = new Float64Array(2 * count)
      this.#ranked = new Float64Array(2 * count)
    }
    const weights = this.#weights
    const salience = SALIENCE
    for (let i = 0; i < count; i++) weights[i] = salience.of(records[i * Field.Size + Field.Packed])
  }

  /** Puts the indices of the weightiest terms, of equals the first, into `#kept`, and returns how many. */
  #keep(count: number): number {
    const kept = this.#kept
    const most = MAX_TERMS
    if (count <= most) {
      for (let i = 0; i < count; i++) kept[i] = i
      return count
    }
    const weights = this.#weights
    const ranked = this.#ranked
    for (let i = 0; i < count; i++) ranked[i] = weights[i]
    const least = select(ranked, count, count - most)
    let size = 0
    for (let i = 0; size < most && i < count; i++) if (weights[i] >= least) kept[size++] = i
    return size
  }

  /** The kept terms by ascending hash. */
  #packed(records: Int32Array, size: number, { hashes, count }: ShinglesInOrder): Uint32Array {
    const kept = this.#kept
    const sorted = this.#sorted
    const ends = this.#ends.fill(0)
    for (let k = 0; k < size; k++) ends[(records[kept[k] * Field.Size] >>> Bucket.Shift) + 1]++
    for (let b = 1; b <= Bucket.Count; b++) ends[b] += ends[b - 1]
    for (let k = 0; k < size; k++) {
      const from = kept[k] * Field.Size
      sorted[ends[records[from] >>> Bucket.Shift]++] = from
    }
    const out = this.#arena.take(TERM_WORDS * size)
    for (let k = 0; k < size; k++) {
      const from = sorted[k]
      const hash = records[from] >>> 0
      let at = k
      for (; at > 0 && out[at - 1] > hash; at--) {
        out[at] = out[at - 1]
        out[size + at] = out[size + at - 1]
      }
      out[at] = hash
      // The shingle with the term in its middle, as far as there is one.
      const place = Math.min(Math.max(0, records[from + Field.Token] - 1), count - 1)
      out[size + at] = placedWord(records[from + Field.Packed], hashes[place])
    }
    return out
  }

  /** The words of the weightiest terms but numbers and phrases, of equals the first, one a line; bigrams in a row are one. */
  #keywords(terms: TermCollector, { source, tokens }: Reading, written: (token: number) => string): string {
    const { count, records } = terms
    const weights = this.#weights
    const best = this.#best
    const most = MAX_KEYWORDS
    const others = TermFlag.Phrase | TermFlag.Number
    let size = 0
    let least = -1
    for (let i = 0; i < count; i++) {
      const weight = weights[i]
      if (weight <= least || termFlags(records[i * Field.Size + Field.Packed]) & others) continue
      if (size < most) size++
      let at = size - 1
      for (; at > 0 && weights[best[at - 1]] < weight; at--) best[at] = best[at - 1]
      best[at] = i
      if (size === most) least = weights[best[most - 1]]
    }
    const places = Array.from(best.subarray(0, size), (i) => terms.token(i))
    const isTaken = (token: number): boolean => places.includes(token)
    const words = places.map((token) => {
      const [from, to] = wordAround(tokens, token, isTaken)
      return from === to ? written(token) : source.slice(tokens.start[from], tokens.end[to])
    })
    return [...new Set(words)].join('\n')
  }
}

/**
 * The first and the last of the bigrams, each with a letter of the next, that one of a script without spaces is in a row with and that
 * are taken: a word of {@link LONGEST_WORD} bigrams at most, for more in a row are no word. The token itself where there is none.
 */
export function wordAround(
  { start, end, flags, count }: TokenBuffer,
  token: number,
  isTaken: (token: number) => boolean,
): readonly [from: number, to: number] {
  const overlaps = (next: number): boolean =>
    next > 0 &&
    next < count &&
    (flags[next] & flags[next - 1] & TokenFlag.Spaceless) !== 0 &&
    start[next] < end[next - 1]
  let from = token
  let to = token
  while (overlaps(from) && isTaken(from - 1)) from--
  while (overlaps(to + 1) && isTaken(to + 1)) to++
  return to - from < LONGEST_WORD ? [from, to] : [token, token]
}

/** The value that would stand at `rank` were the first `count` sorted; reorders them (Hoare's quickselect). */
function select(values: Float64Array, count: number, rank: number): number {
  let from = 0
  let to = count - 1
  while (from < to) {
    const pivot = values[(from + to) >> 1]
    let i = from
    let j = to
    while (i <= j) {
      while (values[i] < pivot) i++
      while (values[j] > pivot) j--
      if (i > j) break
      const value = values[i]
      values[i++] = values[j]
      values[j--] = value
    }
    if (rank <= j) to = j
    else if (rank >= i) from = i
    else break
  }
  return values[rank]
}

/** A token as it is written, without a possessive ending. */
export function surfaceOf({ source, tokens }: Reading, token: number): string {
  const end = tokens.end[token]
  return source.slice(tokens.start[token], tokens.flags[token] & TokenFlag.Possessive ? end - 2 : end)
}
