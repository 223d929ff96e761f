/** Places of a page at first, and those from which it becomes two. */
const FIRST = 16
const LARGE = 4096
/** Entries for which a full page makes room, by those that it has. */
const GROWTH = 1.2
/** Most places that codes can be told apart by. */
const MOST = 0xffff
/** Empty places behind the last one that a code may belong to. */
const BEHIND = 16

const NO_WORDS = /* @__PURE__ */ new Uint32Array(2)

/**
 * Entries of one band whose codes begin with the same bits, by code in ascending order, and of equal codes in the order of their
 * coming: a list with gaps, in which the bits that follow tell where a code belongs. Where that place is taken, it stands as near
 * behind as the order lets it (Amble and Knuth, Ordered hash tables, 1974).
 */
export class BandPage {
  /** By place: code, and id plus one, or 0 where it is empty, as the last one always is. */
  words: Uint32Array = NO_WORDS
  /** Bits that all codes have in common. */
  depth: number
  /** Places that a code may belong to. */
  capacity = 0
  count = 0

  constructor(depth: number) {
    this.depth = depth
  }

  /** Whether one more would make the ways long. */
  get isFull(): boolean {
    return 8 * this.count >= 7 * this.capacity && this.capacity < MOST
  }

  /** Whether it should become two. */
  get isLarge(): boolean {
    return this.capacity >= LARGE
  }

  /** Word where a code belongs. */
  home(code: number): number {
    return 2 * (Math.imul((code << this.depth) >>> 16, this.capacity) >>> 16)
  }

  /** Word of the first entry, from one on, that has a code or a larger one; or of an empty place before it. */
  seek(code: number, from: number): number {
    const { words } = this
    const wanted = code >>> 0
    let at = from
    while (words[at + 1] !== 0 && words[at] < wanted) at += 2
    return at
  }

  /** @returns how many entries have the code now */
  insert(code: number, id: number): number {
    const { words } = this
    const wanted = code >>> 0
    const first = this.seek(code, this.home(code))
    let at = first
    while (words[at + 1] !== 0 && words[at] === wanted) at += 2
    const same = (at - first) / 2 + 1
    let carried = wanted
    let carriedId = id + 1
    while (words[at + 1] !== 0) {
      const next = words[at]
      const nextId = words[at + 1]
      words[at] = carried
      words[at + 1] = carriedId
      carried = next
      carriedId = nextId
      at += 2
    }
    words[at] = carried
    words[at + 1] = carriedId
    this.count++
    if (at + 2 === words.length) this.words = lengthened(words, at + 2)
    return same
  }

  /** Takes out the entry at a word. */
  removeAt(at: number): void {
    const { words } = this
    let hole = at
    for (let next = at + 2; words[next + 1] !== 0 && this.home(words[next]) < next; next += 2) {
      words[hole] = words[next]
      words[hole + 1] = words[next + 1]
      hole = next
    }
    words[hole] = 0
    words[hole + 1] = 0
    this.count--
  }

  /** Makes room for so many entries; by default for a fifth more than there are. */
  reserve(count = GROWTH * this.count): void {
    this.capacity = roomFor(count)
    this.#rewrite(this.words, 0, this.words.length)
  }

  /** Leaves what has one bit more of its codes unset, and returns a page with the others. */
  split(): BandPage {
    const { words } = this
    const bit = 0x80000000 >>> this.depth
    let cut = 0
    while (cut < words.length && (words[cut + 1] === 0 || (words[cut] & bit) === 0)) cut += 2
    const other = new BandPage(++this.depth)
    let rest = 0
    for (let at = cut; at < words.length; at += 2) if (words[at + 1] !== 0) rest++
    other.count = rest
    other.capacity = roomFor(GROWTH * rest)
    other.#rewrite(words, cut, words.length)
    this.count -= rest
    this.capacity = roomFor(GROWTH * this.count)
    this.#rewrite(words, 0, cut)
    return other
  }

  /** Writes the entries in a range of words anew. */
  #rewrite(from: Uint32Array, start: number, end: number): void {
    let words = new Uint32Array(2 * (this.capacity + BEHIND))
    // Only where many have one code does the last of them not fit.
    while (!pack(from, start, end, words, this.capacity, this.depth)) words = new Uint32Array(words.length + 4 * BEHIND)
    this.words = words
  }
}

/**
 * Fills an empty page.
 *
 * @param entries by code, with empty ones among them
 * @param count how many are not empty
 */
export function fillPage(page: BandPage, entries: Uint32Array, count: number): void {
  page.count = count
  const { words, capacity, depth } = page
  if (!page.isFull && pack(entries, 0, entries.length, words, capacity, depth)) return
  page.words = entries
  page.reserve()
}

/** Fewest places of which so many entries leave one in eight empty. */
function roomFor(count: number): number {
  return Math.min(MOST, Math.max(FIRST, Math.ceil((count * 8) / 7)))
}

/** Writes entries where they belong; @returns whether they fit in, with an empty place behind */
function pack(
  from: Uint32Array,
  start: number,
  end: number,
  words: Uint32Array,
  capacity: number,
  depth: number,
): boolean {
  const last = words.length - 2
  let at = 0
  for (let i = start; i < end; i += 2) {
    const id = from[i + 1]
    if (id === 0) continue
    const code = from[i]
    const home = 2 * (Math.imul((code << depth) >>> 16, capacity) >>> 16)
    if (at < home) at = home
    if (at >= last) return false
    words[at] = code
    words[at + 1] = id
    at += 2
  }
  return true
}

function lengthened(words: Uint32Array, used: number): Uint32Array {
  const longer = new Uint32Array(used + 2 * Math.max(BEHIND, used >> 5))
  longer.set(words)
  return longer
}
