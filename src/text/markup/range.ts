import type { UnitRange } from '../words/prepared-origin.ts'
import type { PlainText } from './mode.ts'

/** A character reference, also one that was escaped again. */
const REFERENCE = /&(?:(?:amp|#38|#x26);)*#?[a-z0-9]{1,32};?/iy
/** Units of the longest. */
const LONGEST_REFERENCE = 64

/** Where [start, end) of what was read of markup stands there, character references taken whole. */
export function rangeInMarkup(markup: string, { origin }: PlainText, start: number, end: number): UnitRange {
  const first = origin(start)
  const last = origin(end - 1)
  return [referenceAround(markup, first)?.[0] ?? first, referenceAround(markup, last)?.[1] ?? last + 1]
}

/** The character reference in markup that a unit is part of. */
function referenceAround(markup: string, unit: number): UnitRange | undefined {
  const start = markup.lastIndexOf('&', unit)
  if (start < 0 || unit - start > LONGEST_REFERENCE) return undefined
  REFERENCE.lastIndex = start
  const end = start + (REFERENCE.exec(markup)?.[0].length ?? 0)
  return end > unit ? [start, end] : undefined
}
