import type { JudgedArticles, JudgedPair } from '../evaluate/index.ts'
import type { Article, DetectorOptions, ExplainedPair, Story } from '../index.ts'
import { COMPARED_TEXT, LINKS_A_STORY, MORE_LINKS, REST_SOURCES, TERMS } from './bounds.ts'
import { CopyReader } from './copies.ts'
import { cutsOf } from './cuts.ts'
import type { PageArticle, PageData, PageLink, PageMiss, PageRest, PageStory } from './data.ts'
import { nearMisses, spanningLinks } from './links.ts'
import { beginning, headlineOf, leadOf, type Shown, shownOf, sourceOf, webAddress } from './texts.ts'

/** What a page is made of. */
export interface Reported {
  readonly title: string
  readonly stories: readonly Story[]
  readonly articles: ReadonlyMap<string, Article>
  readonly judged: JudgedArticles
  readonly options: DetectorOptions
  readonly mostArticles: number
}

/** Collects what the page is given. */
export function collect(reported: Reported): PageData {
  const { title, stories, judged, options } = reported
  const count = countShown(stories, reported.mostArticles)
  const [shown, rest] = [stories.slice(0, count), stories.slice(count)]
  const place = new Map([...shown, ...rest].flatMap(({ articles }) => articles).map((id, i) => [id, i]))
  const placeOf = (id: string): number => place.get(id) ?? 0
  const shownIds = shown.flatMap(({ articles }) => articles)
  const articleOf = (id: string): Article => reported.articles.get(id) ?? { id }
  const read = new Map(shownIds.map((id) => [id, shownOf(articleOf(id), options.markup ?? 'detect')]))
  const textOf = (id: string): Shown => read.get(id) ?? { title: '', text: '' }

  const copyReader = new CopyReader(judged, options, textOf, placeOf)
  const linkOf = ({ ids: [a, b] }: JudgedPair): PageLink => describeLink(placeOf(a), placeOf(b), judged.explain(a, b))
  const { inside, across } = sortPairs(shown, judged.pairs)
  let linksLeft = MORE_LINKS
  const pageStories = shown.map(({ articles, copyGroups, ...story }, i): PageStory => {
    const most = Math.min(LINKS_A_STORY, 1 + linksLeft)
    const links = articles.length === 1 ? [] : spanningLinks(articles, inside[i], judged).slice(0, most)
    linksLeft -= Math.max(0, links.length - 1)
    return {
      id: story.id,
      articles: articles.map(placeOf),
      representative: placeOf(story.representative),
      cohesion: rounded(story.cohesion),
      weakest: rounded(story.weakest),
      keywords: story.keywords,
      copies: copyGroups.map((group) => copyReader.group(group)),
      links: links.map(linkOf),
    }
  })
  const lists = shown.map(({ articles }) => articles)
  const misses = nearMisses(lists, across, judged).map(
    ({ stories, mean, closest }): PageMiss => ({ stories, mean: rounded(mean), link: linkOf(closest) }),
  )
  return {
    title,
    kinds: kindsOf(judged),
    articles: shownIds.map((id) => describeArticle(articleOf(id), textOf(id), copyReader.compared.has(id), judged)),
    stories: pageStories,
    misses,
    cuts: cutsOf(judged, place, shownIds.length),
    ...(rest.length > 0 && { rest: describeRest(rest, articleOf) }),
    totals: {
      articles: place.size,
      stories: stories.length,
      single: stories.filter(({ articles }) => articles.length === 1).length,
      copies: stories.reduce((sum, { copies }) => sum + copies.reduce((n, group) => n + group.length - 1, 0), 0),
      sources: new Set([...place.keys()].map((id) => sourceOf(articleOf(id))).filter(Boolean)).size,
    },
  }
}

/** How many stories fit, the first even if it does not. */
function countShown(stories: readonly Story[], most: number): number {
  let articles = 0
  const end = stories.findIndex((story) => {
    articles += story.articles.length
    return articles > most
  })
  return end < 0 ? stories.length : Math.max(1, end)
}

/** The pairs by the story that holds both, and those of two stories. */
function sortPairs(
  stories: readonly Story[],
  pairs: readonly JudgedPair[],
): {
  readonly inside: readonly (readonly JudgedPair[])[]
  readonly across: readonly (readonly [number, number, JudgedPair])[]
} {
  const storyOf = new Map(stories.flatMap(({ articles }, i) => articles.map((id) => [id, i] as const)))
  const inside: JudgedPair[][] = stories.map(() => [])
  const across: [number, number, JudgedPair][] = []
  for (const pair of pairs) {
    const x = storyOf.get(pair.ids[0])
    const y = storyOf.get(pair.ids[1])
    if (x === undefined || y === undefined) continue
    if (x === y) inside[x].push(pair)
    else across.push([x, y, pair])
  }
  return { inside, across }
}

function describeArticle(article: Article, shown: Shown, isCompared: boolean, judged: JudgedArticles): PageArticle {
  const lead = leadOf(shown)
  const text = isCompared ? beginning(shown.text, COMPARED_TEXT) : ''
  const source = sourceOf(article)
  const url = webAddress(article.url)?.href
  const time = judged.timeOf(article.id)
  const language = judged.languageOf(article.id)
  return {
    id: article.id,
    title: headlineOf(shown) || article.id,
    ...(lead !== '' && { lead }),
    ...(text !== '' && { text }),
    ...(text !== '' && text.length < shown.text.length && { cut: true }),
    ...(source && { source }),
    ...(url && { url }),
    ...(time !== undefined && { time }),
    ...(language !== 'und' && { language }),
  }
}

function describeLink(a: number, b: number, explained: ExplainedPair): PageLink {
  const own = Object.values(explained.own ?? {})
  return {
    a,
    b,
    relation: explained.relation,
    score: rounded(explained.score),
    sentence: explained.sentence,
    terms: explained.sharedTerms.slice(0, TERMS).map(({ term }) => term),
    prior: rounded(explained.prior),
    values: [...Object.values(explained.evidence), ...own.map(({ value }) => value)].map(rounded),
    added: [...Object.values(explained.contributions), ...own.map(({ contribution }) => contribution)].map(rounded),
  }
}

/** Names of the kinds of evidence, in the order in which every pair has them, own ones last; none at level `copies`. */
function kindsOf({ ids, explain }: JudgedArticles): readonly string[] {
  if (ids.length < 2) return []
  const { evidence, own = {} } = explain(ids[0], ids[1])
  return [...Object.keys(evidence), ...Object.keys(own).map((name) => `Own: ${name}`)]
}

function describeRest(rest: readonly Story[], articleOf: (id: string) => Article): PageRest {
  const ids = rest.flatMap(({ articles }) => articles)
  const counts = new Map<string, number>()
  for (const id of ids) {
    const source = sourceOf(articleOf(id))
    if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  return {
    stories: rest.length,
    articles: ids.length,
    single: rest.filter(({ articles }) => articles.length === 1).length,
    sources: [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, REST_SOURCES),
  }
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
