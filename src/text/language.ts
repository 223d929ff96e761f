import { hashWord } from './hash.ts'
import { languageOfScript, SCRIPT_COUNT, Script, scriptOf, TELLING_LETTERS } from './scripts.ts'
import { stopWordsOf } from './stop-words.ts'
import type { TokenBuffer } from './tokens.ts'

// One bit each of a 32-bit mask, so there can be no more than 32. Where evidence is equal the earlier wins nothing:
// a tie is 'und'.
const LATIN = 'en de es fr it nl no pl pt sv id ca cs da et fi hr hu lt lv ro sk sl tr vi'.split(' ')
const CYRILLIC = ['ru', 'uk', 'bg', 'sr']
const ARABIC = ['ar', 'fa', 'ur']
const LANGUAGES: readonly string[] = [...LATIN, ...CYRILLIC, ...ARABIC]

/** Tokens looked at; the language of an article shows in its first paragraphs. */
const MOST_TOKENS = 400

interface StopWordTable {
  readonly keys: Uint32Array
  readonly languages: Uint32Array
  readonly mask: number
  /** Times each slot's word was met in the text at hand. */
  readonly met: Uint8Array
}

function buildTable(): StopWordTable {
  const size = 1 << 14
  const mask = size - 1
  const keys = new Uint32Array(size)
  const languages = new Uint32Array(size)
  for (let bit = 0; bit < LANGUAGES.length; bit++) {
    for (const word of stopWordsOf(LANGUAGES[bit])) {
      const hash = hashWord(word)
      let at = hash & mask
      while (languages[at] !== 0 && keys[at] !== hash) at = (at + 1) & mask
      keys[at] = hash
      languages[at] |= (1 << bit) >>> 0
    }
  }
  return { keys, languages, mask, met: new Uint8Array(size) }
}

let table: StopWordTable | undefined

const scores = new Float64Array(LANGUAGES.length)
const distinct = new Uint32Array(LANGUAGES.length)

// A table of results that says 'net' forty times is no Dutch text.
const MOST_VOTES_OF_A_WORD = 3

/** Adds to `scores` one vote per stop word, split evenly among the languages that share it. */
function countStopWords(tokens: TokenBuffer, count: number): void {
  table ??= buildTable()
  const { keys, languages, mask, met } = table
  met.fill(0)
  scores.fill(0)
  distinct.fill(0)
  for (let i = 0; i < count; i++) {
    const hash = tokens.hash[i]
    let at = hash & mask
    while (languages[at] !== 0 && keys[at] !== hash) at = (at + 1) & mask
    let bits = languages[at]
    if (bits === 0 || met[at] === MOST_VOTES_OF_A_WORD) continue
    const first = met[at] === 0 ? 1 : 0
    met[at]++
    let sharers = 0
    for (let rest = bits; rest !== 0; rest &= rest - 1) sharers++
    while (bits !== 0) {
      const language = 31 - Math.clz32(bits & -bits)
      scores[language] += 1 / sharers
      distinct[language] += first
      bits &= bits - 1
    }
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
 * are also told by letters that only one language has. Looks at the first 400
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
  const count = Math.min(tokens.count, MOST_TOKENS)
  if (count === 0) return 'und'
  const scripts = new Uint32Array(SCRIPT_COUNT + 1)
  let other = 0
  for (let i = 0; i < count; i++) {
    const unit = text.charCodeAt(tokens.start[i])
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
