import type { Corpus } from './corpus.ts'
import { type CopyLimits, commonUnlessFew, countCommon, leastCommon, type Overlap } from './judge/copies.ts'
import type { ResolvedOptions } from './options.ts'
import { BandTables } from './sketch/band-tables.ts'
import { CandidateBuffer } from './sketch/candidate-buffer.ts'
import { FastSimilaritySketcher } from './sketch/fast-similarity.ts'

/** Rows of a band. See {@link CopyTier}. */
const ROWS = 3
/** Most ids taken from one bucket: a page that thousands share nominates no more than this. */
const BUCKET_CAP = 64
/** Most bucket entries looked at for one article. */
const MAX_VISITED = 4096

/** How two articles' words compare. */
export type CopyRelation = 'duplicate' | 'near-duplicate' | 'none'

/**
 * The first tier: MinHash LSH over word shingles nominates, exact shingle sets decide.
 *
 * Three rows a band, on all values of the signature: at the default 192 values an article with Jaccard similarity .5 is
 * nominated with probability .9998, and an excerpt of 40 % (similarity .4) with .986. Signatures are not kept; the bands
 * and the exact sets are.
 */
export class CopyTier {
  readonly #corpus: Corpus
  readonly #limits: CopyLimits
  readonly #sketcher: FastSimilaritySketcher
  readonly #tables: BandTables
  readonly #signature: Uint32Array
  /** Candidates of the last {@link nominate}. */
  readonly candidates = new CandidateBuffer()

  constructor(corpus: Corpus, options: ResolvedOptions) {
    this.#corpus = corpus
    this.#limits = { nearDuplicate: options.nearDuplicate, containment: options.containment }
    this.#sketcher = new FastSimilaritySketcher({ size: options.signatureSize, seed: options.seed })
    this.#signature = new Uint32Array(options.signatureSize)
    this.#tables = new BandTables({
      bands: Math.floor(options.signatureSize / ROWS),
      rows: ROWS,
      bucketCap: BUCKET_CAP,
      maxVisited: MAX_VISITED,
    })
  }

  /** Buckets that a query left before their end. */
  get capped(): number {
    return this.#tables.capped + this.#tables.truncated
  }

  /** Bytes of the band tables. */
  get bytes(): number {
    return this.#tables.bytes
  }

  /** Signs an article of the corpus and fills {@link candidates} with the indexed articles that share a band with it. */
  nominate(handle: number): CandidateBuffer {
    const { shingles } = this.#corpus
    const from = shingles.offset(handle)
    this.#sketcher.signInto(shingles.page(handle), from, from + shingles.length(handle), this.#signature, 0)
    this.#tables.query(this.#signature, 0, this.candidates)
    return this.candidates
  }

  /** Indexes the article nominated last. */
  insertNominated(handle: number): void {
    this.#tables.insert(handle, this.#signature)
  }

  remove(handle: number): void {
    this.#tables.remove(handle)
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
    if (this.#corpus.sameContent(a, b)) return 'duplicate'
    const aLength = shingles.length(a)
    const bLength = shingles.length(b)
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
