import { checkString } from '../../base/checks.ts'
import { hashWord } from '../words/hash.ts'
import { checkTokens, type TokenBuffer } from '../words/tokens.ts'
import { languageOfScript, SCRIPT_COUNT, Script, scriptOf, TELLING_LETTERS } from './scripts.ts'
import { stopWordsOf } from './stop-words.ts'

// Where evidence is equal the earlier wins nothing: a tie is 'und'.
const LATIN = 'en de es fr it nl no pl pt sv id ca cs da et fi hr hu lt lv ro sk sl tr vi'.split(' ')
const CYRILLIC = ['ru', 'uk', 'bg', 'sr']
const ARABIC = ['ar', 'fa', 'ur']
const LANGUAGES: readonly string[] = [...LATIN, ...CYRILLIC, ...ARABIC]

/** Tokens looked at; the language of an article shows in its first paragraphs. */
const MOST_TOKENS = 200

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
  /** Times each word was met in the text at hand. */
  readonly met: Uint8Array
}

function buildTable(): StopWordTable {
  const languagesOf = new Map<number, number[]>()
  for (let language = 0; language < LANGUAGES.length; language++) {
    for (const hash of new Set([...stopWordsOf(LANGUAGES[language])].map(hashWord))) {
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
  const met = new Uint8Array(word + 1)
  return { filter, keys, words, mask, firstSpeaker, speakers: Uint8Array.from(speakers), met }
}

let table: StopWordTable | undefined

// Every call starts by clearing them.
const scripts = new Uint32Array(SCRIPT_COUNT + 1)
const scores = new Float64Array(LANGUAGES.length)
const distinct = new Uint32Array(LANGUAGES.length)
/** Words of the text at hand that pass the filter. */
const passed = new Uint32Array(MOST_TOKENS)

// A table of results that says 'net' forty times is no Dutch text.
const MOST_VOTES_OF_A_WORD = 3

/** Adds to `scores` one vote per stop word, split evenly among the languages that share it. */
function countStopWords(tokens: TokenBuffer, count: number): void {
  table ??= buildTable()
  const { filter, keys, words, mask, firstSpeaker, speakers, met } = table
  const { hash } = tokens
  // Whether a word passes is next to random, so that a branch on it would often be guessed wrong by the processor.
  const list = passed
  let length = 0
  for (let i = 0; i < count; i++) {
    const key = hash[i]
    list[length] = key
    length += (filter[key >>> 21] >>> (key >>> 16)) & 1
  }
  const votes = scores
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

/** The best-scoring language of [from, to), or 'und' if it has too few votes or too little lead. Cyrillic and Arabic have letters to go by as well, so `leastShare` of stop words is lower there. */
function best(from: number, to: number, leastShare: number, words: number): string {
  let first = from
  let second = -1
  for (let i = from + 1; i < to; i++) {
    if (scores[i] > scores[first]) {
      second = first
      first = i
    } else if (second < 0 || scores[i] > scores[second]) {
      second = i
    }
  }
  // One word proves nothing ('one' is Polish too), and chance hits on names grow with the text.
  const enough = scores[first] >= 1.4 && distinct[first] >= 2 && distinct[first] >= leastShare * Math.min(words, 100)
  const lead = scores[first] - scores[second]
  return enough && lead >= 0.25 && lead >= 0.12 * scores[second] ? LANGUAGES[first] : 'und'
}

/** Tells languages of a shared script by their own letters; adds to `scores` and names those without a stop list. */
function countLetters(text: string, from: number, to: number): string | undefined {
  const seen = new Map<string, number>()
  const stop = Math.min(to, from + 3000)
  const sample = text.slice(from, stop).toLowerCase()
  for (let i = 0; i < sample.length; i++) {
    const language = TELLING_LETTERS.get(sample.charCodeAt(i))
    if (language !== undefined) seen.set(language, (seen.get(language) ?? 0) + 1)
  }
  const of = (language: string): number => seen.get(language) ?? 0
  const length = sample.length
  // Belarusian has і and ы both; ў is its own. Kazakh adds nine letters to Russian's.
  if (of('be') > 0.004 * length && of('be') > 1) return 'be'
  if (of('kk') > 0.02 * length) return 'kk'
  if (of('mk') > 0.003 * length && of('mk') > 1) return 'mk'
  for (let i = 0; i < LANGUAGES.length; i++) {
    const weight = LANGUAGES[i] === 'bg' ? 0.25 : 0.5
    scores[i] += weight * of(LANGUAGES[i])
  }
  return undefined
}

/**
 * Names the language of a text by its script and its stop words: each stop
 * word is a vote, split among the languages that have it. Cyrillic and Arabic
 * are also told by letters that only one language has. Looks at the first 200
 * tokens.
 *
 * @param text   the text the tokens were taken from.
 * @param tokens tokens of the text in order.
 * @returns a primary subtag (ISO 639) or 'und' if the evidence is thin, as in short headlines.
 *
 * @example
 * const tokens = createTokenBuffer()
 * scanTokens(text, 0, text.length, tokens)
 * detectLanguage(text, tokens) // 'en'
 */
export function detectLanguage(text: string, tokens: TokenBuffer): string {
  checkString('text', text)
  checkTokens('tokens', tokens)
  const count = Math.min(tokens.count, MOST_TOKENS)
  if (count === 0) return 'und'
  const { start } = tokens
  scripts.fill(0)
  let other = 0
  for (let i = 0; i < count; i++) {
    const unit = text.charCodeAt(start[i])
    const script = scriptOf(unit)
    scripts[script]++
    if (script === Script.Other) other = unit
  }
  const words = count - scripts[Script.None]
  const eastAsian = scripts[Script.Han] + scripts[Script.Kana]
  const half = words / 2
  if (eastAsian > half) return scripts[Script.Kana] * 10 > eastAsian ? 'ja' : 'zh'
  if (scripts[Script.Other] > half) return languageOfScript(other) ?? 'und'
  const arabicFrom = LATIN.length + CYRILLIC.length
  if (scripts[Script.Latin] > half) {
    countStopWords(tokens, count)
    const language = best(0, LATIN.length, 0.08, words)
    if (language !== 'und') return language
    // Czech and Slovak, Danish and Norwegian share most of their short words.
    countLetters(text, tokens.start[0], tokens.end[count - 1])
    return best(0, LATIN.length, 0.08, words)
  }
  if (scripts[Script.Cyrillic] <= half && scripts[Script.Arabic] <= half) return 'und'
  countStopWords(tokens, count)
  const named = countLetters(text, tokens.start[0], tokens.end[count - 1])
  if (named !== undefined) return named
  return scripts[Script.Cyrillic] > half
    ? best(LATIN.length, arabicFrom, 0.02, words)
    : best(arabicFrom, LANGUAGES.length, 0.02, words)
}
