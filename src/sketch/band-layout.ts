/** How the entries and heads of band tables are cut into pages. An enum, for bundlers write its members into the loops as numbers. */
export enum Layout {
  PageBits = 8,
  PageIds = 1 << PageBits,
  PageMask = PageIds - 1,
  SlotBits = 5,
  /** Slots of each band at the start, and slots on a page of heads. */
  FirstSlots = 1 << SlotBits,
  SlotMask = FirstSlots - 1,
  /** Words of a head: the newest id of its chain plus one, and the filter of its keys. */
  HeadWords = 2,
}

/**
 * The bits of a key in the filter of its chain (Bloom 1970): three of 32, so that of four keys that a chain has on average
 * one in thirty is taken for one that it has not.
 */
export function filterBits(key: number): number {
  const h = Math.imul(key, 0x9e3779b1)
  return (1 << (h >>> 27)) | (1 << (h >>> 22)) | (1 << (h >>> 17))
}
