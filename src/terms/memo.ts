import { BackgroundRates, ratesOf } from '../background/rates.ts'
import type { BackgroundTable } from '../background/table.ts'
import { stemAcross } from '../text/language/across.ts'
import type { LanguageRules } from '../text/language/rules.ts'
import type { Reading } from '../text/reading.ts'
import { APOSTROPHES } from '../text/words/fold.ts'
import { hashWord } from '../text/words/hash.ts'
import { foldWord, type TokenBuffer, TokenFlag } from '../text/words/scanner.ts'
import { keyedHashWord, type WordKey } from '../text/words/word-key.ts'

/** Words remembered a language; beyond it the memory is emptied, so that noise can't fill it. */
const MEMO_LIMIT = 1 << 18
/** Words there is room for at first, half of them used. */
const CAPACITY = 1 << 12
/** Background level from which a word may be a name: one in 400,000. By hand: by 52 headlines lose .005 of recall, and ECB+ .006 within 3 days. */
const RARE = 56
/** How a word's ending or article is split off, which its folded form doesn't tell. */
const SPLITS = TokenFlag.Possessive | TokenFlag.Apostrophe

/** A word behind an article or preposition cut short: not "aujourd'hui", "O'Brien" or "N'Golo". */
const ELIDED = new RegExp(
  `^(?:[cdjlmnst]|qu|un|(?:d?a|de|ne|su|que)ll)[${APOSTROPHES}][aeiouyhàâäèéêëìíîïòóôöùúûüœæ]`,
  'i',
)

/** What the words of one language stand for: their terms and how common these are, remembered by the keyed hash of the word. */
export class TermMemo {
  /** Indices of the tokens looked up last, without stop words in small letters. */
  token = new Uint32Array(1024)
  /** Their terms, signed integers: 0 for a stop word, the hash for a number. */
  term = new Int32Array(1024)
  /** Background levels of the terms, but of numbers. */
  level = new Uint8Array(1024)
  readonly #rules: LanguageRules
  readonly #rates: BackgroundRates
  readonly #key: WordKey | undefined
  // Open addressing; key and term, or 0 and 0, side by side: one cache line tells both.
  #slots = new Int32Array(2 * CAPACITY)
  #slotLevels = new Uint8Array(CAPACITY)
  #size = 0

  /** @param key of the hashes of terms; undefined: they hang on the words alone */
  constructor(rules: LanguageRules, background: BackgroundTable | undefined, key: WordKey | undefined) {
    this.#key = key
    this.#rules = rules
    this.#rates = background === undefined ? new BackgroundRates(undefined) : ratesOf(background)
  }

  /**
   * Finds the terms of the words from token `from` on. In a loop of its own, for then reads from memory overlap, and in
   * arrays without gaps, for processors can't foresee which words are stop words.
   *
   * @returns how many tokens are in {@link token}, {@link term} and {@link level}
   */
  lookUp(source: string, tokens: TokenBuffer, from: number): number {
    const { keyed, flags, count } = tokens
    const { Apostrophe, Capitalised, Number: NumberToken } = TokenFlag
    const splits = SPLITS
    const cuts = this.#rules.cut !== undefined
    if (this.token.length < count) {
      this.token = new Uint32Array(keyed.length)
      this.term = new Int32Array(keyed.length)
      this.level = new Uint8Array(keyed.length)
    }
    const { token, term, level } = this
    let slots = this.#slots
    let slotLevels = this.#slotLevels
    let mask = slots.length - 2
    let found = 0
    for (let i = from; i < count; i++) {
      const flag = flags[i]
      token[found] = i
      if (flag & NumberToken) {
        term[found++] = keyed[i]
        continue
      }
      const key =
        (cuts && flag & Apostrophe
          ? this.#cutKey(source, tokens, i)
          : keyed[i] ^ Math.imul(flag & splits, 0x9e3779b1)) | 0 || 1
      let at = (key << 1) & mask
      while (slots[at] !== key && slots[at] !== 0) at = (at + 2) & mask
      if (slots[at] === 0) {
        at = this.#learn(key, at, source, tokens, i)
        slots = this.#slots
        slotLevels = this.#slotLevels
        mask = slots.length - 2
      }
      const stem = slots[at + 1]
      term[found] = stem
      level[found] = slotLevels[at >> 1]
      found += ((stem | -stem) >>> 31) | (flag & Capitalised)
    }
    return found
  }

  /** A token as it is written, without a possessive ending and what the language cuts off. */
  written({ source, tokens }: Reading, token: number): string {
    const flags = tokens.flags[token]
    const word = source.slice(tokens.start[token], tokens.end[token])
    if (flags & TokenFlag.Possessive) return word.slice(0, -2)
    const left = flags & TokenFlag.Apostrophe && this.#rules.cut !== undefined ? this.#rules.cut(word) : word
    // Case endings stand behind what counts, articles before it.
    return word.startsWith(left) || ELIDED.test(word) ? left : word
  }

  /** The term of a number, as {@link lookUp} gives it for a token that is nothing else. */
  numberTerm(digits: string): number {
    return this.#hash(foldWord(digits)) | 0
  }

  /** Fills the free slot `at`, or another where there was no room, and returns which. */
  #learn(key: number, at: number, source: string, tokens: TokenBuffer, i: number): number {
    let slot = at
    if (this.#size * 4 > this.#slots.length - 2) {
      this.#makeRoom()
      slot = freeSlot(this.#slots, key)
    }
    this.#size++
    this.#slots[slot] = key
    const spaceless = (tokens.flags[i] & TokenFlag.Spaceless) !== 0
    const folded = this.#wordOf(source.slice(tokens.start[i], tokens.end[i]), tokens.flags[i])
    if (folded === '' || (folded.length === 1 && !spaceless) || this.#rules.isStopWord(folded)) return slot
    // How common a word is stands in tables that know no key.
    const stem = spaceless ? folded : this.#rules.stem(folded)
    const plain = spaceless ? tokens.hash[i] : hashWord(stem)
    const level = this.#rates.level(plain)
    this.#slots[slot + 1] = (spaceless ? tokens.keyed[i] : this.#hashOf(folded, stem, level)) || 1
    this.#slotLevels[slot >> 1] = level
    return slot
  }

  #hashOf(folded: string, stem: string, level: number): number {
    return this.#hash(level < RARE ? stem : stemAcross(folded, stem, this.#rules.code))
  }

  #hash(word: string): number {
    return this.#key === undefined ? hashWord(word) : keyedHashWord(word, this.#key)
  }

  /** Of a word that is cut: that of what is left of it. The hash of its token knows no apostrophe: "Kur'an'da" and "Kuran'da" have one. */
  #cutKey(source: string, { start, end, flags }: TokenBuffer, i: number): number {
    return this.#hash(this.#wordOf(source.slice(start[i], end[i]), flags[i]))
  }

  /** The folded word, without a possessive s and what the language cuts off. */
  #wordOf(surface: string, flags: number): string {
    if (flags & TokenFlag.Possessive) return foldWord(surface.slice(0, -2))
    return foldWord(flags & TokenFlag.Apostrophe && this.#rules.cut !== undefined ? this.#rules.cut(surface) : surface)
  }

  #makeRoom(): void {
    if (this.#size >= MEMO_LIMIT) {
      this.#slots.fill(0)
      this.#slotLevels.fill(0)
      this.#size = 0
      return
    }
    const old = this.#slots
    const oldLevels = this.#slotLevels
    this.#slots = new Int32Array(2 * old.length)
    this.#slotLevels = new Uint8Array(old.length)
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue
      const to = freeSlot(this.#slots, old[from])
      this.#slots[to] = old[from]
      this.#slots[to + 1] = old[from + 1]
      this.#slotLevels[to >> 1] = oldLevels[from >> 1]
    }
  }
}

function freeSlot(slots: Int32Array, key: number): number {
  const mask = slots.length - 2
  let at = (key << 1) & mask
  while (slots[at] !== 0) at = (at + 2) & mask
  return at
}
