import { once } from '../../base/once.ts'
import { hashWord } from '../words/hash.ts'
import { type TokenBuffer, TokenFlag } from '../words/tokens.ts'
import { stopWordsOf } from './stop-words.ts'
import { elisionOf, tellingWordsOf } from './telling-words.ts'

// Where evidence is equal the earlier wins nothing: a tie is 'und'.
export const LATIN = 'en de es fr it nl no pl pt sv id ca cs da et fi hr hu lt lv ro sk sl tr vi'.split(' ')
export const CYRILLIC = ['ru', 'uk', 'bg', 'sr']
const ARABIC = ['ar', 'fa', 'ur']
export const LANGUAGES: readonly string[] = [...LATIN, ...CYRILLIC, ...ARABIC]

/** Tokens looked at; the language of an article shows in its first paragraphs. */
export const MOST_TOKENS = 200

interface StopWordTable {
  /** One bit for each value of a hash's upper half that a stop word has: most other words are told by it alone. */
  readonly filter: Uint32Array
  /** Open addressing by the lower half. */
  readonly keys: Uint32Array
  /** Number of each slot's word, from 1; 0 where the slot is empty. */
  readonly words: Uint16Array
  readonly mask: number
  /** The languages of word w are `speakers[firstSpeaker[w], firstSpeaker[w + 1])`. */
  readonly firstSpeaker: Uint32Array
  readonly speakers: Uint8Array
  /** Number of words. */
  readonly size: number
}

function wordsOf(language: string): Set<string> {
  const words = stopWordsOf(language)
  for (const word of tellingWordsOf(language)) words.add(word)
  return words
}

function buildTable(): StopWordTable {
  const languagesOf = new Map<number, number[]>()
  for (let language = 0; language < LANGUAGES.length; language++) {
    for (const hash of new Set([...wordsOf(LANGUAGES[language])].map(hashWord))) {
      const speakers = languagesOf.get(hash)
      if (speakers === undefined) languagesOf.set(hash, [language])
      else speakers.push(language)
    }
  }
  const size = 1 << 14
  const mask = size - 1
  const filter = new Uint32Array(1 << 11)
  const keys = new Uint32Array(size)
  const words = new Uint16Array(size)
  const firstSpeaker = new Uint32Array(languagesOf.size + 2)
  const speakers: number[] = []
  let word = 0
  for (const [hash, languages] of languagesOf) {
    let at = hash & mask
    while (words[at] !== 0) at = (at + 1) & mask
    keys[at] = hash
    words[at] = ++word
    filter[hash >>> 21] |= 1 << (hash >>> 16)
    speakers.push(...languages)
    firstSpeaker[word + 1] = speakers.length
  }
  return { filter, keys, words, mask, firstSpeaker, speakers: Uint8Array.from(speakers), size: word }
}

const stopWordTable = once(buildTable)

// A table of results that says 'net' forty times is no Dutch text. By hand: `npx tsx bench/language.ts` counts errors.
const MOST_VOTES_OF_A_WORD = 3

/** Votes of the stop words of a text; every count starts by clearing them. */
export class StopWordVotes {
  /** By language. */
  readonly scores = new Float64Array(LANGUAGES.length)
  /** Different words that voted, by language. */
  readonly distinct = new Uint32Array(LANGUAGES.length)
  /** Words that pass the filter. */
  readonly #passed = new Uint32Array(2 * MOST_TOKENS)
  /** Times each stop word was met. */
  #met = new Uint8Array(0)

  /** Adds to `scores` one vote per stop word, split evenly among the languages that share it. */
  count(text: string, tokens: TokenBuffer, count: number): void {
    const { filter, keys, words, mask, firstSpeaker, speakers, size } = stopWordTable()
    if (this.#met.length <= size) this.#met = new Uint8Array(size + 1)
    const met = this.#met
    const { hash, flags } = tokens
    // Whether a word passes is next to random, so that a branch on it would often be guessed wrong by the processor.
    const list = this.#passed
    let length = 0
    for (let i = 0; i < count; i++) {
      const key = hash[i]
      list[length] = key
      length += (filter[key >>> 21] >>> (key >>> 16)) & 1
    }
    for (let i = 0; i < count; i++) {
      if (flags[i] & TokenFlag.Apostrophe) list[length++] = hashWord(elisionOf(text, tokens.start[i], tokens.end[i]))
    }
    const votes = this.scores
    const { distinct } = this
    met.fill(0)
    votes.fill(0)
    distinct.fill(0)
    for (let i = 0; i < length; i++) {
      const key = list[i]
      let at = key & mask
      while (words[at] !== 0 && keys[at] !== key) at = (at + 1) & mask
      const word = words[at]
      if (word === 0 || met[word] === MOST_VOTES_OF_A_WORD) continue
      const first = firstSpeaker[word]
      const last = firstSpeaker[word + 1]
      const share = 1 / (last - first)
      for (let j = first; j < last; j++) votes[speakers[j]] += share
      if (met[word]++ === 0) for (let j = first; j < last; j++) distinct[speakers[j]]++
    }
  }
}

/** Whether a word is a stop word of the language; undefined where it is one of no language told by stop words. */
export function isStopWordIn(language: string, hash: number): boolean | undefined {
  const { keys, words, mask, firstSpeaker, speakers } = stopWordTable()
  let at = hash & mask
  while (words[at] !== 0 && keys[at] !== hash) at = (at + 1) & mask
  const word = words[at]
  if (word === 0) return undefined
  for (let j = firstSpeaker[word]; j < firstSpeaker[word + 1]; j++) if (LANGUAGES[speakers[j]] === language) return true
  return false
}
