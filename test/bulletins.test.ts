import { expect, test } from 'vitest'
import { compareArticles } from '../src/index.ts'

test('last week’s statistics are no copy, however many figures stay, and a correction within days is one', () => {
  const bulletin = (id: string, publishedAt: string, figures: readonly string[]) => ({
    id,
    title: 'Grain stocks of the port of Norhaven',
    text: `The port of Norhaven, which counts its stores every week, reported ${figures[0]} tonnes of wheat, ${figures[1]} tonnes of barley
and ${figures[2]} tonnes of maize, of which 4,000 tonnes are kept for the relief agency and 1,250 tonnes for seed. Silo 7, closed
since 2019 for repairs that were to cost 3.4 million, stays out of use until the council has heard the harbour master and the two
unions. Traders at the exchange had expected little change, and prices for delivery in 90 days hardly moved in the afternoon.`,
    publishedAt,
  })
  const first = bulletin('first', '2026-03-02T09:00:00Z', ['81,300', '22,950', '9,410'])
  const figures = ['79,120', '23,480', '9,875']
  expect(compareArticles(first, bulletin('week', '2026-03-09T09:00:00Z', figures)).relation).not.toBe('near-duplicate')
  expect(compareArticles(first, bulletin('same', '2026-03-02T11:00:00Z', figures)).relation).toBe('near-duplicate')
})
