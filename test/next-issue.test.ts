import { expect, test } from 'vitest'
import { type Article, compareArticles } from '../src/index.ts'

function draw(day: string, date: string, drawn: string, figures: string, source: string): Article {
  return {
    id: `${date} ${source}`,
    title: `Harbour Lotto: the numbers of ${day}`,
    text:
      `The numbers of Harbour Lotto drawn on ${day} are ${drawn}, with the bonus ball ${figures}.\n` +
      'Whoever has all six shares the jackpot; five and the bonus ball win 200,000 crowns, five 1,500, four 120 and three 25 crowns. ' +
      'Tickets cost two crowns and are sold in shops and online until half past seven on the day of the draw. Prizes lapse after ninety days. ' +
      'Players must be eighteen or older. The official list alone decides. Please play for fun, and set yourself a limit.',
    publishedAt: date,
    source,
  }
}

const first = draw('Tuesday', '2026-03-10T20:30:00Z', '30718 and 814', '22', 'Port Courier')
const next = draw('Wednesday', '2026-03-11T20:30:00Z', '86245 and 377', '35', 'Port Courier')

test("the next day's issue of a page is no copy", () => {
  for (const level of ['copies', 'stories'] as const) {
    expect(compareArticles(first, next, { level }).relation, level).not.toBe('near-duplicate')
  }
})

test('what comes again the next day with a figure corrected is one', () => {
  const { text } = first
  const corrected = {
    ...first,
    id: 'corrected',
    publishedAt: '2026-03-11T16:00:00Z',
    text: text?.replace('and 814', 'and 841'),
  }
  for (const level of ['copies', 'stories'] as const) {
    expect(compareArticles(first, corrected, { level }).relation, level).toBe('near-duplicate')
  }
})
