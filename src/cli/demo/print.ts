import { type Comparison, clusterArticles, compareArticles, type Relation, type Story } from '../../index.ts'
import type { Paper } from '../io/paper.ts'
import { counted, pad, padLeft } from '../io/text.ts'
import { type Agreement, copyAgreement, storyAgreement } from './agreement.ts'
import { lookAlikes, type SampleArticle, sample } from './sample.ts'

/** Words quoted from either end of a shared passage. */
const QUOTED = 6
const TERMS = 8
const byId: ReadonlyMap<string, SampleArticle> = new Map(sample.map((article) => [article.id, article]))
const CLOSENESS: Readonly<Record<Relation, number>> = {
  duplicate: 3,
  'near-duplicate': 2,
  'same-story': 1,
  unrelated: 0,
}

function article(id: string): SampleArticle {
  const found = byId.get(id)
  if (found === undefined) throw new Error(`story holds "${id}", which is not in the sample`)
  return found
}

/** Clusters the sample and prints what was found, and why. */
export function printDemo(paper: Paper): void {
  const { stories } = clusterArticles(sample)
  printStories(paper, stories)
  printLookAlikes(paper, stories)
  printSummary(paper, stories)
}

/** Prints every story of two or more articles with the evidence, then the articles that stand alone. */
function printStories(paper: Paper, stories: readonly Story[]): void {
  const several = stories.filter((story) => story.articles.length > 1)
  const single = stories.filter((story) => story.articles.length === 1)
  paper.heading(`${counted(several.length, 'story', 'stories')} of two or more articles`)
  const legend =
    'J: Jaccard of 3-word shingles. in: share of the shorter article found in the longer. A, B: copies of one text.'
  paper.beside('', 0, legend, paper.dim)
  for (const story of several) printStory(paper, story)

  paper.line()
  paper.heading(`${counted(single.length, 'article')} alone`)
  for (const story of single) {
    const { language, source, title } = article(story.articles[0])
    paper.beside(`  ${pad(language, 4)}`, 6, `${source}: ${title}`)
  }
}

function printStory(paper: Paper, story: Story): void {
  const head = `${story.id}  ${counted(story.articles.length, 'article')}  `
  paper.line()
  paper.beside(paper.bold(paper.cyan(head)), head.length, story.keywords.join(', '), paper.dim)
  const titles = [pad('', 3), pad('relation', 16), padLeft('score', 5), padLeft('J', 6), padLeft('in', 6)]
  paper.line(paper.dim(`  ${titles.join('')}  source: title`))

  const group = new Map(story.copies.flatMap((ids, i) => ids.map((id) => [id, String.fromCharCode(65 + (i % 26))])))
  const members = [story.representative, ...story.articles.filter((id) => id !== story.representative)]
  let furthest: { readonly id: string; readonly comparison: Comparison } | undefined
  for (const id of members) {
    const { source, title } = article(id)
    const mark = `  ${paper.bold(pad(group.get(id) ?? '', 3))}`
    if (id === story.representative) {
      paper.beside(`${mark}${pad('representative', 33)}  `, 40, `${source}: ${title}`)
      continue
    }
    const { other, comparison } = closest(id, story)
    if (furthest === undefined || comparison.jaccard < furthest.comparison.jaccard) furthest = { id, comparison }
    const { relation, score, jaccard, containment } = comparison
    const figures = [score, jaccard, containment].map((value, i) => padLeft(value.toFixed(2), i === 0 ? 5 : 6))
    const to = other === story.representative ? '' : ` (closest to ${other})`
    const lead = `${mark}${colourOf(paper, relation)(pad(relation, 16))}${figures.join('')}  `
    paper.beside(lead, 40, `${source}: ${title}${to}`)
  }
  if (furthest !== undefined) printWhy(paper, furthest.id, furthest.comparison)
}

/** The member of the story that an article is closest to, preferring the representative. */
function closest(id: string, story: Story): { readonly other: string; readonly comparison: Comparison } {
  let other = story.representative
  let comparison = compareArticles(article(other), article(id))
  if (comparison.relation !== 'unrelated') return { other, comparison }
  for (const candidate of story.articles) {
    if (candidate === id) continue
    const next = compareArticles(article(candidate), article(id))
    if (CLOSENESS[next.relation] > CLOSENESS[comparison.relation]) {
      other = candidate
      comparison = next
    }
  }
  return { other, comparison }
}

/** The evidence for the member with the least text in common: a passage where there is one, and terms. */
function printWhy(paper: Paper, id: string, { sharedPassages, sharedTerms }: Comparison): void {
  const { source } = article(id)
  const [passage] = sharedPassages
  const terms = sharedTerms.map(({ term }) => term).slice(0, TERMS)
  const reasons: string[] = []
  if (passage !== undefined) {
    const words = counted(passage.words, 'word')
    reasons.push(`${words} in a row stand in “${source}” too: ${quoted(passage.text)}`)
  }
  if (terms.length > 0) reasons.push(`terms shared with “${source}”: ${terms.join(', ')}`)
  if (reasons.length === 0) reasons.push('no passage and no term in common')
  for (const [i, reason] of reasons.entries())
    paper.beside(paper.dim(i === 0 ? '     why  ' : ' '.repeat(10)), 10, reason, paper.dim)
}

/** A short passage whole, of a long one how it begins and ends. */
function quoted(passage: string): string {
  const words = passage.trim().split(/\s+/u)
  if (words.length <= 3 * QUOTED) return `“${words.join(' ')}”`
  return `from “${words.slice(0, QUOTED).join(' ')}” to “${words.slice(-QUOTED).join(' ')}”`
}

function colourOf(paper: Paper, relation: Relation): (text: string) => string {
  if (relation === 'duplicate' || relation === 'near-duplicate') return paper.green
  return relation === 'same-story' ? paper.yellow : paper.dim
}

/** Prints the pairs that share a template or a topic but not an event, and whether they were kept apart. */
function printLookAlikes(paper: Paper, stories: readonly Story[]): void {
  const storyOf = new Map(stories.flatMap((story) => story.articles.map((id) => [id, story.id])))
  paper.line()
  paper.heading('Look-alikes: one template or topic, two events')
  paper.line(paper.dim(`  ${pad('', 9)}${padLeft('score', 6)}${padLeft('J', 6)}${padLeft('in', 6)}  what: articles`))
  for (const { a, b, what } of lookAlikes) {
    const { score, jaccard, containment } = compareArticles(article(a), article(b))
    const apart = storyOf.get(a) !== storyOf.get(b)
    const verdict = apart ? paper.green(pad('apart', 9)) : paper.red(pad('JOINED', 9))
    const figures = [score, jaccard, containment].map((value) => padLeft(value.toFixed(2), 6)).join('')
    paper.beside(`  ${verdict}${figures}  `, 31, `${what}: ${a}, ${b}`)
  }
}

/** Prints counts and how far they agree with the labels of the sample. */
function printSummary(paper: Paper, stories: readonly Story[]): void {
  const articles = counted(stories.flatMap((story) => story.articles).length, 'article')
  const languages = counted(new Set(sample.map(({ language }) => language)).size, 'language')
  const groups = counted(stories.flatMap((story) => story.copies).length, 'group')
  paper.line()
  paper.heading('Summary')
  paper.line(`  ${articles} in ${languages}: ${counted(stories.length, 'story', 'stories')}, ${groups} of copies`)
  printAgreement(paper, 'copies', copyAgreement(stories))
  printAgreement(paper, 'stories', storyAgreement(stories))
}

function printAgreement(paper: Paper, what: string, { right, labelled, missed, wrong }: Agreement): void {
  const pairs = `${counted(missed.length, 'pair')} missed, ${counted(wrong.length, 'pair')} joined wrongly`
  const good = missed.length === 0 && wrong.length === 0
  paper.line(
    `  ${pad(what, 9)}${(good ? paper.green : paper.red)(`${right} of ${counted(labelled, 'group')} right, ${pairs}`)}`,
  )
  for (const pair of missed) paper.line(paper.dim(`           missed  ${pair}`))
  for (const pair of wrong) paper.line(paper.dim(`           wrong   ${pair}`))
}
