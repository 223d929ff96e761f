import { grown } from '../../base/grown.ts'
import { HalfEdges } from '../../base/half-edges.ts'

const NONE = -1

/** Links between groups, at most one between two, each with what is known of the scores between its groups. */
export class GroupLinks {
  /** Links made since the last {@link reset}. */
  count = 0
  /** By link: sum and number of the scores known between its groups, and the best of them. */
  sum = new Float64Array(64)
  known = new Float64Array(64)
  best = new Float64Array(64)
  /** By link: what it is ranked by; -1 where its groups may not be joined. */
  mean = new Float64Array(64)
  readonly #ends = new HalfEdges()

  /** By end: its group. Link e has the ends 2e and 2e + 1. */
  get group(): Int32Array {
    return this.#ends.node
  }

  /** Starts anew with so many groups, numbered from 0. */
  reset(groups: number): void {
    this.#ends.reset(groups)
    this.count = 0
  }

  /** Makes a link between two different groups that have none. */
  add(a: number, b: number, score: number): number {
    if (this.count === this.sum.length) this.#grow()
    const link = this.count++
    this.sum[link] = score
    this.known[link] = 1
    this.best[link] = score
    this.mean[link] = NONE
    this.#ends.attach(2 * link, a)
    this.#ends.attach(2 * link + 1, b)
    return link
  }

  /** First end in a group's list, or -1. */
  first(group: number): number {
    return this.#ends.first(group)
  }

  /** Next end of the same group, or -1. */
  next(end: number): number {
    return this.#ends.next(end)
  }

  /** Takes both ends out of their lists. */
  remove(link: number): void {
    this.#ends.detach(2 * link)
    this.#ends.detach(2 * link + 1)
  }

  /** Gives an end to another group. */
  move(end: number, group: number): void {
    this.#ends.detach(end)
    this.#ends.attach(end, group)
  }

  #grow(): void {
    const capacity = 2 * this.sum.length
    this.sum = grown(this.sum, new Float64Array(capacity))
    this.known = grown(this.known, new Float64Array(capacity))
    this.best = grown(this.best, new Float64Array(capacity))
    this.mean = grown(this.mean, new Float64Array(capacity))
    this.#ends.reserveEdges(capacity)
  }
}
