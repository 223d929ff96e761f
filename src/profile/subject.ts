import { putLeast } from '../base/least.ts'
import type { WordArena } from '../base/word-arena.ts'
import { WordTable } from '../base/word-table.ts'
import type { Reading } from '../text/reading.ts'
import { hashWord } from '../text/words/hash.ts'
import type { ShinglesInOrder } from '../text/words/shingles.ts'
import { type TokenBuffer, TokenFlag } from '../text/words/tokens.ts'

/** Most words of a subject. By hand: with 8 the long titles of a law firm's alerts leave out the company that they are about. */
export const SUBJECT_WORDS = 10
/** The bits of a subject's word that are its hash. */
export const SUBJECT_HASH = 0xffff
/** Bits of its place. */
export const SUBJECT_PLACE_BITS = 16
/**
 * Words of an article without a title among which its subject is sought: its lead, for the first few may be any. On FNC-1, which
 * has no titles, 12 words take copies for pages of one site, 40 do not.
 */
const LEAD_WORDS = 40
/** Stands for no shingle found yet. */
const NONE = 0xffffffff

/** The beginning of the hash of a shingle of the text around a subject's word; 0 where the text does not have it. */
export function subjectPlace(word: number): number {
  return word >>> 16
}

/** Hashes of the stop words of each language, made when they are first asked for: they never change, and one serves all. */
export class StopHashes {
  readonly #byLanguage = new Map<string, WordTable>()
  readonly #stopWords: (language: string) => Iterable<string>
  readonly #ruled: (language: string) => string

  /**
   * @param stopWords of a language, none of one that is not known
   * @param ruled the language itself, or one that has the same stop words or none as well
   */
  constructor(stopWords: (language: string) => Iterable<string>, ruled: (language: string) => string) {
    this.#stopWords = stopWords
    this.#ruled = ruled
  }

  /** A table in which they have values. */
  of(language: string): WordTable {
    const ruled = this.#ruled(language)
    const known = this.#byLanguage.get(ruled)
    if (known !== undefined) return known
    const hashes = new WordTable(1 << 9)
    for (const word of this.#stopWords(ruled)) hashes.set(hashWord(word), 1)
    this.#byLanguage.set(ruled, hashes)
    return hashes
  }
}

/**
 * Finds what an article is about: the words of its title that are no stop words, of many those with the least hashes, so that
 * like titles keep like words.
 *
 * Each is one number. Its low half is the end of the word's hash, by which titles compare. Its high half is the beginning of
 * the least shingle of the text that holds the word, or 0 where the text does not: it tells whether a passage that another
 * article shares is the one that the title speaks of. A title in capitals without a text has no subject: nothing tells which
 * of its words are names.
 */
export class SubjectReader {
  readonly #words = new Uint32Array(SUBJECT_WORDS)
  readonly #shingles = new Uint32Array(SUBJECT_WORDS)
  readonly #stopHashes: StopHashes
  readonly #arena: WordArena

  /** @param arena where subjects are made */
  constructor(arena: WordArena, stopHashes: StopHashes) {
    this.#arena = arena
    this.#stopHashes = stopHashes
  }

  read(reading: Reading, shingles: ShinglesInOrder): Uint32Array {
    const { textToken, tokens } = reading
    const titleEnd = textToken > 0 ? textToken : Math.min(tokens.count, LEAD_WORDS)
    if (textToken === tokens.count && isAllCaps(tokens)) return this.#arena.take(0)
    const found = this.#collect(tokens, titleEnd, this.#stopHashes.of(reading.language))
    const least = this.#shingles.fill(NONE)
    this.#findShingles(tokens, textToken, found, shingles)
    const subject = this.#arena.take(found)
    for (let k = 0; k < found; k++) {
      const place = least[k] === NONE ? 0 : least[k] & ~SUBJECT_HASH
      subject[k] = place | (this.#words[k] & SUBJECT_HASH)
    }
    return subject
  }

  /** Gathers the words with the least hashes, each once, and returns how many. */
  #collect(tokens: TokenBuffer, to: number, stopHashes: WordTable): number {
    const words = this.#words
    const { hash, start, end } = tokens
    let found = 0
    for (let i = 0; i < to; i++) {
      const word = hash[i]
      if (end[i] - start[i] < 2 || stopHashes.get(word) > 0) continue
      found = putLeast(words, found, word)
    }
    return found
  }

  /** Finds for each word the least of the shingles from a token on that hold it. */
  #findShingles(tokens: TokenBuffer, from: number, found: number, { hashes, count, size }: ShinglesInOrder): void {
    const words = this.#words
    const least = this.#shingles
    const { hash } = tokens
    // Most words of a text are none of these, by either of two filters of a bit a word.
    let low = 0
    let high = 0
    for (let k = 0; k < found; k++) {
      low |= 1 << words[k]
      high |= 1 << (words[k] >>> 5)
    }
    for (let i = from; i < tokens.count; i++) {
      const word = hash[i]
      if (((low >>> word) & (high >>> (word >>> 5)) & 1) === 0) continue
      for (let k = 0; k < found; k++) {
        if (words[k] !== word) continue
        const last = Math.min(i, count - 1)
        for (let j = Math.max(from, i - size + 1); j <= last; j++) {
          if (hashes[j] < least[k]) least[k] = hashes[j]
        }
      }
    }
  }
}

/** Whether most words of an article are in capitals. */
function isAllCaps({ flags, count }: TokenBuffer): boolean {
  let capitals = 0
  for (let i = 0; i < count; i++) if (flags[i] & TokenFlag.AllCaps) capitals++
  return 2 * capitals > count
}
