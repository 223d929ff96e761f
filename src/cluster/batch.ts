import { meanScore, type PairScore } from './linkage.ts'

/** A scored pair of articles. */
export interface ScoredPair {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Two groups that may be joined, as they were when their mean was taken. */
interface Join {
  readonly a: number
  readonly b: number
  readonly mean: number
  /** Whether `mean` is over all pairs (or a sample of them), not over the nominated ones alone. */
  readonly judged: boolean
}

interface Links {
  sum: number
  count: number
}

/**
 * Agglomerative average linkage over nominated pairs: joins the two groups with the highest mean score until none
 * reaches the threshold.
 *
 * Two groups are first ranked by the mean over their nominated pairs. When they come up, the pairs that were not
 * nominated are scored too, and they go back into the queue with the mean over all pairs. The result is that of
 * average linkage over all pairs, wherever at least one pair between two groups was nominated, at a fraction of its scores.
 * Ties go to the lower article numbers, so the result depends on the numbering alone.
 *
 * @param size articles are numbered from 0 to size - 1
 * @returns the groups, each in ascending order, in the order of their first members
 */
export function averageLinkage(
  size: number,
  pairs: Iterable<ScoredPair>,
  threshold: number,
  score: PairScore,
): readonly (readonly number[])[] {
  // A group is known by the number of its lowest member.
  const groups: number[][] = Array.from({ length: size }, (_, i) => [i])
  const version = new Uint32Array(size)
  const links: Map<number, Links>[] = Array.from({ length: size }, () => new Map())
  const queue = new JoinQueue()
  for (const { a, b, score: s } of pairs) {
    addLinks(links, a, b, s, 1)
  }
  for (let a = 0; a < size; a++) {
    for (const [b, link] of links[a]) {
      const mean = link.sum / link.count
      if (a < b && mean >= threshold) queue.push({ a, b, mean, judged: true }, 0, 0)
    }
  }
  for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
    const { a, b, mean, judged } = entry.join
    if (version[a] !== entry.versionA || version[b] !== entry.versionB) continue
    if (!judged) {
      const exact = meanScore(groups[a], groups[b], score)
      if (exact >= threshold) queue.push({ a, b, mean: Math.min(mean, exact), judged: true }, version[a], version[b])
      continue
    }
    groups[a] = [...groups[a], ...groups[b]].sort((x, y) => x - y)
    groups[b] = []
    version[a]++
    version[b]++
    for (const [c, link] of links[b]) {
      links[c].delete(b)
      if (c !== a) addLinks(links, a, c, link.sum, link.count)
    }
    links[b].clear()
    links[a].delete(b)
    for (const [c, link] of links[a]) {
      const nominated = link.sum / link.count
      if (nominated < threshold) continue
      const all = link.count === groups[a].length * groups[c].length
      const low = Math.min(a, c)
      const high = Math.max(a, c)
      queue.push({ a: low, b: high, mean: nominated, judged: all }, version[low], version[high])
    }
  }
  return groups.filter((group) => group.length > 0)
}

function addLinks(links: readonly Map<number, Links>[], a: number, b: number, sum: number, count: number): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ]) {
    const link = links[from].get(to)
    if (link === undefined) links[from].set(to, { sum, count })
    else {
      link.sum += sum
      link.count += count
    }
  }
}

interface Entry {
  readonly join: Join
  readonly versionA: number
  readonly versionB: number
}

/** A binary heap: highest mean first, then lowest numbers. */
class JoinQueue {
  readonly #heap: Entry[] = []

  push(join: Join, versionA: number, versionB: number): void {
    const heap = this.#heap
    const entry = { join, versionA, versionB }
    let i = heap.length
    heap.push(entry)
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (!before(entry.join, heap[parent].join)) break
      heap[i] = heap[parent]
      i = parent
    }
    heap[i] = entry
  }

  pop(): Entry | undefined {
    const heap = this.#heap
    const top = heap[0]
    const last = heap.pop()
    if (heap.length === 0 || last === undefined) return top
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && before(heap[child + 1].join, heap[child].join)) child++
      if (!before(heap[child].join, last.join)) break
      heap[i] = heap[child]
      i = child
    }
    heap[i] = last
    return top
  }
}

function before(x: Join, y: Join): boolean {
  if (x.mean !== y.mean) return x.mean > y.mean
  return x.a !== y.a ? x.a < y.a : x.b < y.b
}
