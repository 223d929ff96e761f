import { grown, moreRoom } from './grown.ts'

const NONE = -1

/**
 * The lists of edges at the nodes of an undirected graph, doubly linked in typed arrays.
 *
 * Edge e has the halves 2e and 2e + 1, one in the list of each of its nodes, so that the other half of h is h ^ 1. The halves
 * of a node come newest first.
 */
export class HalfEdges {
  /** By half: the node in whose list it stands. */
  node = new Int32Array(128)
  #next = new Int32Array(128)
  #previous = new Int32Array(128)
  /** By node. */
  #first = new Int32Array(64).fill(NONE)

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.node.byteLength + this.#next.byteLength + this.#previous.byteLength + this.#first.byteLength
  }

  /** Nodes that there is room for. */
  get nodes(): number {
    return this.#first.length
  }

  /** Makes room for edges, and keeps what stands there. */
  reserveEdges(edges: number): void {
    const halves = 2 * edges
    if (halves <= this.node.length) return
    this.node = grown(this.node, new Int32Array(halves))
    this.#next = grown(this.#next, new Int32Array(halves))
    this.#previous = grown(this.#previous, new Int32Array(halves))
  }

  /** Makes room for nodes, and keeps what stands there. */
  reserveNodes(nodes: number): void {
    const { length } = this.#first
    if (nodes <= length) return
    this.#first = grown(this.#first, new Int32Array(moreRoom(length, nodes)).fill(NONE))
  }

  /** Starts anew with so many nodes, none of which has an edge. */
  reset(nodes: number): void {
    this.reserveNodes(nodes)
    this.#first.fill(NONE, 0, nodes)
  }

  /** The newest half of a node, or -1. */
  first(node: number): number {
    return node < this.#first.length ? this.#first[node] : NONE
  }

  /** The next older half of the same node, or -1. */
  next(half: number): number {
    return this.#next[half]
  }

  /** Puts a half first in the list of a node. */
  attach(half: number, node: number): void {
    const head = this.#first[node]
    this.node[half] = node
    this.#next[half] = head
    this.#previous[half] = NONE
    if (head >= 0) this.#previous[head] = half
    this.#first[node] = half
  }

  /** Takes a half out of its list. Its {@link next} stays readable until it is attached again. */
  detach(half: number): void {
    const previous = this.#previous[half]
    const next = this.#next[half]
    if (previous >= 0) this.#next[previous] = next
    else this.#first[this.node[half]] = next
    if (next >= 0) this.#previous[next] = previous
  }
}
