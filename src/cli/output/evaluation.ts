import type { Evaluation } from '../../evaluate/index.ts'
import type { Paper } from '../io/paper.ts'
import { count, counted, plain } from '../io/text.ts'

type Groups = readonly (readonly string[])[]

/** A group of one side that is in several of the other. */
export interface Difference {
  /** Its parts, the largest first. */
  readonly parts: Groups
  /** Pairs that are together on one side and apart on the other. */
  readonly pairs: number
}

/** True stories that were split, and found ones that are mixed, those with most wrong pairs first. */
export interface Differences {
  readonly split: readonly Difference[]
  readonly mixed: readonly Difference[]
}

export function differences(found: Groups, truth: Groups): Differences {
  return { split: partsOf(truth, found), mixed: partsOf(found, truth) }
}

function partsOf(groups: Groups, others: Groups): readonly Difference[] {
  const other = new Map(others.flatMap((ids, i) => ids.map((id) => [id, i] as const)))
  return groups
    .map((ids): Difference => {
      const parts = new Map<number | undefined, string[]>()
      for (const id of ids) parts.set(other.get(id), [...(parts.get(other.get(id)) ?? []), id])
      const sorted = [...parts.values()].sort((a, b) => b.length - a.length)
      const together = sorted.reduce((sum, { length }) => sum + length * (length - 1), 0)
      return { parts: sorted, pairs: (ids.length * (ids.length - 1) - together) / 2 }
    })
    .filter(({ parts }) => parts.length > 1)
    .sort((a, b) => b.pairs - a.pairs)
}

const three = (value: number): string => value.toFixed(3)

/** Prints all measures, and the stories that differ most. */
export function printEvaluation(paper: Paper, result: Evaluation, { split, mixed }: Differences, listed: number): void {
  const { articles, groups, bCubed, pairwise, vMeasure, adjustedRand } = result
  const stories = `${counted(groups.found, 'story', 'stories')} found, ${count(groups.truth)} true`
  paper.line(paper.bold(`${counted(articles, 'article')}: ${stories}`))
  paper.line()
  paper.table(
    ['', 'precision', 'recall', 'F1'],
    [
      ['B-cubed', three(bCubed.precision), three(bCubed.recall), three(bCubed.f1)],
      ['pairs', three(pairwise.precision), three(pairwise.recall), three(pairwise.f1)],
    ],
  )
  paper.line()
  paper.line(
    `  V-measure            ${three(vMeasure.v)}  (homogeneity ${three(vMeasure.homogeneity)}, completeness ${three(vMeasure.completeness)})`,
  )
  paper.line(`  adjusted Rand index  ${three(adjustedRand)}`)
  list(paper, 'True stories that were split', split, listed)
  list(paper, 'Found stories that are mixed', mixed, listed)
}

/** Ids shown of a part. */
const IDS = 4

function list(paper: Paper, title: string, all: readonly Difference[], listed: number): void {
  if (all.length === 0 || listed === 0) return
  paper.line()
  const more = all.length > listed ? `, the ${count(listed)} worst of ${count(all.length)}` : ''
  paper.line(paper.bold(`${title}${more}`))
  for (const { parts, pairs } of all.slice(0, listed)) {
    const told = parts.map((ids) => {
      const rest = ids.length > IDS ? ` and ${count(ids.length - IDS)} more` : ''
      return `${ids.slice(0, IDS).map(plain).join(', ')}${rest}`
    })
    const lead = `  ${counted(pairs, 'pair')}: `
    paper.beside(lead, 4, told.join(paper.dim('  |  ')))
  }
}
