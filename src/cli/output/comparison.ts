import type { Article, ExplainedPair, SharedPassage } from '../../index.ts'
import type { Paper } from '../io/paper.ts'
import { counted, pad, padLeft, plain } from '../io/text.ts'
import { cardOf } from '../run/corpus.ts'
import { nameOf, originOf, rounded } from './stories.ts'

/** A comparison as JSON, as the library has it. */
export function comparisonRecord(
  articles: readonly [Article, Article],
  pair: ExplainedPair,
  sharedPassages: readonly SharedPassage[],
): Readonly<Record<string, unknown>> {
  const { relation, score, jaccard, containment, evidence, contributions, prior, sharedTerms, sentence } = pair
  return {
    ids: articles.map(({ id }) => id),
    relation,
    score: rounded(score),
    jaccard: rounded(jaccard),
    containment: rounded(containment),
    sentence,
    evidence: roundedAll(evidence),
    contributions: roundedAll(contributions),
    prior: rounded(prior),
    sharedTerms: sharedTerms.map(({ term, weight }) => ({ term, weight: rounded(weight) })),
    sharedPassages,
  }
}

function roundedAll(values: Readonly<Record<string, number | undefined>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rounded(value ?? 0)]))
}

/** Columns of the longest bar, and the log-odds that it stands for. */
const BAR = 20
const MOST = 4

/** Prints how two articles relate, and why. */
export function printComparison(
  paper: Paper,
  articles: readonly [Article, Article],
  { relation, score, jaccard, containment, contributions, prior, sharedTerms, sentence }: ExplainedPair,
  passages: readonly SharedPassage[],
): void {
  for (const [i, article] of articles.entries()) {
    const card = cardOf(article, { file: '' })
    paper.beside(`${paper.bold('AB'[i])}  `, 3, `${originOf(card)}: ${nameOf(card)}`)
  }
  paper.line()
  const colour = relation === 'unrelated' ? paper.dim : relation === 'same-story' ? paper.yellow : paper.green
  paper.line(
    `${colour(paper.bold(relation))}  score ${score.toFixed(2)}  Jaccard ${jaccard.toFixed(2)}  containment ${containment.toFixed(2)}`,
  )
  paper.beside('', 0, plain(sentence))
  printEvidence(paper, contributions, prior)
  if (sharedTerms.length > 0) {
    paper.line()
    paper.line(paper.bold('Terms in both'))
    paper.beside('  ', 2, sharedTerms.map(({ term }) => plain(term)).join(', '))
  }
  if (passages.length > 0) {
    paper.line()
    paper.line(paper.bold('Passages in both'))
    for (const { text, words } of passages) {
      const lead = `  ${padLeft(counted(words, 'word'), 10)}  `
      paper.beside(paper.dim(lead), lead.length, `“${plain(text)}”`)
    }
  }
}

function printEvidence(paper: Paper, contributions: ExplainedPair['contributions'], prior: number): void {
  const told = Object.entries(contributions).filter(([, value]) => Math.abs(value ?? 0) >= 0.005)
  if (told.length === 0) return
  const width = Math.max(...told.map(([name]) => name.length), 'before any evidence'.length)
  paper.line()
  paper.line(`${paper.bold('Evidence')} ${paper.dim('(what each kind adds to the log-odds of one story)')}`)
  const row = (name: string, value: number): void => {
    const bar = '█'.repeat(Math.max(1, Math.round((Math.min(Math.abs(value), MOST) * BAR) / MOST)))
    const figure = padLeft(`${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`, 6)
    paper.line(`  ${pad(name, width)} ${figure}  ${value < 0 ? paper.red(bar) : paper.green(bar)}`)
  }
  for (const [name, value] of told.sort(([, a], [, b]) => (b ?? 0) - (a ?? 0))) row(name, value ?? 0)
  row('before any evidence', prior)
}
