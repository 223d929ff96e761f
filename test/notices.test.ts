import { expect, test } from 'vitest'
import { type Article, clusterArticles, NewsDetector } from '../src/index.ts'

/** Words that stand under every page of a made-up site. */
const NOTICE =
  'Thank you for reading the Tarnwick Courier. You have used up your free articles for this month. To go on reading, choose a ' +
  'subscription from four crowns a week, with all our reports, the crossword and the archive since 1911. Members of the ' +
  'Courier Club also get the Sunday letter of our editors and two tickets a year for the evening talks in the old print hall.'

const PAGES = [
  [
    'Harbour bridge closed over cracked cables',
    'Inspectors found hairline cracks in two cables of the harbour bridge.',
  ],
  ['Beekeepers count winter losses', 'A third of the hives around Lake Ostra stood empty when the snow had gone.'],
  ['Opera house names Vidal as conductor', 'Irena Vidal, 41, will lead the orchestra from the coming season on.'],
  ['Tram drivers vote for strike', 'Nine of ten drivers want to stop work unless the night shifts are paid better.'],
]
const pages = PAGES.map(([title, text], i): Article => ({ id: `page ${i}`, title, text: `${text}\n\n${NOTICE}` }))

test('pages of one site that share a notice are neither copies nor one story', () => {
  const { stories } = clusterArticles(pages)
  expect(stories.map(({ articles }) => articles.length)).toEqual([1, 1, 1, 1])
  const detector = new NewsDetector()
  for (const page of pages) expect(detector.add(page)).toMatchObject({ relation: 'new', matches: [] })
})

test('a text that many sites print is a copy, with another headline and in spite of the notice', () => {
  const text =
    'The bakery on Linden Street has sold its last loaf after 112 years. Marta Ilves, whose great-grandfather lit the oven in ' +
    'the winter of 1914, said that flour and heating had become too dear. Some sixty neighbours came on Saturday to say ' +
    'goodbye, and the mayor brought a wreath of pretzels.'
  const headlines = ['Linden Street bakery closes', 'Marta Ilves lets the oven go out', 'Last loaf after 112 years']
  const copies = headlines.map((title, i): Article => ({ id: `copy ${i}`, title, text }))
  const [story] = clusterArticles([...pages, ...copies]).stories
  expect(story.copies).toEqual([copies.map(({ id }) => id)])
})

test('so it is with a name in each headline that the other site does not have, where the notices of both are known', () => {
  const other =
    'The Ostra Tribune belongs to its readers. Whoever joins the cooperative owns a share in the paper, has a vote in the spring ' +
    'assembly and gets the printed edition on Saturdays. Write to our desk in Mill Lane, or call between nine and four o’clock.'
  const more = PAGES.map(
    ([title, text], i): Article => ({ id: `other ${i}`, title: `${title}, once more`, text: `${text}\n\n${other}` }),
  )
  const text =
    'The bakery on Linden Street has sold its last loaf after 112 years. The owner, whose great-grandfather lit the oven in ' +
    'the winter of 1914, said that flour and heating had become too dear. Some sixty neighbours came on Saturday to say ' +
    'goodbye, and the mayor brought a wreath of pretzels.'
  const copies = [
    { id: 'copy 0', title: 'Bakery of the Ilves family closes', text: `${text}\n\n${NOTICE}` },
    { id: 'copy 1', title: 'Brannock loses its last oven', text: `${text}\n\n${other}` },
  ]
  const found = clusterArticles([...pages, ...more, ...copies]).stories.flatMap((story) => story.copies)
  expect(found).toContainEqual(['copy 0', 'copy 1'])
})

test('near-copies without a title are copies, however many', () => {
  const words =
    'after the flood the ferry to Brannock runs again twice a day with room for thirty cars and a kiosk on deck'
  const articles = Array.from({ length: 60 }, (_, i): Article => ({ id: `${i}`, text: `${words} number${i}` }))
  const { stories } = clusterArticles(articles)
  expect(stories).toHaveLength(1)
  expect(stories[0].copies[0]).toHaveLength(60)
})
