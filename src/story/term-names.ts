import type { Corpus } from '../corpus/corpus.ts'

/** Finds the words that terms of articles held are written as, among those that mark articles: texts are not kept. */
export class TermNames {
  readonly #corpus: Corpus
  readonly #termOf: (word: string, language: string) => number
  /** By article: the words that mark it, by the term. */
  readonly #words = new Map<number, ReadonlyMap<number, string>>()

  /** @param termOf the term that a word of an article stands for */
  constructor(corpus: Corpus, termOf: (word: string, language: string) => number) {
    this.#corpus = corpus
    this.#termOf = termOf
  }

  /** A term as the first of some articles writes it that it marks, or an empty string. */
  find(term: number, articles: readonly number[]): string {
    for (const article of articles) {
      const word = this.#wordsOf(article).get(term)
      if (word !== undefined) return word
    }
    return ''
  }

  #wordsOf(article: number): ReadonlyMap<number, string> {
    const known = this.#words.get(article)
    if (known !== undefined) return known
    const language = this.#corpus.language(article)
    const words = new Map(this.#corpus.keywords(article).map((word) => [this.#termOf(word, language), word]))
    this.#words.set(article, words)
    return words
  }
}
