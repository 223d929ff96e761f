import { expect, test } from 'vitest'
import { compareArticles, NewsDetector } from '../../src/index.ts'

const day = (number: number): string => new Date(Date.UTC(2026, 2, number)).toISOString()

const first = {
  id: 'first',
  title: 'Quellmouth Harbour Corp sets quarterly dividend',
  text: 'The board of Quellmouth Harbour Corp declared a dividend of 22 cents a share for the first quarter, to be paid on April 10.',
  publishedAt: day(1),
}
const later = (days: number) => ({
  id: 'later',
  title: 'Quellmouth Harbour Corp pays dividend of 24 cents',
  text: 'Quellmouth Harbour Corp will pay shareholders a quarterly dividend of 24 cents on July 13, up from 22 cents in the quarter before.',
  publishedAt: day(1 + days),
})

const killing = {
  title: 'Man charged with killing of Marjorie Tollefsen',
  text: 'Police in Quellmouth charged Desmond Achterberg with the killing of Marjorie Tollefsen, a nurse at Saint Odran Hospital, whose body was found at Fennimore Quay. Her sister Ingeborg Tollefsen had reported her missing.',
}
const trial = {
  title: 'Desmond Achterberg goes on trial for killing of Marjorie Tollefsen',
  text: 'The trial of Desmond Achterberg opened on Monday. Prosecutors say that he killed Marjorie Tollefsen, a nurse at Saint Odran Hospital, and left her body at Fennimore Quay. Ingeborg Tollefsen was in court.',
}

test('the dividends of two quarters are two stories, where those of two days would be one', () => {
  const related = (days: number): boolean => {
    const detector = new NewsDetector({ window: '365d' })
    for (let i = 0; i < 120; i++) {
      const text = `Berth ${i} of the northern basin is free again, the harbour master said, after a ship of ${i + 40} metres left.`
      detector.add({ id: `n${i}`, title: `Notice ${i}`, text, publishedAt: day(1 + i) })
    }
    detector.add(first)
    detector.add(later(days))
    return detector.storyOf('first') === detector.storyOf('later')
  }
  expect(related(0.1)).toBe(true)
  expect(related(91)).toBe(false)
})

test('many names that few articles have make up for any time', () => {
  const apart = compareArticles(
    { id: 'killing', ...killing, publishedAt: day(1) },
    { id: 'trial', ...trial, publishedAt: day(200) },
  )
  expect(apart.evidence.weeksApart).toBe(0)
})

test('it counts from a week on, the same in either order, and not where a time is not known', () => {
  const value = (days: number): number => compareArticles(first, later(days)).evidence.weeksApart ?? Number.NaN
  expect(value(7)).toBe(0)
  expect(value(14)).toBeGreaterThan(0)
  expect(value(28)).toBeCloseTo(2 * value(14), 9)
  expect(compareArticles(later(30), first).evidence.weeksApart).toBe(value(30))
  expect(compareArticles(first, { ...later(30), publishedAt: undefined }).evidence.weeksApart).toBe(0)
  expect(compareArticles(first, later(30)).contributions.weeksApart).toBeLessThan(0)
})

test('in a script without capitals it is half as much as without a name', () => {
  const article = (id: string, days: number, text: string) => ({ id, text, publishedAt: day(1 + days) })
  const { evidence } = compareArticles(
    article('a', 0, '北港公司董事会宣布派发季度股息，每股二十二分，将于四月支付。'),
    article('b', 28, '北港公司董事会再次宣布派发季度股息，每股二十二分，将于七月支付。'),
  )
  expect(evidence.weeksApart).toBeCloseTo(Math.log(4) / 2, 9)
})
