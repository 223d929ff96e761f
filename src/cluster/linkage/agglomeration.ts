import { moreRoom } from '../../base/grown.ts'
import { IndexedHeap } from '../../base/indexed-heap.ts'
import { meanWithoutComposites, mostApart } from './composites.ts'
import { GroupLinks } from './group-links.ts'
import { GroupMembers } from './group-members.ts'
import { type JoinRule, leastLink } from './join-rule.ts'
import type { PairScore, PairTest } from './mean-score.ts'
import { PairSum } from './pair-sum.ts'

/** Links and members from which those of a group are not walked through for each that joins it. By hand: few groups have as many. */
const MANY = 256

/**
 * Average linkage (UPGMA) over a sparse graph of articles numbered from 0.
 *
 * Only pairs that were nominated are linked at first. Two groups are ranked by the mean over their known links; when they
 * come up, the missing pairs between them are scored, all or a sample, and they are ranked again by that mean. Groups
 * without a link are never looked at. Articles put together from both groups have no say in whether these are joined.
 *
 * The links between groups stand in a heap; joining two groups merges the shorter list of links into the longer, with E links
 * in O(E log E), and without allocation where no group has very many. A group is named by its lowest member, or by that of the
 * part that brought by far the most links and members. Ties go to the lowest names, so the result depends on the numbering alone.
 */
export class Agglomeration {
  /**
   * The same links make the same groups by a plain rule of any higher threshold that is at most `settled`, and half of it at
   * most `parted`: what came up before the last join would come up there, and who has no link would have none. Of the last
   * {@link cluster}.
   */
  settled = Number.POSITIVE_INFINITY
  parted = Number.POSITIVE_INFINITY
  readonly #rule: JoinRule
  readonly #usual: number
  /** Pairs between two groups up to which all are scored. */
  #exhaustive = 0
  readonly #sample: number
  readonly #links = new GroupLinks()
  readonly #members = new GroupMembers()
  readonly #heap = new IndexedHeap((link, other) => this.#precedes(link, other))
  readonly #sum = new PairSum()
  #size = 0
  // By article.
  /** The lowest article of its group; while clustering, only whether an article names its group is right. */
  #label = new Int32Array(0)
  /** By group: a link to it, plus one, while the lists of two groups are merged. */
  #mark = new Int32Array(0)
  readonly #left: number[] = []
  readonly #right: number[] = []

  /**
   * @param rule when two groups are joined
   * @param exhaustive pairs between two groups up to which all are scored, unless {@link reset} says otherwise
   * @param sample pairs scored where there are more and fewer than half are known
   */
  constructor(rule: JoinRule, exhaustive: number, sample: number) {
    this.#rule = { alone: rounded(rule.alone), group: rounded(rule.group), link: rounded(rule.link) }
    this.#usual = exhaustive
    this.#sample = sample
  }

  /**
   * Starts with `size` articles without links.
   *
   * @param exhaustive pairs between two groups of these up to which all are scored, if other than usual
   */
  reset(size: number, exhaustive = this.#usual): void {
    this.#exhaustive = exhaustive
    if (size > this.#label.length) {
      const capacity = moreRoom(this.#label.length, size)
      this.#label = new Int32Array(capacity)
      this.#mark = new Int32Array(capacity)
    }
    this.#size = size
    this.#links.reset(size)
    this.#heap.clear()
    this.#members.reset(size)
    for (let i = 0; i < size; i++) this.#label[i] = i
  }

  /** Links two different articles that have no link. */
  link(a: number, b: number, score: number): void {
    this.#weigh(this.#links.add(a, b, score))
  }

  /**
   * Joins groups, the highest mean first, until the rule lets none be joined.
   *
   * @param score may be asked again for a pair that was linked or scored before
   * @param sharePart whether two articles share a good part of the words of one of them; without it there are no composites
   * @returns for each article the lowest one of its group; good until the next {@link reset}
   */
  cluster(score: PairScore, sharePart?: PairTest): Int32Array {
    const ordered: PairScore = (a, b) => (a < b ? score(a, b) : score(b, a))
    let lowest = Number.POSITIVE_INFINITY
    this.settled = lowest
    this.parted = lowest
    for (let link = this.#heap.first; link >= 0; link = this.#heap.first) {
      lowest = Math.min(lowest, this.#links.mean[link], rounded(this.#links.best[link]))
      if (this.#complete(link, ordered) || this.#discount(link, ordered, sharePart)) continue
      this.settled = lowest
      this.#join(link)
    }
    for (let i = 0; i < this.#size; i++) {
      if (this.#label[i] !== i) continue
      const members = this.#members.list(i, this.#left)
      let lowest = i
      for (const member of members) if (member < lowest) lowest = member
      for (const member of members) this.#label[member] = lowest
    }
    return this.#label
  }

  #precedes(link: number, other: number): boolean {
    const { mean, group } = this.#links
    if (mean[link] !== mean[other]) return mean[link] > mean[other]
    const a = group[2 * link]
    const b = group[2 * link + 1]
    const c = group[2 * other]
    const d = group[2 * other + 1]
    const low = Math.min(a, b)
    const otherLow = Math.min(c, d)
    return low !== otherLow ? low < otherLow : a + b < c + d
  }

  /** Scores missing pairs between two groups; false if enough are known. Their best is good enough, else they would not come up. */
  #complete(link: number, score: PairScore): boolean {
    const links = this.#links
    const [a, b] = this.#ends(link)
    const all = this.#members.count[a] * this.#members.count[b]
    const known = links.known[link]
    if (all <= this.#exhaustive ? known === all : 2 * known >= all) return false
    const sum = this.#sum
    const [left, right] = this.#sides(a, b)
    if (all <= this.#exhaustive) sum.takeAll(left, right, score)
    else sum.takeSample(left, right, score, this.#sample)
    this.#revise(link, sum.mean, all)
    links.least[link] = Math.min(links.least[link], sum.least)
    return true
  }

  /** Takes out of a mean what composites bring to it, where two groups that may be joined hold articles that have no link. */
  #discount(link: number, score: PairScore, sharePart: PairTest | undefined): boolean {
    const links = this.#links
    const [a, b] = this.#ends(link)
    const all = this.#members.count[a] * this.#members.count[b]
    const unlinked = leastLink(this.#rule)
    if (sharePart === undefined) return false
    if (this.#noteLink(links.least[link], unlinked) >= mostApart(unlinked) || links.searched[link] === all) return false
    links.searched[link] = all
    const noting: PairScore = (x, y) => this.#noteLink(score(x, y), unlinked)
    const mean = meanWithoutComposites(...this.#sides(a, b), noting, sharePart, unlinked)
    if (mean === undefined) return false
    this.#revise(link, mean, all)
    return true
  }

  #noteLink(score: number, unlinked: number): number {
    if (score >= unlinked && score < this.parted) this.parted = score
    return score
  }

  #sides(a: number, b: number): readonly [readonly number[], readonly number[]] {
    return [this.#members.list(a, this.#left), this.#members.list(b, this.#right)]
  }

  /** Ranks a link by the mean of all its pairs. */
  #revise(link: number, mean: number, all: number): void {
    this.#links.sum[link] = mean * all
    this.#links.known[link] = all
    this.#weigh(link)
  }

  /** Ranks a link by its mean, or takes it out of the heap where the rule does not let its groups be joined. */
  #weigh(link: number): void {
    const links = this.#links
    const mean = rounded(links.sum[link] / links.known[link])
    const { count } = this.#members
    const alone = count[links.group[2 * link]] === 1 && count[links.group[2 * link + 1]] === 1
    const rule = this.#rule
    const joined = alone ? mean >= rule.alone : mean >= rule.group && rounded(links.best[link]) >= rule.link
    links.mean[link] = joined ? mean : -1
    if (joined) this.#heap.put(link)
    else this.#heap.remove(link)
  }

  /** The groups of a link, the lower first. */
  #ends(link: number): readonly [number, number] {
    const a = this.#links.group[2 * link]
    const b = this.#links.group[2 * link + 1]
    return a < b ? [a, b] : [b, a]
  }

  /** Joins the groups of a link: the higher becomes part of the lower, unless it is by far the larger. */
  #join(joined: number): void {
    const links = this.#links
    const [low, high] = this.#ends(joined)
    const [a, b] = this.#outweighs(high, low) ? [high, low] : [low, high]
    this.#heap.remove(joined)
    links.remove(joined)
    const wasAlone = this.#members.count[a] === 1
    const neighbours = this.#outweighs(a, b) ? links.byNeighbour(a) : undefined
    this.#members.join(a, b)
    this.#label[b] = a
    if (neighbours === undefined) this.#markLinks(a)
    for (let end = links.first(b); end >= 0; ) {
      const next = links.next(end)
      const link = end >> 1
      const neighbour = links.group[end ^ 1]
      const same = neighbours === undefined ? this.#mark[neighbour] - 1 : (neighbours.get(neighbour) ?? -1)
      if (same < 0) {
        links.move(end, a)
        this.#weigh(link)
      } else {
        links.sum[same] += links.sum[link]
        links.known[same] += links.known[link]
        links.best[same] = Math.max(links.best[same], links.best[link])
        links.least[same] = Math.min(links.least[same], links.least[link])
        this.#heap.remove(link)
        links.remove(link)
        if (!wasAlone) this.#weigh(same)
      }
      end = next
    }
    if (neighbours !== undefined && !wasAlone) return
    for (let end = links.first(a); end >= 0; end = links.next(end)) {
      this.#mark[links.group[end ^ 1]] = 0
      // A pair of articles is now one of a group and an article, for which another rule holds.
      if (wasAlone) this.#weigh(end >> 1)
    }
  }

  /** Whether a group has many links and members, by far more than another: then these are not to be walked through for that one. */
  #outweighs(group: number, other: number): boolean {
    const weight = this.#links.degree[group] + this.#members.count[group]
    return weight >= MANY && weight > 2 * (this.#links.degree[other] + this.#members.count[other])
  }

  #markLinks(group: number): void {
    const links = this.#links
    for (let end = links.first(group); end >= 0; end = links.next(end)) {
      this.#mark[links.group[end ^ 1]] = (end >> 1) + 1
    }
  }
}

/** Sums taken in different orders differ in their last digits; ties must not hang on these. */
function rounded(mean: number): number {
  return Math.round(mean * 1e9) / 1e9
}
