import { describe, expect, test } from 'vitest'
import { type Article, clusterArticles, NewsDetector } from '../src/index.ts'
import { madeUpArticles } from './golden/articles.ts'

/** Words that stand under every page of two made-up sites. */
const TARNWICK =
  'Thank you for reading the Tarnwick Courier. You have used up your free articles for this month. To go on reading, choose a ' +
  'subscription from four crowns a week, with all our reports, the crossword and the archive since 1911. Members of the ' +
  'Courier Club also get the Sunday letter of our editors and two tickets a year for the evening talks in the old print hall.'
const OSTRA =
  'Diesen Beitrag lesen nur Abonnenten der Ostraer Rundschau zu Ende. Probieren Sie vier Wochen lang alle Berichte aus Stadt ' +
  'und Land, ohne Werbung und jederzeit kündbar, oder melden Sie sich mit Ihrer Kundennummer an, die auf jeder Rechnung steht. ' +
  'Fragen beantwortet unser Leserdienst werktags von acht bis siebzehn Uhr am Telefon oder im Laden am Fischmarkt.'

const REPORTS = [
  ['Harbour bridge closed over cracked cables', 'Inspectors found hairline cracks in two cables of the span.'],
  ['Beekeepers count winter losses', 'A third of the hives around the lake stood empty when the snow had gone.'],
  ['Opera house names Vidal as conductor', 'Irena Vidal, 41, will lead the orchestra from the coming season on.'],
  ['Tram drivers vote for strike', 'Nine of ten drivers want to stop work unless night shifts are paid better.'],
  ['Chess club loses its oldest member', 'Anton Perl, who learned the game in a lighthouse, has died at 103.'],
]
const MELDUNGEN = [
  ['Fischmarkt bekommt neues Dach', 'Das alte Gebälk hielt dem Sturm im Februar nicht mehr stand.'],
  ['Imker zählen Verluste', 'Jeder dritte Stock stand leer, als der Schnee geschmolzen war.'],
  ['Kapelle sucht Posaunen', 'Wer ein Instrument im Keller hat, soll sich im Pfarrhaus melden.'],
]
/** A page that announces a record, filled into a mould that speaks of what its title speaks of. */
function release(i: number, artist: string, date: string, news: string): Article {
  return {
    id: `release ${i}`,
    title: `[RELEASE] ${news}`,
    text:
      'On this page we gather all that is known so far of the release of a new album or track: the concept, photos, teaser ' +
      'videos, the track list, the video itself and stage shows, all in one post, so that you can follow a release from first ' +
      `to last.\nArtist: ${artist}\nRelease date: ${date}\nHow to buy it: the album can be ordered from our shop in any ` +
      `country, and every copy sold counts for the national album chart.\n12.02. — ${news}.\nYours, the music desk.`,
  }
}

test('who quotes a few of a site’s own words has them for his own, held or in a query', () => {
  const detector = new NewsDetector()
  for (const article of pages.slice(0, 4)) detector.add(article)
  const [one, other] = [
    'It says so itself: "To go on reading, choose a subscription." That will be five crowns a week from June.',
    'Dearer paper brought this about, writes its owner. Readers find the new price where they are told to go on reading, choose ' +
      'a subscription or leave.',
  ].map((text, i) => ({
    id: `quoting ${i}`,
    title: `Tarnwick Courier raises its price${[' to five crowns', ''][i]}`,
    text,
  }))
  detector.add(one)
  detector.add(other)
  const [match] = detector.query(other)
  expect(match).toMatchObject({ id: one.id, relation: 'same-story' })
  expect(detector.compare(one.id, other.id)?.present.score).toBe(match.score)
})

describe('pages of one mould that is filled in differently', () => {
  const releases = [
    release(
      0,
      'Aldo Ferrant',
      '14 March',
      'Aldo Ferrant shows the cover of his first album in English, "Glass Harbour"',
    ),
    release(1, 'Mirel, Odran Vale', '2 April', 'Mirel and Odran Vale bring out a video for their track "Paper Boats"'),
    release(2, 'Jorun', '27 May', 'Former Ember singer Jorun posts a teaser for the song "Why Not Sunday"'),
    release(3, 'The Quiet Tide', '9 June', 'The Quiet Tide announce a stage show with the tracks of "Nine Lanterns"'),
  ]

  test('share nothing by it, although it speaks of what their titles share', () => {
    const detector = new NewsDetector()
    for (const article of releases) detector.add(article)
    for (const [i, a] of releases.entries()) {
      for (const b of releases.slice(0, i)) {
        const compared = detector.compare(a.id, b.id)
        expect(compared?.relation).toBe('unrelated')
        expect(compared?.score).toBeLessThan(0.02)
      }
    }
  })

  test('are no copies where the mould is not known for one yet', () => {
    // Only the first two are so much unlike that what they share is a site's own; it takes three pages.
    const alike = [
      release(
        0,
        'Aldo Ferrant',
        '14 March',
        'Aldo Ferrant presents the album cover and track list of his record "Glass Harbour"',
      ),
      release(1, 'Mirel', '2 April', 'Mirel presents a video for the new track "Paper Boats" with Odran Vale'),
      release(2, 'Jorun', '27 May', 'Jorun presents a teaser video of the track "Why Not Sunday"'),
      release(3, 'Sunniva Krog', '9 June', 'Sunniva Krog presents the concept photos of her album "Nine Lanterns"'),
    ]
    for (const level of levels) expect(copiesOf(alike, level)).toEqual([])
  })

  test('make no story where only two fill it in, each with names of its own', () => {
    const accident = (town: string, who: string, street: string, hour: number, age: number): Article => ({
      id: town,
      title: `${who} hurt in ${town} crash`,
      text:
        `A ${age}-year-old was taken to hospital after a crash in ${town} on Thursday. Police were called to ${street} at about ` +
        `${hour} pm. The injuries are not thought to be life-threatening. Anyone with information is asked to call the police ` +
        'and to quote the number of the incident, and drivers who passed by to look at what their cameras have recorded.',
      publishedAt: '2026-03-05T21:00:00Z',
    })
    const [tring, wells] = [
      accident('Tring', 'Cyclist', 'Station Road', 4, 35),
      accident('Wells', 'Pensioner', 'Mill Lane', 7, 71),
    ]
    const others = madeUpArticles(60).map((article) => ({ ...article, publishedAt: '2026-03-05T20:00:00Z' }))
    const detector = new NewsDetector()
    for (const article of [...others, tring, wells]) detector.add(article)
    const compared = detector.compare(tring.id, wells.id)
    expect(compared?.relation).toBe('unrelated')
    expect(compared?.sentence).toContain('the words of a site, or of a mould')
    // A second report from the same words, and on the same crash, is one story with the first.
    const same = { ...accident('Tring', 'Young cyclist', 'Station Road', 4, 35), id: 'same' }
    expect(detector.add(same).storyId).toBe(detector.storyOf(tring.id))
  })

  test('are told from a true copy of one', () => {
    const copy = { ...releases[1], id: 'copy', text: `${releases[1].text}\n\nPosted by the night desk.` }
    for (const level of levels) expect(copiesOf([...releases, copy], level)).toEqual([['copy', 'release 1']])
  })
})

const pageOf = ([title, text]: readonly string[], notice: string): Article => ({
  id: title,
  title,
  text: `${text}\n\n${notice}`,
})
const pages = REPORTS.map((report) => pageOf(report, TARNWICK))
const levels = ['copies', 'stories'] as const

function copiesOf(articles: readonly Article[], level: 'copies' | 'stories'): readonly (readonly string[])[] {
  return clusterArticles(articles, { level }).stories.flatMap(({ copies }) => copies)
}

describe.each(levels)('words that stand on every page of a site, level %s', (level) => {
  test('make no copies in a batch, with the site named or not, whatever the order', () => {
    expect(copiesOf(pages, level)).toEqual([])
    expect(copiesOf([...pages].reverse(), level)).toEqual([])
    const named = pages.map((article, i) => ({ ...article, url: `https://www.tarnwick.example/${i}` }))
    expect(copiesOf(named, level)).toEqual([])
  })

  test('make none in a stream from the third page on, and those of before are told apart', () => {
    const detector = new NewsDetector({ level })
    for (const article of pages.slice(0, 2)) detector.add(article)
    for (const article of pages.slice(2)) expect(detector.add(article)).toMatchObject({ relation: 'new', matches: [] })
    expect(detector.stories().map(({ articles }) => articles.length)).toEqual([1, 1, 1, 1, 1])
  })

  test('are known to a query, which learns nothing', () => {
    const detector = new NewsDetector({ level })
    for (const article of pages.slice(0, 3)) detector.add(article)
    expect(detector.query(pages[3])).toEqual([])
    const before = detector.snapshot()
    expect(detector.query(pages[4])).toEqual([])
    expect(detector.snapshot()).toEqual(before)
  })

  test('come back with a snapshot', () => {
    const detector = new NewsDetector({ level })
    for (const article of pages.slice(0, 3)) detector.add(article)
    const again = NewsDetector.restore(detector.snapshot())
    expect(again.snapshot()).toEqual(detector.snapshot())
    for (const article of pages.slice(3)) expect(again.add(article)).toEqual(detector.add(article))
    expect(again.stories()).toEqual(detector.stories())
  })

  test('do not hide a copy on another site, which has words of its own', () => {
    const text =
      'The bakery on Linden Street has sold its last loaf after 112 years. Marta Ilves, whose great-grandfather lit the oven ' +
      'in the winter of 1914, said that flour and heating had become too dear. Some sixty neighbours came on Saturday to say ' +
      'goodbye, and the mayor brought a wreath of pretzels. The rooms behind the shop will be let to a cobbler from Brannock.'
    const copies = [TARNWICK, OSTRA].map(
      (notice, i): Article => ({ id: `copy ${i}`, title: 'Linden Street bakery closes', text: `${text}\n\n${notice}` }),
    )
    const others = MELDUNGEN.map((report) => pageOf(report, OSTRA))
    expect(copiesOf([...pages, ...others, ...copies], level)).toEqual([['copy 0', 'copy 1']])
  })
})

/** Titles that have a word in common. */
const weekend = pages.map((page): Article => ({ ...page, title: `Weekend: ${page.title}` }))

test('at level copies two pages whose titles share a word are copies, until a third says what they share', () => {
  const detector = new NewsDetector({ level: 'copies' })
  detector.add(weekend[0])
  expect(detector.add(weekend[1])).toMatchObject({ relation: 'near-duplicate', of: weekend[0].id })
  expect(detector.add(weekend[2])).toMatchObject({ relation: 'new' })
  expect(detector.query({ ...weekend[1], id: 'another' }).map(({ id }) => id)).toEqual([weekend[1].id])
})

test('at level copies two pages are none where the notice says nothing of either title', () => {
  const detector = new NewsDetector({ level: 'copies' })
  detector.add(pages[0])
  expect(detector.add(pages[1])).toMatchObject({ relation: 'new', matches: [] })
})

test.each(['removed', 'expired'])('what was learned is forgotten with the pages that are %s', (how) => {
  const detector = new NewsDetector({ level: 'copies', window: how === 'expired' ? '1d' : null })
  const dated = weekend.map((article, i) => ({ ...article, publishedAt: Date.UTC(2026, 0, i < 3 ? 1 : 2, 8 + i) }))
  for (const article of dated.slice(0, 3)) detector.add(article)
  // Of its title its text says nothing, by which it would be told from another page of the mould.
  const page = { ...dated[3], title: 'Weekend: what is left of summer' }
  expect(detector.query(page)).toEqual([])
  if (how === 'removed') for (const { id } of dated.slice(1, 3)) detector.remove(id)
  else for (const { publishedAt } of dated.slice(1, 3)) detector.expire(publishedAt - 3_600_000 + 86_400_000 + 1)
  expect(detector.size).toBe(1)
  expect(detector.query(page)).toMatchObject([{ relation: 'near-duplicate' }])
})

describe.each(levels)('copies are no boilerplate, level %s', (level) => {
  const text =
    'After the flood the ferry to Brannock runs again twice a day, with room for thirty cars and a kiosk on deck. The line had ' +
    'been shut since the pier at Molde gave way in March. Island farmers had their milk flown out for eleven weeks.'
  const flooded = (title: (i: number) => string | undefined): Article[] =>
    Array.from({ length: 80 }, (_, i) => {
      const heading = title(i)
      return { id: `${i}`, text: `${text} Note ${i}x${i}.`, ...(heading !== undefined && { title: heading }) }
    })

  test.each([
    ['with one title', () => 'Ferry to Brannock runs again'],
    ['without a title', () => undefined],
    ['with a word changed in each title', (i: number) => `Ferry to Brannock runs again, says harbour office ${i}y`],
  ])('a flood of near-copies %s', (_, title) => {
    expect(copiesOf(flooded(title), level).map(({ length }) => length)).toEqual([80])
  })

  test('a text that twenty sites print, each with its headline', () => {
    const words = ['again', 'soon', 'daily', 'at last', 'twice a day']
    const articles = Array.from({ length: 20 }, (_, i): Article => {
      const title =
        i % 2 === 0 ? `Ferry to Brannock ${words[i % 5]}` : `Brannock: ferry runs ${words[i % 5]}, number ${i}`
      return { id: `site ${i}`, title, text }
    })
    expect(copiesOf(articles, level).map(({ length }) => length)).toEqual([20])
  })

  test('the updates of one report', () => {
    const updates = [
      'Milk prices fell at once.',
      'A second boat is to follow in June.',
      'The mayor cut a ribbon of kelp.',
    ]
    const articles = updates.map((_, i): Article => {
      return {
        id: `update ${i}`,
        title: 'Ferry to Brannock runs again',
        text: [text, ...updates.slice(0, i + 1)].join(' '),
      }
    })
    expect(copiesOf([...articles, ...pages], level)).toEqual([articles.map(({ id }) => id)])
  })

  const subjects = [
    'Brannock ferry',
    'Island ferry',
    'Ferry line',
    'Boat to Brannock',
    'Ferry after flood',
    'Cars and ferry',
  ]
  const verbs = [
    'runs again',
    'is back',
    'returns twice a day',
    'sails with a kiosk on deck',
    'ends eleven weeks of wait',
  ]
  const syndicated = subjects.flatMap((subject, i) =>
    verbs.map((verb, k): Article => {
      const site = `paper${i}${k}`
      const notice =
        `You are reading the ${site} of the ${site} valley, printed by ${site} and sons. Write to the ${site} letter box, or ` +
        `join the ${site} circle of ${site} friends for the price of ${10 + 5 * i + k} stamps.`
      return {
        id: site,
        title: `${subject} ${verb}`,
        text: `${text}\n\n${notice}`,
        url: `https://${site}.example/ferry`,
      }
    }),
  )

  test.each([
    ['with their addresses', syndicated],
    ['without', syndicated.map(({ url: _, ...article }) => article)],
  ])('an agency text that thirty sites print, each with its headline and its notice, %s', (_, articles) => {
    expect(copiesOf(articles, level).map(({ length }) => length)).toEqual([30])
    const detector = new NewsDetector({ level })
    for (const article of articles) detector.add(article)
    expect(detector.stories().map(({ articles }) => articles.length)).toEqual([30])
  })

  test('a text whose headlines say nothing of it, each under the notice of its site', () => {
    const named = ['What nobody expected this week', 'Good mornings begin here'].map(
      (title, i): Article => ({ id: title, title, text: `${[TARNWICK, OSTRA][i]}\n\n${text}` }),
    )
    const others = MELDUNGEN.map((report) => pageOf(report, OSTRA))
    const ids = named.map(({ id }) => id)
    expect(copiesOf([...pages, ...others, ...named], level)).toEqual([ids.sort()])
  })
})

test('what one form says under every headline makes no copies, though the headlines share its words', () => {
  const form = (title: string, artist: string, day: number): Article => ({
    id: artist,
    title: `[RELEASE] ${title}`,
    text:
      'This page gathers all that is known of the new release: the story of the album, pictures, trailers and the clip, in one ' +
      'place and in the order in which they came. Where to buy it? The album can be had in our shop in Kettle Street, which ' +
      `sends to every town.\nArtist: ${artist}\nDay of the release: ${day} June\n${day - 9} May: ${title}`,
  })
  const releases = [
    form('Mira Tolland has sung Lanterns for the clip of her first record', 'Mira Tolland', 12),
    form('The Gravel Choir of Ostra names twelve songs of its album Slow Rivers', 'The Gravel Choir', 19),
    form('Guitarist Jonas Eck shows a trailer for Ninety Doors to Brannock', 'Jonas Eck', 23),
  ]
  expect(copiesOf(releases, 'stories')).toEqual([])
})

test('quotes that many reports of one story share are no boilerplate', () => {
  const quotes = [
    'We counted the lamps twice and then we counted the boats, and both times there was one more than the harbour can hold.',
    'Whoever tied that barge to our quay in the night must have known the tide, the watchman and the price of copper.',
  ]
  const reports = [
    [
      'Barge of copper found in Molde',
      'Harbour staff in Molde found an unknown barge with forty tonnes of copper on Tuesday.',
    ],
    [
      'Police puzzled by copper barge',
      'Police in Molde seek the owner of a barge laden with copper that turned up overnight.',
    ],
    [
      'Mystery barge at Molde quay',
      'A barge that belongs to nobody lies at the quay of Molde, with copper worth three millions.',
    ],
    [
      'Who lost forty tonnes of copper?',
      'Forty tonnes of copper on a barge without a name: Molde harbour has a riddle to solve.',
    ],
    [
      'Copper barge drew no alarm',
      'The watchman at Molde saw no barge arrive, though it carried forty tonnes of copper.',
    ],
    [
      'Molde harbour keeps the barge',
      'The copper barge stays in Molde until its owner is found, the harbour office said.',
    ],
  ].map(
    ([title, lead], i): Article => ({
      id: `${i}`,
      title,
      text: `${lead}\n\n“${quotes[0]}”, harbour master Ingrid Sollie said. “${quotes[1]}”`,
      publishedAt: Date.UTC(2026, 4, 5, 8 + i),
    }),
  )
  const others = [...pages, ...MELDUNGEN.map((report) => pageOf(report, OSTRA))]
  const stories = clusterArticles([...others, ...reports]).stories.filter(({ articles }) => articles.length > 1)
  expect(stories.map(({ articles }) => articles)).toEqual([reports.map(({ id }) => id)])
})

test('numbers alone make no story of two articles', () => {
  const english = 'Fawley 40.5 Wick. Orders for kettles rose. Talks go on in the old mill, said Tamsin Orr.'
  const spanish = 'Subieron 40.5 las ventas de botijos en Almendra, dijo Ramiro Quesada. El taller busca aprendices.'
  const articles: Article[] = [
    { id: 'en', title: 'Kettle orders rise', text: english, publishedAt: '2026-05-05T08:00Z' },
    { id: 'es', title: 'Más botijos', text: spanish, publishedAt: '2026-05-05T08:30Z' },
  ]
  expect(clusterArticles([...pages, ...articles]).stories.every(({ articles }) => articles.length === 1)).toBe(true)
})
