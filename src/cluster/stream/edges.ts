import { grown } from '../../base/grown.ts'
import { refuse, verify } from '../../binary/error.ts'
import type { SnapshotReader } from '../../binary/reader.ts'
import type { SnapshotWriter } from '../../binary/writer.ts'

const NONE = -1

/**
 * An undirected graph with scored edges whose nodes can be removed.
 *
 * Doubly linked half-edges in typed arrays: edge e has the halves 2e and 2e + 1, one in the list of each of its ends, so
 * that the other half of h is h ^ 1. Freed edges are used again. The edges of a node come newest first.
 *
 * @example
 * for (let half = graph.first(node); half >= 0; half = graph.next(half)) {
 *   visit(graph.neighbour(half), graph.score(half))
 * }
 */
export class EdgeGraph {
  #first = new Int32Array(64).fill(NONE)
  #to = new Int32Array(128)
  #next = new Int32Array(128)
  #previous = new Int32Array(128)
  #score = new Float64Array(64)
  /** Freed edges, linked through the `next` of their first half. */
  #free = NONE
  #used = 0
  #size = 0

  /** Number of edges. */
  get size(): number {
    return this.#size
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return [this.#first, this.#to, this.#next, this.#previous, this.#score].reduce((sum, a) => sum + a.byteLength, 0)
  }

  /** The newest half-edge of a node, or -1. */
  first(node: number): number {
    return node < this.#first.length ? this.#first[node] : NONE
  }

  /** The next older half-edge of the same node, or -1. */
  next(half: number): number {
    return this.#next[half]
  }

  /** The node at the other end of a half-edge. */
  neighbour(half: number): number {
    return this.#to[half]
  }

  score(half: number): number {
    return this.#score[half >> 1]
  }

  /** Adds an edge between two different nodes that have none. */
  add(a: number, b: number, score: number): void {
    const edge = this.#take()
    this.#reserve(Math.max(a, b) + 1)
    this.#score[edge] = score
    this.#size++
    this.#link(2 * edge, a, b)
    this.#link(2 * edge + 1, b, a)
  }

  /** Removes all edges of a node. */
  removeNode(node: number): void {
    for (let half = this.first(node); half >= 0; ) {
      const after = this.#next[half]
      this.#unlink(half ^ 1, this.#to[half])
      this.#next[half & ~1] = this.#free
      this.#free = half >> 1
      this.#size--
      half = after
    }
    if (node < this.#first.length) this.#first[node] = NONE
  }

  /**
   * Writes for each article its edges to earlier ones, oldest edge first. An article gets these when it comes, so adding them
   * in this order again puts every node's edges in the same order.
   *
   * @param articles nodes, in the order of their coming
   */
  save(writer: SnapshotWriter, articles: Uint32Array): void {
    const row = new Uint32Array(this.#first.length)
    for (let i = 0; i < articles.length; i++) if (articles[i] < row.length) row[articles[i]] = i
    const counts = new Uint32Array(articles.length)
    const edges: number[] = []
    for (let i = 0; i < articles.length; i++) {
      const start = edges.length
      for (let half = this.first(articles[i]); half >= 0; half = this.#next[half]) {
        if (row[this.#to[half]] < i) edges.push(half)
      }
      counts[i] = edges.length - start
      for (let low = start, high = edges.length - 1; low < high; low++, high--) {
        const half = edges[low]
        edges[low] = edges[high]
        edges[high] = half
      }
    }
    writer.u32('link.count', counts.length, (out) => out.set(counts))
    writer.u32('link.to', edges.length, (out) => {
      for (let i = 0; i < edges.length; i++) out[i] = this.#to[edges[i]]
    })
    writer.f64('link.score', edges.length, (out) => {
      for (let i = 0; i < edges.length; i++) out[i] = this.score(edges[i])
    })
  }

  /** Fills an empty graph. */
  load(reader: SnapshotReader, articles: Uint32Array): void {
    const counts = reader.u32('link.count', articles.length)
    const to = reader.u32('link.to')
    const scores = reader.f64('link.score', to.length)
    const earlier = new Uint8Array(articles.reduce((most, article) => Math.max(most, article + 1), 0))
    let at = 0
    for (let i = 0; i < articles.length; i++) {
      const end = at + counts[i]
      verify(end <= to.length, 'an article has more links than there are')
      for (; at < end; at++) {
        const known = earlier[to[at]] === 1 && scores[at] >= 0 && scores[at] <= 1
        if (!known) refuse(`a link to ${to[at]} of score ${scores[at]}`)
        this.add(articles[i], to[at], scores[at])
      }
      earlier[articles[i]] = 1
    }
    verify(at === to.length, 'links do not belong to articles')
  }

  #link(half: number, at: number, to: number): void {
    const head = this.#first[at]
    this.#to[half] = to
    this.#next[half] = head
    this.#previous[half] = NONE
    if (head >= 0) this.#previous[head] = half
    this.#first[at] = half
  }

  #unlink(half: number, at: number): void {
    const previous = this.#previous[half]
    const next = this.#next[half]
    if (previous >= 0) this.#next[previous] = next
    else this.#first[at] = next
    if (next >= 0) this.#previous[next] = previous
  }

  #take(): number {
    const freed = this.#free
    if (freed >= 0) {
      this.#free = this.#next[2 * freed]
      return freed
    }
    if (this.#used === this.#score.length) {
      const capacity = Math.ceil(1.5 * this.#used)
      this.#to = grown(this.#to, new Int32Array(2 * capacity))
      this.#next = grown(this.#next, new Int32Array(2 * capacity))
      this.#previous = grown(this.#previous, new Int32Array(2 * capacity))
      this.#score = grown(this.#score, new Float64Array(capacity))
    }
    return this.#used++
  }

  #reserve(nodes: number): void {
    const { length } = this.#first
    if (nodes <= length) return
    this.#first = grown(this.#first, new Int32Array(Math.max(nodes, Math.ceil(1.5 * length))).fill(NONE))
  }
}
