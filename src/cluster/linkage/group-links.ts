import { grown, moreRoom } from '../../base/grown.ts'
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
  /** By link: the least of the scores known between its groups. */
  least = new Float64Array(64)
  /** By link: the pairs between its groups when composites were last looked for among them. */
  searched = new Float64Array(64)
  /** By link: what it is ranked by; -1 where its groups may not be joined. */
  mean = new Float64Array(64)
  readonly #ends = new HalfEdges()
  /** By group: how many links it has. */
  degree = new Int32Array(64)
  /** By group, of some: its links by neighbour. */
  readonly #looked = new Map<number, Map<number, number>>()

  /** By end: its group. Link e has the ends 2e and 2e + 1. */
  get group(): Int32Array {
    return this.#ends.node
  }

  /** Starts anew with so many groups, numbered from 0. */
  reset(groups: number): void {
    this.#ends.reset(groups)
    this.count = 0
    if (groups > this.degree.length) this.degree = new Int32Array(moreRoom(this.degree.length, groups))
    this.degree.fill(0, 0, groups)
    this.#looked.clear()
  }

  /** The links of a group by neighbour, kept up to date from now on. */
  byNeighbour(group: number): ReadonlyMap<number, number> {
    let links = this.#looked.get(group)
    if (links !== undefined) return links
    links = new Map()
    for (let end = this.first(group); end >= 0; end = this.next(end)) links.set(this.group[end ^ 1], end >> 1)
    this.#looked.set(group, links)
    return links
  }

  /** Makes a link between two different groups that have none. Not once links were looked up by neighbour. */
  add(a: number, b: number, score: number): number {
    if (this.count === this.sum.length) this.#grow()
    const link = this.count++
    this.sum[link] = score
    this.known[link] = 1
    this.best[link] = score
    this.least[link] = score
    this.searched[link] = 0
    this.mean[link] = NONE
    this.#ends.attach(2 * link, a)
    this.#ends.attach(2 * link + 1, b)
    this.degree[a]++
    this.degree[b]++
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
    const a = this.group[2 * link]
    const b = this.group[2 * link + 1]
    this.#ends.detach(2 * link)
    this.#ends.detach(2 * link + 1)
    this.degree[a]--
    this.degree[b]--
    if (this.#looked.size === 0) return
    this.#looked.get(a)?.delete(b)
    this.#looked.get(b)?.delete(a)
  }

  /** Gives an end to another group. */
  move(end: number, group: number): void {
    const before = this.group[end]
    this.#ends.detach(end)
    this.#ends.attach(end, group)
    this.degree[before]--
    this.degree[group]++
    if (this.#looked.size === 0) return
    const neighbour = this.group[end ^ 1]
    this.#looked.get(before)?.delete(neighbour)
    this.#looked.get(group)?.set(neighbour, end >> 1)
    const links = this.#looked.get(neighbour)
    links?.delete(before)
    links?.set(group, end >> 1)
  }

  #grow(): void {
    const capacity = 2 * this.sum.length
    this.sum = grown(this.sum, new Float64Array(capacity))
    this.known = grown(this.known, new Float64Array(capacity))
    this.best = grown(this.best, new Float64Array(capacity))
    this.least = grown(this.least, new Float64Array(capacity))
    this.searched = grown(this.searched, new Float64Array(capacity))
    this.mean = grown(this.mean, new Float64Array(capacity))
    this.#ends.reserveEdges(capacity)
  }
}
