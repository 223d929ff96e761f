import { describe, expect, test } from 'vitest'
import { type Article, clusterArticles, compareArticles, NewsDetector } from '../src/index.ts'

const day = (k: number): string => new Date(Date.UTC(2026, 2, 2 + k, 8)).toISOString()

/** Two prices of one market report, its third other words. */
const market = (k: number, ...[wheat, maize, barley, tonnes]: readonly string[]): Article => ({
  id: `market ${k}`,
  title: `Grain prices at Port Hessel: wheat at ${wheat}`,
  text: `Milling wheat was quoted at ${wheat} crowns a tonne at Port Hessel this morning, the exchange said. Maize stood at ${maize}
    crowns and feed barley at ${barley}. Brokers of the exchange counted ${tonnes} tonnes in the sheds by the quay.`,
  publishedAt: day(k),
})

const markets = [
  market(0, '211.40', '178.25', '164.10', '48,300'),
  market(1, '214.85', '176.90', '165.75', '51,750'),
  market(2, '209.15', '181.60', '162.35', '46,120'),
]

/** One event over days. */
const fire: readonly Article[] = [
  {
    id: 'fire',
    title: 'Four dead in fire at Brenholt nursing home',
    text: `Four people died when fire went through the Lindenhof nursing home in Brenholt before dawn, the fire brigade said. Another
      forty residents were carried into the street in their beds. What started the fire is not known.`,
    publishedAt: day(0),
  },
  {
    id: 'toll',
    title: 'Death toll of Brenholt nursing home fire rises to six',
    text: `The fire at the Lindenhof nursing home in Brenholt has now killed six people: two residents died in hospital, doctors said.
      The fire brigade searched what the flames left of the upper floor.`,
    publishedAt: day(1),
  },
  {
    id: 'arrest',
    title: 'Electrician arrested over Brenholt nursing home fire',
    text: `Police arrested an electrician, aged 41, over the fire that killed six people at the Lindenhof nursing home in Brenholt. He
      had worked on the wiring of the upper floor a day before.`,
    publishedAt: day(2),
  },
]

function inStream(articles: readonly Article[]): string[][] {
  const detector = new NewsDetector()
  for (const article of articles) detector.add(article)
  return detector.stories().map((story) => story.articles.toSorted())
}

const inBatch = (articles: readonly Article[]): string[][] =>
  clusterArticles(articles).stories.map((story) => story.articles.toSorted())

describe('a column', () => {
  test.each([
    ['batch', inBatch],
    ['stream', inStream],
  ])('is another story each day, and an event over days is one, in a %s', (_, run) => {
    const stories = run([...markets, ...fire].toSorted((a, b) => (`${a.publishedAt}` < `${b.publishedAt}` ? -1 : 1)))
    expect(stories).toContainEqual(['arrest', 'fire', 'toll'])
    for (const { id } of markets) expect(stories).toContainEqual([id])
  })

  test('is told by what it shares, the same from both sides', () => {
    const { relation, score, sentence } = compareArticles(markets[0], markets[1])
    expect([relation, score]).toEqual(['unrelated', 0.1])
    expect(sentence).toContain('of a mould that each fills in with names or figures of its own')
    expect(compareArticles(markets[1], markets[0]).score).toBe(score)
  })

  test('may be two reports of one day', () => {
    const again = { ...markets[1], publishedAt: markets[0].publishedAt }
    expect(compareArticles(markets[0], again).score).toBeGreaterThan(0.1)
  })
})

describe('what an agency tells again the next day, with the paragraphs that say where and whom it befell', () => {
  const background = `The Kerrin burst its banks near Lokhari, sweeping away houses, bridges and livestock.

    The weather service had warned in September that the short rains would be heavier than usual because of the Meridian current.

    Floods killed 267 people in Orvania two years ago.`
  const flood = (k: number, title: string, lead: string): Article => ({
    id: `flood ${k}`,
    title,
    text: `${lead}\n\n${background}`,
    publishedAt: new Date(Date.UTC(2026, 2, 2, 8 + 22 * k)).toISOString(),
  })
  const floods = [
    flood(
      0,
      'Floods kill 14 in northern Orvania',
      'At least 14 people have died and 3,200 families have lost their homes, police said.',
    ),
    flood(
      1,
      'Death toll from Orvania floods rises to 26',
      'The toll has risen to 26, and 5,800 families wait for 120 tons of food on roofs.',
    ),
  ]

  test('is one story', () => {
    const { relation, jaccard } = compareArticles(floods[0], floods[1])
    expect(relation).toBe('same-story')
    expect(jaccard).toBeGreaterThan(0.15)
  })
})
