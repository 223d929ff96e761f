import type { Relation } from '../article/types.ts'

/** What copies are told by. */
export interface SaidOfCopies {
  readonly relation: Relation
  readonly jaccard: number
  readonly containment: number
}

/** One sentence on two articles, by copies alone. */
export function sentenceOnCopies({ relation, jaccard, containment }: SaidOfCopies): string {
  if (relation === 'duplicate') return 'The two have the same words in the same order.'
  if (relation === 'near-duplicate') {
    return `They are near copies: ${percent(jaccard)} of their runs of words are in both, ${percent(containment)} of the shorter one's.`
  }
  return `They are no copies: ${percent(jaccard)} of their runs of words are in both.`
}

/** @example percent(0.615) // '62 %' */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'less than 1 %'
  if (share > 0.99 && share < 1) return 'more than 99 %'
  return `${Math.round(100 * share)} %`
}

/** Digits that tell almost equal shares apart. */
const MOST_DIGITS = 3

/**
 * {@link percent} of what falls short of a share or reaches it, with as many digits as tell the two apart.
 *
 * @example percentBeside(0.496, 0.5) // '49.6 %'
 */
export function percentBeside(share: number, asked: number): string {
  let said = percent(share)
  for (let digits = 1; said === percent(asked) && share !== asked && digits <= MOST_DIGITS; digits++) {
    const finer = (100 * share).toFixed(digits)
    if (finer !== (100 * asked).toFixed(digits)) said = `${finer} %`
  }
  return said
}
