import type { Article, Placement } from '../../index.ts'
import type { Paper } from '../io/paper.ts'
import { pad, plain } from '../io/text.ts'
import { cardOf } from '../run/corpus.ts'
import { nameOf, originOf, rounded } from './stories.ts'

/** A placement as JSON, as the library has it. */
export function placementRecord({ warning, matches, score, ...rest }: Placement): Readonly<Record<string, unknown>> {
  return {
    ...rest,
    score: rounded(score),
    matches: matches.map((match) => ({
      ...match,
      score: rounded(match.score),
      jaccard: rounded(match.jaccard),
      containment: rounded(match.containment),
    })),
    ...(warning !== undefined && { warning: warning.message }),
  }
}

/** Prints where an article was placed, on a line of its own. */
export function printPlacement(paper: Paper, { relation, of, score }: Placement, article: Article): void {
  const card = cardOf(article, { file: '' })
  const colour = relation === 'new' ? paper.dim : relation === 'same-story' ? paper.yellow : paper.green
  const to = of === undefined ? '' : ` (${score.toFixed(2)}, ${plain(of)})`
  paper.beside(`${colour(pad(relation, 14))}  `, 16, `${originOf(card)}: ${nameOf(card)}${to}`)
}
