/**
 * Sketches of sets and weighted sets of 32-bit hashes, and locality-sensitive
 * indexes over them; independent of text and news.
 *
 * @module samestory/sketch
 */
export { combine, fmix32 } from '../base/hash.ts'
export { type BandChoice, type BandOptions, type Bands, chooseBands, collisionProbability, sCurve } from './bands.ts'
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
export { type WeightedOptions, WeightedSketcher } from './weighted.ts'
