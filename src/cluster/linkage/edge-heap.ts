import { grown } from '../../base/grown.ts'

/** Which of two edges is to be taken first. */
export type Precedes = (edge: number, other: number) => boolean

/**
 * A binary heap of edge numbers in which each knows its place, so that one whose rank has changed is put right where it
 * stands.
 */
export class EdgeHeap {
  readonly #precedes: Precedes
  #heap = new Int32Array(64)
  /** By edge: its place in the heap, or -1. */
  #places = new Int32Array(64).fill(-1)
  #size = 0

  /** @param precedes a strict order of the edges in the heap */
  constructor(precedes: Precedes) {
    this.#precedes = precedes
  }

  /** The edge that precedes all others, or -1. */
  get first(): number {
    return this.#size > 0 ? this.#heap[0] : -1
  }

  /** Empties the heap. */
  clear(): void {
    for (let i = 0; i < this.#size; i++) this.#places[this.#heap[i]] = -1
    this.#size = 0
  }

  /** Puts an edge in, or right after its rank has changed. */
  put(edge: number): void {
    if (edge >= this.#places.length) this.#grow(edge + 1)
    let place = this.#places[edge]
    if (place < 0) place = this.#size++
    this.#down(edge, this.#up(edge, place))
  }

  /** Takes an edge out, if it is in. */
  remove(edge: number): void {
    const place = edge < this.#places.length ? this.#places[edge] : -1
    if (place < 0) return
    this.#places[edge] = -1
    const last = this.#heap[--this.#size]
    if (last !== edge) this.#down(last, this.#up(last, place))
  }

  /** Moves an edge up from a place that is free; @returns where it has come to stand. */
  #up(edge: number, from: number): number {
    const heap = this.#heap
    let place = from
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (!this.#precedes(edge, heap[parent])) break
      heap[place] = heap[parent]
      this.#places[heap[place]] = place
      place = parent
    }
    heap[place] = edge
    this.#places[edge] = place
    return place
  }

  #down(edge: number, from: number): void {
    const heap = this.#heap
    let place = from
    for (;;) {
      let child = 2 * place + 1
      if (child >= this.#size) break
      if (child + 1 < this.#size && this.#precedes(heap[child + 1], heap[child])) child++
      if (!this.#precedes(heap[child], edge)) break
      heap[place] = heap[child]
      this.#places[heap[place]] = place
      place = child
    }
    heap[place] = edge
    this.#places[edge] = place
  }

  #grow(least: number): void {
    const capacity = Math.max(least, 2 * this.#places.length)
    this.#heap = grown(this.#heap, new Int32Array(capacity))
    this.#places = grown(this.#places, new Int32Array(capacity).fill(-1))
  }
}
