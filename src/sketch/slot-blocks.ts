import { grown, moreRoom } from '../base/grown.ts'

/** Blocks of a page; an enum, for bundlers write its members into the loops as numbers. */
export enum Block {
  Bits = 6,
  Each = 1 << Bits,
  Mask = Each - 1,
}
/** Of a page on which no block is taken. */
const NO_WORDS = new Uint32Array(0)

/**
 * Room for the rows of ids, each id with a number of rows of its own: blocks of so many rows, in pages of {@link Block.Each} blocks
 * of one size. A block takes no more than its rows; a page that none is left on is given back.
 *
 * A row's number is that of its page and, in the last {@link rowBits} bits, its place there.
 */
export class SlotBlocks {
  /** Bits of a row's number that are its place on its page. */
  readonly rowBits: number
  readonly #rowWords: number
  /** By page: its rows. */
  readonly pages: Uint32Array[] = []
  /** By block: the id that has it. */
  ids = new Uint32Array(Block.Each)
  /** By id: its block plus one, or 0. */
  #blocks = new Uint32Array(Block.Each)
  /** By page: rows of a block, blocks taken, and the first that is free plus one, whose first word names the next. */
  readonly #rows: number[] = []
  readonly #taken: number[] = []
  readonly #free: number[] = []
  /** By rows of a block: pages with a free one, of which the last is filled. */
  readonly #roomy: number[][]
  #words = 0

  /** @param most rows of an id */
  constructor(most: number, rowWords: number) {
    this.rowBits = Block.Bits + 32 - Math.clz32(most - 1)
    this.#rowWords = rowWords
    this.#roomy = Array.from({ length: most + 1 }, () => [])
  }

  get bytes(): number {
    return 4 * this.#words + this.ids.byteLength + this.#blocks.byteLength
  }

  /** An id's block, or -1. */
  block(id: number): number {
    return id < this.#blocks.length ? this.#blocks[id] - 1 : -1
  }

  /** Rows of a block. */
  rows(block: number): number {
    return this.#rows[block >>> Block.Bits]
  }

  /** Number of a block's first row. */
  firstRow(block: number): number {
    return ((block >>> Block.Bits) << this.rowBits) + (block & Block.Mask) * this.rows(block)
  }

  /** Gives an id that has none a block of so many rows, at least one; what stands in them is undefined. @returns its number */
  take(id: number, rows: number): number {
    const roomy = this.#roomy[rows]
    if (roomy.length === 0) roomy.push(this.#newPage(rows))
    const page = roomy[roomy.length - 1]
    if (this.#taken[page] === 0) this.#open(page)
    const place = this.#free[page] - 1
    this.#free[page] = this.pages[page][this.#rowWords * rows * place]
    if (++this.#taken[page] === Block.Each) roomy.pop()
    const block = (page << Block.Bits) | place
    if (id >= this.#blocks.length) {
      this.#blocks = grown(this.#blocks, new Uint32Array(moreRoom(this.#blocks.length, id + 1)))
    }
    this.#blocks[id] = block + 1
    this.ids[block] = id
    return block
  }

  /** Takes an id's block back. */
  release(id: number): void {
    const block = this.block(id)
    const page = block >>> Block.Bits
    const rows = this.#rows[page]
    this.#blocks[id] = 0
    this.pages[page][this.#rowWords * rows * (block & Block.Mask)] = this.#free[page]
    this.#free[page] = (block & Block.Mask) + 1
    if (this.#taken[page]-- === Block.Each) this.#roomy[rows].push(page)
    if (this.#taken[page] > 0) return
    this.#words -= this.pages[page].length
    this.pages[page] = NO_WORDS
  }

  #newPage(rows: number): number {
    const page = this.pages.length
    this.pages.push(NO_WORDS)
    this.#rows.push(rows)
    this.#taken.push(0)
    this.#free.push(0)
    const blocks = (page + 1) << Block.Bits
    if (blocks > this.ids.length) this.ids = grown(this.ids, new Uint32Array(moreRoom(this.ids.length, blocks)))
    return page
  }

  /** Makes the rows of an empty page, whose blocks are to be taken from the first on. */
  #open(page: number): void {
    const blockWords = this.#rowWords * this.#rows[page]
    const words = new Uint32Array(Block.Each * blockWords)
    for (let place = 1; place < Block.Each; place++) words[(place - 1) * blockWords] = place + 1
    this.pages[page] = words
    this.#free[page] = 1
    this.#words += words.length
  }
}
