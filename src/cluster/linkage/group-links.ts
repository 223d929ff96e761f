import { grown } from '../../base/grown.ts'

const NONE = -1

/**
 * Links between groups, at most one between two: typed arrays by link, and for each group the list of its links.
 *
 * Link e has the ends 2e and 2e + 1, each in the list of its group; the other end of h is h ^ 1.
 */
export class GroupLinks {
  /** Links made since the last {@link reset}. */
  count = 0
  /** By link: sum and number of the scores known between its groups, and the best of them. */
  sum = new Float64Array(64)
  known = new Float64Array(64)
  best = new Float64Array(64)
  /** By link: what it is ranked by; -1 where its groups may not be joined. */
  mean = new Float64Array(64)
  /** By end: its group. */
  group = new Int32Array(128)
  #next = new Int32Array(128)
  #previous = new Int32Array(128)
  #first = new Int32Array(64)

  /** Starts anew with so many groups, numbered from 0. */
  reset(groups: number): void {
    if (groups > this.#first.length) this.#first = new Int32Array(Math.max(groups, 2 * this.#first.length))
    this.#first.fill(NONE, 0, groups)
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
    this.#attach(2 * link, a)
    this.#attach(2 * link + 1, b)
    return link
  }

  /** First end in a group's list, or -1. */
  first(group: number): number {
    return this.#first[group]
  }

  /** Next end of the same group, or -1. */
  next(end: number): number {
    return this.#next[end]
  }

  /** Takes both ends out of their lists. */
  remove(link: number): void {
    this.#detach(2 * link)
    this.#detach(2 * link + 1)
  }

  /** Gives an end to another group. */
  move(end: number, group: number): void {
    this.#detach(end)
    this.#attach(end, group)
  }

  #attach(end: number, group: number): void {
    const head = this.#first[group]
    this.group[end] = group
    this.#next[end] = head
    this.#previous[end] = NONE
    if (head >= 0) this.#previous[head] = end
    this.#first[group] = end
  }

  #detach(end: number): void {
    const previous = this.#previous[end]
    const next = this.#next[end]
    if (previous >= 0) this.#next[previous] = next
    else this.#first[this.group[end]] = next
    if (next >= 0) this.#previous[next] = previous
  }

  #grow(): void {
    const capacity = 2 * this.sum.length
    this.sum = grown(this.sum, new Float64Array(capacity))
    this.known = grown(this.known, new Float64Array(capacity))
    this.best = grown(this.best, new Float64Array(capacity))
    this.mean = grown(this.mean, new Float64Array(capacity))
    this.group = grown(this.group, new Int32Array(2 * capacity))
    this.#next = grown(this.#next, new Int32Array(2 * capacity))
    this.#previous = grown(this.#previous, new Int32Array(2 * capacity))
  }
}
