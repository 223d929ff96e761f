import { fmix32 } from '../base/hash.ts'

/** Hashes the values of a band by MurmurHash3 with the band's number as seed, so equal values in two bands differ. */
export function bandKey(values: Uint32Array, from: number, rows: number, band: number): number {
  let h = Math.imul(band + 1, 0x9e3779b1)
  for (let i = from; i < from + rows; i++) {
    let k = Math.imul(values[i], 0xcc9e2d51)
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593)
    h ^= k
    h = Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64
  }
  return fmix32(h ^ rows)
}
