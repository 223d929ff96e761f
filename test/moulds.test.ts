import { describe, expect, test } from 'vitest'
import { type Article, clusterArticles, compareArticles } from '../src/index.ts'

const missing = (id: string, name: string, age: number, home: string, day: string): Article => ({
  id,
  title: 'Police appeal to find missing man',
  text: `Police are appealing for help to find ${name}, ${age}, who is missing from his home in ${home}. He was last seen on ${day}.
Anyone who has seen him or knows where he is should call police on 101.`,
})
const crash = (id: string, name: string, age: number, place: string, road: string, day: string): Article => ({
  id,
  title: 'Motorcyclist dies after crash',
  text: `A motorcyclist died after a crash on ${road} near ${place} on ${day} evening, the highway patrol said. ${name}, ${age}, was riding
north when a car pulled out of a side road in front of the motorcycle. The rider was thrown from the machine and was taken to
hospital, where doctors pronounced the rider dead. The driver of the car was not hurt and is helping with the inquiry. Troopers ask
witnesses to come forward.`,
})
const warning = (id: string, county: string, until: string, towns: string): Article => ({
  id,
  title: 'Flash flood warning issued',
  text: `The National Weather Service has issued a flash flood warning for ${county} County until ${until}. Radar showed thunderstorms
producing heavy rain across the warned area, and flash flooding is expected to begin shortly. Places that will be flooded
include ${towns}. Turn around when encountering flooded roads. Most flood deaths occur in vehicles.`,
})
const unfall = (id: string, ort: string, strasse: string, tag: string, alter: number, anderes: number): Article => ({
  id,
  title: 'Unfall mit Verletzten',
  text: `Bei einem Verkehrsunfall auf der ${strasse} in ${ort} sind am ${tag} zwei Personen leicht verletzt worden. Ein ${alter} Jahre alter
Autofahrer übersah beim Abbiegen den Wagen einer ${anderes}-Jährigen. Beide kamen ins Krankenhaus. An den Fahrzeugen entstand
Totalschaden. Die Polizei bittet Zeugen, sich zu melden.`,
})

/** Reports of one mould under one title, each of another event. */
const MOULDS: readonly (readonly [string, readonly Article[]])[] = [
  [
    'men that are missing',
    [
      missing('a', 'Joran Smedley', 45, 'Skelland', 'Monday'),
      missing('b', 'Peter Brownhill', 31, 'Orvanne', 'Friday'),
      missing('c', 'Davin Wilkes', 62, 'Norhaven', 'Sunday'),
    ],
  ],
  [
    'crashes',
    [
      crash('a', 'Tom Bradlow', 34, 'Fairholm', 'Highway 12', 'Monday'),
      crash('b', 'Luis Ortenga', 51, 'Kingsferry', 'Highway 301', 'Wednesday'),
      crash('c', 'Erin Novarik', 27, 'Mapleby', 'Highway 77', 'Friday'),
      crash('d', 'Gary Stonham', 63, 'Brookmere', 'Highway 5', 'Sunday'),
      crash('e', 'Paul Kerridge', 19, 'Ashfell', 'Highway 46', 'Saturday'),
    ],
  ],
  [
    'warnings',
    [
      warning('a', 'Marlow', '9:15 p.m.', 'Penrith, Oakdale and Silver Creek'),
      warning('b', 'Hartnell', '11:45 a.m.', 'Bridgeton, Elmsford and Cedar Falls'),
    ],
  ],
  [
    'accidents, in German',
    [
      unfall('a', 'Neustadt', 'Hauptstraße', 'Montag', 45, 38),
      unfall('b', 'Lindau', 'Bregenzer Straße', 'Freitag', 27, 61),
    ],
  ],
]

const LEVELS = ['stories', 'copies'] as const

describe.each(LEVELS)('reports of other events under one title are no copies at level %s:', (level) => {
  // Of the warnings most names are those of the mould: which of them a sample of seven has is chance.
  const told = level === 'copies' ? MOULDS.filter(([name]) => name !== 'warnings') : MOULDS
  test.each(told)('%s', (_name, articles) => {
    for (const a of articles) {
      for (const b of articles) {
        if (a === b) continue
        const { relation, jaccard } = compareArticles(a, b, { level })
        expect(jaccard).toBeGreaterThanOrEqual(0.5)
        expect(relation).not.toBe('near-duplicate')
      }
    }
    expect(clusterArticles(articles, { level }).stories.flatMap(({ copies }) => copies)).toEqual([])
  })
})

describe.each(LEVELS)('an edited report is still the copy that it is at level %s', (level) => {
  const report = crash('a', 'Tom Bradlow', 34, 'Fairholm', 'Highway 12', 'Monday')
  const edited = (edit: (text: string) => string): Article => ({ ...report, id: 'b', text: edit(report.text ?? '') })
  test.each([
    ['another dateline', (text: string) => `KINGSFERRY (Norvane Press) - ${text}`],
    ['a name is corrected', (text: string) => text.replace('Bradlow', 'Bradley')],
    ['an age and a day are', (text: string) => text.replace('34', '35').replace('Monday', 'Tuesday')],
    ['other words', (text: string) => text.replace('pulled out of', 'came from').replace('inquiry', 'investigation')],
    ['a scanner', (text: string) => text.replace('Fairholm', 'Fairho1m').replace('rider was', 'ridcr was')],
    ['more is known', (text: string) => `${text} Ida Holm, 40, of Kingsferry saw it happen and called for help.`],
    ['less is told', (text: string) => text.slice(0, 260)],
  ])('%s', (_name, edit) => {
    expect(compareArticles(report, edited(edit), { level }).relation).toMatch(/duplicate/)
  })
  test('each has the dateline of its paper', () => {
    const text = `${report.text} Sheriff Hal Brandt said Bradlow was on his way from Orvanne to Skelland.`
    const one = { ...report, text: `FAIRHOLM (Norvane Press) - ${text}` }
    const other = { ...report, id: 'b', text: `KINGSFERRY (Lorvia News) - ${text}` }
    expect(compareArticles(one, other, { level }).relation).toMatch(/duplicate/)
  })
})

test('a headline that says nothing new is a copy, whatever language its few words are told to be in', () => {
  const one = { id: 'a', title: 'Norvane shuts schools' }
  expect(compareArticles(one, { id: 'b', title: 'Norvane shuts schools (VIDEO)' }).relation).toBe('near-duplicate')
})

test('what stands whole in another article is an excerpt of it, whatever either is called', () => {
  const paragraphs = [
    '北港市の製鉄所で火曜日の未明に大規模な火災が発生し、従業員四人が軽いけがをした。市の消防局によると、火は第三高炉の近くにある倉庫から出たという。',
    '消防車二十台が出動し、鎮火までにおよそ六時間かかった。近くの住民三百人は一時、学校の体育館に避難した。',
    '会社の広報担当者は、生産の再開には少なくとも二週間かかると述べた。警察は出火の原因を調べている。',
    '労働組合は以前から倉庫の管理に問題があると指摘していた。組合の代表は、安全点検の記録を公開するよう会社に求めた。市長は記者会見を開き、再発防止のための委員会を設置すると発表した。',
    '製鉄所は一九六二年に操業を始め、現在は約二千人が働いている。県知事は声明を出し、周辺の大気の測定結果を毎日公表すると約束した。',
    '専門家は有害物質が検出されていないことを確認した。知事は負傷者の早い回復を願うとも述べた。',
  ]
  const whole = { id: 'a', title: '知事「大気を毎日測定」', text: paragraphs.join('\n\n') }
  const part = { id: 'b', title: '炎が照らした港町の夜', text: paragraphs.slice(0, 4).join('\n\n') }
  const { relation, containment } = compareArticles(whole, part)
  expect(containment).toBeGreaterThan(0.95)
  expect(relation).toBe('near-duplicate')
})

test.each(LEVELS)(
  'a price of another week is no copy by one figure, where few stay, and a correction on the same day is one: level %s',
  (level) => {
    const price = (id: string, publishedAt: string, figure: string): Article => ({
      id,
      title: 'Norvane posts price of heating oil',
      text: `Norvane Refining said it has set the price that it asks contract customers for heating oil in the harbour of Orvanne at ${figure}
crowns a barrel, effective today. The company said the price for ships waiting off the coast of Skelland is not changed.`,
      publishedAt,
    })
    const first = price('first', '2026-03-02T09:00:00Z', '49.75')
    expect(compareArticles(first, price('week', '2026-03-09T09:00:00Z', '51.25'), { level }).relation).not.toBe(
      'near-duplicate',
    )
    expect(compareArticles(first, price('same', '2026-03-02T11:00:00Z', '51.25'), { level }).relation).toBe(
      'near-duplicate',
    )
    expect(
      compareArticles(
        first,
        { ...price('again', '2026-03-09T09:00:00Z', '49.75'), title: 'Price of heating oil' },
        { level },
      ).relation,
    ).toMatch(/duplicate/)
  },
)

describe.each(LEVELS)('a brief is of the town that its headline names, however well known, at level %s', (level) => {
  const fire = (id: string, town: string): Article => ({
    id,
    title: `${town} fire: five dead`,
    text: `Five people died in a house fire on Tuesday. ${town} police said the cause was not known.`,
  })
  test.each([
    ['London', 'Paris'],
    ['China', 'India'],
    ['Leeds', 'Bradford'],
  ])('%s, %s', (one, other) => {
    expect(compareArticles(fire('a', one), fire('b', other), { level }).relation).toBe('unrelated')
  })
})

describe('pages of one site under one headline, each with another word in it, are no story, whatever they say', () => {
  const source = 'starfield.example'
  const sign = (id: string, name: string, text: string): Article => ({
    id,
    source,
    title: `${name} horoscope for today, Wednesday 11 March: love, work and money`,
    text,
  })
  const aries = sign(
    'a',
    'Aries',
    'Mars gives you courage in love today, Aries. A talk with your boss about money goes well, but do not spend it at once. Libra is your best match this Wednesday; work calls you in the evening.',
  )
  const libra = sign(
    'b',
    'Libra',
    'Venus asks for patience in love today, Libra. Money that you had lent comes back, and work is calm. Aries is your best match this Wednesday; keep the evening to yourself and talk to an old friend.',
  )
  test('horoscopes of two signs', () => {
    expect(compareArticles(aries, libra).relation).toBe('unrelated')
  })
  test('what a site tells next of an event is one, by a rare name in both headlines', () => {
    const told = (id: string, whom: string, text: string): Article => ({
      id,
      source,
      title: `Police name ${whom} of Skelland shooting`,
      text,
    })
    const first = told(
      'a',
      'victim',
      'Ida Holm, 34, was killed in the shooting at a Skelland petrol station on Monday, police said. Chief Joran Brandt asked witnesses of the shooting in Skelland to call.',
    )
    const second = told(
      'b',
      'suspect',
      'Police in Skelland named Davin Wilkes, 41, as the suspect in the shooting of Ida Holm. Chief Joran Brandt said he was arrested near the petrol station in Skelland.',
    )
    expect(compareArticles(first, second).relation).toBe('same-story')
  })
  test('a page whose figures rise is one', () => {
    const quake = (id: string, dead: number, more: string): Article => ({
      id,
      source,
      title: `Skelland quake: ${dead} dead as Norvane rescuers search collapsed school`,
      text: `${more} Rescuers from Norvane searched a collapsed school in Skelland after the quake, and mayor Ida Holm asked for help.`,
    })
    const first = quake('a', 12, 'Twelve people died on Tuesday.')
    const second = quake(
      'b',
      19,
      'The number of dead rose to 19 overnight, hospitals said; dozens more are missing under a market hall.',
    )
    expect(compareArticles(first, second).relation).not.toBe('unrelated')
  })
})

test('a rare name that one of two headlines has in small letters makes one verdict, in whichever order they are asked for', () => {
  const a: Article = {
    id: 'a',
    source: 'gazette.example',
    language: 'en',
    title: 'Police name first suspect after Skelland shooting',
    text: `Officers investigating the shooting in Skelland said on Monday that they had named a suspect. Residents of Skelland were shaken, and the
mayor of Skelland asked for calm after the shooting near the harbour market. The suspect was seen on cameras at the market.`,
  }
  const b: Article = {
    id: 'b',
    source: 'gazette.example',
    language: 'en',
    title: 'Police name first victim after skelland shooting',
    text: `A family has paid tribute to the victim of the skelland shooting, a father of two. The skelland market stays closed after the shooting
while officers search the harbour for a gun, and the suspect remains at large.`,
  }
  const { score } = compareArticles(a, b)
  expect(score).toBeGreaterThan(0.1)
  expect(compareArticles(b, a).score).toBe(score)
})
