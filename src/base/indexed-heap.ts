import { grown, moreRoom } from './grown.ts'

/** Which of two items is to be taken first. */
export type Precedes = (item: number, other: number) => boolean

/**
 * A binary heap of small integers in which each knows its place, so that one whose rank has changed is put right where it
 * stands, and any can be taken out.
 */
export class IndexedHeap {
  readonly #precedes: Precedes
  #heap = new Int32Array(64)
  /** By item: its place in the heap, or -1. */
  #places = new Int32Array(64).fill(-1)
  #size = 0

  /** @param precedes a strict order of the items in the heap */
  constructor(precedes: Precedes) {
    this.#precedes = precedes
  }

  get size(): number {
    return this.#size
  }

  get bytes(): number {
    return this.#heap.byteLength + this.#places.byteLength
  }

  /** The item that precedes all others, or -1. */
  get first(): number {
    return this.#size > 0 ? this.#heap[0] : -1
  }

  /** Empties the heap. */
  clear(): void {
    for (let i = 0; i < this.#size; i++) this.#places[this.#heap[i]] = -1
    this.#size = 0
  }

  /** Puts an item in, or right after its rank has changed. */
  put(item: number): void {
    if (item >= this.#places.length) this.#grow(item + 1)
    let place = this.#places[item]
    if (place < 0) place = this.#size++
    this.#down(item, this.#up(item, place))
  }

  /** Takes an item out, if it is in. */
  remove(item: number): void {
    const place = item < this.#places.length ? this.#places[item] : -1
    if (place < 0) return
    this.#places[item] = -1
    const last = this.#heap[--this.#size]
    if (last !== item) this.#down(last, this.#up(last, place))
  }

  /** Moves an item up from a place that is free; @returns where it has come to stand. */
  #up(item: number, from: number): number {
    const heap = this.#heap
    let place = from
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (!this.#precedes(item, heap[parent])) break
      heap[place] = heap[parent]
      this.#places[heap[place]] = place
      place = parent
    }
    heap[place] = item
    this.#places[item] = place
    return place
  }

  #down(item: number, from: number): void {
    const heap = this.#heap
    let place = from
    for (;;) {
      let child = 2 * place + 1
      if (child >= this.#size) break
      if (child + 1 < this.#size && this.#precedes(heap[child + 1], heap[child])) child++
      if (!this.#precedes(heap[child], item)) break
      heap[place] = heap[child]
      this.#places[heap[place]] = place
      place = child
    }
    heap[place] = item
    this.#places[item] = place
  }

  #grow(least: number): void {
    const capacity = moreRoom(this.#places.length, least)
    this.#heap = grown(this.#heap, new Int32Array(capacity))
    this.#places = grown(this.#places, new Int32Array(capacity).fill(-1))
  }
}
