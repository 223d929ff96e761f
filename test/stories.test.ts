import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../src/evaluate/index.ts'
import { type Article, clusterArticles, compareArticles, NewsDetector } from '../src/index.ts'
import { expectedGroups, sample } from './fixtures/articles.ts'

const data = process.env.SAMESTORY_DATA ?? resolve(import.meta.dirname, '../../shared/data')
const undated = (articles: readonly Article[]): readonly Article[] =>
  articles.map(({ publishedAt: _, ...article }) => article)
const batch = (articles: readonly Article[]) => clusterArticles(articles).stories.map((story) => story.articles)
const stream = (articles: readonly Article[]) => {
  const detector = new NewsDetector()
  for (const article of articles) detector.add(article)
  return detector.stories().map((story) => story.articles)
}
const sorted = (groups: Iterable<Iterable<string>>) => Array.from(groups, (group) => [...group].sort().join()).sort()

/** The labelled stories, those of one article included. */
const grouped = expectedGroups('story').flat()
const truth = [...expectedGroups('story'), ...sample.filter(({ id }) => !grouped.includes(id)).map(({ id }) => [id])]

const visit = 'visit-aasdal'
const visitReports = sample.filter(({ id }) => id.startsWith(visit) || id.startsWith('visit-'))

describe('two independently written reports of one visit', () => {
  const reports = expectedGroups('story').find((group) => group.some((id) => id.startsWith(visit)) && group.length > 1)

  test('are one story among reports of other visits, in a batch and in a stream', () => {
    if (reports === undefined) throw new Error('the sample has no such pair')
    const expected = [...reports].sort().join()
    expect(sorted(batch(visitReports))).toContain(expected)
    expect(sorted(stream(visitReports))).toContain(expected)
    expect(sorted(batch(undated(visitReports)))).toContain(expected)
  })

  test('are told apart from each other visit by compareArticles alone, which says why', () => {
    if (reports === undefined) throw new Error('the sample has no such pair')
    const find = (id: string) => sample.find((article) => article.id === id) as Article
    const same = compareArticles(find(reports[0]), find(reports[1]))
    expect(same.relation).toBe('same-story')
    expect(same.jaccard).toBeLessThan(0.1)
    expect(same.evidence.lead).toBeGreaterThan(0)
    expect(same.sharedTerms.length).toBeGreaterThan(3)
    for (const other of visitReports.filter(({ id }) => !reports.includes(id))) {
      expect(compareArticles(find(reports[0]), other).score, other.id).toBeLessThan(0.5)
    }
  })
})

describe('the whole sample', () => {
  test('batch and stream agree with the labels', () => {
    expect(evaluate(batch(sample), truth).bCubed.f1).toBeGreaterThan(0.95)
    expect(evaluate(stream(sample), truth).bCubed.f1).toBeGreaterThan(0.95)
  })

  test('the batch does not depend on the order', () => {
    const expected = clusterArticles(sample)
    fc.assert(
      fc.property(fc.shuffledSubarray([...sample], { minLength: sample.length }), (shuffled) => {
        expect(clusterArticles(shuffled)).toEqual(expected)
      }),
      { numRuns: 8 },
    )
  })

  test('the stream finds the same stories in any order', () => {
    const expected = sorted(batch(sample))
    fc.assert(
      fc.property(fc.shuffledSubarray([...sample], { minLength: sample.length }), (shuffled) => {
        expect(evaluate(stream(shuffled), truth).bCubed.f1).toBeGreaterThan(0.93)
        expect(sorted(stream(shuffled)).filter((group) => expected.includes(group)).length).toBeGreaterThan(15)
      }),
      { numRuns: 8 },
    )
  })

  test('scores of a pair alone are not far from those in a batch, and never laxer', () => {
    const detector = new NewsDetector()
    for (const article of sample) detector.add(article)
    for (const article of sample) {
      for (const match of detector.query(article)) {
        const other = sample.find(({ id }) => id === match.id) as Article
        const alone = compareArticles(article, other).score
        const logOdds = (score: number) => Math.log(score / (1 - score))
        expect(alone).toBeLessThan(match.score + 0.05)
        // Two articles alone are judged more strictly, and by the background alone.
        if (alone < 1 && match.score < 1) expect(logOdds(alone)).toBeGreaterThan(logOdds(match.score) - 3)
      }
    }
  })
})

test('a report finds its story although the statistics have moved on', () => {
  const [first, second] = expectedGroups('story').find((group) => group[0].startsWith(visit)) ?? []
  const early = sample.find(({ id }) => id === first) as Article
  const late = sample.find(({ id }) => id === second) as Article
  const detector = new NewsDetector()
  detector.add(early)
  // A thousand articles on other visits make the words of a visit common; the sketch of the first report stays as it was.
  const places = ['Quorra', 'Belmar', 'Tessin', 'Ondara', 'Varesh', 'Lunde', 'Marat', 'Ipsala', 'Corvo', 'Zelten']
  for (let i = 0; i < 1000; i++) {
    const host = `${places[i % 10]}${i}`
    const text = `The foreign minister met the president of ${host} for talks on trade and energy and signed ${i + 3} accords in ${host}.`
    detector.add({ id: `other ${i}`, title: `Minister visits ${host}`, text })
  }
  expect(detector.add(late)).toMatchObject({ relation: 'same-story', of: early.id, storyId: early.id })
})

describe('little or odd input', () => {
  test('two articles only', () => {
    const [a, b] = visitReports
    expect(batch([a])).toEqual([[a.id]])
    const joined = compareArticles(a, b).score >= 0.5
    expect(batch([a, b])).toHaveLength(joined ? 1 : 2)
  })

  test('one hundred articles of one story', () => {
    const sentences = [
      'The Kestrel dam above Orvanne gave way at dawn on Thursday.',
      'Mayor Hilde Brandt ordered the evacuation of Lower Orvanne.',
      'Engineer Paolo Setti had warned of seepage at Kestrel in March.',
      'Some 4,300 people left their homes along the Lisse river.',
      'The operator Lissekraft said that spillway gates had jammed.',
      'Rescuers from Tarn and Vell brought boats and helicopters.',
      'Water stood two metres deep in the Orvanne market hall.',
      'Lissekraft shares lost a third of their value in Vell.',
    ]
    const articles = Array.from({ length: 100 }, (_, i) => ({
      id: `report ${i}`,
      title: sentences[i % 8],
      // With steps of two, articles would have the odd sentences or the even ones, and only composites of both would join them.
      text: [0, 1, 2, 3, 4].map((k) => sentences[(i * 3 + k * (1 + 2 * (i % 2))) % 8]).join(' '),
    }))
    expect(batch(articles)).toHaveLength(1)
    expect(stream(articles)).toHaveLength(1)
    const [story] = clusterArticles(articles).stories
    expect(story.articles).toHaveLength(100)
    expect(story.keywords.length).toBeGreaterThan(3)
    expect(story.cohesion).toBeGreaterThan(0.3)
    expect(story.weakest).toBeLessThanOrEqual(story.cohesion)
  })

  test('keywords have each word once, in the form that marks most articles', () => {
    const articles = [
      { id: 'a', language: 'de', text: 'Verein wegen antisemitischer Hetze verboten: Orvanne greift durch.' },
      { id: 'b', language: 'de', text: 'Orvanne verbietet einen Verein, der antisemitische Hetze verbreitet.' },
      { id: 'c', language: 'de', text: 'Antisemitische Hetze: Verein in Orvanne muss schließen.' },
    ]
    const [{ keywords }] = clusterArticles(articles, { sameStory: 0.001 }).stories
    expect(keywords.filter((word) => /^antisemitisch/i.test(word))).toHaveLength(1)
    expect(keywords.find((word) => /^antisemitisch/i.test(word))).toMatch(/antisemitische$/i)
  })

  test('nothing but headlines', () => {
    const titles = [
      'Kestrel dam bursts above Orvanne, thousands flee',
      'Thousands flee as Kestrel dam above Orvanne bursts',
      'Bank of Lorvia leaves key rate unchanged',
      'Olive growers in the Aegean start harvest early',
    ]
    const articles = titles.map((title, i) => ({ id: String(i), title }))
    const groups = sorted(batch(articles))
    expect(groups).toEqual(['0,1', '2', '3'])
    expect(sorted(stream(articles))).toEqual(groups)
  })

  describe('headlines alone, among sixty of councils', () => {
    const towns =
      'Arvenne Skelland Orvanne Tolveck Ansbury Norvane Lorvia Kestrel Brisholm Vantreux Quarleigh Dunmarch'.split(' ')
    const matters = ['bridge', 'school', 'harbour', 'tax', 'library', 'stadium']
    const councils = Array.from({ length: 60 }, (_, i) => ({
      id: `council ${i}`,
      title: `Council ${i} debates ${matters[i % 6]} in ${towns[i % 12]} ${i * 7}`,
    }))
    test.each([
      [
        'of one mould that each fills in with a name',
        towns.map((town) => `Weather ${town}: forecast for Wednesday 11 March 2026`),
      ],
      ['that share one word', ['Walks still enchant retired couples', 'Firefighters enchant with brass music']],
    ])('%s are no story', (_name, titles) => {
      const articles = [...titles.map((title, i) => ({ id: `${i}`, title })), ...councils]
      for (const groups of [batch(articles), stream(articles)]) {
        expect(sorted(groups)).toEqual(expect.arrayContaining(titles.map((_title, i) => `${i}`)))
      }
    })

    test('it is said why', () => {
      const detector = new NewsDetector()
      for (const article of councils) detector.add(article)
      detector.add({ id: 'walks', title: 'Walks still enchant retired couples' })
      detector.add({ id: 'choir', title: 'Firefighters enchant with brass music' })
      const pair = detector.compare('walks', 'choir')
      expect(pair?.relation).toBe('unrelated')
      expect(pair?.score).toBeCloseTo(0.1, 2)
      expect(pair?.sentence).toContain('for two headlines share but one word')
    })
  })

  test.each([
    ['all equal', () => '2024-05-01T10:00:00Z'],
    ['absent', () => undefined],
    ['absurd', (i: number) => new Date(i % 2 === 0 ? -8e15 : 8e15)],
  ])('dates that are %s', (_name, dateOf) => {
    const articles = sample.map(({ publishedAt: _, ...article }, i) => {
      const publishedAt = dateOf(i)
      return publishedAt === undefined ? article : { ...article, publishedAt }
    })
    for (const groups of [batch(articles), stream(articles)]) {
      expect(new Set(groups.flat()).size).toBe(sample.length)
      expect(evaluate(groups, truth).bCubed.precision).toBeGreaterThan(0.9)
    }
  })

  test('articles of unlike languages and scripts stay apart', () => {
    const texts = [
      'Der Stausee über Orvanne ist am Donnerstag gebrochen, Tausende flohen.',
      'オルヴァンヌの上流にあるダムが木曜日に決壊し、数千人が避難した。',
      'Цены на пшеницу выросли после засухи в южных областях страны.',
      'تراجعت أسعار القمح بعد هطول الأمطار في المناطق الجنوبية.',
    ]
    expect(batch(texts.map((text, i) => ({ id: String(i), text })))).toHaveLength(4)
  })
})

describe.skipIf(!existsSync(`${data}/seeds`))(
  'the five reports of the brief (data/seeds; skipped where absent)',
  () => {
    const seeds = existsSync(`${data}/seeds`)
      ? readdirSync(`${data}/seeds`)
          .filter((file) => file.endsWith('.txt'))
          .sort()
          .map((file) => ({ id: file.slice(0, 3), text: readFileSync(`${data}/seeds/${file}`, 'utf8') }))
      : []
    const expected = ['000', '001', '002,003', '004']

    test('each of the ten pairs is judged right, a tenth away from the threshold', () => {
      for (const a of seeds) {
        for (const b of seeds.slice(seeds.indexOf(a) + 1)) {
          const { score } = compareArticles(a, b)
          if (a.id === '002' && b.id === '003') expect(score).toBeGreaterThanOrEqual(0.6)
          else expect(score, `${a.id} ${b.id}`).toBeLessThanOrEqual(0.4)
        }
      }
    })

    test('their stories are right in any order, in batch and stream', () => {
      expect(sorted(batch(seeds))).toEqual(expected)
      fc.assert(
        fc.property(fc.shuffledSubarray(seeds, { minLength: 5 }), (shuffled) => {
          expect(sorted(stream(shuffled))).toEqual(expected)
          expect(sorted(batch(shuffled))).toEqual(expected)
        }),
        { numRuns: 20 },
      )
    })
  },
)
