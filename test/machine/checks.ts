import assert from 'node:assert/strict'
import type { Match, NewsDetector, Placement, Story } from '../../src/index.ts'
import { shown } from '../mirror.ts'
import type { Model } from './model.ts'
import type { Side } from './side.ts'

const CLOSENESS = { duplicate: 3, 'near-duplicate': 2, 'same-story': 1, unrelated: 0 } as const
const share = (value: number): boolean => value >= 0 && value <= 1

/** @param detector undefined where it went on since the matches were found */
export function checkMatches(matches: readonly Match[], except: string, detector?: NewsDetector): void {
  const ids = new Set(matches.map(({ id }) => id))
  assert.equal(ids.size, matches.length, 'an article matches twice')
  assert(!ids.has(except), 'an article matches itself')
  for (const [i, match] of matches.entries()) {
    assert.notEqual(match.relation, 'unrelated')
    assert(share(match.score) && share(match.jaccard) && share(match.containment), 'a share is none')
    if (match.relation !== 'same-story') assert(match.score >= 0.9, 'a copy scores less than .9')
    if (detector !== undefined) assert.equal(detector.storyOf(match.id), match.storyId)
    if (i === 0) continue
    const before = matches[i - 1]
    const closer = CLOSENESS[before.relation] - CLOSENESS[match.relation] || before.score - match.score
    assert(closer > 0 || (closer === 0 && before.id < match.id), 'matches are not in order')
  }
}

export function checkPlacement(placement: Placement, id: string, replaced: boolean, detector?: NewsDetector): void {
  assert.equal(placement.id, id)
  assert.equal(placement.replaced, replaced)
  checkMatches(placement.matches, id)
  // A copy counts wherever it stands; the same story, only where this became its story.
  const first = placement.matches.find(
    ({ relation, storyId }) => relation !== 'same-story' || storyId === placement.storyId,
  )
  assert.equal(placement.of, first?.id)
  assert.equal(placement.relation, first?.relation ?? 'new')
  if (first !== undefined) assert.equal(placement.score, first.score)
  if (detector === undefined) return
  assert.equal(detector.storyOf(id), placement.storyId)
  for (const story of placement.merged) assert.equal(detector.story(story), undefined, 'a story merged lives')
  for (const match of placement.matches) assert.equal(detector.storyOf(match.id), match.storyId)
  if (first?.relation === 'duplicate') assert.equal(first.storyId, placement.storyId, 'a copy stands elsewhere')
}

export function checkStory(story: Story, { held }: Model): void {
  const { articles, copies, copyGroups } = story
  assert(articles.length > 0 && new Set(articles).size === articles.length)
  assert(articles.includes(story.representative))
  const times = articles.map((id) => held.get(id)?.time ?? Number.NaN)
  const known = times.filter((time) => !Number.isNaN(time))
  assert.deepEqual(
    times,
    [...known.toSorted((a, b) => a - b), ...times.filter(Number.isNaN)],
    'articles are not in order of time',
  )
  assert.equal(story.firstSeen, known.length === 0 ? undefined : Math.min(...known))
  assert.equal(story.lastSeen, known.length === 0 ? undefined : Math.max(...known))
  assert(share(story.cohesion) && share(story.weakest))
  const copied = copies.flat()
  assert.equal(new Set(copied).size, copied.length, 'an article is in two groups of copies')
  for (const id of copied) assert(articles.includes(id))
  assert.deepEqual(
    copyGroups.map((group) => group.articles),
    copies,
  )
  for (const { articles: group, original, excerpts } of copyGroups) {
    assert(group.length > 1 && group.includes(original))
    for (const { id, of } of excerpts) assert(group.includes(id) && group.includes(of) && id !== of)
  }
}

/** All that can be read of a detector agrees with the model, and with what a listener has. */
export function checkAll({ detector, mirror }: Side, model: Model): void {
  assert.equal(detector.size, model.held.size)
  const stories = detector.stories()
  assert.equal(new Set(stories.map(({ id }) => id)).size, stories.length, 'two stories have one id')
  assert.deepEqual(stories.flatMap(({ articles }) => articles).toSorted(), [...model.held.keys()].toSorted())
  for (const story of stories) checkStory(story, model)
  assert.deepEqual(mirror.shown, shown({ stories: () => stories }))
}
