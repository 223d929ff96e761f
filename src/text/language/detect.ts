import { checkString } from '../../base/checks.ts'
import { checkTokens, type TokenBuffer } from '../words/tokens.ts'
import { languageOfScript, SCRIPT_COUNT, Script, scriptOf, TELLING_LETTERS } from './scripts.ts'
import { CYRILLIC, LANGUAGES, LATIN, MOST_TOKENS, StopWordVotes } from './votes.ts'

/** Words of a text that is judged as a headline: it has few stop words, and a wrong guess costs no more than none. */
export const SHORT = 30

/** Votes, and lead in votes, that are enough in a short text: a word that two languages share is half a vote for each, and no lead. */
const THIN_SCORE = 0.45
const THIN_LEAD = 0.4

/** UTF-16 units of a text in which one letter is telling; in a longer one it may be a name's. */
const SHORT_LENGTH = 120

/** Tells languages, with scratch space of its own for the text at hand. See {@link detectLanguage}. */
export class LanguageDetector {
  readonly #scripts = new Uint32Array(SCRIPT_COUNT + 1)
  readonly #votes = new StopWordVotes()

  detect(text: string, tokens: TokenBuffer): string {
    const count = Math.min(tokens.count, MOST_TOKENS)
    if (count === 0) return 'und'
    const { start, end } = tokens
    const scripts = this.#scripts.fill(0)
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
    if (eastAsian > half) {
      if (scripts[Script.Kana] * 10 > eastAsian) return 'ja'
      // A Japanese headline may have no more than two kana, each behind a noun.
      let kana = 0
      for (let i = 0; i < count && words <= SHORT; i++)
        if (scriptOf(text.charCodeAt(end[i] - 1)) === Script.Kana) kana++
      return kana > 1 ? 'ja' : 'zh'
    }
    if (scripts[Script.Other] > half) return languageOfScript(other) ?? 'und'
    const arabicFrom = LATIN.length + CYRILLIC.length
    if (scripts[Script.Latin] > half) {
      this.#votes.count(text, tokens, count)
      if (words > SHORT) {
        const language = this.#best(0, LATIN.length, 0.08, words)
        if (language !== 'und') return language
      }
      // Czech and Slovak, Danish and Norwegian share most of their short words. Turkish says with endings what others say with
      // these, and its reports have few of them.
      this.#countLetters(text, tokens.start[0], tokens.end[count - 1])
      return words > SHORT ? this.#best(0, LATIN.length, 0.02, words, 1) : this.#best(0, LATIN.length, 0.08, words)
    }
    if (scripts[Script.Cyrillic] <= half && scripts[Script.Arabic] <= half) return 'und'
    this.#votes.count(text, tokens, count)
    const named = this.#countLetters(text, tokens.start[0], tokens.end[count - 1])
    if (named !== undefined) return named
    const cyrillic = scripts[Script.Cyrillic] > half
    const first = cyrillic ? LATIN.length : arabicFrom
    const last = cyrillic ? arabicFrom : LANGUAGES.length
    const language = this.#best(first, last, 0.02, words)
    return language === 'und' && words <= SHORT ? this.#likeliest(first, last) : language
  }

  /** The best-scoring language of [from, to), or 'und' if it has too few votes or too little lead. Cyrillic and Arabic have letters to go by as well, so `leastShare` of stop words is lower there. */
  #best(from: number, to: number, leastShare: number, words: number, leastLead = 0.12): string {
    const { scores, distinct } = this.#votes
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
    const lead = scores[first] - scores[second]
    if (words <= SHORT && scores[first] >= THIN_SCORE && lead >= THIN_LEAD) return LANGUAGES[first]
    // One word proves nothing ('one' is Polish too), and chance hits on names grow with the text.
    const enough = scores[first] >= 1.4 && distinct[first] >= 2 && distinct[first] >= leastShare * Math.min(words, 100)
    return enough && lead >= 0.25 && lead >= leastLead * scores[second] ? LANGUAGES[first] : 'und'
  }

  /** Tells languages of a shared script by their own letters; adds to `scores` and names those without a stop list. */
  #countLetters(text: string, from: number, to: number): string | undefined {
    const { scores, distinct } = this.#votes
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
    const twice = to - from > SHORT_LENGTH ? 2 : 1
    if (of('be') > 0.004 * length && of('be') >= twice) return 'be'
    if (of('kk') > 0.02 * length) return 'kk'
    if (of('mk') > 0.003 * length && of('mk') >= twice) return 'mk'
    for (let i = 0; i < LANGUAGES.length; i++) {
      const weight = LANGUAGES[i] === 'bg' ? 0.25 : 0.5
      scores[i] += weight * of(LANGUAGES[i])
      if (length > SHORT_LENGTH && of(LANGUAGES[i]) > 1) distinct[i]++
    }
    return undefined
  }

  /** The best-scoring language of [from, to), of equals the first: in a short text that may be the most read one. */
  #likeliest(from: number, to: number): string {
    const { scores } = this.#votes
    let first = from
    for (let i = from + 1; i < to; i++) if (scores[i] > scores[first]) first = i
    return LANGUAGES[first]
  }
}

/**
 * Names the language of a text by its script and its stop words: each stop
 * word is a vote, split among the languages that have it; so are, of Romance
 * languages, elisions (l', dell'), numerals, days and months. Cyrillic and Arabic
 * are also told by letters that only one language has, and so is Latin script
 * where stop words are too few, as in Turkish. Looks at the first 200 tokens.
 * A text of up to 30 words may be a headline: there one clear vote is enough,
 * and Cyrillic and Arabic without any better evidence are Russian and Arabic.
 *
 * @param text   the text the tokens were taken from.
 * @param tokens tokens of the text in order.
 * @returns a primary subtag (ISO 639) or 'und' without evidence, as in a Latin headline of names.
 *
 * @example
 * const tokens = createTokenBuffer()
 * scanTokens(text, 0, text.length, tokens)
 * detectLanguage(text, tokens) // 'en'
 */
export function detectLanguage(text: string, tokens: TokenBuffer): string {
  checkTokens('tokens', tokens)
  return new LanguageDetector().detect(checkString('text', text), tokens)
}
