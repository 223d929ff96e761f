import { grown, moreRoom } from '../base/grown.ts'
import { IndexedHeap } from '../base/indexed-heap.ts'
import { refuse, verify } from '../binary/error.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'

/** Articles in the order in which they leave: by time, then by arrival. */
export class ExpiryQueue {
  // By handle.
  #time = new Float64Array(64)
  #arrival = new Float64Array(64)
  #arrivals = 0
  readonly #heap = new IndexedHeap(
    (a, b) => this.#time[a] < this.#time[b] || (this.#time[a] === this.#time[b] && this.#arrival[a] < this.#arrival[b]),
  )

  get size(): number {
    return this.#heap.size
  }

  /** How many articles were ever added. */
  get arrivals(): number {
    return this.#arrivals
  }

  get bytes(): number {
    return this.#heap.bytes + this.#time.byteLength + this.#arrival.byteLength
  }

  /** Handle of the article that leaves first, or -1. */
  get first(): number {
    return this.#heap.first
  }

  /** @param time epoch milliseconds; NaN: leaves before all others */
  add(handle: number, time: number): void {
    this.#insert(handle, Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time, this.#arrivals++)
  }

  /** Time of an article in the queue. */
  time(handle: number): number {
    return this.#time[handle]
  }

  /** Takes an article out, if it is there. */
  remove(handle: number): void {
    this.#heap.remove(handle)
  }

  /** @param articles handles of all that are in the queue */
  save(writer: SnapshotWriter, articles: Uint32Array): void {
    writer.f64('queue.arrivals', 1, (out) => out.fill(this.#arrivals))
    writer.f64('queue.time', articles.length, (out) => {
      for (let i = 0; i < articles.length; i++) out[i] = this.#time[articles[i]]
    })
    writer.f64('queue.arrival', articles.length, (out) => {
      for (let i = 0; i < articles.length; i++) out[i] = this.#arrival[articles[i]]
    })
  }

  load(reader: SnapshotReader, articles: Uint32Array): void {
    const [arrivals] = reader.f64('queue.arrivals', 1)
    const times = reader.f64('queue.time', articles.length)
    const arrived = reader.f64('queue.arrival', articles.length)
    verify(Number.isSafeInteger(arrivals) && arrivals >= 0, `${arrivals} arrivals`)
    for (let i = 0; i < articles.length; i++) {
      const known = Number.isInteger(arrived[i]) && arrived[i] >= 0 && arrived[i] < arrivals
      if (!known || Number.isNaN(times[i]))
        refuse(`an article leaves at ${times[i]}, as number ${arrived[i]} of ${arrivals}`)
      this.#insert(articles[i], times[i], arrived[i])
    }
    this.#arrivals = arrivals
  }

  #insert(handle: number, time: number, arrival: number): void {
    if (handle >= this.#time.length) {
      const capacity = moreRoom(this.#time.length, handle + 1)
      this.#time = grown(this.#time, new Float64Array(capacity))
      this.#arrival = grown(this.#arrival, new Float64Array(capacity))
    }
    this.#time[handle] = time
    this.#arrival[handle] = arrival
    this.#heap.put(handle)
  }
}
