import { describe, expect, test } from 'vitest'
import { readRoutine } from '../bench/feeds/routine.ts'
import { type Article, clusterArticles, compareArticles } from '../src/index.ts'

const routine = [...readRoutine().values()].flat()
const articles = routine.map(({ id, title, text, publishedAt }) => ({
  id,
  ...(title !== undefined && { title }),
  ...(text !== undefined && { text }),
  publishedAt,
}))
const event = new Map(routine.map(({ id, story }) => [id, story]))
const pairsIn = (groups: readonly (readonly string[])[]) => {
  const pairs = groups.flatMap((ids) => ids.flatMap((a, i) => ids.slice(0, i).map((b) => [a, b] as const)))
  const right = pairs.filter(([a, b]) => event.get(a) === event.get(b)).length
  return { right, wrong: pairs.length - right }
}

test('what sites make from moulds becomes no stories, and reports of one event among it do', () => {
  // Of 1,064 articles in eight languages 690 pairs of two events were judged to be one story.
  const { right, wrong } = pairsIn(clusterArticles(articles).stories.map((story) => story.articles))
  expect(wrong).toBeLessThan(200)
  expect(right).toBeGreaterThan(330)
})

test('nor copies, where no word is known to tell more than another', () => {
  const { stories } = clusterArticles(articles, { level: 'copies' })
  expect(pairsIn(stories.flatMap(({ copies }) => copies)).wrong).toBeLessThan(130)
})

const candidate = (id: string, name: string, work: string, aim: string, hobby: string): Article => ({
  id,
  title: `Local elections in Norhaven: ${name}`,
  text: `${name} stands for the council of Norhaven on 12 April. We asked all candidates the same questions. ${name.split(' ')[1]} is ${work}
and has lived in the town for years.
What is your first aim? ${aim}
What do you do when you do not work? ${hobby}
The polling stations are open from 8 to 18. Whoever has lived in Norhaven since January may vote; the cards come by post. Answers
were cut to length. All portraits are found under "Your council" on our pages.`,
})

describe('pages of one mould', () => {
  const candidates = [
    candidate('a', 'Tilda Brask', 'a nurse of 44', 'A night bus to the harbour.', 'Swims, even in March.'),
    candidate('b', 'Jonas Ekwall', 'a baker of 58', 'Lower fees for day nurseries.', 'Keeps eleven hens.'),
    candidate('c', 'Petra Lindqvist', 'a surveyor of 31', 'To stop the new car park at the fort.', 'Sings alto.'),
  ]

  test('are of several stories, though each says most of what the others say', () => {
    expect(compareArticles(candidates[0], candidates[1]).jaccard).toBeGreaterThan(0.3)
    expect(clusterArticles(candidates).stories.map((story) => story.articles.length)).toEqual([1, 1, 1])
  })

  test('are no copies where hardly a word but the name differs; a report under another headline is one', () => {
    const filing = (id: string, company: string, code: string): Article => ({
      id,
      title: `${company}: total number of voting rights and shares on 28 February 2026`,
      text: `In accordance with Article 9 of the Norhaven Act on Markets in Securities and with Book Two of the General Rules of the Norhaven Financial
Supervisory Authority (NFSA), ${company}, listed in the Growth Segment of the Norhaven Stock Exchange under the code ${code}, makes known how many shares and voting
rights there were on the last day of the month.`,
    })
    const one = filing('one', 'Kervand', 'KVM')
    const other = filing('other', 'Solaine', 'SLE')
    const { relation, jaccard } = compareArticles(one, other)
    expect(jaccard).toBeGreaterThan(0.7)
    expect(relation).not.toBe('near-duplicate')
    expect(compareArticles(one, other, { level: 'copies' }).relation).toBe('unrelated')
    const reprint = { ...one, id: 'reprint', title: 'Monthly count of votes published today' }
    for (const level of ['copies', 'stories'] as const) {
      expect(compareArticles(one, reprint, { level }).relation).toBe('near-duplicate')
    }
  })

  test('in a script without capitals too', () => {
    const report = (id: string, district: string, low: number, high: number, wind: string): Article => ({
      id,
      title: `今日天气：${district}${low}至${high}度`,
      text: `气象台今天早晨发布${district}天气预报。预计${district}今天白天最高气温${high}度，夜间最低气温${low}度，${wind}。早晚温差较大，市民外出请注意增减衣物。
气象台提醒，近期空气干燥，请注意用火安全；驾车出行请减速慢行。更多天气信息请关注本台官方网站和客户端，预报每天更新三次。`,
    })
    const districts = [
      report('a', '石桥镇', 4, 15, '偏北风三到四级，午后转晴'),
      report('b', '柳河区', 7, 19, '微风，傍晚前后有小雨'),
      report('c', '青岭县', 1, 11, '山区大风，局部有霜冻'),
    ]
    expect(clusterArticles(districts).stories.map((story) => story.articles.length)).toEqual([1, 1, 1])
  })
})

test('a paper that prints an agency report between paragraphs of its own stands with the others', () => {
  const agency = `The operator of the Orvanne chemical works has shut down its second line after a leak of ammonia, it said on Tuesday. Eleven
workers were taken to hospital, two of them with burns to the lungs. The fire brigade of Orvanne sprayed water for five hours to
keep the cloud down. Residents within two kilometres were told to keep their windows closed until noon.`
  const printed = {
    id: 'a',
    title: 'Eleven hurt in ammonia leak at Orvanne works',
    text: `${agency} The company, Lorvia Nitrogen, makes fertiliser and employs 640 people at the site. The labour inspectorate has opened an inquiry.`,
  }
  const between = {
    id: 'b',
    title: '"We smelled it in the kitchen": a street waits for the all-clear',
    text: `In Harbour Street the shutters were down all morning. Marta Oldenkott, 71, had sealed her kitchen window with tape; her neighbour drove the
children to their grandmother in Skelland before the sirens had stopped.
${agency}
Oldenkott says it was the third alarm since the autumn. The residents' group wants to meet the mayor on Thursday, and has asked for sirens that can
be heard indoors.`,
  }
  expect(compareArticles(printed, between).relation).not.toBe('unrelated')
})

test.each(['stories', 'copies'] as const)(
  'alerts to the owners of two companies are no copies at level %s',
  (level) => {
    const alert = (id: string, company: string, from: string, to: string, by: string, matter: string): Article => ({
      id,
      title: `SHAREHOLDER ALERT: Brask & Ekwall LLP reminds investors of ${company} of the deadline of ${by}`,
      text: `Brask & Ekwall LLP, a law firm for investors, reminds those who bought shares of ${company} between ${from} and ${to} that they have until
${by} to ask the court to be named lead plaintiff. If you lost money on your shares, call the firm at no cost or write to its office
in Norhaven. You need not be lead plaintiff to have a part in what may be recovered. The complaint says that the managers of ${company}
misled the market: ${matter}. When the truth came out, the shares fell and investors were harmed. Brask & Ekwall LLP has won
large sums for investors in many countries and has been named among the leading firms of its kind for eleven years. Past results
do not promise a like outcome. This may be held to be lawyers' advertising in some states.`,
    })
    const one = alert(
      'a',
      'Veridane Optics',
      '4 March 2025',
      '9 January 2026',
      '27 April',
      'a sensor had failed its trial twice',
    )
    const two = alert(
      'b',
      'Peakline Foods',
      '12 May 2024',
      '30 October 2025',
      '4 May',
      'sales in Asia were booked before they were made',
    )
    expect(compareArticles(one, two, { level }).relation).not.toMatch(/duplicate/)
  },
)
