import { describe, expect, test } from 'vitest'
import { type JoinRule, plainRule } from '../../../src/cluster/linkage/join-rule.ts'
import type { StreamBounds } from '../../../src/cluster/stream/bounds.ts'
import { StreamClusterer } from '../../../src/cluster/stream/clusterer.ts'
import { named } from '../worlds.ts'

const RULE = plainRule(0.5)
/** Asks of two articles more than of groups, which need one link beside their mean. */
const LAX = { alone: 0.6, group: 0.4, link: 0.55 }

/** Groups of articles, and the scores between these, which can be changed: 'a' is the first, with 'ab' between it and the second. */
function streamOf(
  groups: string,
  scores: Record<string, number>,
  bounds: Partial<StreamBounds> = {},
  rule: JoinRule = RULE,
) {
  const between = (a: number, b: number): number => {
    const [one, other] = [groups[a], groups[b]].sort()
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    // One pair may have a score of its own, a group has .9 inside unless it is said.
    return scores[`${low}-${high}`] ?? scores[one + other] ?? (one === other ? 0.9 : 0.1)
  }
  const clusterer = new StreamClusterer(rule, between, (a, b) => a - b, String, bounds)
  let count = 0
  /** Places the next article beside all others, or those of some groups. */
  const place = (linked = groups) => {
    const article = count++
    const handles = Array.from({ length: article }, (_, i) => i).filter((i) => linked.includes(groups[i]))
    return clusterer.place(
      article,
      handles.map((handle) => ({ handle, score: between(article, handle) })),
    ).events
  }
  /** Places articles beside those of their own groups alone. */
  const placeApart = (upTo: number) => {
    while (count < upTo) place(groups[count])
  }
  return { clusterer, place, placeApart, stories: () => named(clusterer) }
}

describe('beside stories that are too big to be reopened', () => {
  const BIG = { big: 3 }

  test.each([
    [0.6, 0.7, '4'],
    [0.7, 0.6, '0'],
    [0.6, 0.6, '0'],
  ])('an article joins the one with the highest mean, of two that tie the older: %s and %s', (toA, toB, expected) => {
    const { placeApart, place, stories } = streamOf('aaaabbbbn', { an: toA, bn: toB }, BIG)
    placeApart(8)
    expect(place()).toEqual([{ type: 'joined', storyId: expected, articleId: 8 }])
    expect(Object.keys(stories())).toEqual(['0', '4'])
  })

  test.each([
    [0.6, 0.8, '4'],
    [0.8, 0.6, '0'],
    [0.65, 0.65, '0'],
    [0.6, 0.4, '0'],
  ])('it goes to a small one that is closer: %s and %s', (toBig, toSmall, expected) => {
    const { placeApart, place, stories } = streamOf(
      'aaaaccn',
      { an: toBig, cn: toSmall },
      { ...BIG, keep: 9, sure: 0.99 },
    )
    placeApart(6)
    place()
    expect(stories()[expected]).toContain(6)
    expect(Object.keys(stories())).toEqual(['0', '4'])
  })

  test('a copy joins the story of the closest, whatever its mean there', () => {
    const placed = (scores: Record<string, number>, groups = 'aaaaccn') => {
      const { placeApart, place, stories } = streamOf(groups, scores, BIG)
      placeApart(6)
      place()
      return Object.entries(stories()).find(([, articles]) => articles.includes(6))?.[0]
    }
    expect(placed({ '0-6': 0.95 })).toBe('0')
    expect(placed({ '0-6': 0.9 })).toBe('0')
    expect(placed({ '0-6': 0.89 })).toBe('6')
    // A closer one in a small story, or as close.
    expect(placed({ '0-6': 0.93, '4-6': 0.95, '5-6': 0.95 })).toBe('4')
    expect(placed({ '0-6': 0.95, '4-6': 0.93, '5-6': 0.93 })).toBe('0')
    expect(placed({ '0-6': 0.95, '4-6': 0.95, '5-6': 0.95 })).toBe('0')
    expect(placed({ '2-6': 0.95, '0-6': 0.95, '1-6': 0.95 }, 'ccaaaan')).toBe('2')
  })

  test('of two big ones, that of the closer copy takes it', () => {
    const placed = (scores: Record<string, number>) => {
      const { placeApart, place } = streamOf('aaaabbbbn', scores, BIG)
      placeApart(8)
      return place()
    }
    expect(placed({ '0-8': 0.92, '4-8': 0.94 })).toEqual([{ type: 'joined', storyId: '4', articleId: 8 }])
    expect(placed({ '0-8': 0.94, '4-8': 0.92 })).toEqual([{ type: 'joined', storyId: '0', articleId: 8 }])
  })

  test('small stories are taken in whole, each by the one that is closest, then the article', () => {
    const { placeApart, place, stories } = streamOf(
      'aaaabbbbccddn',
      { ac: 0.6, bc: 0.7, ad: 0.7, bd: 0.6, an: 0.6, bn: 0.7, cn: 0.7, dn: 0.7 },
      { ...BIG, keep: 20 },
    )
    placeApart(12)
    expect(Object.keys(stories())).toEqual(['0', '4', '8', '10'])
    expect(place()).toEqual([
      { type: 'merged', storyId: '0', from: '10' },
      { type: 'merged', storyId: '4', from: '8' },
      { type: 'joined', storyId: '4', articleId: 12 },
    ])
    expect(stories()).toEqual({ '0': [0, 1, 2, 3, 10, 11], '4': [4, 5, 6, 7, 8, 9, 12] })
  })

  test('a small story that is like none stays, and an article that is like none founds one', () => {
    const { placeApart, place, stories } = streamOf('aaaaccn', { '0-6': 0.6, '4-6': 0.6 }, BIG)
    placeApart(6)
    place()
    expect(stories()).toEqual({ '0': [0, 1, 2, 3], '4': [4, 5], '6': [6] })
  })

  test('a mean that does for groups needs a link between the two', () => {
    const placed = (scores: Record<string, number>) => {
      const { placeApart, place } = streamOf('aaaabbbbn', scores, BIG, LAX)
      placeApart(8)
      return place().map((event) => event.storyId)
    }
    // The link that may join leads to the other story, whose mean is too low.
    expect(placed({ an: 0.5, '4-8': 0.58 })).toEqual(['8'])
    expect(placed({ an: 0.5, '0-8': 0.58 })).toEqual(['0'])
    expect(placed({ an: 0.35, '0-8': 0.45, '4-8': 0.58 })).toEqual(['8'])
    expect(placed({ an: 0.38, '0-8': 0.58 })).toEqual(['0'])
    // Means and links that are just enough: (.5625 + 3 · .3125) / 4 is .375.
    const exact = (group: number, link: number) => {
      const rule = { alone: 0.625, group, link }
      const { placeApart, place } = streamOf('aaaan', { an: 0.3125, '0-4': 0.5625 }, BIG, rule)
      placeApart(4)
      return place().map((event) => event.storyId)
    }
    expect([exact(0.375, 0.5625), exact(0.376, 0.5625), exact(0.375, 0.563)]).toEqual([['0'], ['4'], ['4']])
    // What does for two alone needs none.
    expect(placed({ an: 0.6, bn: 0.6 })).toEqual(['0'])
  })

  test('scores beyond the budget count as nothing', () => {
    const placed = (budget: number) => {
      const { placeApart, place } = streamOf('aaaan', { an: 0.6 }, { ...BIG, budget })
      placeApart(4)
      return place().map((event) => event.storyId)
    }
    // The mean of four is .6, and .45 with one of them missing.
    expect([placed(4), placed(3)]).toEqual([['0'], ['4']])
  })

  test('they are not reopened when an article leaves them', () => {
    // Three that are held together by a fourth.
    const scores = { '0-1': 0.9, '0-2': 0.9, '0-3': 0.9, '1-2': 0.3, '1-3': 0.3, '2-3': 0.3 }
    const left = (big: number) => {
      const { clusterer, placeApart, stories } = streamOf('aaaa', scores, { big })
      placeApart(4)
      expect(stories()).toEqual({ '0': [0, 1, 2, 3] })
      clusterer.remove(0)
      return Object.keys(stories()).length
    }
    expect([left(2), left(3)]).toEqual([1, 3])
  })
})

describe('stories around an article', () => {
  test('are clustered anew up to so many articles, the strongest link first', () => {
    const placed = (local: number) => {
      const { placeApart, place, stories } = streamOf('aabbn', { ab: 0.6, an: 0.7, bn: 0.8 }, { local, sure: 0.99 })
      placeApart(4)
      place()
      return stories()
    }
    expect(placed(5)).toEqual({ '0': [0, 1, 2, 3, 4] })
    expect(placed(4)).toEqual({ '0': [0, 1], '2': [2, 3, 4] })
  })

  test('are put together when an article that kept them apart leaves, as far as the bound goes', () => {
    const left = (local: number) => {
      const scores = { '0-1': 0.1, '0-2': 0.8, '0-3': 0.24 }
      const { clusterer, placeApart, place, stories } = streamOf('abbb', scores, { local })
      placeApart(2)
      place()
      place()
      expect(stories()).toEqual({ '0': [0], '1': [1, 2, 3] })
      clusterer.remove(1)
      return stories()
    }
    expect(left(3)).toEqual({ '0': [0, 2, 3] })
    expect(left(2)).toEqual({ '0': [0], '1': [2, 3] })
  })

  test('are found by the best links that are kept, those of earlier articles first where they tie', () => {
    const placed = (keep: number) => {
      const { placeApart, place, clusterer, stories } = streamOf(
        'abcn',
        { an: 0.7, bn: 0.8, cn: 0.7, ab: 0.6, ac: 0.6, bc: 0.6 },
        { keep },
      )
      placeApart(3)
      place()
      return [clusterer.links.size, stories()] as const
    }
    expect(placed(3)).toEqual([3, { '0': [0, 1, 2, 3] }])
    expect(placed(2)).toEqual([2, { '0': [0, 1, 3], '2': [2] }])
    expect(placed(1)).toEqual([1, { '0': [0], '1': [1, 3], '2': [2] }])
  })

  test('are not those of scores below half of what two articles need', () => {
    const { placeApart, place, clusterer } = streamOf('abcdn', { an: 0.24, bn: 0.25, cn: 0.6 })
    placeApart(4)
    place()
    expect(clusterer.links.size).toBe(2)
  })

  test('are reached by the newest links of an article', () => {
    const placed = (walk: number) => {
      const { placeApart, place, stories } = streamOf(
        'abcn',
        { an: 0.7, bn: 0.8, cn: 0.6, ab: 0.6, ac: 0.6, bc: 0.6 },
        { walk },
      )
      placeApart(3)
      place()
      return Object.keys(stories()).length
    }
    expect([1, 2, 3].map(placed)).toEqual([3, 2, 1])
  })

  test('an article that surely fits joins without its story being clustered anew', () => {
    const asked = (score: number) => {
      const { placeApart, place } = streamOf('aaaan', { an: score })
      placeApart(4)
      return place()
    }
    expect(asked(0.7)).toEqual([{ type: 'joined', storyId: '0', articleId: 4 }])
    expect(asked(0.6)).toEqual([{ type: 'joined', storyId: '0', articleId: 4 }])
    expect(asked(0.4)).toEqual([{ type: 'created', storyId: '4', articles: [4] }])
  })
})

describe('scores that have changed', () => {
  test('are looked at where they are said to have: nothing happens if they have not', () => {
    const { clusterer, placeApart } = streamOf('aabb', {})
    placeApart(4)
    expect(clusterer.reconsider([0, 1, 2, 3])).toEqual([])
    expect(clusterer.reconsider([])).toEqual([])
  })

  test('and if they have not, what an article that has expired had brought together stays so', () => {
    const { clusterer, placeApart, stories } = streamOf('aaa', { '0-1': 0.2 })
    placeApart(2)
    expect(Object.keys(stories())).toEqual(['0', '1'])
    placeApart(3)
    expect(stories()).toEqual({ '0': [0, 1, 2] })
    clusterer.expire(2)
    expect(clusterer.reconsider([0, 1])).toEqual([])
    expect(stories()).toEqual({ '0': [0, 1] })
  })

  test('part what is one story no more, wherever one of them stands in the list', () => {
    for (const articles of [[2], [2, 0], [0, 1], [0, 2, 1]]) {
      const scores: Record<string, number> = {}
      const { clusterer, placeApart, stories } = streamOf('aaa', scores)
      placeApart(3)
      Object.assign(scores, { '0-2': 0.2, '1-2': 0.2 })
      const events = clusterer.reconsider(articles)
      expect(events.map(({ type }) => type)).toEqual(['split'])
      expect(stories()).toEqual({ '0': [0, 1], '2': [2] })
    }
  })

  test('join what is one story now', () => {
    const scores: Record<string, number> = { aa: 0.3 }
    const { clusterer, placeApart, stories } = streamOf('aa', scores)
    placeApart(2)
    expect(Object.keys(stories())).toEqual(['0', '1'])
    scores.aa = 0.8
    expect(clusterer.reconsider([1])).toEqual([{ type: 'merged', storyId: '0', from: '1' }])
  })

  test('are left as they are where they have hardly changed, or belong to older links than are followed', () => {
    const seen = (aa: number, drift?: number, bounds: Partial<StreamBounds> = {}) => {
      const scores: Record<string, number> = { aa: 0.48 }
      const { clusterer, placeApart } = streamOf('aa', scores, bounds)
      placeApart(2)
      scores.aa = aa
      return clusterer.reconsider([1], drift)
    }
    const merged = [{ type: 'merged', storyId: '0', from: '1' }]
    expect(seen(0.8, 0.05)).toEqual(merged)
    expect(seen(0.48, 0.05)).toEqual([])
    expect(seen(0.52, 0.05)).toEqual([])
    expect(seen(0.52)).toEqual(merged)
    expect(seen(0.8, 0.05, { walk: 0 })).toEqual([])
  })

  test('are no matter of an article that is in no story', () => {
    const { clusterer } = streamOf('aa', {})
    expect(clusterer.reconsider([0, 7])).toEqual([])
  })

  test('of two stories are looked at together, up to the bounds', () => {
    const changed = (bounds: Partial<StreamBounds>) => {
      const scores: Record<string, number> = {}
      const { clusterer, placeApart, stories } = streamOf('aabb', scores, bounds)
      placeApart(4)
      Object.assign(scores, { aa: 0.2, bb: 0.2 })
      clusterer.reconsider([0, 1, 2, 3])
      return Object.keys(stories())
    }
    expect(changed({})).toEqual(['0', '1', '2', '3'])
    expect(changed({ local: 4 })).toEqual(['0', '1', '2', '3'])
    // The first is always looked at, the second if there is room.
    expect(changed({ local: 3 })).toEqual(['0', '1', '2'])
    expect(changed({ local: 1 })).toEqual(['0', '1', '2'])
    expect(changed({ big: 1 })).toEqual(['0', '2'])
  })
})
