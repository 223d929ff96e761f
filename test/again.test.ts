import { describe, expect, test } from 'vitest'
import { newsWorld } from '../bench/world/index.ts'
import { type Article, NewsDetector, type StoryEvent } from '../src/index.ts'

// The same words under the same id, with something else about them that is new.

const DAM: Article = {
  id: 'dam',
  title: 'Kestrel dam bursts above Orvanne',
  text: 'The Kestrel dam above Orvanne gave way at dawn on Thursday and 4,300 people fled, Mayor Hilde Brandt said. Engineers of Lissekraft had warned of seepage in March.',
  publishedAt: '2026-03-05T07:00Z',
  source: 'one.example',
}
const FLIGHT: Article = {
  id: 'flight',
  title: 'Thousands flee after dam failure near Orvanne',
  text: 'Some 4,300 residents of Orvanne left their homes when water from the broken Kestrel dam reached the valley. Hilde Brandt, the mayor, blamed the operator, Lissekraft, for ignoring seepage.',
  publishedAt: '2026-03-05T09:00Z',
  source: 'two.example',
}

function listening(): { readonly detector: NewsDetector; readonly events: StoryEvent[] } {
  const events: StoryEvent[] = []
  return { detector: new NewsDetector({ onEvent: (event) => events.push(event) }), events }
}

describe('a page that comes again with the same words', () => {
  test('finds its story once its date is put right', () => {
    const { detector } = listening()
    detector.add(DAM)
    expect(detector.add({ ...FLIGHT, publishedAt: '2024-03-05T09:00Z' }).storyId).toBe('flight')
    const placement = detector.add(FLIGHT)
    expect(placement).toMatchObject({ storyId: 'dam', relation: 'same-story', replaced: true, unchanged: true })
    expect(detector.stories().map(({ articles }) => articles)).toEqual([['dam', 'flight']])
    expect(detector.compare('dam', 'flight')?.score).toBe(placement.score)
  })

  test('is judged by the site that it is of now, in its placement and ever after', () => {
    const { detector } = listening()
    const fresh = new NewsDetector()
    for (const one of [detector, fresh]) one.add(DAM)
    detector.add({ ...FLIGHT, source: DAM.source })
    expect(fresh.add(FLIGHT).score).toBe(detector.add(FLIGHT).score)
    expect(detector.compare('dam', 'flight')?.score).toBe(fresh.compare('dam', 'flight')?.score)
  })

  test('is judged by what is its title now', () => {
    const { detector } = listening()
    const whole = { ...FLIGHT, title: undefined, text: `${FLIGHT.title}\n\n${FLIGHT.text}` }
    detector.add(DAM)
    detector.add(whole)
    const fresh = new NewsDetector()
    fresh.add(DAM)
    expect(detector.add(FLIGHT)).toMatchObject({ score: fresh.add(FLIGHT).score, unchanged: true })
  })

  test('stays where it is, and nothing is told, where only its time moved by little', () => {
    const { detector, events } = listening()
    detector.add(DAM)
    detector.add(FLIGHT)
    events.length = 0
    const placement = detector.add({ ...FLIGHT, publishedAt: '2026-03-05T20:00Z' })
    expect(placement).toMatchObject({ storyId: 'dam', unchanged: true })
    detector.add({ ...FLIGHT, publishedAt: '2026-03-05T20:00Z' })
    expect(events).toEqual([])
  })

  test('changes nothing at all where nothing else is new, as after a restart', () => {
    const articles = [...newsWorld({ articles: 400, seed: 3 })].map(({ article }) => article)
    const { detector, events } = listening()
    for (const article of articles) detector.add(article)
    const stories = detector.stories()
    const restored = NewsDetector.restore(detector.snapshot(), { onEvent: (event) => events.push(event) })
    events.length = 0
    for (const one of [detector, restored]) {
      for (const article of articles.slice(150)) expect(one.add(article).unchanged).toBe(true)
      expect(one.stories()).toEqual(stories)
    }
    expect(events).toEqual([])
  })

  test('keeps the time that it came at, where its date is still to come', () => {
    let now = Date.parse('2026-03-05T09:00Z')
    const events: StoryEvent[] = []
    let detector = new NewsDetector({ window: '7d', now: () => now, onEvent: (event) => events.push(event) })
    const pinned = { ...FLIGHT, publishedAt: '2026-06-01T09:00Z' }
    detector.add(DAM)
    detector.add(pinned)
    const told = events.length
    const seen = detector.story('dam')?.lastSeen
    expect(seen).toBe(now)
    for (let hours = 0; hours < 9 * 24; hours += 5) {
      now += 5 * 3_600_000
      expect(detector.add(pinned)).toMatchObject({ storyId: 'dam', unchanged: true })
      if (hours === 50)
        detector = NewsDetector.restore(detector.snapshot(), { now: () => now, onEvent: (event) => events.push(event) })
    }
    // It stays for as long as it comes; the other leaves with the window.
    expect(events.slice(told)).toEqual([{ type: 'left', storyId: 'dam', articleId: 'dam', reason: 'expired' }])
    expect(detector.story('dam')).toMatchObject({ articles: ['flight'], lastSeen: seen })
    // With other words, or a date that has come, it is as of now.
    detector.add({ ...pinned, text: `${FLIGHT.text} Two bridges are closed.` })
    expect(detector.story(detector.storyOf('flight') ?? '')?.lastSeen).toBe(now)
    detector.add({ ...pinned, publishedAt: now - 3_600_000 })
    expect(detector.story(detector.storyOf('flight') ?? '')?.lastSeen).toBe(now - 3_600_000)
  })

  test('is placed anew once its time has moved by much from that by which it was placed, however small the steps', () => {
    const { detector } = listening()
    detector.add(DAM)
    const now = Date.parse('2026-03-05T09:00Z')
    let story = ''
    for (let hours = 30 * 24; hours >= 0; hours -= 10) {
      story = detector.add({ ...FLIGHT, publishedAt: now - hours * 3_600_000 }).storyId
      if (hours === 30 * 24) expect(story).toBe('flight')
    }
    expect(story).toBe('dam')
    expect(detector.stories().map(({ articles }) => articles)).toEqual([['dam', 'flight']])
  })

  test.each([false, true])('goes on where a detector was restored between the steps: %s', (isRestored) => {
    let { detector } = listening()
    detector.add(DAM)
    detector.add({ ...FLIGHT, publishedAt: '2024-03-05T09:00Z' })
    detector.add({ ...FLIGHT, publishedAt: '2024-03-05T17:00Z' })
    if (isRestored) detector = NewsDetector.restore(detector.snapshot())
    const before = detector.add({ ...FLIGHT, publishedAt: '2024-03-05T20:00Z' })
    expect(before).toMatchObject({ storyId: 'flight', unchanged: true })
    // From the time of its placing it is 13 hours on, from the last a few.
    const events: StoryEvent[] = []
    const heard = NewsDetector.restore(detector.snapshot(), { onEvent: (event) => events.push(event) })
    heard.add({ ...FLIGHT, publishedAt: '2024-03-05T22:00Z' })
    expect(events).not.toEqual([])
  })

  test('keeps the id of its story where it is alone', () => {
    const { detector } = listening()
    detector.add(DAM)
    expect(detector.add({ ...DAM, publishedAt: '2026-03-09T07:00Z' })).toMatchObject({
      storyId: 'dam',
      unchanged: true,
    })
    const { publishedAt: _, ...undated } = DAM
    expect(detector.add(undated)).toMatchObject({ storyId: 'dam', relation: 'new', unchanged: true })
    expect(detector.size).toBe(1)
  })
})
