import { checkString } from '../../base/checks.ts'
import { fmix32 } from '../../base/hash.ts'

/**
 * Multiplier of the rolling word hash: 2^32 divided by the golden ratio, made odd. With the customary 31 the two-unit
 * words (a, b) and (a + 1, b - 31) are equal, which makes most bigrams of Han characters, and Cyrillic pairs such as
 * "ая" and "ба", collide before any finishing. Multiples d·φ⁻¹ for d < 2^16 keep at least 2^32 / (√5 · 2^16) ≈ 29,300
 * apart, so two-unit words out of one script never collide.
 */
export const WORD_MULTIPLIER = 0x9e3779b1 | 0

/**
 * Hashes a folded word: a polynomial over its UTF-16 code units from seed 0, finished with fmix32.
 *
 * @param word folded word, as {@link foldWord} returns it
 * @returns unsigned 32-bit hash, equal to that of the token in the scanner's buffer
 * @example
 * hashWord(foldWord('Straße')) === hashWord('strasse') // true
 */
export function hashWord(word: string): number {
  checkString('word', word)
  let h = 0
  for (let i = 0; i < word.length; i++) h = (Math.imul(h, WORD_MULTIPLIER) + word.charCodeAt(i)) | 0
  return fmix32(h)
}
