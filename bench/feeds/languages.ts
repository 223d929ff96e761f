import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Story } from '../../src/index.ts'
import { CHINESE_ALONE, SHARED_WITH_JAPANESE } from '../../src/text/language/traditional-forms.ts'
import { type DataArticle, readLines } from '../lib/data.ts'
import { printTable, share } from '../lib/table.ts'
import type { Context } from './context.ts'
import { bare, batchStories, storyNumbers, streamStories } from './runs.ts'
import { bCubedAmong } from './scores.ts'
import { timeOf } from './views.ts'

const FOLDER = join(import.meta.dirname, '../languages')

/** An article of `bench/languages/`, whose README says what the fields are. */
export interface WrittenArticle extends DataArticle {
  readonly story: string
  readonly kind: 'a' | 'b' | 'c' | 'copy'
  readonly publishedAt: string
}

/** Languages that the judge was fitted on; the others were written afterwards. */
export const FITTED: ReadonlySet<string> = new Set(['ar', 'de', 'en', 'es', 'fr', 'it', 'ru', 'zh'])

/** Articles by language. */
export function readWritten(): ReadonlyMap<string, readonly WrittenArticle[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))
  return new Map(
    files.sort().map((name) => [name.slice(0, -'.jsonl'.length), readLines<WrittenArticle>(join(FOLDER, name))]),
  )
}

/** A report of `bench/languages/` as a rewriting tool makes it, or as it comes back from another language. */
export interface RespunArticle extends DataArticle {
  /** The report. */
  readonly of: string
  readonly story: string
  readonly kind: 'spun' | 'back'
  readonly publishedAt: string
}

/** All of them. */
export function readRespun(): readonly RespunArticle[] {
  const folder = join(FOLDER, 'respun')
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readLines<RespunArticle>(join(folder, name)))
}

/** Copies that stand with their original, and pairs of two events that stand together as copies. */
export function copiesAmong(
  stories: readonly Story[],
  articles: readonly WrittenArticle[],
): { readonly found: number; readonly wrong: number } {
  const event = new Map(articles.map(({ id, story }) => [id, story]))
  const groups = stories.flatMap(({ copies }) => copies)
  const found = articles.filter(
    ({ id, kind, story }) =>
      kind === 'copy' && groups.some((group) => group.includes(id) && group.includes(`${story}-a`)),
  )
  let wrong = 0
  for (const group of groups) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(0, i)) if (event.get(a) !== event.get(b)) wrong++
    }
  }
  return { found: found.length, wrong }
}

/** Chinese where every other report is in traditional characters, each the first that stands for its simplified one. */
function reportTwoScripts({ library, figures }: Context, chinese: readonly WrittenArticle[]): void {
  const traditional = new Map<string, string>()
  for (const [from, to] of `${CHINESE_ALONE}${SHARED_WITH_JAPANESE}`.match(/../g) ?? []) {
    if (!traditional.has(to)) traditional.set(to, from)
  }
  const inTraditional = (text = ''): string => [...text].map((one) => traditional.get(one) ?? one).join('')
  const mixed = chinese.map(({ language: _language, ...article }, i) => {
    if (i % 2 === 0) return bare(article)
    return bare({ ...article, title: inTraditional(article.title), text: inTraditional(article.text) })
  })
  const { f1, precision, recall } = bCubedAmong(
    batchStories(library, mixed).map(({ articles }) => articles),
    chinese,
  )
  figures.add({
    key: 'languages.scripts',
    name: 'languages, Chinese in two scripts',
    value: f1,
    unit: 'share',
    note: `P ${share(precision)} R ${share(recall)}, by itself`,
  })
}

/** Events told by three outlets each in their own words, sixteen languages in one feed of two days. */
export function reportLanguages(context: Context): void {
  const { library, figures } = context
  figures.heading('Sixteen languages in one feed of two days, written for this bench')
  const written = readWritten()
  // What language an article is in is for the library to find out.
  const all = [...written.values()].flat().map(({ language: _language, ...article }) => article)
  const articles = [...all].sort((a, b) => timeOf(a) - timeOf(b)).map((article) => bare(article))
  const batch = batchStories(library, articles)
  const stream = streamStories(library, articles)
  const rows: string[][] = []
  for (const [language, own] of written) {
    const b = bCubedAmong(
      batch.map((story) => story.articles),
      own,
    )
    const s = bCubedAmong(
      stream.map((story) => story.articles),
      own,
    )
    const copies = copiesAmong(batch, own)
    const labelled = own.filter(({ kind }) => kind === 'copy').length
    rows.push([
      language,
      share(b.f1),
      share(b.precision),
      share(b.recall),
      share(s.f1),
      `${copies.found} of ${labelled}`,
    ])
    figures.keep({ key: `languages.${language}.f1`, name: `languages, ${language}`, value: b.f1, unit: 'share' })
  }
  printTable(['', 'F1', 'P', 'R', 'stream', 'copies'], rows)
  const total = bCubedAmong(
    batch.map((story) => story.articles),
    all,
  )
  const unseen = bCubedAmong(
    batch.map((story) => story.articles),
    [...written].flatMap(([language, own]) => (FITTED.has(language) ? [] : own)),
  )
  const copies = copiesAmong(batch, all)
  const labelled = all.filter(({ kind }) => kind === 'copy').length
  figures.add({
    key: 'languages.f1',
    name: 'languages, all',
    value: total.f1,
    unit: 'share',
    note: `P ${share(total.precision)} R ${share(total.recall)}`,
  })
  figures.add({
    key: 'languages.unseen',
    name: 'languages, the eight that the judge was not fitted on',
    value: unseen.f1,
    unit: 'share',
    note: `P ${share(unseen.precision)} R ${share(unseen.recall)}`,
  })
  figures.add({
    key: 'languages.copies',
    name: 'languages, copies found',
    value: copies.found / labelled,
    unit: 'percent',
    note: `${copies.found} of ${labelled}`,
  })
  figures.add({
    key: 'languages.wrong',
    name: 'languages, copies of two events',
    value: copies.wrong,
    unit: 'count',
    goal: 0,
    atMost: true,
  })
  reportTwoScripts(context, written.get('zh') ?? [])
  reportRespun(context, all)
  const heads = all.map((article) => {
    const { text: _, ...head } = article
    return article.kind === 'a' ? article : head
  })
  const found = pairsOfHeadlines(
    batchStories(
      library,
      heads.map((article) => bare(article)),
    ),
    heads,
  )
  figures.add({
    key: 'languages.headlines',
    name: 'languages, headlines beside a report of the event',
    value: found.right / found.all,
    unit: 'percent',
    note: `${found.right} of ${found.all}; ${found.wrong} beside one of another`,
  })
}

/** Reports that were respun, or translated and back, amid all others: those that stand in the story of the original. */
function reportRespun(
  { library, figures }: Context,
  all: readonly Pick<WrittenArticle, 'id' | 'story' | 'publishedAt'>[],
): void {
  const respun = readRespun().map(({ language: _language, ...article }) => article)
  const articles = [...all, ...respun].sort((a, b) => timeOf(a) - timeOf(b))
  const stories = batchStories(
    library,
    articles.map((article) => bare(article)),
  )
  const storyOf = storyNumbers(stories)
  const event = new Map(articles.map(({ id, story }) => [id, story]))
  for (const [kind, name] of [
    ['spun', 'respun reports'],
    ['back', 'reports translated and back'],
  ] as const) {
    const own = respun.filter((article) => article.kind === kind)
    const found = own.filter(({ id, of }) => storyOf.get(id) === storyOf.get(of)).length
    figures.add({
      key: `languages.${kind}`,
      name: `languages, ${name} in the story`,
      value: found / own.length,
      unit: 'percent',
      goal: 0.95,
      note: `${found} of ${own.length}`,
    })
  }
  figures.add({
    key: 'languages.respun.mixed',
    name: 'languages, stories of two events, with these',
    value: stories.filter(({ articles: ids }) => new Set(ids.map((id) => event.get(id))).size > 1).length,
    unit: 'count',
  })
}

/** Headlines of other outlets that stand in a story with the report of their event, and with one of another. */
function pairsOfHeadlines(
  stories: readonly Story[],
  articles: readonly Pick<WrittenArticle, 'id' | 'story' | 'kind'>[],
): { readonly right: number; readonly wrong: number; readonly all: number } {
  const byId = new Map(articles.map((article) => [article.id, article]))
  let right = 0
  let wrong = 0
  for (const { articles: ids } of stories) {
    const members = ids.flatMap((id) => byId.get(id) ?? [])
    const reports = members.filter(({ kind }) => kind === 'a')
    for (const { kind, story } of members) {
      if (kind !== 'b' && kind !== 'c') continue
      if (reports.some((report) => report.story === story)) right++
      if (reports.some((report) => report.story !== story)) wrong++
    }
  }
  return { right, wrong, all: articles.filter(({ kind }) => kind === 'b' || kind === 'c').length }
}
