import { grown, moreRoom } from '../../base/grown.ts'
import { HalfEdges } from '../../base/half-edges.ts'
import { SCORE_STEPS } from '../../base/score-steps.ts'
import { refuse, verify } from '../../binary/error.ts'
import type { SnapshotReader } from '../../binary/reader.ts'
import type { SnapshotWriter } from '../../binary/writer.ts'

const NONE = -1

/**
 * An undirected graph with scored edges whose nodes can be removed.
 *
 * Freed edges are used again. The edges of a node come newest first.
 *
 * @example
 * for (let half = graph.first(node); half >= 0; half = graph.next(half)) {
 *   visit(graph.neighbour(half), graph.score(half))
 * }
 */
export class EdgeGraph {
  readonly #halves = new HalfEdges()
  /** By edge, in steps. */
  #score = new Uint32Array(64)
  /** Freed edges, linked through the node of their first half. */
  #free = NONE
  #used = 0
  #size = 0

  /** Number of edges. */
  get size(): number {
    return this.#size
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.#halves.bytes + this.#score.byteLength
  }

  /** The newest half-edge of a node, or -1. */
  first(node: number): number {
    return this.#halves.first(node)
  }

  /** The next older half-edge of the same node, or -1. */
  next(half: number): number {
    return this.#halves.next(half)
  }

  /** The node at the other end of a half-edge. */
  neighbour(half: number): number {
    return this.#halves.node[half ^ 1]
  }

  score(half: number): number {
    return this.#score[half >> 1] / SCORE_STEPS
  }

  setScore(half: number, score: number): void {
    this.#score[half >> 1] = Math.round(score * SCORE_STEPS)
  }

  /** Adds an edge between two different nodes that have none. */
  add(a: number, b: number, score: number): void {
    const edge = this.#take()
    this.#halves.reserveNodes(Math.max(a, b) + 1)
    this.#score[edge] = Math.round(score * SCORE_STEPS)
    this.#size++
    this.#halves.attach(2 * edge, a)
    this.#halves.attach(2 * edge + 1, b)
  }

  /** Removes all edges of a node. */
  removeNode(node: number): void {
    const halves = this.#halves
    for (let half = halves.first(node); half >= 0; half = halves.first(node)) {
      halves.detach(half)
      halves.detach(half ^ 1)
      halves.node[half & ~1] = this.#free
      this.#free = half >> 1
      this.#size--
    }
  }

  /**
   * Writes for each article its edges to earlier ones, oldest edge first. An article gets these when it comes, so adding them
   * in this order again puts every node's edges in the same order.
   *
   * @param articles nodes, in the order of their coming
   */
  save(writer: SnapshotWriter, articles: Uint32Array): void {
    const row = new Uint32Array(this.#halves.nodes)
    for (let i = 0; i < articles.length; i++) if (articles[i] < row.length) row[articles[i]] = i
    const counts = new Uint32Array(articles.length)
    const edges: number[] = []
    for (let i = 0; i < articles.length; i++) {
      const start = edges.length
      for (let half = this.first(articles[i]); half >= 0; half = this.next(half)) {
        if (row[this.neighbour(half)] < i) edges.push(half)
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
      for (let i = 0; i < edges.length; i++) out[i] = this.neighbour(edges[i])
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

  #take(): number {
    const freed = this.#free
    if (freed >= 0) {
      this.#free = this.#halves.node[2 * freed]
      return freed
    }
    if (this.#used === this.#score.length) {
      const capacity = moreRoom(this.#used, 0)
      this.#halves.reserveEdges(capacity)
      this.#score = grown(this.#score, new Uint32Array(capacity))
    }
    return this.#used++
  }
}
