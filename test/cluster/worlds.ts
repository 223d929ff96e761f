import fc from 'fast-check'
import type { StoryEvent } from '../../src/article/events.ts'
import type { JoinRule } from '../../src/cluster/linkage/join-rule.ts'
import type { PairScore } from '../../src/cluster/linkage/mean-score.ts'
import type { ScoredPair } from '../../src/cluster/linkage/scored-pairs.ts'
import type { StreamClusterer } from '../../src/cluster/stream/clusterer.ts'

/** A symmetric matrix of scores. */
export interface World {
  readonly size: number
  readonly scores: readonly (readonly number[])[]
}

/** Scores on a grid of `steps`: a coarse one has many ties. */
export function graphs(maxSize: number, steps: number): fc.Arbitrary<World> {
  return fc
    .integer({ min: 1, max: maxSize })
    .chain((size) => worldOf(size, fc.array(fc.nat(steps), { minLength: size * size, maxLength: size * size }), steps))
}

function worldOf(size: number, cells: fc.Arbitrary<number[]>, steps: number): fc.Arbitrary<World> {
  return cells.map((drawn) => ({ size, scores: symmetric(size, (i, j) => drawn[i * size + j] / steps) }))
}

/** Articles of a few events: high scores inside one, low ones between two, some of both misleading. */
export function newsWorlds(maxSize: number): fc.Arbitrary<World> {
  return fc.tuple(fc.integer({ min: 2, max: maxSize }), fc.integer()).map(([size, seed]) => newsWorld(size, seed))
}

export function newsWorld(size: number, seed: number, events = Math.ceil(size / 4)): World {
  const random = randomNumbers(seed)
  const event = Array.from({ length: size }, () => Math.floor(random() * events))
  const scores = symmetric(size, (i, j) => {
    if (event[i] === event[j]) return 0.35 + 0.6 * random()
    return random() < 0.1 ? random() : 0.2 * random()
  })
  return { size, scores }
}

/** Numbers in [0, 1) from a linear congruential generator. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) / 2 ** 24
  }
}

function symmetric(size: number, draw: (i: number, j: number) => number): readonly (readonly number[])[] {
  const scores = Array.from({ length: size }, () => new Array<number>(size).fill(1))
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      scores[i][j] = draw(i, j)
      scores[j][i] = scores[i][j]
    }
  }
  return scores
}

export function scoreOf(world: World): PairScore {
  return (a, b) => world.scores[a][b]
}

export function allPairs(world: World): readonly ScoredPair[] {
  const pairs: ScoredPair[] = []
  for (let a = 0; a < world.size; a++) {
    for (let b = a + 1; b < world.size; b++) pairs.push({ a, b, score: world.scores[a][b] })
  }
  return pairs
}

/** Average linkage as the textbook has it, O(n³) and more, by a rule for what may be joined. */
export function naiveLinkage(world: World, { alone, group, link }: JoinRule): readonly (readonly number[])[] {
  const groups = Array.from({ length: world.size }, (_, i) => [i])
  for (;;) {
    let highest = -1
    let best: readonly [number, number] = [0, 0]
    for (let i = 0; i < groups.length; i++) {
      for (let j = i + 1; j < groups.length; j++) {
        const scores = groups[i].flatMap((a) => groups[j].map((b) => world.scores[a][b]))
        const mean = Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 1e9) / 1e9
        const mayJoin = scores.length === 1 ? mean >= alone : mean >= group && Math.max(...scores) >= link
        if (mayJoin && mean > highest) {
          highest = mean
          best = [i, j]
        }
      }
    }
    if (highest < 0) break
    groups[best[0]].push(...groups[best[1]])
    groups.splice(best[1], 1)
  }
  return groups.map((group) => group.sort((a, b) => a - b)).sort((x, y) => x[0] - y[0])
}

/** The stories of a clusterer as sorted groups of articles. */
export function partition({ stories }: StreamClusterer): readonly (readonly number[])[] {
  return Array.from(stories.slots(), (slot) => [...stories.members(slot)].sort((a, b) => a - b)).sort(
    (x, y) => x[0] - y[0],
  )
}

/** The stories by their ids, in order. */
export function named({ stories }: StreamClusterer): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    Array.from(stories.slots(), (slot) => [stories.id(slot), [...stories.members(slot)].sort((a, b) => a - b)]),
  )
}

/** A consumer's copy of the stories, kept up by events alone. It refuses an event that doesn't fit what it holds. */
export class Mirror {
  readonly #stories = new Map<string, Set<number>>()

  apply(event: StoryEvent<number>): void {
    switch (event.type) {
      case 'created':
        this.#open(event.storyId, event.articles)
        break
      case 'joined':
        this.#story(event.storyId).add(event.articleId)
        break
      case 'merged': {
        const into = this.#story(event.storyId)
        for (const article of this.#story(event.from)) into.add(article)
        this.#stories.delete(event.from)
        break
      }
      case 'split':
        for (const article of event.articles) this.#drop(event.from, article)
        if (this.#story(event.from).size === 0) throw new Error(`nothing is left of ${event.from}`)
        this.#open(event.storyId, event.articles)
        break
      case 'moved':
        this.#drop(event.from, event.articleId)
        if (this.#story(event.from).size === 0) throw new Error(`nothing is left of ${event.from}`)
        this.#story(event.storyId).add(event.articleId)
        break
      case 'left':
        this.#drop(event.storyId, event.articleId)
        break
      case 'expired':
        if (this.#story(event.storyId).size > 0) throw new Error(`${event.storyId} has ended with articles in it`)
        this.#stories.delete(event.storyId)
    }
  }

  named(): Readonly<Record<string, readonly number[]>> {
    return Object.fromEntries(Array.from(this.#stories, ([id, articles]) => [id, [...articles].sort((a, b) => a - b)]))
  }

  #open(story: string, articles: readonly number[]): void {
    if (this.#stories.has(story)) throw new Error(`${story} is there already`)
    this.#stories.set(story, new Set(articles))
  }

  #story(id: string): Set<number> {
    const story = this.#stories.get(id)
    if (story === undefined) throw new Error(`there is no story ${id}`)
    return story
  }

  #drop(story: string, article: number): void {
    if (!this.#story(story).delete(article)) throw new Error(`${story} does not hold ${article}`)
  }
}
