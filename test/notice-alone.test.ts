import { describe, expect, test } from 'vitest'
import { clusterArticles as clusterCopies } from '../src/copies/index.ts'
import { type Article, clusterArticles, compareArticles, NewsDetector } from '../src/index.ts'

/** What a group of papers shows in the place of all its reports. */
const PAYWALL =
  'Dear reader, this article is reserved for subscribers of our family of newspapers. Try everything that we publish online for four ' +
  'weeks at one crown and read on at once. After that it costs eight crowns a month, and you may cancel whenever you like. ' +
  'Do you have a subscription already? Then sign in here with your account.'
const COOKIES =
  'Wir und unsere 214 Partner speichern Informationen auf Ihrem Gerät, um Anzeigen zu messen und unser Angebot zu finanzieren. Mit ' +
  'einem Klick auf „Zustimmen“ willigen Sie darin ein, was Sie jederzeit widerrufen können. Wer ohne Werbung lesen will, wählt das ' +
  'Pur-Abo für 3,99 im Monat. Näheres steht in der Erklärung zum Datenschutz und im Impressum.'

const REPORTS = [
  ['Harbour bridge closed over cracked cables', 'Inspectors found hairline cracks in two cables.'],
  ['Beekeepers count winter losses', 'A third of the hives stood empty when the snow had gone.'],
  ['Opera house names Vidal as conductor', 'Irena Vidal, 41, will lead the orchestra.'],
  ['Tram drivers vote for strike', 'Nine of ten want better pay at night.'],
  ['Chess club mourns its oldest member', 'Anton Perl has died at 103.'],
]
const SITES = { 'of one site each': 5, 'of two sites': 2, 'of sites unknown': 0 }
const LEVELS = ['stories', 'copies'] as const

function pagesOf(sites: number, textOf: (own: string) => string): Article[] {
  return REPORTS.map(([title, own], i): Article => {
    const url = sites > 0 ? { url: `https://paper${i % sites}.example/${i}` } : {}
    return { id: `page ${i}`, title, text: textOf(own), ...url }
  })
}

describe.each(LEVELS)('at level %s', (level) => {
  const cases = Object.entries(SITES).flatMap(([name, sites]) =>
    [PAYWALL, COOKIES].flatMap((notice) => [
      [`a notice in the place of the texts, ${name}`, pagesOf(sites, () => notice)] as const,
      [`a notice under a line of each text, ${name}`, pagesOf(sites, (own) => `${own}\n\n${notice}`)] as const,
    ]),
  )
  test.each(cases)('pages are no copies by %s', (_, pages) => {
    const sizes = pages.map(() => 1)
    expect(clusterArticles(pages, { level }).stories.map(({ articles }) => articles.length)).toEqual(sizes)
    const detector = new NewsDetector({ level })
    for (const page of pages) expect(detector.add(page)).toMatchObject({ relation: 'new', matches: [] })
    if (level === 'copies') expect(clusterCopies(pages).stories).toHaveLength(pages.length)
  })

  const text =
    'The bakery on Linden Street has sold its last loaf after 112 years. Marta Ilves, whose great-grandfather lit the oven in ' +
    'the winter of 1914, said that flour and heating had become too dear. Some sixty neighbours came on Saturday to say goodbye.'
  test.each([
    ['one has a word that the text has too', 'Linden Street loses its oven', 'Crumbs of comfort for nobody'],
    ['they share a word that the text lacks', 'Crumbs of comfort for nobody', 'Small comfort, dry tears'],
    ['one is a single word', 'Crumbs of comfort for nobody', 'Farewell'],
    ['one is missing', 'Crumbs of comfort for nobody', ''],
    ['they are the same', 'Crumbs of comfort for nobody', 'Crumbs of comfort for nobody'],
  ])('a text is a copy under two headlines if %s', (_, title, other) => {
    const a = { id: 'a', title, text, url: 'https://one.example/a' }
    const b = { id: 'b', title: other, text, url: 'https://two.example/b' }
    expect(compareArticles(a, b, { level }).relation).toMatch(/duplicate/)
  })

  test('a text that is longer than any notice is a copy under any headlines', () => {
    const lines = Array.from(
      { length: 40 },
      (_, i) => `On day ${i} the oven of number ${i * 7} went out and ${i + 3} came by.`,
    )
    const a = { id: 'a', title: 'Crumbs of comfort for nobody', text: lines.join(' ') }
    const b = { id: 'b', title: 'Small mercies, dry tears', text: lines.join(' ') }
    expect(compareArticles(a, b, { level }).relation).toBe('near-duplicate')
  })
})
