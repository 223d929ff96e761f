/**
 * Sketches of sets and weighted sets of 32-bit hashes, and locality-sensitive
 * indexes over them; independent of text and news.
 *
 * @module
 */
export { combine, fmix32 } from '../base/hash.ts'
export { PackedLists, type PackedListsOptions } from '../base/packed-lists.ts'
export { BandTables, type BandTablesOptions } from './band-tables.ts'
export { type BandChoice, type BandOptions, chooseBands, collisionProbability, sCurve } from './bands.ts'
export { CandidateBuffer } from './candidate-buffer.ts'
export { type FastSimilarityOptions, FastSimilaritySketcher } from './fast-similarity.ts'
export { LshIndex, type LshIndexOptions, type LshMatch } from './lsh-index.ts'
export { fromMinhash, type MinhashLike } from './minhash.ts'
export {
  assertComparable,
  EMPTY_SLOT,
  estimateJaccard,
  isEmptySignature,
  matchingSlots,
  type Signature,
  unionSignatures,
} from './signature.ts'
export { SlotPostings, type SlotPostingsOptions } from './slot-postings.ts'
export { type WeightedOptions, WeightedSketcher } from './weighted.ts'
