import { type Comparison, compareArticles, type Relation, type Story } from '../../src/index.ts'
import { bold, clip, cyan, dim, green, pad, padLeft, red, yellow } from '../lib/table.ts'
import { type Agreement, copyAgreement, storyAgreement } from '../sample/agreement.ts'
import { lookAlikes, type SampleArticle, sample } from '../sample/index.ts'

const WIDTH = 100
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

function print(line = ''): void {
  console.log(line.trimEnd())
}

function heading(text: string): void {
  print(bold(text))
  print(dim('─'.repeat(WIDTH)))
}

/** Prints every story of two or more articles with the evidence, then the articles that stand alone. */
export function printStories(stories: readonly Story[]): void {
  const several = stories.filter((story) => story.articles.length > 1)
  const single = stories.filter((story) => story.articles.length === 1)
  heading(`${several.length} stories of two or more articles`)
  print(
    dim(
      'J: Jaccard of 3-word shingles. in: share of the shorter article found in the longer. A, B: copies of one text.',
    ),
  )
  for (const story of several) printStory(story)

  print()
  heading(`${single.length} articles that stand alone`)
  for (const story of single) {
    const { language, source, title } = article(story.articles[0])
    print(`  ${pad(language, 4)}${pad(source, 28)}${clip(title, WIDTH - 34)}`)
  }
}

function printStory(story: Story): void {
  const size = `${story.articles.length} articles`
  const head = `${bold(cyan(story.id))}  ${size}`
  const room = WIDTH - story.id.length - size.length - 4
  print(`\n${head}  ${dim(clip(story.keywords.join(', '), room))}`)
  print(
    dim(
      `  ${pad('', 3)}${pad('relation', 16)}${padLeft('score', 5)}${padLeft('J', 6)}${padLeft('in', 6)}  source, title`,
    ),
  )

  const group = new Map(story.copies.flatMap((ids, i) => ids.map((id) => [id, String.fromCharCode(65 + (i % 26))])))
  const members = [story.representative, ...story.articles.filter((id) => id !== story.representative)]
  let furthest: { readonly id: string; readonly comparison: Comparison } | undefined
  for (const id of members) {
    const { source, title } = article(id)
    const mark = pad(group.get(id) ?? '', 3)
    const name = `${pad(source, 22)}  `
    if (id === story.representative) {
      print(`  ${bold(mark)}${pad('representative', 16)}${padLeft('', 17)}  ${name}${clip(title, 38)}`)
      continue
    }
    const { other, comparison } = closest(id, story)
    if (furthest === undefined || comparison.jaccard < furthest.comparison.jaccard) furthest = { id, comparison }
    const figures = `${padLeft(comparison.score.toFixed(2), 5)}${padLeft(comparison.jaccard.toFixed(2), 6)}${padLeft(comparison.containment.toFixed(2), 6)}`
    const relation = colourOf(comparison.relation)(pad(comparison.relation, 16))
    const to = other === story.representative ? '' : `to ${other}: `
    print(`  ${bold(mark)}${relation}${figures}  ${name}${clip(to + title, 38)}`)
  }
  if (furthest !== undefined) printWhy(furthest.id, furthest.comparison)
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
function printWhy(id: string, comparison: Comparison): void {
  const { source } = article(id)
  const [passage] = comparison.sharedPassages
  const terms = comparison.sharedTerms.map(({ term }) => term).slice(0, 8)
  if (passage !== undefined) {
    print(dim(`     why  ${passage.words} words in a row stand in “${source}” too:`))
    print(dim(`          “${clip(passage.text.replace(/\s+/gu, ' '), WIDTH - 12)}”`))
  }
  if (terms.length > 0) {
    const lead = passage === undefined ? `why  terms shared with “${source}”` : '     shared terms'
    print(dim(`     ${clip(`${lead}: ${terms.join(', ')}`, WIDTH - 5)}`))
  }
  if (passage === undefined && terms.length === 0) print(dim('     why  no passage and no term in common'))
}

function colourOf(relation: Relation): (text: string) => string {
  if (relation === 'duplicate' || relation === 'near-duplicate') return green
  return relation === 'same-story' ? yellow : dim
}

/** Prints the pairs that share a template or a topic but not an event, and whether they were kept apart. */
export function printLookAlikes(stories: readonly Story[]): void {
  const storyOf = new Map(stories.flatMap((story) => story.articles.map((id) => [id, story.id])))
  print()
  heading('Look-alikes: one template or topic, two events')
  print(dim(`  ${pad('', 9)}${pad('what', 34)}${padLeft('score', 6)}${padLeft('J', 6)}${padLeft('in', 6)}  articles`))
  for (const { a, b, what } of lookAlikes) {
    const { score, jaccard, containment } = compareArticles(article(a), article(b))
    const apart = storyOf.get(a) !== storyOf.get(b)
    const verdict = apart ? green(pad('apart', 9)) : red(pad('JOINED', 9))
    const figures = [score, jaccard, containment].map((value) => padLeft(value.toFixed(2), 6)).join('')
    print(`  ${verdict}${pad(what, 34)}${figures}  ${clip(`${a}, ${b}`, WIDTH - 65)}`)
  }
}

/** Prints counts and how far they agree with the labels of the sample. */
export function printSummary(stories: readonly Story[]): void {
  const articles = stories.reduce((sum, story) => sum + story.articles.length, 0)
  const languages = new Set(sample.map(({ language }) => language)).size
  const groups = stories.reduce((sum, story) => sum + story.copies.length, 0)
  print()
  heading('Summary')
  print(`  ${articles} articles in ${languages} languages: ${stories.length} stories, ${groups} groups of copies`)
  printAgreement('copies', copyAgreement(stories))
  printAgreement('stories', storyAgreement(stories))
}

function printAgreement(what: string, { right, labelled, missed, wrong }: Agreement): void {
  const counts = `${right} of ${labelled} groups right, ${missed.length} pairs missed, ${wrong.length} pairs wrong`
  const good = missed.length === 0 && wrong.length === 0
  print(`  ${pad(what, 9)}${(good ? green : red)(counts)}`)
  for (const pair of missed) print(dim(`           missed  ${pair}`))
  for (const pair of wrong) print(dim(`           wrong   ${pair}`))
}
