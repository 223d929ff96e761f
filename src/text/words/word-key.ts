import { fmix32 } from '../../base/hash.ts'

/** What a second hash of words hangs on, beside the words. */
export interface WordKey {
  /** The seed that the others are made of, an unsigned 32-bit integer. */
  readonly seed: number
  /** Where a hash begins, 32 bits. */
  readonly initial: number
  /** Odd. */
  readonly multiplier: number
}

/** @param seed unsigned 32-bit integer */
export function wordKey(seed: number): WordKey {
  const mixed = fmix32(seed ^ 0x7feb352d)
  return { seed, initial: fmix32(mixed + 0x9e3779b9), multiplier: fmix32(mixed ^ 0x846ca68b) | 1 }
}

/**
 * Takes one code unit more into a keyed hash, which begins with the key's `initial` and is finished with fmix32. Unlike a
 * polynomial it is not linear, so that no two words agree under every key.
 */
export function keyedStep(state: number, unit: number, multiplier: number): number {
  const product = Math.imul(state ^ unit, multiplier)
  return product ^ (product >>> 15)
}

/** Keyed hash of a folded word, unsigned 32-bit: that of its token in a buffer with the key. */
export function keyedHashWord(word: string, { initial, multiplier }: WordKey): number {
  let state = initial
  for (let i = 0; i < word.length; i++) state = keyedStep(state, word.charCodeAt(i), multiplier)
  return fmix32(state)
}
