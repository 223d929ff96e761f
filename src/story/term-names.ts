import type { Corpus } from '../corpus/corpus.ts'

/** The terms that a word of an article in a language stands for: several in a script without spaces. */
export type TermsOfWord = (word: string, language: string) => readonly number[]

interface Word {
  readonly text: string
  readonly terms: readonly number[]
}

/** Finds the words that terms of articles held are written as, among those that mark articles: texts are not kept. */
export class TermNames {
  readonly #corpus: Corpus
  readonly #termsOf: TermsOfWord
  /** By article: the words that mark it, by each of their terms. */
  readonly #words = new Map<number, ReadonlyMap<number, Word>>()

  constructor(corpus: Corpus, termsOf: TermsOfWord) {
    this.#corpus = corpus
    this.#termsOf = termsOf
  }

  /** A term as the first of some articles writes it that it marks, or an empty string. @param shared terms that another has too */
  find(term: number, articles: readonly number[], shared: ReadonlyMap<number, number>): string {
    for (const article of articles) {
      const word = this.#wordsOf(article).get(term)
      if (word === undefined) continue
      return partOf(word, word.terms.indexOf(term), (other) => (shared.get(other) ?? 0) > 0)
    }
    return ''
  }

  #wordsOf(article: number): ReadonlyMap<number, Word> {
    const known = this.#words.get(article)
    if (known !== undefined) return known
    const language = this.#corpus.language(article)
    const words = new Map<number, Word>()
    for (const text of this.#corpus.keywords(article)) {
      const word = { text, terms: this.#termsOf(text, language) }
      for (const term of word.terms) if (!words.has(term)) words.set(term, word)
    }
    this.#words.set(article, words)
    return words
  }
}

/** What of a word is shared: some of its letters in a script without spaces, an empty string where that is not plain. @param at the term asked for */
function partOf({ text, terms }: Word, at: number, isShared: (term: number) => boolean): string {
  let from = at
  let to = at
  while (from > 0 && isShared(terms[from - 1])) from--
  while (to + 1 < terms.length && isShared(terms[to + 1])) to++
  if (to - from + 1 === terms.length) return text
  const letters = [...text]
  return letters.length === terms.length + 1 ? letters.slice(from, to + 2).join('') : ''
}
