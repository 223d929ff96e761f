import type { StoryMerged } from '../article/events.ts'
import type { Match, Placement, Relation } from '../article/types.ts'
import type { StoryRegistry } from '../cluster/stream/registry.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { CopyJudge } from '../judge/copies.ts'

/** An article held, and how another relates to it. */
export interface Related {
  readonly handle: number
  readonly relation: Relation
  /** Shingles that both have; -1 where these are too few for copies. */
  readonly common: number
  readonly score: number
}

/** The articles held and their stories. */
export interface PlacedArticles {
  readonly engine: { readonly corpus: Corpus; readonly copyJudge: CopyJudge }
  readonly stories: StoryRegistry
}

/**
 * Tells where an article was placed, and why.
 *
 * @param story slot of its story
 * @param neighbours closest first
 * @param merged ids of the stories that it joined into this
 * @param replaced whether an earlier version was
 */
export function describePlacement(
  handle: number,
  id: string,
  story: number,
  neighbours: readonly Related[],
  held: PlacedArticles,
  merged: readonly string[],
  replaced: boolean,
): Placement {
  const { stories, engine } = held
  // A copy is worth telling wherever it stands; the same story, only if this became its story.
  const closest = neighbours.find(
    ({ handle: other, relation }) =>
      relation !== 'unrelated' && (relation !== 'same-story' || stories.storyOf(other) === story),
  )
  const storyId = stories.id(story)
  const matches = describeMatches(handle, neighbours, held)
  // Written out: to spread an object costs as much as to read a text of fifty words.
  if (closest === undefined || closest.relation === 'unrelated') {
    return { id, storyId, relation: 'new', score: neighbours[0]?.score ?? 0, matches, merged, replaced }
  }
  const { relation, score } = closest
  return { id, storyId, relation, of: engine.corpus.id(closest.handle), score, matches, merged, replaced }
}

/** The neighbours that an article relates to, in their order. */
export function describeMatches(
  handle: number,
  neighbours: readonly Related[],
  { engine, stories }: PlacedArticles,
): readonly Match[] {
  const related = neighbours.filter(({ relation }) => relation !== 'unrelated')
  return related.map(({ handle: other, relation, common, score }) => ({
    id: engine.corpus.id(other),
    storyId: stories.id(stories.storyOf(other)),
    relation,
    score,
    ...engine.copyJudge.overlap(handle, other, common),
  }))
}

/**
 * Ids of the stories that were joined into one, in the order of joining.
 *
 * @param events in the order of joining
 * @param lives whether there is a story of an id now: one that went may have come back under its name
 */
export function mergedInto(
  storyId: string,
  events: readonly StoryMerged[],
  lives: (id: string) => boolean,
): readonly string[] {
  if (events.length === 0) return []
  const merged = new Set<string>()
  for (let i = events.length - 1; i >= 0; i--) {
    const { storyId: into, from } = events[i]
    if (!lives(from) && (into === storyId || merged.has(into))) merged.add(from)
  }
  return [...merged].reverse()
}
