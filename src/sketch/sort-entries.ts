/** Bits of a key that a pass sorts by. */
const BITS = 11
const DIGITS = 1 << BITS

/**
 * Sorts entries of two words by the first, unsigned; equal ones keep their order. Radix sort from the lowest bits on (Knuth, The
 * Art of Computer Programming 3, 5.2.5).
 *
 * @param scratch as long as `entries`
 * @returns one of the two, in which the entries are sorted; the other holds nothing of use
 */
export function sortEntries(entries: Uint32Array, scratch: Uint32Array): Uint32Array {
  const places = new Uint32Array(DIGITS)
  let from = entries
  let to = scratch
  for (let shift = 0; shift < 32; shift += BITS) {
    distribute(from, to, shift, places)
    const sorted = to
    to = from
    from = sorted
  }
  return from
}

/** One pass. */
function distribute(from: Uint32Array, to: Uint32Array, shift: number, places: Uint32Array): void {
  places.fill(0)
  for (let at = 0; at < from.length; at += 2) places[(from[at] >>> shift) & (DIGITS - 1)] += 2
  let place = 0
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = places[digit]
    places[digit] = place
    place += count
  }
  for (let at = 0; at < from.length; at += 2) {
    const digit = (from[at] >>> shift) & (DIGITS - 1)
    const next = places[digit]
    to[next] = from[at]
    to[next + 1] = from[at + 1]
    places[digit] = next + 2
  }
}
