import type { CopyGroup, Excerpt } from '../article/types.ts'
import type { Corpus } from '../corpus/corpus.ts'

/** Copies up to which each is compared with each; in a larger group each with the longest. By hand: it bounds the cost. */
const EXHAUSTIVE = 32
const LONGEST = 8

/** Share of the longer article's shingles at or below which one inside it is no edit, but an excerpt. By hand. */
const CLEARLY_SHORTER = 0.8

/** The articles held, and how they overlap. */
export interface HeldTexts {
  readonly corpus: Corpus
  /** Share of an article's shingles found in a longer one that makes it an excerpt. */
  readonly excerptFrom: number
  /** Share of the smaller shingle set found in the larger. */
  containment(a: number, b: number): number
}

/** Says which of some copies came first, and which are excerpts of which. @param copies in the order of the story */
export function describeCopies(copies: readonly number[], held: HeldTexts): CopyGroup {
  const { corpus } = held
  const byLength = [...copies].sort(
    (a, b) => lengthOf(b, corpus) - lengthOf(a, corpus) || (corpus.id(a) < corpus.id(b) ? -1 : 1),
  )
  const wholes = copies.length <= EXHAUSTIVE ? byLength : byLength.slice(0, LONGEST)
  const excerpts: Excerpt[] = []
  for (const copy of copies) {
    const whole = wholeOf(copy, wholes, held)
    if (whole !== undefined) excerpts.push({ id: corpus.id(copy), of: corpus.id(whole) })
  }
  return {
    articles: copies.map((copy) => corpus.id(copy)),
    original: corpus.id(originalOf(byLength, corpus)),
    excerpts,
  }
}

/** The earliest; of several, and where none has a time, the longest. @param byLength longest first */
function originalOf(byLength: readonly number[], corpus: Corpus): number {
  let [original] = byLength
  for (const copy of byLength) {
    const [time, earliest] = [corpus.time(copy), corpus.time(original)]
    if (time < earliest || (Number.isNaN(earliest) && !Number.isNaN(time))) original = copy
  }
  return original
}

/** The article that holds most of one, of several the longest; undefined if none holds enough. @param wholes longest first */
function wholeOf(copy: number, wholes: readonly number[], held: HeldTexts): number | undefined {
  let best: number | undefined
  let most = held.excerptFrom
  for (const whole of wholes) {
    if (lengthOf(copy, held.corpus) > CLEARLY_SHORTER * lengthOf(whole, held.corpus)) break
    const share = held.containment(copy, whole)
    if (share > most || (best === undefined && share >= most)) {
      best = whole
      most = share
    }
  }
  return best
}

function lengthOf(article: number, corpus: Corpus): number {
  return corpus.shingles.length(article)
}
