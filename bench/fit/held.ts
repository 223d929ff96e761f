import { Engine } from '../../src/engine.ts'
import { resolveOptions } from '../../src/main/options.ts'
import type { Profile } from '../../src/profile/profile.ts'
import type { Profiler } from '../../src/profile/profiler.ts'
import { createRandom, randomInt } from '../lib/random.ts'
import type { FitArticle, World } from './world.ts'

/** A world as a batch holds it. Articles go by their handles. */
export interface Held {
  readonly world: World
  readonly engine: Engine
  /** In the order of a batch, which is that of the handles. */
  readonly articles: readonly FitArticle[]
  /** Pairs that are judged: nominated ones first, then such as come up when groups are joined. */
  readonly first: Uint32Array
  readonly second: Uint32Array
  /** How many were nominated. */
  readonly nominated: number
}

/** Pairs of one story that are looked at, drawn where there are more. */
const MOST_OF_STORY = 400
/** Pairs drawn an article of those whose articles have a candidate in common. */
const INDIRECT = 3

/** Reads a world as a batch would. @param profiler is used for all, for it remembers words */
export function hold(world: World, profiler: Profiler): Held {
  const accepted: { readonly article: FitArticle; readonly profile: Profile }[] = []
  for (const article of new Map(world.articles.map((one) => [one.id, one])).values()) {
    const profile = profileOf(profiler, article)
    if (profile !== undefined) accepted.push({ article, profile })
  }
  accepted.sort((a, b) => byTimeThenId(a.profile, b.profile))
  const articles = accepted.map(({ article }) => article)
  const nominating = new Engine(resolveOptions())
  const pairs = new Pairs(articles.length)
  for (const { profile } of accepted) {
    const { handle, candidates } = nominating.add(profile)
    for (const other of candidates.handles) pairs.add(other, handle)
  }
  const nominated = pairs.size
  pairs.addStories(articles)
  pairs.addIndirect(nominated)
  let engine = nominating
  if (world.alone) {
    engine = new Engine(resolveOptions())
    for (const { profile } of accepted) engine.corpus.addUnnamed(profile)
  }
  return { world, engine, articles, first: pairs.first(), second: pairs.second(), nominated }
}

function profileOf(profiler: Profiler, { id, title, text, publishedAt, url, source }: FitArticle): Profile | undefined {
  try {
    return profiler.profile({
      id,
      ...(title !== undefined && { title }),
      ...(text !== undefined && { text }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(url !== undefined && { url }),
      ...(source !== undefined && { source }),
    })
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** The order in which a batch reads its articles. */
function byTimeThenId(a: Profile, b: Profile): number {
  const timeA = Number.isNaN(a.time) ? Number.POSITIVE_INFINITY : a.time
  const timeB = Number.isNaN(b.time) ? Number.POSITIVE_INFINITY : b.time
  return timeA < timeB || (timeA === timeB && a.id < b.id) ? -1 : 1
}

/** Different pairs, each once, the lower first. */
class Pairs {
  readonly #keys = new Set<number>()
  readonly #articles: number
  readonly #random = createRandom(7)

  constructor(articles: number) {
    this.#articles = articles
  }

  get size(): number {
    return this.#keys.size
  }

  add(a: number, b: number): void {
    if (a !== b) this.#keys.add(Math.min(a, b) * this.#articles + Math.max(a, b))
  }

  first(): Uint32Array {
    return Uint32Array.from(this.#keys, (key) => Math.floor(key / this.#articles))
  }

  second(): Uint32Array {
    return Uint32Array.from(this.#keys, (key) => key % this.#articles)
  }

  addStories(articles: readonly FitArticle[]): void {
    const stories = new Map<string, number[]>()
    for (const [i, { set, story }] of articles.entries()) {
      if (story === undefined) continue
      const key = `${set} ${story}`
      const members = stories.get(key)
      if (members === undefined) stories.set(key, [i])
      else members.push(i)
    }
    for (const members of stories.values()) {
      const all = (members.length * (members.length - 1)) / 2
      for (const [i, a] of members.entries()) {
        for (const b of members.slice(0, i)) if (this.#random() * all < MOST_OF_STORY) this.add(a, b)
      }
    }
  }

  /** Groups of articles are joined by pairs that nothing nominated, and the judge must know such pairs too. */
  addIndirect(nominated: number): void {
    const near: number[][] = Array.from({ length: this.#articles }, () => [])
    for (const key of [...this.#keys].slice(0, nominated)) {
      const a = Math.floor(key / this.#articles)
      const b = key % this.#articles
      near[a].push(b)
      near[b].push(a)
    }
    for (const [article, others] of near.entries()) {
      for (let t = 0; t < INDIRECT && others.length > 0; t++) {
        const between = near[others[randomInt(this.#random, others.length)]]
        this.add(article, between[randomInt(this.#random, between.length)])
      }
    }
  }
}
