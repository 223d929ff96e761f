import type { PackedLists } from './packed-lists.ts'

/** Place in its page of the first value that is not below another, or the end of the list. Lists are in ascending order. */
export function firstNotBelow(lists: PackedLists, handle: number, value: number): number {
  const page = lists.page(handle)
  let low = lists.offset(handle)
  let high = low + lists.length(handle)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (page[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a list has a value that begins with so many bits, of which 0 stands for none. */
export function hasStart(lists: PackedLists, handle: number, start: number, bits: number): boolean {
  if (start === 0) return false
  const shift = 32 - bits
  const at = firstNotBelow(lists, handle, (start << shift) >>> 0)
  const end = lists.offset(handle) + lists.length(handle)
  return at < end && lists.page(handle)[at] >>> shift === start
}
