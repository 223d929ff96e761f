import type { Corpus } from '../corpus.ts'
import { type CopyLimits, commonUnlessFew, countCommon, leastCommon, type Overlap } from './copies.ts'

/** How two articles' words compare. */
export type CopyRelation = 'duplicate' | 'near-duplicate' | 'none'

/** Compares articles by their exact words and shingle sets. */
export class CopyJudge {
  readonly #corpus: Corpus
  readonly #limits: CopyLimits

  constructor(corpus: Corpus, { nearDuplicate, containment }: CopyLimits) {
    this.#corpus = corpus
    this.#limits = { nearDuplicate, containment }
  }

  /** Exact overlap of two articles' shingle sets. */
  overlap(a: number, b: number): Overlap {
    const { shingles } = this.#corpus
    const aLength = shingles.length(a)
    const bLength = shingles.length(b)
    const common = countCommon(
      shingles.page(a),
      shingles.offset(a),
      aLength,
      shingles.page(b),
      shingles.offset(b),
      bLength,
    )
    return { jaccard: common / (aLength + bLength - common), containment: common / Math.min(aLength, bLength) }
  }

  /** Whether two articles are copies, by their exact words and shingle sets. */
  relation(a: number, b: number): CopyRelation {
    const { shingles } = this.#corpus
    const aLength = shingles.length(a)
    const bLength = shingles.length(b)
    if (aLength === bLength && this.#corpus.sameContent(a, b)) return 'duplicate'
    const common = commonUnlessFew(
      shingles.page(a),
      shingles.offset(a),
      aLength,
      shingles.page(b),
      shingles.offset(b),
      bLength,
      leastCommon(aLength, bLength, this.#limits),
    )
    return common < 0 ? 'none' : 'near-duplicate'
  }
}
