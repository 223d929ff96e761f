import { Layout } from './band-layout.ts'

/** Bands chained up at a time: few enough that what is jumped about in stays in the processor's cache. */
const BLOCK = 8

/**
 * The chains of a block of bands, built from keys at once rather than by one insertion after the other: circular, each from
 * its newest row to its oldest and upwards, as `BandTables` keeps them.
 */
class BandChains {
  /** [(row, band of the block)] -> row that follows. */
  readonly next: Uint32Array
  /** [(slot, band of the block)] -> newest row plus one, or 0. */
  readonly newest: Uint32Array
  /** [(slot, band of the block)] -> rows of the chain. */
  readonly length: Uint32Array

  /** @param keys [(row, band)] with `bands` a row; chains those from `band` on, at most {@link BLOCK} */
  constructor(rows: number, keys: Uint32Array, bands: number, band: number, slots: number, mask: number) {
    const next = new Uint32Array(rows * BLOCK)
    const newest = new Uint32Array(slots * BLOCK)
    const length = new Uint32Array(slots * BLOCK)
    const count = Math.min(BLOCK, bands - band)
    for (let row = 0, at = band; row < rows; row++, at += bands) {
      const first = row * BLOCK
      for (let b = 0; b < count; b++) {
        let slot = keys[at + b] & mask
        if (slot >= slots) slot &= mask >>> 1
        const head = slot * BLOCK + b
        const before = newest[head]
        newest[head] = row + 1
        length[head]++
        if (before === 0) {
          next[first + b] = row
        } else {
          const place = (before - 1) * BLOCK + b
          next[first + b] = next[place]
          next[place] = row
        }
      }
    }
    this.next = next
    this.newest = newest
    this.length = length
  }
}

/**
 * Fills the pages of empty band tables.
 *
 * @param ids in the order of insertion; their pages are there
 * @param keys [(id, band)]
 * @param pages as of `BandTables`: [(id, band)] -> next id plus one, key
 * @param heads as of `BandTables`: [(slot, band)] -> newest id plus one
 * @param onLong told of every chain of more than `most`
 */
export function chainUp(
  ids: Uint32Array,
  keys: Uint32Array,
  bands: number,
  slots: number,
  mask: number,
  pages: readonly Uint32Array[],
  heads: readonly Uint32Array[],
  most: number,
  onLong: (slot: number, band: number) => void,
): void {
  const blocks: BandChains[] = []
  for (let band = 0; band < bands; band += BLOCK) {
    const chains = new BandChains(ids.length, keys, bands, band, slots, mask)
    blocks.push(chains)
    fillHeads(ids, bands, band, slots, chains.newest, heads)
  }
  for (let row = 0, key = 0; row < ids.length; row++) {
    const page = pages[ids[row] >>> Layout.PageBits]
    let place = 2 * (ids[row] & Layout.PageMask) * bands
    for (let band = 0; band < bands; band++) {
      page[place++] = ids[blocks[(band / BLOCK) | 0].next[row * BLOCK + (band % BLOCK)]] + 1
      page[place++] = keys[key++]
    }
  }
  for (let i = 0; i < blocks.length; i++) {
    const { length } = blocks[i]
    for (let at = 0; at < length.length; at++) {
      if (length[at] > most) onLong(Math.floor(at / BLOCK), i * BLOCK + (at % BLOCK))
    }
  }
}

function fillHeads(
  ids: Uint32Array,
  bands: number,
  band: number,
  slots: number,
  newest: Uint32Array,
  heads: readonly Uint32Array[],
): void {
  const count = Math.min(BLOCK, bands - band)
  for (let slot = 0; slot < slots; slot++) {
    const page = heads[slot >>> Layout.SlotBits]
    for (let b = 0; b < count; b++) {
      const row = newest[slot * BLOCK + b]
      if (row > 0) page[(slot & Layout.SlotMask) * bands + band + b] = ids[row - 1] + 1
    }
  }
}
