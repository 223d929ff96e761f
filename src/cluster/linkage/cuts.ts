import { Agglomeration } from './agglomeration.ts'
import { EXHAUSTIVE, groupsOf, SAMPLE } from './batch.ts'
import { leastLink, plainRule } from './join-rule.ts'
import type { PairScore, PairTest } from './mean-score.ts'
import type { ScoredPairs } from './scored-pairs.ts'

/** Articles without links to others, and up to which threshold what became of them holds. */
interface Part {
  /** In ascending order. */
  readonly members: readonly number[]
  /** Places of their pairs, in ascending order. */
  readonly links: readonly number[]
  /** The least score of a link. */
  readonly least: number
  readonly settled: number
  readonly parted: number
}

/**
 * The groups that {@link averageLinkage} makes at one threshold after the other, in ascending order. A higher one has fewer
 * links, which part articles further; and of most parts it can be told that nothing would change, so that these are not
 * clustered anew. Copies, of which all pairs may be links, are clustered once.
 */
export class LinkageCuts {
  readonly #size: number
  readonly #pairs: ScoredPairs
  readonly #score: PairScore
  readonly #sharePart: PairTest | undefined
  #parts: readonly Part[] = []
  #threshold = Number.POSITIVE_INFINITY
  /** By article: the lowest one of its group. */
  readonly #label: Int32Array
  /** By article, while parts are made: one that it hangs together with; then its place in its part. */
  readonly #up: Int32Array
  readonly #place: Int32Array

  /** Takes what {@link averageLinkage} takes. */
  constructor(size: number, pairs: ScoredPairs, score: PairScore, sharePart?: PairTest) {
    this.#size = size
    this.#pairs = pairs
    this.#score = score
    this.#sharePart = sharePart
    this.#label = new Int32Array(size)
    this.#up = new Int32Array(size)
    this.#place = new Int32Array(size)
  }

  /** The groups by {@link plainRule}. A threshold below the one before is as costly as the first. */
  at(threshold: number): readonly (readonly number[])[] {
    if (threshold < this.#threshold) {
      const members = Array.from({ length: this.#size }, (_, i) => i)
      const links = Array.from({ length: this.#pairs.count }, (_, i) => i)
      this.#parts = [{ members, links, least: Number.NEGATIVE_INFINITY, settled: 0, parted: 0 }]
    }
    this.#threshold = threshold
    const agglomeration = new Agglomeration(plainRule(threshold), EXHAUSTIVE, SAMPLE)
    const half = leastLink(plainRule(threshold))
    this.#parts = this.#parts.flatMap((part) => {
      const holds = threshold <= part.settled && half <= part.parted && half <= part.least
      return holds ? part : this.#partsOf(part, half).map((smaller) => this.#cluster(smaller, agglomeration))
    })
    return groupsOf(this.#label, this.#size)
  }

  /** What links of a score leave together; articles without any are groups at every higher threshold, and left out. */
  #partsOf({ members, links }: Part, least: number): readonly Pick<Part, 'members' | 'links'>[] {
    const { a, b, score } = this.#pairs
    const left = links.filter((link) => score[link] >= least)
    for (const member of members) this.#label[member] = this.#up[member] = member
    for (const link of left) {
      const [x, y] = [this.#root(a[link]), this.#root(b[link])]
      // Downwards, so that the lowest article is the root.
      this.#up[Math.max(x, y)] = Math.min(x, y)
    }
    const parts = new Map<number, { readonly members: number[]; readonly links: number[] }>()
    for (const member of members) {
      const root = this.#root(member)
      const part = parts.get(root)
      if (part !== undefined) part.members.push(member)
      else parts.set(root, { members: [member], links: [] })
    }
    for (const link of left) parts.get(this.#root(a[link]))?.links.push(link)
    return [...parts.values()].filter((part) => part.members.length > 1)
  }

  #root(article: number): number {
    const up = this.#up
    let at = article
    for (; up[at] !== at; at = up[at]) up[at] = up[up[at]]
    return at
  }

  #cluster({ members, links }: Pick<Part, 'members' | 'links'>, agglomeration: Agglomeration): Part {
    const { a, b, score } = this.#pairs
    const between: PairScore = (x, y) => this.#score(members[x], members[y])
    const sharePart = this.#sharePart
    const share: PairTest | undefined = sharePart && ((x, y) => sharePart(members[x], members[y]))
    for (const [place, member] of members.entries()) this.#place[member] = place
    agglomeration.reset(members.length)
    let least = Number.POSITIVE_INFINITY
    for (const link of links) {
      agglomeration.link(this.#place[a[link]], this.#place[b[link]], score[link])
      least = Math.min(least, score[link])
    }
    const label = agglomeration.cluster(between, share)
    for (const [place, member] of members.entries()) this.#label[member] = members[label[place]]
    const { settled, parted } = agglomeration
    return { members, links, least, settled, parted }
  }
}
