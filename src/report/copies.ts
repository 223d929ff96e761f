import type { JudgedArticles } from '../evaluate/index.ts'
import { ArticleError, type CopyGroup, compareArticles, type DetectorOptions } from '../index.ts'
import { COMPARED_A_GROUP, COMPARED_TEXT, MOST_COMPARED } from './bounds.ts'
import type { PageCopy, PagePassage } from './data.ts'
import { beginning, type Shown } from './texts.ts'

/** Lays copies beside their originals, as long as the bounds allow. */
export class CopyReader {
  /** Ids of articles whose texts the page needs for it. */
  readonly compared = new Set<string>()
  readonly #judged: JudgedArticles
  readonly #options: DetectorOptions
  readonly #shown: (id: string) => Shown
  readonly #place: (id: string) => number
  #left = MOST_COMPARED

  constructor(
    judged: JudgedArticles,
    options: DetectorOptions,
    shown: (id: string) => Shown,
    place: (id: string) => number,
  ) {
    this.#judged = judged
    this.#options = { ...options, level: 'copies', markup: 'plain' }
    this.#shown = shown
    this.#place = place
  }

  group({ articles, original, excerpts }: CopyGroup): {
    readonly original: number
    readonly copies: readonly PageCopy[]
  } {
    const wholeOf = new Map(excerpts.map(({ id, of }) => [id, of]))
    const copies = articles.filter((id) => id !== original)
    return {
      original: this.#place(original),
      copies: copies.map((id, i) => this.#copy(id, wholeOf.get(id) ?? original, wholeOf.has(id), i)),
    }
  }

  #copy(id: string, of: string, isExcerpt: boolean, rank: number): PageCopy {
    const { relation, jaccard, containment } = this.#judged.explain(of, id)
    const passages = rank < COMPARED_A_GROUP && this.#left > 0 ? this.#passages(of, id) : undefined
    return {
      of: this.#place(of),
      article: this.#place(id),
      relation: relation === 'duplicate' ? relation : 'near-duplicate',
      ...(isExcerpt && { excerpt: true }),
      jaccard,
      containment,
      ...(passages && { passages }),
    }
  }

  #passages(of: string, id: string): readonly PagePassage[] | undefined {
    this.#left--
    const [whole, copy] = [of, id].map((one) => ({ id: one, ...this.#compared(one) }))
    try {
      const { sharedPassages } = compareArticles(whole, copy, this.#options)
      this.compared.add(of).add(id)
      return sharedPassages.flatMap(({ words, rangesA, rangesB }) => {
        const a = rangesA.find(({ field }) => field === 'text')
        const b = rangesB.find(({ field }) => field === 'text')
        return a && b ? [{ words, of: [a.start, a.end] as const, article: [b.start, b.end] as const }] : []
      })
    } catch (error) {
      // What is left of a text that is cut need not hold a word.
      if (error instanceof ArticleError) return undefined
      throw error
    }
  }

  #compared(id: string): Shown {
    const { title, text } = this.#shown(id)
    return { title, text: beginning(text, COMPARED_TEXT) }
  }
}
