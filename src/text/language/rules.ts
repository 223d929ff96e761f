/** What is known of a language's words: which are stop words, and how they are stemmed. */
export interface LanguageRules {
  /** Primary subtag, lower case; `und` for the unknown language. */
  readonly code: string
  /** True if the folded word belongs to a closed class (articles, pronouns, prepositions ...). */
  isStopWord(folded: string): boolean
  /** The stem of a folded word; words of more than 40 letters or of another script come back unchanged. */
  stem(folded: string): string
  /** What counts of a word with an apostrophe inside, as it stands in the text; absent where all of it does. */
  readonly cut?: (word: string) => string
}

/** The stemmers of natural, as far as they are used. */
export interface Stemmer {
  stem(word: string): string
}

// Longer words are chemical names, joined URLs or noise; some rule sets take quadratic time on them. By hand.
const LONGEST_WORD = 40

/** The stemmers' rules are written for letters of one script; anything else passes them by. */
function isWordOf(word: string, first: number, last: number): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (unit < first || unit > last) return false
    if (first === LATIN_FIRST && unit > 0x7a && unit < 0xdf) return false
  }
  return true
}

// First and last letters of the scripts, lower case (Unicode, Blocks.txt).
const LATIN_FIRST = 0x61
const LATIN_LAST = 0x24f
const CYRILLIC_FIRST = 0x430
const CYRILLIC_LAST = 0x4ff
const KANA_FIRST = 0x3040
const KANA_LAST = 0x30ff

const identity = (folded: string): string => folded

/** A stemmer as a function that leaves alone what its rules are not written for. @param code primary subtag */
function stemmerOf(code: string, stemmer: Stemmer | undefined): (folded: string) => string {
  if (stemmer === undefined) return identity
  const first = code === 'ru' || code === 'uk' ? CYRILLIC_FIRST : code === 'ja' ? KANA_FIRST : LATIN_FIRST
  const last = code === 'ru' || code === 'uk' ? CYRILLIC_LAST : code === 'ja' ? KANA_LAST : LATIN_LAST
  return (folded) => {
    if (folded.length < 3 || folded.length > LONGEST_WORD || !isWordOf(folded, first, last)) return folded
    return stemmer.stem(folded) || folded
  }
}

/**
 * @param stem if words are not to be stemmed by `stemmer`
 * @param stopWords called when they are first asked for
 * @param cut see {@link LanguageRules}
 */
export function makeRules(
  code: string,
  stemmer: Stemmer | undefined,
  stopWords: () => ReadonlySet<string>,
  stem = stemmerOf(code, stemmer),
  cut?: LanguageRules['cut'],
): LanguageRules {
  let words: ReadonlySet<string> | undefined
  const isStopWord = (folded: string): boolean => {
    words ??= stopWords()
    return words.has(folded)
  }
  return Object.freeze(cut === undefined ? { code, isStopWord, stem } : { code, isStopWord, stem, cut })
}
