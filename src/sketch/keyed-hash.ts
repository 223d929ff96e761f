/**
 * The finisher triple32 (Wellons, hash-prospector, public domain), whose bias
 * is a tenth of murmur3's, with one key before its first step and another
 * before its last. A single key would only shuffle the hashes that all keys
 * share; with two, the sequences of any two pairs of keys are unrelated, even on consecutive integers.
 *
 * @returns a signed 32-bit integer, as the caller goes on to shift it
 */
export function keyedHash(x: number, keyA: number, keyB: number): number {
  let h = x ^ keyA
  h = Math.imul(h ^ (h >>> 17), 0xed5ad4bb)
  h = Math.imul(h ^ (h >>> 11), 0xac4c1b51) + keyB
  h = Math.imul(h ^ (h >>> 15), 0x31848bab)
  return h ^ (h >>> 14)
}
