import { expect, test } from 'vitest'
import { plainRule } from '../../src/cluster/linkage/join-rule.ts'
import { StreamClusterer } from '../../src/cluster/stream/clusterer.ts'
import { mergedInto } from '../../src/story/placement.ts'
import { named, newsWorld, randomNumbers, scoreOf } from '../cluster/worlds.ts'

test('stories that an article joined are gone, and had articles that are in its story now or moved on', () => {
  let revived = 0
  for (let seed = 1; seed < 120; seed++) {
    const world = newsWorld(60, seed, 10)
    const clusterer = new StreamClusterer(
      plainRule(0.5),
      scoreOf(world),
      (a, b) => a - b,
      (article) => `s${article}`,
    )
    const held = new Set<number>()
    const random = randomNumbers(seed)
    for (let step = 0; step < 200; step++) {
      const article = Math.floor(random() * world.size)
      if (held.delete(article)) {
        clusterer.remove(article)
        continue
      }
      const before = Object.keys(named(clusterer))
      const neighbours = [...held].map((handle) => ({ handle, score: world.scores[article][handle] }))
      held.add(article)
      const { story, events } = clusterer.place(article, neighbours)
      const storyId = clusterer.stories.id(story)
      const lives = (id: string) => clusterer.stories.slot(id) !== undefined
      const merged = mergedInto(
        storyId,
        events.filter((event) => event.type === 'merged'),
        lives,
      )
      const after = Object.keys(named(clusterer))
      for (const id of merged) {
        expect(before).toContain(id)
        expect(after).not.toContain(id)
      }
      for (const event of events) if (event.type === 'merged' && lives(event.from)) revived++
    }
  }
  // A group that was merged and parted again comes back under its name.
  expect(revived).toBeGreaterThan(20)
})

test('stories that were joined one after the other are all told, in order', () => {
  const events = [
    { type: 'merged', storyId: 'b', from: 'a' },
    { type: 'merged', storyId: 'x', from: 'y' },
    { type: 'merged', storyId: 'c', from: 'b' },
  ] as const
  expect(mergedInto('c', events, () => false)).toEqual(['a', 'b'])
})
