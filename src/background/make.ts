import { describe } from '../base/describe.ts'
import { type Given, type Option, oneOf, resolve } from '../base/option-table.ts'
import { shortSubtag } from '../text/language/short-subtag.ts'
import { languageRules } from '../text/language/stems.ts'
import { foldWord } from '../text/words/scanner.ts'
import { encodeBackground } from './encode.ts'
import { type BackgroundTable, tableLanguage } from './table.ts'

const OPTIONS = {
  /** Most entries kept: the most frequent. By hand: about as many as the tables of `samestory/background/<language>` have. @default 15000 */
  entries: entryCount(),
  /**
   * `term`: the words of a language that parts them by spaces; they are folded and stemmed as those of articles. `bigram`: pairs
   * of neighbouring characters, for a script without spaces. @default 'term'
   */
  unit: oneOf('term', 'term', 'bigram'),
  /** Name and version of the data. @default '' */
  source: text(),
  /** SPDX identifier of the licence of the data. @default '' */
  licence: text(),
}

/** Options of {@link makeBackground}. */
export interface MakeBackgroundOptions extends Given<typeof OPTIONS> {}

/**
 * Makes a background table of counts of words, for a language that has none or for a field with words of its own. It takes
 * the place of a built-in table of the same language.
 *
 * @param language BCP 47 tag; its primary subtag counts
 * @param counts how often each word occurs, in any unit; the forms of one stem are added up
 * @throws {TypeError | RangeError} naming what is wrong
 *
 * @example
 * const background = makeBackground('sw', new Map([['rais', 5120], ['bunge', 1893]]))
 * new NewsDetector({ background: [background] })
 */
export function makeBackground(
  language: string,
  counts: Iterable<readonly [word: string, count: number]>,
  options: MakeBackgroundOptions = {},
): BackgroundTable {
  const { entries, unit, source, licence } = resolve(OPTIONS, options)
  const code = typeof language === 'string' ? shortSubtag(language) : 'und'
  if (code === 'und') throw new TypeError(`"language" must be a BCP 47 tag such as 'sw', got ${describe(language)}`)
  const words = checkCounts(counts)
  // Of all words, those that are left out as well: frequencies are those of running text.
  const total = sum(words.values())
  const kept = select(unit === 'term' ? termFrequencies(code, words) : foldAll(words), entries)
  if (kept.entries.size === 0) throw new RangeError('"counts" must tell at least one word from the others, got none')
  const frequencies = new Map([...kept.entries].map(([entry, count]) => [entry, count / total]))
  return {
    language: tableLanguage(code),
    unit,
    entries: frequencies.size,
    // A call takes no hundred thousand arguments on every engine.
    least: [...frequencies.values()].reduce((least, frequency) => Math.min(least, frequency)),
    coverage: kept.coverage,
    source,
    licence,
    data: encodeBackground(frequencies),
  }
}

function entryCount(): Option<number> {
  return {
    fallback: 15_000,
    check: (name, value) => {
      if (Number.isInteger(value) && value >= 1) return value
      throw new RangeError(`option "${name}" must be a whole number above 0, got ${describe(value)}`)
    },
  }
}

function text(): Option<string> {
  return {
    fallback: '',
    check: (name, value) => {
      if (typeof value === 'string') return value
      throw new TypeError(`option "${name}" must be a string, got ${describe(value)}`)
    },
  }
}

function checkCounts(counts: Iterable<readonly [string, number]>): ReadonlyMap<string, number> {
  if (typeof counts?.[Symbol.iterator] !== 'function') {
    throw new TypeError(`"counts" must be an iterable of words and counts, got ${describe(counts)}`)
  }
  const words = new Map<string, number>()
  for (const pair of counts) {
    if (typeof pair?.[Symbol.iterator] !== 'function') {
      throw new TypeError(`"counts" must hold pairs of a word and its count, got ${describe(pair)}`)
    }
    const [word, count] = pair
    if (typeof word !== 'string') throw new TypeError(`a word of "counts" must be a string, got ${describe(word)}`)
    if (typeof count !== 'number' || !(count > 0 && count < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`the count of ${describe(word)} must be a number above 0, got ${describe(count)}`)
    }
    add(words, word, count)
  }
  if (words.size === 0) throw new RangeError('"counts" must hold at least one word, got none')
  return words
}

export interface Selection {
  /** Entry to frequency. */
  readonly entries: ReadonlyMap<string, number>
  /** Share of running tokens of the source, 0 to 1. */
  readonly coverage: number
}

/**
 * Frequencies of terms, as the library makes them of words: possessive cut off, apostrophes dropped, stop words left out,
 * stemmed. The forms of a stem add up.
 */
export function termFrequencies(language: string, words: ReadonlyMap<string, number>): Map<string, number> {
  const rules = languageRules(language)
  const terms = new Map<string, number>()
  for (const [word, frequency] of words) {
    const folded = foldWord(word.replace(/['’]s$/, ''))
    if (folded === '' || rules.isStopWord(folded)) continue
    add(terms, rules.stem(folded), frequency)
  }
  return terms
}

/** Frequencies of entries as they come, folded. */
function foldAll(words: ReadonlyMap<string, number>): Map<string, number> {
  const folded = new Map<string, number>()
  for (const [word, frequency] of words) {
    const entry = foldWord(word)
    if (entry !== '') add(folded, entry, frequency)
  }
  return folded
}

/** The most frequent entries, at most `most`, without those that tie with the first one left out. */
export function select(frequencies: ReadonlyMap<string, number>, most: number): Selection {
  const total = sum(frequencies.values())
  const ranked = [...frequencies].sort((a, b) => b[1] - a[1])
  const cut = ranked[most]
  // Half of a tie would be chosen by nothing better than the alphabet.
  const kept = cut === undefined ? ranked : ranked.filter(([, frequency]) => frequency > cut[1] * 1.0001)
  return { entries: new Map(kept), coverage: sum(kept.map(([, frequency]) => frequency)) / total }
}

/** Adds to what stands under a key. */
export function add(map: Map<string, number>, key: string, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value)
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
