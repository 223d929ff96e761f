import type { JoinRule } from './join-rule.ts'
import type { PairScore } from './linkage.ts'

/** Turns of the golden section walk a list evenly, whatever its length. */
const GOLDEN = 0.6180339887498949

/**
 * Average linkage (UPGMA) by matrices, for one neighbourhood of articles numbered from 0.
 *
 * Only pairs that were nominated are known at first. Two groups are ranked by the mean over their known links; when they
 * come up, the missing pairs between them are scored, all or a sample, and they are ranked again by that mean. Groups
 * without a link are never looked at.
 *
 * Each row keeps its best partner and an upper bound of its mean, put right only when it comes up (the generic algorithm of
 * Müllner 2011, "Modern hierarchical, agglomerative clustering algorithms"): about O(n²), without allocation once warm.
 * A group stands in the row of its lowest member and ties go to the lowest rows, so the result depends on the numbering alone.
 */
export class MatrixLinkage {
  readonly #rule: JoinRule
  readonly #exhaustive: number
  readonly #sample: number
  #size = 0
  #capacity = 0
  // n × n, only i < j in use.
  /** Scores of pairs of articles; -1: not known. */
  #known = new Float64Array(0)
  /** Sum and number of the known links between two groups. */
  #sum = new Float64Array(0)
  #count = new Uint32Array(0)
  /** The best of them. */
  #best = new Float64Array(0)
  /** Their mean; -1: no link, or the groups may not be joined. */
  #mean = new Float64Array(0)
  // By row.
  #partner = new Int32Array(0)
  #bound = new Float64Array(0)
  #stale = new Uint8Array(0)
  #label = new Int32Array(0)
  /** Members of a group, linked from its lowest. */
  #next = new Int32Array(0)
  #last = new Int32Array(0)
  #members = new Uint32Array(0)
  #left: number[] = []
  #right: number[] = []

  /**
   * @param rule when two groups are joined
   * @param exhaustive pairs between two groups up to which all are scored
   * @param sample pairs scored where there are more and fewer than half are known
   */
  constructor(rule: JoinRule, exhaustive: number, sample: number) {
    this.#rule = { alone: rounded(rule.alone), group: rounded(rule.group), link: rounded(rule.link) }
    this.#exhaustive = exhaustive
    this.#sample = sample
  }

  /** Starts a neighbourhood of `size` articles without links. */
  reset(size: number): void {
    this.#reserve(size)
    this.#size = size
    const cells = size * size
    this.#known.fill(-1, 0, cells)
    this.#sum.fill(0, 0, cells)
    this.#count.fill(0, 0, cells)
    this.#best.fill(-1, 0, cells)
    this.#mean.fill(-1, 0, cells)
  }

  /** Gives a pair's score without making it a link. */
  know(a: number, b: number, score: number): void {
    this.#known[this.#cell(a, b)] = score
  }

  /** Links two different articles. */
  link(a: number, b: number, score: number): void {
    const cell = this.#cell(a, b)
    this.#known[cell] = score
    this.#sum[cell] = score
    this.#count[cell] = 1
    this.#best[cell] = score
    this.#mean[cell] = rounded(score) >= this.#rule.alone ? rounded(score) : -1
  }

  /**
   * Joins groups, the highest mean first, until the rule lets none be joined.
   *
   * @returns for each article the lowest one of its group; good until the next {@link reset}
   */
  cluster(score: PairScore): Int32Array {
    const n = this.#size
    for (let i = 0; i < n; i++) {
      this.#label[i] = i
      this.#next[i] = -1
      this.#last[i] = i
      this.#members[i] = 1
      this.#scan(i)
    }
    for (;;) {
      let a = 0
      for (let i = 1; i < n; i++) if (this.#bound[i] > this.#bound[a]) a = i
      if (n === 0 || this.#bound[a] < 0) break
      const b = this.#partner[a]
      if (this.#stale[a] === 1) this.#scan(a)
      else if (!this.#complete(a, b, score)) this.#join(a, b)
    }
    for (let i = 0; i < n; i++) {
      if (this.#label[i] !== i) continue
      for (let member = this.#next[i]; member >= 0; member = this.#next[member]) this.#label[member] = i
    }
    return this.#label
  }

  #cell(a: number, b: number): number {
    return a < b ? a * this.#size + b : b * this.#size + a
  }

  /** Finds the best partner of a row among those after it. */
  #scan(row: number): void {
    const n = this.#size
    const mean = this.#mean
    let best = -1
    let partner = -1
    for (let i = row + 1, cell = row * n + i; i < n; i++, cell++) {
      if (mean[cell] > best) {
        best = mean[cell]
        partner = i
      }
    }
    this.#partner[row] = partner
    this.#bound[row] = best
    this.#stale[row] = 0
  }

  /** Scores missing pairs between two groups; false if enough are known. */
  #complete(a: number, b: number, score: PairScore): boolean {
    const cell = this.#cell(a, b)
    const all = this.#members[a] * this.#members[b]
    const known = this.#count[cell]
    if (all <= this.#exhaustive ? known === all : 2 * known >= all) return false
    const left = this.#list(a, this.#left)
    const right = this.#list(b, this.#right)
    let sum = 0
    if (all <= this.#exhaustive) {
      for (const i of left) for (const j of right) sum += this.#take(cell, i, j, score)
    } else {
      const [small, large] = left.length <= right.length ? [left, right] : [right, left]
      for (let t = 0; t < this.#sample; t++) {
        sum += this.#take(cell, small[t % small.length], large[Math.floor(((t * GOLDEN) % 1) * large.length)], score)
      }
      sum *= all / this.#sample
    }
    this.#sum[cell] = sum
    this.#count[cell] = all
    this.#weigh(a, b)
    this.#scan(a)
    return true
  }

  /** The score of a pair of articles, noted as the best between their groups if it is. */
  #take(groups: number, a: number, b: number, score: PairScore): number {
    const taken = this.#ask(a, b, score)
    if (taken > this.#best[groups]) this.#best[groups] = taken
    return taken
  }

  #ask(a: number, b: number, score: PairScore): number {
    const cell = this.#cell(a, b)
    if (this.#known[cell] < 0) this.#known[cell] = a < b ? score(a, b) : score(b, a)
    return this.#known[cell]
  }

  /** Takes the mean of two groups, or -1 where the rule does not let them be joined. */
  #weigh(a: number, b: number): void {
    const cell = this.#cell(a, b)
    const mean = rounded(this.#sum[cell] / this.#count[cell])
    const alone = this.#members[a] === 1 && this.#members[b] === 1
    const rule = this.#rule
    const joined = alone ? mean >= rule.alone : mean >= rule.group && rounded(this.#best[cell]) >= rule.link
    this.#mean[cell] = joined ? mean : -1
  }

  #list(group: number, out: number[]): readonly number[] {
    out.length = 0
    for (let member = group; member >= 0; member = this.#next[member]) out.push(member)
    return out
  }

  /** Joins group b to group a, a < b. */
  #join(a: number, b: number): void {
    const n = this.#size
    this.#next[this.#last[a]] = b
    this.#last[a] = this.#last[b]
    this.#members[a] += this.#members[b]
    this.#label[b] = a
    this.#mean[this.#cell(a, b)] = -1
    for (let c = 0; c < n; c++) {
      if (c === a || c === b || this.#label[c] !== c) continue
      const toB = this.#cell(b, c)
      const toA = this.#cell(a, c)
      this.#mean[toB] = -1
      if (this.#count[toB] > 0) {
        this.#sum[toA] += this.#sum[toB]
        this.#count[toA] += this.#count[toB]
        this.#best[toA] = Math.max(this.#best[toA], this.#best[toB])
      }
      if (this.#count[toA] > 0) this.#weigh(a, c)
      if (c < b && (this.#partner[c] === a || this.#partner[c] === b)) this.#stale[c] = 1
      if (c > a || this.#mean[toA] < this.#bound[c]) continue
      // A tie, or a pair that the rule lets be joined now that one side is a group.
      this.#bound[c] = this.#mean[toA]
      this.#stale[c] = 1
    }
    this.#bound[b] = -2
    this.#scan(a)
  }

  #reserve(size: number): void {
    if (size <= this.#capacity) return
    const n = Math.max(64, size)
    this.#capacity = n
    this.#known = new Float64Array(n * n)
    this.#sum = new Float64Array(n * n)
    this.#count = new Uint32Array(n * n)
    this.#best = new Float64Array(n * n)
    this.#mean = new Float64Array(n * n)
    this.#partner = new Int32Array(n)
    this.#bound = new Float64Array(n)
    this.#stale = new Uint8Array(n)
    this.#label = new Int32Array(n)
    this.#next = new Int32Array(n)
    this.#last = new Int32Array(n)
    this.#members = new Uint32Array(n)
  }
}

/** Sums taken in different orders differ in their last digits; ties must not hang on these. */
function rounded(mean: number): number {
  return Math.round(mean * 1e9) / 1e9
}
