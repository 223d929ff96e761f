import { describe, expect, test } from 'vitest'
import { copiesAmong, readRespun, readWritten } from '../bench/feeds/languages.ts'
import { bCubedAmong } from '../bench/feeds/scores.ts'
import { clusterArticles, compareArticles } from '../src/index.ts'

const written = readWritten()

describe('events that three outlets tell in their own words', () => {
  test.each([...written])(
    'in %s: look-alikes stay apart, and copies under other headlines are found',
    (_, articles) => {
      const { stories } = clusterArticles(articles.map(({ language: _language, ...article }) => article))
      const { precision, recall } = bCubedAmong(
        stories.map((story) => story.articles),
        articles,
      )
      expect(precision).toBeGreaterThan(0.97)
      expect(recall).toBeGreaterThan(0.4)
      const { found, wrong } = copiesAmong(stories, articles)
      expect(found).toBeGreaterThanOrEqual(articles.filter(({ kind }) => kind === 'copy').length - 1)
      expect(wrong).toBe(0)
    },
  )
})

test('a headline and a report in two languages that share one name, and a word of every page, are no story', () => {
  // An Italian headline of a mountain, the Rosa, stood with a Portuguese report in which a Rosa scores.
  const articles = ['it', 'pt'].flatMap((language) => written.get(language) ?? [])
  const { stories } = clusterArticles(
    articles.map(({ language: _language, text, ...headline }) =>
      headline.kind === 'a' && text !== undefined ? { ...headline, text } : headline,
    ),
  )
  for (const { articles: ids } of stories) expect(new Set(ids.map((id) => id.slice(0, 2))).size, ids.join(' ')).toBe(1)
})

test('reports that were respun, or translated and back, stand with the original and with no look-alike', () => {
  const respun = readRespun()
  const languages = new Set(respun.map(({ language }) => language))
  const originals = [...written].flatMap(([language, articles]) => (languages.has(language) ? articles : []))
  const { stories } = clusterArticles([...originals, ...respun].map(({ language: _language, ...article }) => article))
  const storyOf = new Map(stories.flatMap((story, i) => story.articles.map((id) => [id, i] as const)))
  const event = new Map([...originals, ...respun].map(({ id, story }) => [id, story]))
  expect(respun.length).toBe(168)
  for (const { id, of } of respun) expect(storyOf.get(id), id).toBe(storyOf.get(of))
  for (const { articles } of stories) expect(new Set(articles.map((id) => event.get(id))).size).toBe(1)
})

const report = {
  id: 'report',
  title: 'Ferry service to Lorvia suspended until Friday after hull crack',
  text: `The ferry between Norhaven and Lorvia will not sail before Friday, the company said on Tuesday, after divers found a crack of some
two metres in the hull. About 140 passengers who were to cross in the evening were taken back by bus. The harbour office opened an
inquiry and asked the shipyard for the papers of last year's repair. The mayor of Lorvia, Tilda Brask, called for a second ship,
which the island has wanted since the winter storms of 2021. Goods will be brought by barge until the hull is mended.`,
}

test('a report under a headline of its own is a copy, for its text is the same but for a word', () => {
  const reprint = {
    id: 'reprint',
    title: 'Islanders cut off: divers stunned by what they saw under the Brask line',
    text: `${report.text.replace('opened an\ninquiry', 'began an\ninquiry')}\nMore photographs of Quentin Harbour and its bridges follow on our island page`,
  }
  expect(compareArticles(report, reprint).relation).toBe('near-duplicate')
})

test('a report from the same mould is none, for what its title names stands in its text', () => {
  const other = {
    id: 'other',
    title: report.title.replace('Lorvia', 'Veldskar'),
    text: report.text
      .replaceAll('Lorvia', 'Veldskar')
      .replace('Norhaven', 'Ostermark')
      .replace('Tilda Brask', 'Jorun Felde')
      .replace('140', '95')
      .replace('2021', '2019'),
  }
  const { relation, jaccard } = compareArticles(report, other)
  expect(jaccard).toBeGreaterThan(0.5)
  expect(jaccard).toBeLessThan(0.7)
  expect(relation).not.toBe('near-duplicate')
})
