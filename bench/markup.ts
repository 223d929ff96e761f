import { bCubed, partitionByLabel } from '../src/evaluate/index.ts'
import type { Article } from '../src/index.ts'
import { readMarkup } from '../src/text/index.ts'
import { command, text, whole } from './lib/command.ts'
import { createRandom, pickDistinct } from './lib/random.ts'
import { type LabelledArticle, readSet } from './lib/sets.ts'
import { clusterArticles } from './lib/shipped.ts'
import { processorSeconds } from './lib/time.ts'
import { pageOf, snippetsOf } from './markup/forms.ts'
import { TEMPLATES } from './markup/templates.ts'

const USAGE = `npm run bench:markup -- [--file FILE] [--runs N]

B-cubed F1 and time where the articles of a set come as they are delivered: whole pages by ${TEMPLATES.length} templates, paragraphs
in tags, snippets of 300 characters with references. Each is set beside the same articles in plain text.

  --file FILE     labelled articles (stories/gvc-train.jsonl)
  --runs N        of which the one of least processor time counts (9)`

/** Most that B-cubed F1 may be away from that of plain text, and the time a multiple of its. */
const MAX_LOSS = 0.005
const MAX_TIMES = 1.3

await command(USAGE, { file: text, runs: whole(9, 1) }, ({ file, runs }, figures) => {
  const articles = readSet({ key: '', name: '', files: [file ?? 'stories/gvc-train.jsonl'], goal: 0 })
  const truth = partitionByLabel(articles.map(({ id, story }) => [id, story] as const))

  const f1 = (given: readonly Article[], options = {}): number => {
    const { stories } = clusterArticles(given, options)
    return bCubed(
      stories.map((story) => story.articles),
      truth,
    ).f1
  }
  const compare = (name: string, made: readonly Article[], plain: readonly Article[], base: number): void => {
    figures.add({ name, value: f1(made), unit: 'share', goal: base - MAX_LOSS })
    compareTime(name, made, plain)
  }
  const compareTime = (name: string, made: readonly Article[], plain: readonly Article[]): void => {
    const [seconds, before] = alternating(runs, delivered(made), delivered(plain))
    figures.add({ name: `${name}: time`, value: seconds / before, unit: 'times', goal: MAX_TIMES, atMost: true })
  }

  const plain = articles.map(withoutStory)
  const whole = f1(plain)
  figures.heading('Whole articles')
  figures.add({ name: 'plain text', value: whole, unit: 'share' })
  const related = relatedTo(articles)
  compare(
    'paragraphs in tags',
    plain.map((article) => ({ ...article, text: pageOf(undefined, article, related) })),
    plain,
    whole,
  )
  for (const template of TEMPLATES) {
    compare(
      template.name,
      plain.map((article) => ({ ...article, text: pageOf(template, article, related) })),
      plain,
      whole,
    )
  }
  const mixed = plain.map((article, i) => ({
    ...article,
    text: pageOf(TEMPLATES[i % TEMPLATES.length], article, related),
  }))
  compare('pages of all makers', mixed, plain, whole)
  figures.add({ name: 'pages of all makers, read as plain text', value: f1(mixed, { markup: 'plain' }), unit: 'share' })

  figures.heading('Snippets of 300 characters')
  const cut = plain.map((article) => ({ ...article, text: (article.text ?? '').slice(0, 300) }))
  const short = f1(cut)
  figures.add({ name: 'plain text', value: short, unit: 'share' })
  const snippets = snippetsOf()
  for (const { name, set } of snippets.filter(({ isCut }) => !isCut)) compare(name, cut.map(set), cut, short)
  for (const { name, set } of snippets.filter(({ isCut }) => isCut)) {
    // Tags and references take up some of what a feed cuts: beside it, for what markup alone costs, as many letters of plain text.
    const given = cut.map(set)
    const seen = given.map(({ text }, i) => ({ ...cut[i], text: cut[i].text.slice(0, lettersOf(text ?? '')) }))
    const value = f1(seen)
    figures.add({ name: `plain text, as many letters as are ${name}`, value, unit: 'share' })
    compare(name, given, cut, value)
    figures.add({ name: `${name}: less than 300 of plain text`, value: short - f1(given), unit: 'share' })
  }
  figures.add({
    name: 'with references, read as plain text',
    value: f1(cut.map(snippets[1].set), { markup: 'plain' }),
    unit: 'share',
  })
})

function withoutStory({ story: _, ...article }: LabelledArticle): Article {
  return article
}

/** Letters that markup shows. */
function lettersOf(text: string): number {
  return readMarkup(text, 'html').text.length
}

/** Headlines of five other articles for each, always the same. */
function relatedTo(articles: readonly LabelledArticle[]): ReadonlyMap<string, readonly string[]> {
  const random = createRandom(1)
  const titles = articles.map(({ title }) => title ?? '').filter((title) => title !== '')
  return new Map(articles.map(({ id }) => [id, pickDistinct(random, titles, 5)]))
}

/**
 * Least seconds of processor time of both, taken in turns, so that what else the computer does falls on neither or both, and
 * every other time the other way round, for what one leaves to the garbage collector may be collected in the next.
 */
function alternating(runs: number, a: readonly Article[], b: readonly Article[]): readonly [number, number] {
  let [seconds, before] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  const runA = (): void => {
    seconds = Math.min(seconds, secondsFor(a))
  }
  const runB = (): void => {
    before = Math.min(before, secondsFor(b))
  }
  for (let i = 0; i <= runs; i++) for (const run of i % 2 === 0 ? [runA, runB] : [runB, runA]) run()
  return [seconds, before]
}

function secondsFor(articles: readonly Article[]): number {
  const begin = process.cpuUsage()
  clusterArticles(articles)
  return processorSeconds(begin)
}

/** The same texts, each in one piece as it is delivered: what is put together, or cut out of another, is slower to read. */
function delivered(articles: readonly Article[]): readonly Article[] {
  return JSON.parse(JSON.stringify(articles)) as Article[]
}
