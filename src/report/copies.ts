import type { JudgedArticles } from '../evaluate/index.ts'
import { ArticleError, type CopyGroup, compareArticles, type DetectorOptions, type TextRange } from '../index.ts'
import { type LineRange, separateFurniture } from '../text/index.ts'
import { COMPARED_A_GROUP, COMPARED_TEXT, MOST_COMPARED } from './bounds.ts'
import type { PageCopy, PagePassage, PageRange } from './data.ts'
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
    // Own evidence has no say on copies.
    const { evidence: _, ...reading } = options
    this.#options = { ...reading, level: 'copies', markup: 'plain' }
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
      const asideInWhole = separateFurniture(whole.text).aside
      const asideInCopy = separateFurniture(copy.text).aside
      return sharedPassages.flatMap(({ words, rangesA, rangesB }) => {
        const a = rangesA.filter(isText).flatMap((range) => withoutFurniture(range, asideInWhole))
        const b = rangesB.filter(isText).flatMap((range) => withoutFurniture(range, asideInCopy))
        return a.length > 0 && b.length > 0 ? [{ words, of: a, article: b }] : []
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

function isText({ field }: TextRange): boolean {
  return field === 'text'
}

/** What is left of a range where furniture is taken out of it, which is in order. */
function withoutFurniture({ start, end }: LineRange, aside: readonly LineRange[]): readonly PageRange[] {
  const left: PageRange[] = []
  let at = start
  for (const furniture of aside) {
    if (furniture.end <= at || furniture.start >= end) continue
    if (furniture.start > at) left.push([at, furniture.start])
    at = furniture.end
  }
  if (at < end) left.push([at, end])
  return left
}
