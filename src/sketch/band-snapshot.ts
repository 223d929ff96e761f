import { checkInteger } from '../base/check-number.ts'
import { reversed } from './band-code.ts'
import { fillPage } from './band-page.ts'
import { BandTables } from './band-tables.ts'

/** Writes the keys of ids that are indexed: [(place in `ids`, band)] -> key. Functions, for bundlers leave out no members of classes. */
export function copyKeys({ bands, order, pages, crowds }: BandTables, ids: Uint32Array, out: Uint32Array): void {
  const rows = new Uint32Array(order.length)
  for (let row = 0; row < ids.length; row++) rows[ids[row]] = bands * row
  const { directory, depth } = pages
  for (let i = 0; i < directory.length; i++) {
    if (i > 0 && directory[i - 1] === directory[i]) continue
    const { words } = directory[i]
    for (let at = 0; at < words.length; at += 2) {
      if (words[at + 1] !== 0) out[rows[words[at + 1] - 1] + (i >> depth)] = reversed(words[at])
    }
  }
  for (const crowd of crowds.byBand.values()) {
    crowds.blocks.forEach(crowd, (id) => {
      out[rows[id] + crowd.band] = crowd.key
    })
  }
}

/** Bits of a code that an entry is sorted by at first, beyond those that tell its page: a part has some ten entries then. */
const SORTED_BITS = 8
/** Entries of a part from which each is inserted by itself: a hot code, which may belong to a crowd. */
const CROWDED = 48

/**
 * Fills empty tables so that they answer as those that were saved.
 *
 * @param ids in the order in which they were inserted
 * @param keys [(place in `ids`, band)] -> key
 * @throws RangeError if tables that never held more than `most` ids can't have grown by so many steps
 */
export function loadBands(tables: BandTables, ids: Uint32Array, keys: Uint32Array, steps: number, most: number): void {
  checkInteger('steps', steps, BandTables.stepsFor(ids.length), BandTables.stepsFor(most) + 1)
  const { bands, pages } = tables
  tables.reserve(ids.length)
  for (let row = 0; row < ids.length; row++) tables.enter(ids[row])
  const codes = new Uint32Array(ids.length)
  const entries = new Uint32Array(2 * ids.length)
  const shift = 32 - pages.depth - SORTED_BITS
  const ends = new Uint32Array((1 << (pages.depth + SORTED_BITS)) + 1)
  for (let band = 0; band < bands; band++) {
    for (let row = 0, at = band; row < ids.length; row++, at += bands) codes[row] = reversed(keys[at])
    sort(codes, ids, shift, entries, ends)
    fill(tables, band, entries, ends)
  }
  tables.size = ids.length
  tables.steps = steps
}

/** Writes entries, code and id plus one, in the order of the beginnings of their codes, equal ones as they came; `ends` by part. */
function sort(codes: Uint32Array, ids: Uint32Array, shift: number, entries: Uint32Array, ends: Uint32Array): void {
  ends.fill(0)
  for (let row = 0; row < codes.length; row++) ends[(codes[row] >>> shift) + 1]++
  for (let part = 1; part < ends.length; part++) ends[part] += ends[part - 1]
  for (let row = 0; row < codes.length; row++) {
    const at = 2 * ends[codes[row] >>> shift]++
    entries[at] = codes[row]
    entries[at + 1] = ids[row] + 1
  }
}

/** Writes each page of a band at once, in order, which costs less than to find the place of each entry; hot codes after that. */
function fill(tables: BandTables, band: number, entries: Uint32Array, ends: Uint32Array): void {
  const { directory, depth } = tables.pages
  const most = Math.min(CROWDED, tables.bucketCap)
  const hot: number[] = []
  for (let page = 0, begin = 0; page < 1 << depth; page++) {
    const start = begin
    let count = 0
    for (let part = page << SORTED_BITS; part < (page + 1) << SORTED_BITS; part++) {
      const end = ends[part]
      if (end - begin > most) moveTo(hot, entries, begin, end)
      else {
        sortPart(entries, begin, end)
        count += end - begin
      }
      begin = end
    }
    fillPage(directory[(band << depth) | page], entries.subarray(2 * start, 2 * begin), count)
  }
  for (let at = 0; at < hot.length; at += 2) tables.place(band, hot[at] | 0, hot[at + 1] - 1)
}

/** Leaves empty places behind. */
function moveTo(hot: number[], entries: Uint32Array, begin: number, end: number): void {
  for (let at = 2 * begin; at < 2 * end; at += 2) {
    hot.push(entries[at], entries[at + 1])
    entries[at + 1] = 0
  }
}

/** Sorts entries by code, equal ones as they are. */
function sortPart(entries: Uint32Array, begin: number, end: number): void {
  for (let i = 2 * begin + 2; i < 2 * end; i += 2) {
    const code = entries[i]
    if (entries[i - 2] <= code) continue
    const id = entries[i + 1]
    let at = i
    for (; at > 2 * begin && entries[at - 2] > code; at -= 2) {
      entries[at] = entries[at - 2]
      entries[at + 1] = entries[at - 1]
    }
    entries[at] = code
    entries[at + 1] = id
  }
}
