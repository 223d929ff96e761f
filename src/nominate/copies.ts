import { BandTables } from '../sketch/band-tables.ts'
import type { CandidateBuffer } from '../sketch/candidate-buffer.ts'
import { FastSimilaritySketcher } from '../sketch/fast-similarity.ts'

/** Values of a band. See {@link CopyTier}. */
const ROWS = 2
/** Most ids taken from one bucket: a page that thousands share nominates no more than this. */
const BUCKET_CAP = 96
/** Most bucket entries looked at for one article. */
const MAX_VISITED = 4096

/** What signatures depend on. */
export interface SignatureOptions {
  readonly signatureSize: number
  readonly seed: number
}

/** What the first tier makes of an article: the MinHash signature of its shingles, and a code for each band of it. */
export interface CopySketch {
  readonly signature: Uint32Array
  readonly codes: Uint32Array
}

/**
 * The first tier: MinHash LSH over word shingles nominates articles that may be copies.
 *
 * Bands have two rows: at the default 80 values there are 40, by which an article of Jaccard similarity .5 is nominated with
 * probability .99999, an excerpt of 40 % (similarity .4) with .999 and one of a third with .99. Of three rows it would take
 * 150 bands and 450 values to do as well. Two nominate more of the unrelated, but to look at one of these costs less than a band.
 * Signatures are not kept; the bands are.
 */
export class CopyTier {
  readonly #size: number
  readonly #sketcher: FastSimilaritySketcher
  readonly tables: BandTables

  constructor(options: SignatureOptions) {
    this.#size = options.signatureSize
    this.#sketcher = new FastSimilaritySketcher({ size: options.signatureSize, seed: options.seed })
    const bands = Math.floor(options.signatureSize / ROWS)
    this.tables = new BandTables({ bands, rows: ROWS, bucketCap: BUCKET_CAP, maxVisited: MAX_VISITED })
  }

  /** Makes room for so many articles at once. */
  reserve(articles: number): void {
    this.tables.reserve(articles)
  }

  /** Buckets that a query left before their end. */
  get capped(): number {
    return this.tables.capped + this.tables.truncated
  }

  /** Bytes of the band tables. */
  get bytes(): number {
    return this.tables.bytes
  }

  /** An empty sketch, to be filled by {@link sign}. */
  createSketch(): CopySketch {
    return { signature: new Uint32Array(this.#size), codes: new Uint32Array(this.tables.bands) }
  }

  /** Signs an article, given by its shingles `[from, to)`. */
  sign(shingles: Uint32Array, from: number, to: number, out: CopySketch): void {
    this.#sketcher.signInto(shingles, from, to, out.signature, 0)
    this.tables.encode(out.signature, 0, out.codes)
  }

  /** Fills `out` with the indexed articles that share a band with a sketch. */
  nominate({ codes }: CopySketch, out: CandidateBuffer): void {
    this.tables.query(codes, out)
  }

  /** Indexes an article under its sketch. */
  insert(handle: number, { codes }: CopySketch): void {
    this.tables.insert(handle, codes)
  }

  /** Removes an article that was indexed under a sketch. */
  remove(handle: number, { codes }: CopySketch): void {
    this.tables.remove(handle, codes)
  }
}
