import type { NewsEvent } from './model.ts'

/** Events by the time of their next report: a binary heap, ties to the event that happened first. */
export class Schedule {
  readonly #heap: NewsEvent[] = []

  get size(): number {
    return this.#heap.length
  }

  /** The event whose report comes next. */
  first(): NewsEvent | undefined {
    return this.#heap[0]
  }

  push(event: NewsEvent): void {
    const heap = this.#heap
    let i = heap.length
    heap.push(event)
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (!before(event, heap[parent])) break
      heap[i] = heap[parent]
      i = parent
    }
    heap[i] = event
  }

  /** Puts the first event, whose next report has moved or who has none left, in its new place. */
  advanceFirst(): void {
    const heap = this.#heap
    const moved = heap[0].reported < heap[0].arrivals.length ? heap[0] : heap.pop()
    if (moved === undefined || heap.length === 0) return
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && before(heap[child + 1], heap[child])) child++
      if (!before(heap[child], moved)) break
      heap[i] = heap[child]
      i = child
    }
    heap[i] = moved
  }
}

function before(x: NewsEvent, y: NewsEvent): boolean {
  const a = x.arrivals[x.reported]
  const b = y.arrivals[y.reported]
  return a !== b ? a < b : x.number < y.number
}
