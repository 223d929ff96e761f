import { stepBits } from './band-code.ts'
import { BandPage } from './band-page.ts'
import type { CandidateBuffer } from './candidate-buffer.ts'

/** Most bits of a code that pages are told by. */
const MOST_DEPTH = 14
/** Entries of a page where room is made for many at once. */
const RESERVED = 2800

/**
 * The entries of band tables: for each band the codes of the ids in it.
 *
 * The beginning of a code tells its page (extendible hashing, Fagin et al. 1979), what follows where on the page it belongs. So to
 * look for a code that is not there takes one cache miss, and to insert it none more, for all about an entry stands in one
 * place. A page that is full is written anew with a fifth more room, and a large one becomes two: both read and write memory
 * in order. Nothing waits for more than the pages that it goes to. An entry takes some 10 bytes.
 */
export class BandPages {
  readonly bands: number
  /** Bits of a code that the directory goes by. */
  depth = 0
  /** [(band, beginning of a code)] -> page. */
  directory: BandPage[] = []
  /** By band: where the code that was looked for last stands on its page, plus one; 0 where it does not. */
  readonly #found: Uint32Array
  /** What was read ahead: that it is kept keeps compilers from leaving the reads out. */
  readonly #ahead = new Uint32Array(1)

  constructor(bands: number) {
    this.bands = bands
    this.#fill(0)
    this.#found = new Uint32Array(bands)
  }

  get bytes(): number {
    return [...new Set(this.directory)].reduce((sum, { words }) => sum + words.byteLength, 0)
  }

  /** Makes room for so many ids in pages that hold none. */
  reserve(ids: number): void {
    let depth = 0
    while (depth < MOST_DEPTH && ids > RESERVED << depth) depth++
    if (depth < this.depth) return
    this.#fill(depth)
    const mean = ids / (1 << depth)
    // Hashes are spread evenly: a page of far more than the mean is one in thousands.
    for (const page of this.directory) page.reserve(mean + 3 * Math.sqrt(mean))
  }

  /**
   * Looks for the codes of all bands. All pages are touched before any is read, so that many cache misses are under way at a time.
   *
   * @returns by band: whether any id has the code; good until the next search or change
   */
  find(codes: Uint32Array): Readonly<Uint32Array> {
    const found = this.#found
    const directory = this.directory
    const depth = this.depth
    const { bands } = this
    let any = 0
    for (let band = 0; band < bands; band++) {
      const code = codes[band]
      const page = directory[(band << depth) | ((code >>> 1) >>> (31 - depth))]
      const home = page.home(code)
      any |= page.words[home]
      found[band] = home
    }
    this.#ahead[0] = any
    for (let band = 0; band < bands; band++) {
      const code = codes[band]
      const { words } = directory[(band << depth) | ((code >>> 1) >>> (31 - depth))]
      let at = found[band]
      while (words[at + 1] !== 0 && words[at] < code) at += 2
      found[band] = words[at + 1] !== 0 && words[at] === code ? at + 1 : 0
    }
    return found
  }

  /**
   * Adds the ids that have the code that was found in a band: from the oldest on, but first the one that is the newest of all ids
   * whose codes are of the same step of growth. What detectors learn hangs on this order.
   *
   * @param order by id: numbers that rise in the order of their coming
   * @returns how many they are
   */
  read(band: number, code: number, steps: number, order: Uint32Array, out: CandidateBuffer): number {
    const page = this.#pageOf(band, code)
    const { words } = page
    const wanted = code >>> 0
    const first = this.#found[band] - 1
    let newest = -1
    if (words[first + 3] !== 0 && words[first + 2] === wanted) {
      newest = newestOf(page, wanted, stepBits(code, steps), order)
      if (newest >= 0) out.add(newest)
    }
    let at = first
    for (; words[at + 1] !== 0 && words[at] === wanted; at += 2) {
      if (words[at + 1] - 1 !== newest) out.add(words[at + 1] - 1)
    }
    return (at - first) / 2
  }

  /** @returns how many ids have the code in the band now */
  insert(band: number, code: number, id: number): number {
    let page = this.#pageOf(band, code)
    if (page.isFull) {
      if (page.isLarge && page.depth < MOST_DEPTH) {
        this.#split(page, band, code)
        page = this.#pageOf(band, code)
      } else page.reserve()
    }
    return page.insert(code, id)
  }

  /** @returns whether the id had the code in the band */
  remove(band: number, code: number, id: number): boolean {
    const page = this.#pageOf(band, code)
    const { words } = page
    const wanted = code >>> 0
    for (let at = page.seek(code, page.home(code)); words[at + 1] !== 0 && words[at] === wanted; at += 2) {
      if (words[at + 1] !== id + 1) continue
      page.removeAt(at)
      return true
    }
    return false
  }

  /** {@link remove} of an id whose code is not known. */
  removeAnywhere(band: number, id: number): boolean {
    for (let i = band << this.depth; i < (band + 1) << this.depth; i++) {
      const page = this.directory[i]
      const { words } = page
      for (let at = 0; at < words.length; at += 2) {
        if (words[at + 1] !== id + 1) continue
        page.removeAt(at)
        return true
      }
    }
    return false
  }

  /** Takes out all ids that have a code in a band; returns them, oldest first. */
  removeAll(band: number, code: number): readonly number[] {
    const page = this.#pageOf(band, code)
    const { words } = page
    const ids: number[] = []
    const first = page.seek(code, page.home(code))
    while (words[first + 1] !== 0 && words[first] === code >>> 0) {
      ids.push(words[first + 1] - 1)
      page.removeAt(first)
    }
    return ids
  }

  #pageOf(band: number, code: number): BandPage {
    return this.directory[(band << this.depth) | ((code >>> 1) >>> (31 - this.depth))]
  }

  /** Begins with empty pages. Directories are pushed to from the start, here and when they grow: engines know lists by how they were made. */
  #fill(depth: number): void {
    const directory: BandPage[] = []
    for (let i = 0; i < this.bands << depth; i++) directory.push(new BandPage(depth))
    this.directory = directory
    this.depth = depth
  }

  #split(page: BandPage, band: number, code: number): void {
    const other = page.split()
    if (page.depth > this.depth) {
      const directory: BandPage[] = []
      for (const one of this.directory) directory.push(one, one)
      this.directory = directory
      this.depth++
    }
    const above = this.depth - page.depth
    const from = (band << this.depth) | ((((code >>> 1) >>> (31 - page.depth)) | 1) << above)
    for (let i = from; i < from + (1 << above); i++) this.directory[i] = other
  }
}

/** The newest of the ids of a code if no other id is newer whose code begins with the same bits; else -1. */
function newestOf(page: BandPage, code: number, bits: number, order: Uint32Array): number {
  const { words, depth } = page
  const rest = 0xffffffff >>> bits
  const last = (code | rest) >>> 0
  const first = (code & ~rest) >>> 0
  const end = bits <= depth ? words.length : page.home(last)
  let newest = -1
  let isOfCode = false
  for (let at = bits <= depth ? 0 : page.home(first); at < words.length; at += 2) {
    if (words[at + 1] === 0) {
      if (at > end) break
      continue
    }
    if (words[at] > last) break
    if (words[at] < first) continue
    const id = words[at + 1] - 1
    if (newest >= 0 && ((order[id] - order[newest]) | 0) < 0) continue
    newest = id
    isOfCode = words[at] === code
  }
  return isOfCode ? newest : -1
}
