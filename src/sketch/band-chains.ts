import { filterBits, Layout } from './band-layout.ts'

/** Bands chained up at a time: few enough that what is jumped about in stays in the processor's cache. */
const BLOCK = 8

/** What stands side by side for each chain, for it is read together. */
enum Chain {
  /** Newest row plus one, or 0. */
  Newest,
  /** The oldest row that was met, plus one. */
  Oldest,
  /** Rows. */
  Length,
  /** The bits of all keys. */
  Filter,
  Words,
}

/** The keys of band tables that were saved, and how their bands are cut into slots. */
export interface SavedBands {
  /** In the order of insertion. */
  readonly ids: Uint32Array
  /** [(row of ids, band)] */
  readonly keys: Uint32Array
  readonly bands: number
  readonly slots: number
  /** The least 2^k - 1 that is at least slots - 1. */
  readonly mask: number
}

/**
 * Builds the chains of a block of bands at once rather than by one insertion after the other: circular, each from its newest row
 * to its oldest and upwards, as `BandTables` keeps them.
 *
 * @param band the first of the block
 * @param chains [(slot, band of the block)] -> {@link Chain}, all 0
 * @returns [(row, band of the block)] -> row that follows
 */
function chainBlock({ ids, keys, bands, slots, mask }: SavedBands, band: number, chains: Uint32Array): Uint32Array {
  const rows = ids.length
  const next = new Uint32Array(rows * BLOCK)
  const count = Math.min(BLOCK, bands - band)
  // From the newest row down, each is followed by the one met before it, so that only the chain's own words are jumped to.
  for (let row = rows - 1, at = band + row * bands; row >= 0; row--, at -= bands) {
    const first = row * BLOCK
    for (let b = 0; b < count; b++) {
      const key = keys[at + b]
      let slot = key & mask
      if (slot >= slots) slot &= mask >>> 1
      const chain = (slot * BLOCK + b) * Chain.Words
      const newer = chains[chain + Chain.Oldest]
      if (newer === 0) chains[chain + Chain.Newest] = row + 1
      else next[first + b] = newer - 1
      chains[chain + Chain.Oldest] = row + 1
      chains[chain + Chain.Length]++
      chains[chain + Chain.Filter] |= filterBits(key)
    }
  }
  for (let chain = 0; chain < chains.length; chain += Chain.Words) {
    if (chains[chain + Chain.Length] === 0) continue
    const b = (chain / Chain.Words) % BLOCK
    next[(chains[chain + Chain.Newest] - 1) * BLOCK + b] = chains[chain + Chain.Oldest] - 1
  }
  return next
}

/**
 * Fills the pages of empty band tables.
 *
 * @param saved the pages of its ids are there
 * @param pages as of `BandTables`: [(id, band)] -> next id plus one, key
 * @param heads as of `BandTables`: [(slot, band)] -> newest id plus one, filter
 * @param onLong told of a key of every chain of more than `most`, when all are there
 */
export function chainUp(
  saved: SavedBands,
  pages: readonly Uint32Array[],
  heads: readonly Uint32Array[],
  most: number,
  onLong: (key: number, band: number) => void,
): void {
  const { ids, keys, bands, slots } = saved
  const blocks: Uint32Array[] = []
  const long: { readonly key: number; readonly band: number }[] = []
  const chains = new Uint32Array(slots * BLOCK * Chain.Words)
  for (let band = 0; band < bands; band += BLOCK) {
    if (band > 0) chains.fill(0)
    blocks.push(chainBlock(saved, band, chains))
    const count = Math.min(BLOCK, bands - band)
    for (let slot = 0; slot < slots; slot++) {
      const page = heads[slot >>> Layout.SlotBits]
      const head = Layout.HeadWords * ((slot & Layout.SlotMask) * bands + band)
      for (let b = 0; b < count; b++) {
        const chain = (slot * BLOCK + b) * Chain.Words
        const row = chains[chain + Chain.Newest]
        if (row > 0) {
          page[head + Layout.HeadWords * b] = ids[row - 1] + 1
          page[head + Layout.HeadWords * b + 1] = chains[chain + Chain.Filter]
        }
        if (chains[chain + Chain.Length] > most) long.push({ key: keys[(row - 1) * bands + band + b], band: band + b })
      }
    }
  }
  for (let row = 0, key = 0; row < ids.length; row++) {
    const page = pages[ids[row] >>> Layout.PageBits]
    let place = 2 * (ids[row] & Layout.PageMask) * bands
    for (let band = 0; band < bands; band++) {
      page[place++] = ids[blocks[(band / BLOCK) | 0][row * BLOCK + (band % BLOCK)]] + 1
      page[place++] = keys[key++]
    }
  }
  for (const { key, band } of long) onLong(key, band)
}

export type ChainUp = typeof chainUp
