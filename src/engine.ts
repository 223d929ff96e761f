import { CopyTier } from './copy-tier.ts'
import { Corpus } from './corpus.ts'
import type { ResolvedOptions } from './options.ts'
import type { Profile } from './profile.ts'
import type { Relation } from './types.ts'

/** A candidate that was checked and is not `unrelated`. */
export interface Neighbour {
  readonly handle: number
  readonly relation: Relation
  readonly score: number
  readonly jaccard: number
  readonly containment: number
}

/** Most candidates checked for one article, those with the most colliding bands first. */
const MAX_CHECKED = 256

const CLOSENESS: Readonly<Record<Relation, number>> = {
  duplicate: 3,
  'near-duplicate': 2,
  'same-story': 1,
  unrelated: 0,
}

/** Holds profiles, nominates candidates among them and judges pairs. It knows nothing of stories. */
export class Engine {
  readonly corpus = new Corpus()
  readonly copies: CopyTier

  constructor(options: ResolvedOptions) {
    this.copies = new CopyTier(this.corpus, options)
  }

  /** Stores and indexes a profile whose id is not held. Its neighbours are those held before it, closest first. */
  add(profile: Profile): { readonly handle: number; readonly neighbours: readonly Neighbour[] } {
    const handle = this.corpus.add(profile)
    const neighbours = this.#neighbours(handle)
    this.copies.insertNominated(handle)
    return { handle, neighbours }
  }

  /** The neighbours of a profile, which is not kept. `except` is left out. */
  query(profile: Profile, except: number | undefined): readonly Neighbour[] {
    const handle = this.corpus.addUnnamed(profile)
    const neighbours = this.#neighbours(handle)
    this.corpus.remove(handle)
    return except === undefined ? neighbours : neighbours.filter((neighbour) => neighbour.handle !== except)
  }

  remove(handle: number): void {
    this.copies.remove(handle)
    this.corpus.remove(handle)
  }

  /** Probability that two articles cover the same story. Symmetric. */
  readonly score = (a: number, b: number): number => {
    return this.#copyScore(a, b)
  }

  /** The exact relation of two articles held. */
  judge(a: number, b: number): Neighbour {
    const relation = this.copies.relation(a, b)
    const { jaccard, containment } = this.copies.overlap(a, b)
    return {
      handle: b,
      relation: relation === 'none' ? 'unrelated' : relation,
      score: this.score(a, b),
      jaccard,
      containment,
    }
  }

  #copyScore(a: number, b: number): number {
    const relation = this.copies.relation(a, b)
    if (relation === 'none') return 0
    if (relation === 'duplicate') return 1
    const { jaccard, containment } = this.copies.overlap(a, b)
    return 0.9 + 0.1 * Math.max(jaccard, containment)
  }

  #neighbours(handle: number): readonly Neighbour[] {
    const candidates = this.copies.nominate(handle)
    const { ids, hits, count } = candidates
    const least = count > MAX_CHECKED ? leastHits(hits, count, MAX_CHECKED) : 0
    const found: Neighbour[] = []
    for (let i = 0; i < count; i++) {
      if (hits[i] < least || this.copies.relation(handle, ids[i]) === 'none') continue
      found.push(this.judge(handle, ids[i]))
    }
    return found.sort((x, y) => this.#closer(x, y))
  }

  #closer(x: Neighbour, y: Neighbour): number {
    return (
      CLOSENESS[y.relation] - CLOSENESS[x.relation] ||
      y.score - x.score ||
      y.jaccard - x.jaccard ||
      (this.corpus.id(x.handle) < this.corpus.id(y.handle) ? -1 : 1)
    )
  }
}

/** The number of hits that at most `most` of the candidates reach. */
function leastHits(hits: Uint16Array, count: number, most: number): number {
  const histogram = new Uint32Array(1026)
  for (let i = 0; i < count; i++) histogram[Math.min(hits[i], 1024)]++
  let least = 1025
  for (let reached = 0; least > 1 && reached + histogram[least - 1] <= most; ) reached += histogram[--least]
  return least
}
