// How the entries and heads of band tables are cut into pages.

export const PAGE_BITS = 8
export const PAGE_IDS = 1 << PAGE_BITS
export const PAGE_MASK = PAGE_IDS - 1
export const SLOT_BITS = 6
/** Slots of each band at the start, and slots on a page of heads. */
export const FIRST_SLOTS = 1 << SLOT_BITS
export const SLOT_MASK = FIRST_SLOTS - 1
