import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WindowedStories } from '../../src/cli/run/windowed.ts'
import { jsonl } from './articles.ts'
import { records, samestory, storiesIn } from './run.ts'

const DAM =
  'The Kestrel dam above Orvanne gave way at dawn on Thursday and 4,300 people fled, Mayor Hilde Brandt said. Engineers of Lissekraft had warned of seepage in March.'
const RATE =
  'Governor Amundry Pell said on Thursday that inflation had slowed and that the bank saw no reason to act before summer.'
const BAKERS =
  'Sixty bakers in Velm kneaded four hundred kilos of dough on Sunday for a pretzel that went once round the market square.'

const RETURN =
  'Families went back to Orvanne below the Kestrel dam over the weekend. Hilde Brandt, the mayor, opened the schools again, and Lissekraft promised to pay for all that the water took.'

/** @param at day of March 2026, or a moment of it such as `03T12:00Z` */
const article = (id: string, text: string, at: string, title?: string) => {
  return { id, ...(title !== undefined && { title }), text, publishedAt: `2026-03-${at}` }
}

interface Outcome {
  readonly stories: readonly (readonly string[])[]
  readonly storyIds: readonly unknown[]
  readonly copies: readonly unknown[]
  readonly kept: readonly unknown[]
}

async function windowed(articles: readonly unknown[], window = '2d'): Promise<Outcome> {
  const input = jsonl(articles)
  const [cluster, dedupe] = await Promise.all([
    samestory(['cluster', '--window', window], { input }),
    samestory(['dedupe', '--window', window], { input }),
  ])
  expect([cluster.code, dedupe.code], cluster.stderr + dedupe.stderr).toEqual([0, 0])
  return {
    stories: storiesIn(cluster.stdout),
    storyIds: records(cluster.stdout).map(({ id }) => id),
    copies: records(cluster.stdout).flatMap((story) => story.copies),
    kept: records(dedupe.stdout).map(({ id }) => id),
  }
}

test('a story that ends is told whole, with those that had left it before', async () => {
  const { stories, kept, copies } = await windowed([
    article('a', DAM, '01'),
    article('b', DAM, '02'),
    article('c', DAM, '03'),
    article('z', RATE, '04'),
    article('y', RATE, '20'),
  ])
  expect(stories).toEqual([['a', 'b', 'c'], ['y'], ['z']])
  expect(copies).toEqual([['a', 'b', 'c']])
  expect(kept).toEqual(['a', 'z', 'y'])
})

test('a story whose last article held comes again as another keeps those that had left', async () => {
  const { stories, storyIds, kept } = await windowed([
    article('a', DAM, '01'),
    article('b', DAM, '02'),
    article('filler', BAKERS, '03T12:00Z'),
    article('b', RATE, '03T13:00Z'),
  ])
  expect(stories).toEqual([['a'], ['b'], ['filler']])
  expect(storyIds).toEqual(['a', 'b', 'filler'])
  expect(kept).toEqual(['a', 'filler', 'b'])
})

test('an item that has a copy and comes again as it was', async () => {
  const { stories, copies, kept } = await windowed([
    article('o', DAM, '01'),
    article('a', DAM, '02'),
    article('b', DAM, '02'),
    article('a', DAM, '03T12:00Z'),
  ])
  expect(stories).toEqual([['o', 'b', 'a']])
  expect(copies).toEqual(stories)
  expect(kept).toEqual(['o'])
})

test('a later version that is no copy any more is none, and has its own time; one that was like it still is', async () => {
  const [first, other] = ['Kestrel dam gives way', 'Orvanne returns home']
  const { stories, copies, kept } = await windowed([
    article('o', DAM, '01', first),
    article('a', DAM, '02', first),
    article('b', DAM, '02', first),
    article('a', RETURN, '03T12:00Z', other),
  ])
  expect(stories).toEqual([['o', 'b', 'a']])
  expect(copies).toEqual([['o', 'b']])
  expect(kept).toEqual(['o', 'a'])
})

test('an id that left and comes again is in one story, and no two stories have one id', async () => {
  const alone = await windowed([article('a', DAM, '01'), article('z', RATE, '10'), article('a', DAM, '11')])
  expect(alone.stories).toEqual([['a'], ['z']])
  expect(alone.storyIds).toEqual(['a', 'z'])
  expect(alone.kept).toEqual(['z', 'a'])
  const founder = await windowed([
    article('a', DAM, '01'),
    article('b', DAM, '02'),
    article('z', RATE, '10'),
    article('a', BAKERS, '11'),
  ])
  expect(founder.stories).toEqual([['b'], ['a'], ['z']])
  expect(founder.storyIds).toEqual(['a', 'a~2', 'z'])
  expect(founder.kept).toEqual(['b', 'z', 'a'])
})

test('whatever comes again, and when, each article is in one story, and no two stories have one id', () => {
  const item = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'a~2'),
    text: fc.constantFrom(DAM, `${DAM} More follows.`, RETURN, RATE),
    hours: fc.integer({ min: 0, max: 40 }),
  })
  fc.assert(
    fc.property(fc.array(item, { maxLength: 25 }), (items) => {
      const stories = new WindowedStories({ window: '2d' })
      let publishedAt = Date.UTC(2026, 2, 1)
      for (const { id, text, hours } of items) {
        publishedAt += hours * 3_600_000
        stories.add({ id, text, publishedAt })
      }
      const all = stories.stories()
      expect(all.flatMap(({ articles }) => articles).sort()).toEqual([...new Set(items.map(({ id }) => id))].sort())
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      for (const { articles, representative, copies } of all)
        for (const id of [representative, ...copies.flat()]) expect(articles).toContain(id)
    }),
  )
})

test('a window of digits alone is of milliseconds', async () => {
  const articles = [
    article('a', DAM, '01'),
    article('b', DAM, '02'),
    article('z', RATE, '04'),
    article('y', RATE, '20'),
  ]
  expect(await windowed(articles, '172800000')).toEqual(await windowed(articles))
  const { code, stderr } = await samestory(['cluster', '--window', '0'])
  expect(code).toBe(2)
  expect(stderr).toContain('--window must be milliseconds above 0 or a duration')
})
