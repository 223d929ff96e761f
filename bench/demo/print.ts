import { type Comparison, compareArticles, type Relation, type Story } from '../../src/index.ts'
import { bold, counted, cyan, dim, green, pad, padLeft, red, wrap, yellow } from '../lib/table.ts'
import { type Agreement, copyAgreement, storyAgreement } from '../sample/agreement.ts'
import { lookAlikes, type SampleArticle, sample } from '../sample/index.ts'

const WIDTH = 100
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

function print(line = ''): void {
  console.log(line.trimEnd())
}

/** Prints a text beside what stands before it, in as many lines as it takes, none of them cut. */
function printBeside(lead: string, width: number, text: string, paint = (line: string): string => line): void {
  for (const [i, line] of wrap(text, WIDTH - width).entries()) print((i === 0 ? lead : ' '.repeat(width)) + paint(line))
}

function heading(text: string): void {
  print(bold(text))
  print(dim('─'.repeat(WIDTH)))
}

/** Prints every story of two or more articles with the evidence, then the articles that stand alone. */
export function printStories(stories: readonly Story[]): void {
  const several = stories.filter((story) => story.articles.length > 1)
  const single = stories.filter((story) => story.articles.length === 1)
  heading(`${counted(several.length, 'story', 'stories')} of two or more articles`)
  const legend =
    'J: Jaccard of 3-word shingles. in: share of the shorter article found in the longer. A, B: copies of one text.'
  printBeside('', 0, legend, dim)
  for (const story of several) printStory(story)

  print()
  heading(`${counted(single.length, 'article')} alone`)
  for (const story of single) {
    const { language, source, title } = article(story.articles[0])
    printBeside(`  ${pad(language, 4)}`, 6, `${source}: ${title}`)
  }
}

function printStory(story: Story): void {
  const head = `${story.id}  ${counted(story.articles.length, 'article')}  `
  print()
  printBeside(bold(cyan(head)), head.length, story.keywords.join(', '), dim)
  const titles = [pad('', 3), pad('relation', 16), padLeft('score', 5), padLeft('J', 6), padLeft('in', 6)]
  print(dim(`  ${titles.join('')}  source: title`))

  const group = new Map(story.copies.flatMap((ids, i) => ids.map((id) => [id, String.fromCharCode(65 + (i % 26))])))
  const members = [story.representative, ...story.articles.filter((id) => id !== story.representative)]
  let furthest: { readonly id: string; readonly comparison: Comparison } | undefined
  for (const id of members) {
    const { source, title } = article(id)
    const mark = `  ${bold(pad(group.get(id) ?? '', 3))}`
    if (id === story.representative) {
      printBeside(`${mark}${pad('representative', 33)}  `, 40, `${source}: ${title}`)
      continue
    }
    const { other, comparison } = closest(id, story)
    if (furthest === undefined || comparison.jaccard < furthest.comparison.jaccard) furthest = { id, comparison }
    const { relation, score, jaccard, containment } = comparison
    const figures = [score, jaccard, containment].map((value, i) => padLeft(value.toFixed(2), i === 0 ? 5 : 6))
    const to = other === story.representative ? '' : ` (closest to ${other})`
    const lead = `${mark}${colourOf(relation)(pad(relation, 16))}${figures.join('')}  `
    printBeside(lead, 40, `${source}: ${title}${to}`)
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
function printWhy(id: string, { sharedPassages, sharedTerms }: Comparison): void {
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
    printBeside(dim(i === 0 ? '     why  ' : ' '.repeat(10)), 10, reason, dim)
}

/** A short passage whole, of a long one how it begins and ends. */
function quoted(passage: string): string {
  const words = passage.trim().split(/\s+/u)
  if (words.length <= 3 * QUOTED) return `“${words.join(' ')}”`
  return `from “${words.slice(0, QUOTED).join(' ')}” to “${words.slice(-QUOTED).join(' ')}”`
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
  print(dim(`  ${pad('', 9)}${padLeft('score', 6)}${padLeft('J', 6)}${padLeft('in', 6)}  what: articles`))
  for (const { a, b, what } of lookAlikes) {
    const { score, jaccard, containment } = compareArticles(article(a), article(b))
    const apart = storyOf.get(a) !== storyOf.get(b)
    const verdict = apart ? green(pad('apart', 9)) : red(pad('JOINED', 9))
    const figures = [score, jaccard, containment].map((value) => padLeft(value.toFixed(2), 6)).join('')
    printBeside(`  ${verdict}${figures}  `, 31, `${what}: ${a}, ${b}`)
  }
}

/** Prints counts and how far they agree with the labels of the sample. */
export function printSummary(stories: readonly Story[]): void {
  const articles = counted(stories.flatMap((story) => story.articles).length, 'article')
  const languages = counted(new Set(sample.map(({ language }) => language)).size, 'language')
  const groups = counted(stories.flatMap((story) => story.copies).length, 'group')
  print()
  heading('Summary')
  print(`  ${articles} in ${languages}: ${counted(stories.length, 'story', 'stories')}, ${groups} of copies`)
  printAgreement('copies', copyAgreement(stories))
  printAgreement('stories', storyAgreement(stories))
}

function printAgreement(what: string, { right, labelled, missed, wrong }: Agreement): void {
  const pairs = `${counted(missed.length, 'pair')} missed, ${counted(wrong.length, 'pair')} joined wrongly`
  const good = missed.length === 0 && wrong.length === 0
  print(`  ${pad(what, 9)}${(good ? green : red)(`${right} of ${counted(labelled, 'group')} right, ${pairs}`)}`)
  for (const pair of missed) print(dim(`           missed  ${pair}`))
  for (const pair of wrong) print(dim(`           wrong   ${pair}`))
}
