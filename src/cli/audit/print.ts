import type { Story } from '../../index.ts'
import { fromTo } from '../input/time.ts'
import type { Paper } from '../io/paper.ts'
import { count, counted, percent } from '../io/text.ts'
import { printStories, storyRecord } from '../output/stories.ts'
import type { Corpus } from '../run/corpus.ts'
import type { CopyAudit } from './copies.ts'
import type { Density } from './density.ts'
import type { Share } from './interval.ts'
import type { Labels } from './labels.ts'
import type { Suggestion, ThresholdPoint } from './threshold.ts'

export interface AuditResult {
  readonly density: Density
  readonly copies: CopyAudit
  readonly stories: readonly Story[]
  readonly sampled: number
  readonly corpus: Corpus
}

/** Stories shown. */
const LARGEST = 5

/** Prints what was measured. */
export function printAudit(paper: Paper, { density, copies, stories, sampled, corpus }: AuditResult): void {
  paper.heading('The feed')
  const { articles, dated, first, last, day, hour, sources } = density
  const from = sources > 0 ? ` of ${counted(sources, 'source')}` : ''
  paper.beside(
    '  ',
    2,
    `${counted(articles, 'article')}${from}, ${percent(articles === 0 ? 0 : dated / articles)} dated`,
  )
  if (first !== undefined && last !== undefined) {
    // Feeds that date by the day alone have one hour a day.
    const hours = hour.most === day.most ? '' : `, ${count(hour.median)} and ${count(hour.most)} an hour`
    const days = `${counted(day.median, 'article')} on the median day, ${count(day.most)} on the busiest${hours}`
    paper.beside('  ', 2, `${fromTo(first, last)}: ${days}`)
  }
  paper.line()
  paper.heading(`The sample: ${counted(sampled, 'article')}`)
  const several = stories.filter((story) => story.articles.length > 1)
  const inSeveral = several.reduce((sum, story) => sum + story.articles.length, 0)
  const gone = stories
    .flatMap(({ copyGroups }) => copyGroups)
    .reduce((sum, group) => sum + group.articles.length - 1, 0)
  const largest = several[0]?.articles.length ?? 1
  paper.beside(
    '  ',
    2,
    `${counted(several.length, 'story', 'stories')} of two or more articles, with ${percent(inSeveral / sampled)} of all; the largest has ${count(largest)}`,
  )
  paper.beside(
    '  ',
    2,
    `${counted(gone, 'article')} (${percent(gone / sampled)}) ${gone === 1 ? 'is a copy' : 'are copies'} of another`,
  )
  paper.line()
  paper.heading('Copies, against a comparison of every pair')
  printShare(paper, 'recall     ', copies.recall, 'of the pairs that are copies were found')
  printShare(paper, 'precision  ', copies.precision, 'of the pairs that were found are copies')
  paper.line()
  const rows = copies.bins.map(({ name, found }) => [
    name,
    count(found.of),
    count(found.hits),
    share(found),
    interval(found),
  ])
  paper.table(['Jaccard', 'pairs', 'found', 'recall', '95 % interval'], rows)
  paper.line()
  if (several.length === 0) return
  paper.heading(
    `The largest stories, to read${several.length > LARGEST ? `: ${LARGEST} of ${count(several.length)}` : ''}`,
  )
  printStories(paper, several.slice(0, LARGEST), corpus)
}

function printShare(paper: Paper, name: string, found: Share, what: string): void {
  const text =
    found.of === 0
      ? 'there are none'
      : `${share(found)} (${count(found.hits)} of ${count(found.of)}; 95 % interval ${interval(found)}) ${what}`
  paper.beside(`  ${name}`, 13, text)
}

function share({ hits, of }: Share): string {
  return percent(of === 0 ? Number.NaN : hits / of)
}

function interval({ low, high, of }: Share): string {
  return of === 0 ? '–' : `${percent(low)} to ${percent(high)}`
}

/** A gain in F1 that is more than the noise of some dozen labels. By hand. */
const CLEARLY = 0.02

/** Prints which threshold the labels suggest, and what to expect of it. */
export function printSuggestion(paper: Paper, { labels, curve, present, best, precision, recall }: Suggestion): void {
  paper.heading(`Threshold, by ${counted(labels, 'label')}`)
  const row = (point: ThresholdPoint): string[] => [
    point.sameStory.toFixed(2) + (point === best ? ' best' : '') + (point === present ? ' in use' : ''),
    percent(point.precision),
    percent(point.recall),
    point.f1.toFixed(3),
  ]
  paper.table(['same-story', 'precision', 'recall', 'F1'], curve.map(row))
  paper.line()
  const keep = best.f1 - present.f1 < CLEARLY
  const chosen = keep ? present : best
  const advice = keep
    ? `keep --same-story ${present.sameStory}${best === present ? '' : `; ${best.sameStory} is no better as far as the labels can tell`}`
    : `use --same-story ${best.sameStory}`
  const expected = `expect a precision of ${percent(chosen.precision)} and a recall of ${percent(chosen.recall)}`
  paper.beside('  ', 2, paper.bold(`${advice}: ${expected}`))
  paper.beside(
    '  ',
    2,
    `At ${best.sameStory} the labels alone say ${count(precision.hits)} of ${count(precision.of)} (${interval(precision)}) and ${count(recall.hits)} of ${count(recall.of)} (${interval(recall)}). More labels make these narrower.`,
  )
  const pairs =
    'Counted are pairs of one story that are no copies, among those with a score of 0.1 or more. Labels that chose a threshold flatter it: measure on others.'
  paper.beside('  ', 2, pairs, paper.dim)
}

export function printTooFew(
  paper: Paper,
  pairs: number,
  labels: Labels,
  least: number,
  file: string | undefined,
): void {
  const given = labels.all.filter(({ same }) => same !== null).length
  paper.heading('Threshold')
  if (pairs === 0) paper.beside('  ', 2, 'There is no pair near the threshold to be labelled.')
  else {
    const how = file === undefined ? 'Answer on a terminal, or name a file by --labels' : `Answer in ${file}`
    paper.beside('  ', 2, `${counted(given, 'label')}; it takes ${least} to suggest a threshold. ${how}.`)
  }
}

/** The same as JSON. */
export function auditRecord(
  result: AuditResult,
  suggestion: Suggestion | undefined,
): Readonly<Record<string, unknown>> {
  const { density, copies, stories, sampled, corpus } = result
  const { recall, precision, bins, storyPairs } = copies
  return {
    feed: density,
    sample: {
      articles: sampled,
      stories: stories.length,
      several: stories.filter(({ articles }) => articles.length > 1).length,
    },
    copies: { recall, precision, byJaccard: bins.map(({ name, found }) => ({ jaccard: name, ...found })) },
    largest: stories
      .filter(({ articles }) => articles.length > 1)
      .slice(0, LARGEST)
      .map((story) => storyRecord(story, corpus)),
    pairsNearThreshold: storyPairs.length,
    ...(suggestion !== undefined && { suggestion }),
  }
}
