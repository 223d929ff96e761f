import { checkInteger } from '../base/check-number.ts'
import { reversed } from './band-code.ts'
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

/**
 * Fills empty tables so that they answer as those that were saved.
 *
 * @param ids in the order in which they were inserted
 * @param keys [(place in `ids`, band)] -> key
 * @throws RangeError if tables that never held more than `most` ids can't have grown by so many steps
 */
export function loadBands(tables: BandTables, ids: Uint32Array, keys: Uint32Array, steps: number, most: number): void {
  checkInteger('steps', steps, BandTables.stepsFor(ids.length), BandTables.stepsFor(most) + 1)
  const { bands } = tables
  tables.reserve(ids.length)
  for (let row = 0; row < ids.length; row++) tables.enter(ids[row])
  // Band by band, so that what is jumped about in stays in the processor's cache.
  for (let band = 0; band < bands; band++) {
    for (let row = 0, at = band; row < ids.length; row++, at += bands) {
      tables.place(band, reversed(keys[at]) | 0, ids[row])
    }
  }
  tables.size = ids.length
  tables.steps = steps
}
