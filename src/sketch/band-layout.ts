/** How the entries and heads of band tables are cut into pages. An enum, for bundlers write its members into the loops as numbers. */
export enum Layout {
  PageBits = 8,
  PageIds = 1 << PageBits,
  PageMask = PageIds - 1,
  SlotBits = 6,
  /** Slots of each band at the start, and slots on a page of heads. */
  FirstSlots = 1 << SlotBits,
  SlotMask = FirstSlots - 1,
}
