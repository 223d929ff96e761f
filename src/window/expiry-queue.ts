import { grown } from '../base/grown.ts'
import { refuse, verify } from '../binary/error.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'

const ABSENT = -1

/**
 * Articles in the order in which they leave: by time, then by arrival. A binary heap over handles that knows where each one
 * stands, so that any article can be taken out.
 */
export class ExpiryQueue {
  #heap = new Int32Array(64)
  #size = 0
  // By handle.
  #place = new Int32Array(64).fill(ABSENT)
  #time = new Float64Array(64)
  #arrival = new Float64Array(64)
  #arrivals = 0

  get size(): number {
    return this.#size
  }

  get bytes(): number {
    return this.#heap.byteLength + this.#place.byteLength + this.#time.byteLength + this.#arrival.byteLength
  }

  /** Handle of the article that leaves first; the queue must not be empty. */
  get first(): number {
    return this.#heap[0]
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
    const at = handle < this.#place.length ? this.#place[handle] : ABSENT
    if (at === ABSENT) return
    this.#place[handle] = ABSENT
    const last = this.#heap[--this.#size]
    if (last === handle) return
    if (at > 0 && this.#before(last, this.#heap[(at - 1) >> 1])) this.#up(at, last)
    else this.#down(at, last)
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
    if (handle >= this.#place.length) this.#growHandles(handle + 1)
    if (this.#size === this.#heap.length) this.#heap = grown(this.#heap, new Int32Array(this.#size * 2))
    this.#time[handle] = time
    this.#arrival[handle] = arrival
    this.#up(this.#size++, handle)
  }

  #before(a: number, b: number): boolean {
    return this.#time[a] < this.#time[b] || (this.#time[a] === this.#time[b] && this.#arrival[a] < this.#arrival[b])
  }

  #up(from: number, handle: number): void {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#before(handle, this.#heap[parent])) break
      this.#put(at, this.#heap[parent])
      at = parent
    }
    this.#put(at, handle)
  }

  #down(from: number, handle: number): void {
    let at = from
    for (;;) {
      let child = 2 * at + 1
      if (child >= this.#size) break
      if (child + 1 < this.#size && this.#before(this.#heap[child + 1], this.#heap[child])) child++
      if (!this.#before(this.#heap[child], handle)) break
      this.#put(at, this.#heap[child])
      at = child
    }
    this.#put(at, handle)
  }

  #put(at: number, handle: number): void {
    this.#heap[at] = handle
    this.#place[handle] = at
  }

  #growHandles(least: number): void {
    const capacity = Math.max(least, Math.ceil(this.#place.length * 1.5))
    this.#place = grown(this.#place, new Int32Array(capacity).fill(ABSENT))
    this.#time = grown(this.#time, new Float64Array(capacity))
    this.#arrival = grown(this.#arrival, new Float64Array(capacity))
  }
}
