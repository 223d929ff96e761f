import { grown, moreRoom } from '../base/grown.ts'

/** Ids of a block. */
const SIZE = 32
/** Neighbours that hold no more than this together become one. */
const MERGED = 24
/** Stands for no block. */
export const NO_BLOCK = -1

/** Where a list of blocks begins and ends. */
export interface BlockList {
  oldest: number
  newest: number
}

/** What is told when an id comes to stand in a block. */
export type PlaceInBlock = (id: number, list: BlockList, block: number) => void

/**
 * Lists of ids in the order of their coming, in blocks: who knows the block of an id takes it out in a bounded number of
 * steps, however long the list is. Takes 4 to 6 bytes an id.
 */
export class CrowdBlocks {
  readonly #place: PlaceInBlock
  readonly #lists: (BlockList | undefined)[] = []
  #ids = new Uint32Array(0)
  #count = new Uint8Array(0)
  /** By block: the next newer and the next older one, or -1; of those that are free, the next free one. */
  #newer = new Int32Array(0)
  #older = new Int32Array(0)
  #free = NO_BLOCK
  #used = 0

  constructor(place: PlaceInBlock) {
    this.#place = place
  }

  get bytes(): number {
    return this.#ids.byteLength + this.#count.byteLength + this.#newer.byteLength + this.#older.byteLength
  }

  /** The list that a block belongs to. */
  listOf(block: number): BlockList | undefined {
    return this.#lists[block]
  }

  /** Adds an id as the newest. */
  add(list: BlockList, id: number): void {
    let block = list.newest
    if (block === NO_BLOCK || this.#count[block] === SIZE) {
      block = this.#take(list)
      this.#older[block] = list.newest
      this.#newer[block] = NO_BLOCK
      if (list.newest === NO_BLOCK) list.oldest = block
      else this.#newer[list.newest] = block
      list.newest = block
    }
    this.#ids[SIZE * block + this.#count[block]++] = id
    this.#place(id, list, block)
  }

  remove(block: number, id: number): void {
    const at = this.#ids.indexOf(id, SIZE * block)
    this.#ids.copyWithin(at, at + 1, SIZE * block + this.#count[block])
    this.#count[block]--
    const newer = this.#newer[block]
    const older = this.#older[block]
    if (this.#count[block] === 0) this.#drop(block)
    else if (newer !== NO_BLOCK && this.#count[block] + this.#count[newer] <= MERGED) this.#merge(block, newer)
    else if (older !== NO_BLOCK && this.#count[block] + this.#count[older] <= MERGED) this.#merge(older, block)
  }

  /** Visits ids from the oldest on. */
  forEach({ oldest }: BlockList, visit: (id: number) => void): void {
    for (let block = oldest; block !== NO_BLOCK; block = this.#newer[block]) {
      const end = SIZE * block + this.#count[block]
      for (let at = SIZE * block; at < end; at++) visit(this.#ids[at])
    }
  }

  /** Writes the newest ids to `out`, newest first; returns how many. */
  newest({ newest }: BlockList, most: number, out: Uint32Array): number {
    let count = 0
    for (let block = newest; block !== NO_BLOCK && count < most; block = this.#older[block]) {
      const first = SIZE * block
      for (let at = first + this.#count[block] - 1; at >= first && count < most; at--) out[count++] = this.#ids[at]
    }
    return count
  }

  /** Gives back all blocks of a list. */
  clear(list: BlockList): void {
    while (list.oldest !== NO_BLOCK) this.#drop(list.oldest)
  }

  /** Moves the ids of a block behind those of the next older one. */
  #merge(older: number, newer: number): void {
    const list = this.#lists[older]
    const first = SIZE * newer
    for (let at = first; at < first + this.#count[newer]; at++) {
      this.#ids[SIZE * older + this.#count[older]++] = this.#ids[at]
      if (list !== undefined) this.#place(this.#ids[at], list, older)
    }
    this.#drop(newer)
  }

  #drop(block: number): void {
    const list = this.#lists[block]
    const newer = this.#newer[block]
    const older = this.#older[block]
    if (newer !== NO_BLOCK) this.#older[newer] = older
    else if (list !== undefined) list.newest = older
    if (older !== NO_BLOCK) this.#newer[older] = newer
    else if (list !== undefined) list.oldest = newer
    this.#lists[block] = undefined
    this.#count[block] = 0
    this.#newer[block] = this.#free
    this.#free = block
  }

  #take(list: BlockList): number {
    let block = this.#free
    if (block !== NO_BLOCK) this.#free = this.#newer[block]
    else {
      block = this.#used++
      if (block === this.#count.length) this.#grow()
    }
    this.#lists[block] = list
    return block
  }

  #grow(): void {
    const room = moreRoom(this.#count.length, 0)
    this.#ids = grown(this.#ids, new Uint32Array(SIZE * room))
    this.#count = grown(this.#count, new Uint8Array(room))
    this.#newer = grown(this.#newer, new Int32Array(room))
    this.#older = grown(this.#older, new Int32Array(room))
  }
}
