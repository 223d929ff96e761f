import type { Story } from '../../src/index.ts'
import { count, printTable } from '../lib/table.ts'
import type { Context } from './context.ts'
import { batchStories, streamStories } from './runs.ts'
import { type SiteArticle, siteArticles } from './sites.ts'

const WORDS = [40, 100, 300]

interface Errors {
  /** Pairs of unrelated pages taken for copies, of one site and of two. */
  readonly copies: number
  /** Such pairs in one story otherwise. */
  readonly stories: number
  /** How many of both are of two sites. */
  readonly acrossSites: number
  /** Pairs of true copies that are not said to be copies. */
  readonly missed: number
  readonly trueCopies: number
}

/** Pages that share their site's notice and nothing else, and true copies among them. */
export function reportNotices({ library, figures, seed }: Context): void {
  figures.heading('Notices: 20 sites with 30 unrelated pages each, pairs joined wrongly and copies missed')
  const rows: string[][] = []
  const totals = { batch: { joined: 0, missed: 0 }, stream: { joined: 0, missed: 0 } }
  let trueCopies = 0
  for (const words of WORDS) {
    for (const [name, options] of [
      ['with source', { sourced: true, notices: true }],
      ['no source', { sourced: false, notices: true }],
      ['no notice', { sourced: true, notices: false }],
    ] as const) {
      const pages = siteArticles({ words, seed, ...options })
      const articles = pages.map(({ article }) => article)
      const batch = errorsOf(batchStories(library, articles), pages)
      const stream = errorsOf(streamStories(library, articles), pages)
      rows.push([`${words} words, ${name}`, ...cells(batch), ...cells(stream)])
      if (!options.notices) continue
      trueCopies += batch.trueCopies
      for (const [total, { copies, stories, missed }] of [
        [totals.batch, batch],
        [totals.stream, stream],
      ] as const) {
        total.joined += copies + stories
        total.missed += missed
      }
    }
  }
  const head = ['copies', 'stories', 'two sites', 'missed']
  printTable(['', ...head, ...head.map((title) => `stream ${title}`)], rows, (line) => console.log(line))
  for (const way of ['batch', 'stream'] as const) {
    const { joined, missed } = totals[way]
    figures.add({
      key: `notices.${way}.joined`,
      name: `notices, unrelated pages joined, ${way}`,
      value: joined,
      unit: 'count',
      goal: 0,
      atMost: true,
    })
    figures.add({
      key: `notices.${way}.missed`,
      name: `notices, true copies missed, ${way}`,
      value: missed,
      unit: 'count',
      goal: 0,
      atMost: true,
      note: `of ${count(trueCopies)}`,
    })
  }
}

function cells({ copies, stories, acrossSites, missed, trueCopies }: Errors): string[] {
  return [count(copies), count(stories), count(acrossSites), `${count(missed)} of ${count(trueCopies)}`]
}

function errorsOf(found: readonly Story[], pages: readonly SiteArticle[]): Errors {
  const byId = new Map(pages.map((page) => [page.article.id, page]))
  const of = (ids: readonly string[]): SiteArticle[] => ids.flatMap((id) => byId.get(id) ?? [])
  const groups = found.map(({ articles }) => wrongPairs(of(articles)))
  const copies = found.flatMap((story) => story.copies).map((ids) => wrongPairs(of(ids)))
  const sum = (counts: readonly Pairs[], what: keyof Pairs): number =>
    counts.reduce((total, one) => total + one[what], 0)
  const trueCopies = wrongPairs(pages).right
  return {
    copies: sum(copies, 'wrong'),
    stories: sum(groups, 'wrong') - sum(copies, 'wrong'),
    acrossSites: sum(groups, 'acrossSites'),
    missed: trueCopies - sum(copies, 'right'),
    trueCopies,
  }
}

interface Pairs {
  readonly right: number
  readonly wrong: number
  readonly acrossSites: number
}

function wrongPairs(group: readonly SiteArticle[]): Pairs {
  const pairs = { right: 0, wrong: 0, acrossSites: 0 }
  for (const [i, a] of group.entries()) {
    for (const b of group.slice(0, i)) {
      if (a.report === b.report) pairs.right++
      else pairs.wrong++
      if (a.report !== b.report && a.site !== b.site) pairs.acrossSites++
    }
  }
  return pairs
}
