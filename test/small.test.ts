import { describe, expect, test } from 'vitest'
import { type Article, clusterArticles, NewsDetector } from '../src/index.ts'

/** Reports of which two are of one event, told by two outlets in their own words. */
const few: readonly Article[] = [
  {
    id: 'dam',
    title: 'Kestrel dam bursts above Orvanne',
    text: `The Kestrel dam above Orvanne gave way at dawn and 4,300 people fled, Mayor Hilde Brandt said. Engineers of Lissekraft had
      warned of seepage in March.`,
  },
  {
    id: 'flight',
    title: 'Thousands leave Orvanne as water rises',
    text: `Some 4,300 residents of Orvanne left their homes when the Kestrel reservoir emptied into the valley. The mayor, Hilde
      Brandt, blamed the operator.`,
  },
  {
    id: 'bank',
    title: 'Bank of Lorvia leaves key rate unchanged',
    text: 'Governor Amundry Pell said that inflation had slowed and that the bank saw no reason to act before summer.',
  },
  {
    id: 'swimmer',
    title: 'Swimmer, 19, breaks record in Tessen pool',
    text: 'Mirte Oldenkamp took two seconds off the national record over 400 metres at the open meeting in Tessen.',
  },
  {
    id: 'strike',
    title: 'Bakers of Quarl walk out over night work',
    text: 'Bakeries in Quarl stayed shut after talks on pay for night work broke down; the union wants eleven per cent.',
  },
]

const storiesOf = (articles: readonly Article[]): string[][] =>
  clusterArticles(articles).stories.map((story) => [...story.articles].sort())

describe('among a few articles', () => {
  test('two that are far more alike than the others are one story', () => {
    expect(storiesOf(few)).toContainEqual(['dam', 'flight'])
    const detector = new NewsDetector()
    for (const article of few) detector.add(article)
    expect(detector.storyOf('flight')).toBe(detector.storyOf('dam'))
    const standsOut = detector.compare('dam', 'flight')?.contributions.standsOut ?? 0
    expect(standsOut).toBeGreaterThan(0.5)
  })

  test('it is no evidence where nothing else is held, nor where two are as alike as all are', () => {
    const detector = new NewsDetector()
    for (const article of few.slice(0, 2)) detector.add(article)
    expect(detector.compare('dam', 'flight')?.evidence.standsOut).toBe(0)
    for (const article of few.slice(2)) detector.add(article)
    expect(detector.compare('bank', 'strike')?.evidence.standsOut).toBe(0)
  })

  test('it fades as more are held', () => {
    const others = Array.from({ length: 200 }, (_, i) => ({
      id: `other ${i}`,
      title: `Report number ${i} from elsewhere`,
      text: `Nothing of what is told here in report ${i} has to do with any other place, and ${i} people said as much on the day.`,
    }))
    const detector = new NewsDetector()
    for (const article of [...few, ...others]) detector.add(article)
    expect(detector.compare('dam', 'flight')?.contributions.standsOut).toBeLessThan(0.01)
  })
})
