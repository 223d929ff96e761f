import { BandTables } from '../sketch/band-tables.ts'
import type { CandidateBuffer } from '../sketch/candidate-buffer.ts'
import { FastSimilaritySketcher } from '../sketch/fast-similarity.ts'

/** Rows of the bands that most values go to, and of the wide ones. See {@link CopyTier}. */
const ROWS = 3
const WIDE_ROWS = 2
/** Share of the values that goes to wide bands. */
const WIDE_SHARE = 1 / 4
/** Most ids taken from one bucket: a page that thousands share nominates no more than this. */
const BUCKET_CAP = 64
/** Most bucket entries looked at for one article. */
const MAX_VISITED = 4096

/** What signatures depend on. */
export interface SignatureOptions {
  readonly signatureSize: number
  readonly seed: number
}

/** What the first tier keeps of an article: one MinHash signature of its shingles. */
export interface CopySketch {
  readonly signature: Uint32Array
}

/**
 * The first tier: MinHash LSH over word shingles nominates articles that may be copies.
 *
 * Two families of bands share the signature: at the default 176 values, 44 of three rows and 22 of two. An article of
 * Jaccard similarity .5 is nominated with probability .99999, an excerpt of 40 % (similarity .4) with .999 and one of a
 * third with .98; narrow bands alone would take about 100 to do as well, since two rows reach further down and three keep the
 * unrelated out. Signatures are not kept; the bands are.
 */
export class CopyTier {
  readonly #size: number
  readonly #sketcher: FastSimilaritySketcher
  readonly narrow: BandTables
  readonly wide: BandTables

  constructor(options: SignatureOptions) {
    this.#size = options.signatureSize
    this.#sketcher = new FastSimilaritySketcher({ size: options.signatureSize, seed: options.seed })
    const wide = Math.round((options.signatureSize * WIDE_SHARE) / WIDE_ROWS)
    const narrow = Math.floor((options.signatureSize - wide * WIDE_ROWS) / ROWS)
    const limits = { bucketCap: BUCKET_CAP, maxVisited: MAX_VISITED }
    this.narrow = new BandTables({ bands: narrow, rows: ROWS, ...limits })
    this.wide = new BandTables({ bands: wide, rows: WIDE_ROWS, ...limits })
  }

  /** Makes room for so many articles at once. */
  reserve(articles: number): void {
    this.narrow.reserve(articles)
    this.wide.reserve(articles)
  }

  /** Buckets that a query left before their end. */
  get capped(): number {
    return this.narrow.capped + this.narrow.truncated + this.wide.capped + this.wide.truncated
  }

  /** Bytes of the band tables. */
  get bytes(): number {
    return this.narrow.bytes + this.wide.bytes
  }

  /** An empty sketch, to be filled by {@link sign}. */
  createSketch(): CopySketch {
    return { signature: new Uint32Array(this.#size) }
  }

  /** Signs an article, given by its shingles `[from, to)`. */
  sign(shingles: Uint32Array, from: number, to: number, out: CopySketch): void {
    this.#sketcher.signInto(shingles, from, to, out.signature, 0)
  }

  /** Fills `out` with the indexed articles that share a band with a sketch. */
  nominate({ signature }: CopySketch, out: CandidateBuffer): void {
    this.narrow.query(signature, 0, out)
    this.wide.query(signature, this.narrow.bands * ROWS, out, true)
  }

  /** Indexes an article under its sketch. */
  insert(handle: number, { signature }: CopySketch): void {
    this.narrow.insert(handle, signature)
    this.wide.insert(handle, signature, this.narrow.bands * ROWS)
  }

  remove(handle: number): void {
    this.narrow.remove(handle)
    this.wide.remove(handle)
  }
}
