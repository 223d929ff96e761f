import { datelineLength, isDatelineAlone } from './dateline.ts'
import { judgeLine, LONGEST_FURNITURE } from './furniture-lines.ts'
import { isBareName } from './furniture-names.ts'
import { hasArticleShape, isHeading, isParagraph, LineKind } from './furniture-structure.ts'
import { createLineTable, isHardWrapped, joinWrapped, type LineTable, splitLines } from './lines.ts'

/** A half-open range of UTF-16 offsets, without white space at its ends. */
export interface LineRange {
  readonly start: number
  readonly end: number
}

const REASONS = [
  'advertisement',
  'byline',
  'caption',
  'comments',
  'contact',
  'copyright',
  'date',
  'dateline',
  'heading',
  'navigation',
  'related',
  'share',
  'signature',
  'source-link',
  'subscription',
] as const

/** Why a line, or the dateline at the head of one, was set aside. */
export type FurnitureReason = (typeof REASONS)[number]

/** A range that is page furniture, and why. */
export interface SetAside extends LineRange {
  readonly reason: FurnitureReason
}

/** An article parted from the page's furniture. Ranges are in order, do not overlap, and cover all non-blank text. */
export interface SeparatedText {
  /** Maximal runs of lines that are kept. */
  readonly kept: readonly LineRange[]
  readonly aside: readonly SetAside[]
}

// Lines within which a bare name is a byline and a bare date the page's.
const TOP_LINES = 5

const REASON_CODE = new Map<FurnitureReason, number>(REASONS.map((reason, i) => [reason, i + 1]))

// Separation runs to its end before another can start, so one set of tables serves all calls.
// Tables grown by a giant text are dropped again.
const LARGEST_KEPT_TABLE = 1 << 14
let lines: LineTable = createLineTable()
let kinds = new Uint8Array(64)
let reasons = new Uint8Array(64)

function setAside(i: number, reason: FurnitureReason): void {
  kinds[i] = LineKind.Aside
  reasons[i] = REASON_CODE.get(reason) ?? 0
}

function judgeLines(text: string, wrapped: boolean): void {
  let paragraphs = 0
  for (let i = 0; i < lines.count; i++) {
    const paragraph = isParagraph(text, lines.start[i], lines.end[i])
    kinds[i] = paragraph ? LineKind.Paragraph : LineKind.Open
    reasons[i] = 0
    if (paragraph) paragraphs++
  }
  // A text without a paragraph is a list, a table or a poem: its dates and names are its matter.
  const strict = wrapped || paragraphs === 0
  for (let i = 0; i < lines.count; i++) {
    const start = lines.start[i]
    const end = lines.end[i]
    if (end - start > LONGEST_FURNITURE) continue
    const line = text.slice(start, end)
    const reason = judgeLine(line, strict, i < TOP_LINES) ?? (!strict && isDatelineAlone(line) ? 'dateline' : undefined)
    if (reason !== undefined) setAside(i, reason)
  }
}

function judgeStructure(text: string): void {
  if (!hasArticleShape(lines, kinds)) return
  let first = 0
  while (kinds[first] === LineKind.Aside) first++
  let body = first
  while (kinds[body] !== LineKind.Paragraph) body++
  for (let i = first; i < lines.count; i++) {
    if (kinds[i] !== LineKind.Open) continue
    const line = text.slice(lines.start[i], Math.min(lines.end[i], lines.start[i] + LONGEST_FURNITURE))
    const next = i + 1 < lines.count ? text.slice(lines.start[i + 1], lines.start[i + 1] + 2) : ''
    if (i < body) {
      // Above the body stand the headline and its deck, which stay, and the author's name.
      if (i > first && i < first + TOP_LINES && isBareName(line)) setAside(i, 'byline')
    } else if (isHeading(line, next)) {
      setAside(i, 'heading')
    }
  }
}

/** Above the headline, short lines are the site's name: the headline is the longest of the lines before the body. */
function judgeMasthead(text: string): void {
  if (!hasArticleShape(lines, kinds)) return
  let headline = -1
  let longest = 0
  for (let i = 0; i < lines.count && kinds[i] !== LineKind.Paragraph; i++) {
    const length = lines.end[i] - lines.start[i]
    if (kinds[i] === LineKind.Open && length > longest) {
      longest = length
      headline = i
    }
  }
  for (let i = 0; i < headline; i++) {
    if (kinds[i] !== LineKind.Open || (lines.end[i] - lines.start[i]) * 2 > longest) continue
    if (isHeading(text.slice(lines.start[i], lines.end[i]), '')) setAside(i, 'heading')
  }
}

function collect(text: string): SeparatedText {
  const kept: LineRange[] = []
  const aside: SetAside[] = []
  let runStart = -1
  let runEnd = 0
  let paragraphsSeen = 0
  for (let i = 0; i < lines.count; i++) {
    let start = lines.start[i]
    const end = lines.end[i]
    let prefix = 0
    if (kinds[i] !== LineKind.Aside && paragraphsSeen === 0 && kinds[i] === LineKind.Paragraph) {
      paragraphsSeen++
      prefix = datelineLength(text, start, end)
    }
    if (kinds[i] === LineKind.Aside || prefix > 0) {
      if (runStart >= 0) kept.push({ start: runStart, end: runEnd })
      runStart = -1
      const stop = prefix > 0 ? text.slice(start, start + prefix).trimEnd().length + start : end
      aside.push({ start, end: stop, reason: prefix > 0 ? 'dateline' : REASONS[reasons[i] - 1] })
      start += prefix
    }
    if (kinds[i] !== LineKind.Aside) {
      if (runStart < 0) runStart = start
      runEnd = end
    }
  }
  if (runStart >= 0) kept.push({ start: runStart, end: runEnd })
  return { kept, aside }
}

/**
 * Parts an article from the furniture of the page it was taken from:
 * navigation, 'See also' lines, comment forms, share bars, bylines, datelines,
 * dates, credits, copyright and subscription lines, by the phrases of some
 * thirty languages and by the shape of the text. Whole lines are judged; of a
 * paragraph only an opening dateline is parted. Hard-wrapped text is judged by
 * paragraphs. Nothing is set aside if nothing would be left.
 *
 * Time is linear in the text; lines of more than 280 units are not looked into.
 *
 * @param text prepared text; ranges are UTF-16 offsets into it.
 *
 * @example
 * const { kept, aside } = separateFurniture('Rain hits Rome\n\nIt rained for a week.\n\nLeave a Reply')
 * // kept: the first two lines as one range; aside: [{ start: 39, end: 52, reason: 'comments' }]
 */
export function separateFurniture(text: string): SeparatedText {
  splitLines(text, lines)
  if (lines.count === 0) return { kept: [], aside: [] }
  const wrapped = isHardWrapped(text, lines)
  if (wrapped) joinWrapped(lines)
  if (kinds.length < lines.count) {
    kinds = new Uint8Array(lines.start.length)
    reasons = new Uint8Array(lines.start.length)
  }
  judgeLines(text, wrapped)
  if (!wrapped) {
    judgeMasthead(text)
    judgeStructure(text)
  }
  const separated = collect(text)
  const whole = { start: lines.start[0], end: lines.end[lines.count - 1] }
  if (lines.start.length > LARGEST_KEPT_TABLE) {
    lines = createLineTable()
    kinds = new Uint8Array(64)
    reasons = new Uint8Array(64)
  }
  return separated.kept.length > 0 ? separated : { kept: [whole], aside: [] }
}
