import { checkString } from '../../base/checks.ts'
import { judgeEnds, restLength } from './counters.ts'
import { datelineLength, isDatelineAlone } from './dateline.ts'
import { Judgement, judgeLine, LONGEST_FURNITURE } from './judge-line.ts'
import { charactersOf } from './line-characters.ts'
import { createLineTable, endsSentence, type LineTable, Opens, splitLines } from './lines.ts'
import { isBareName, isDatedName, mayBeDate } from './names.ts'
import { NoticeSearch } from './notices.ts'
import { type FurnitureReason, REASONS } from './reasons.ts'
import { judgeBars, judgeClips, judgeTitles } from './runs.ts'
import { isStamp, isTrail, LONGEST_STAMP, mayBeStamp, mayBeTrail } from './stamp.ts'
import { hasArticleShape, isHeading, isParagraph, LineKind } from './structure.ts'
import { joinWrapped, wrapWidth } from './wrapped.ts'

/** A half-open range of UTF-16 offsets, without white space at its ends. */
export interface LineRange {
  /** Offset of the first unit, from 0. */
  readonly start: number
  /** One past the last unit. */
  readonly end: number
}

/** A range that is page furniture, and why. */
export interface SetAside extends LineRange {
  /** Why it is no part of the article. */
  readonly reason: FurnitureReason
}

/** An article parted from the page's furniture. Ranges are in order, do not overlap, and cover all non-blank text. */
export interface SeparatedText {
  /** Maximal runs of lines that are kept. */
  readonly kept: readonly LineRange[]
  /** Maximal runs of lines that are set aside for one reason. */
  readonly aside: readonly SetAside[]
}

// Lines within which a bare name is a byline and a bare date the page's. By hand: `npx tsx bench/furniture.ts` shows what is set aside.
const TOP_LINES = 5

/** Lines there is room for at first; tables grown beyond the second by a giant text are dropped again. By hand. */
const FIRST_LINES = 64
const LARGEST_KEPT_TABLE = 1 << 14

const REASON_CODE = new Map<FurnitureReason, number>(REASONS.map((reason, i) => [reason, i + 1]))

const LIST_ITEM = /^\d{1,2}[.)] /

// Lines of page furniture that show that a table or a list stands in a page. By hand.
const FEWEST_IN_FRAME = 3

/** Parts articles from furniture, in tables of its own that it uses again for the next. See {@link separateFurniture}. */
export class FurnitureSeparator {
  #lines: LineTable = createLineTable()
  /** {@link LineKind} of each line, and the number of the reason why it is set aside, 0 for none. */
  #kinds = new Uint8Array(FIRST_LINES)
  #reasons = new Uint8Array(FIRST_LINES)
  readonly #notices = new NoticeSearch()

  /** @param whollyToo whether also all of a text may be set aside */
  separate(text: string, whollyToo = false): SeparatedText {
    this.#notices.beginText()
    const lines = this.#lines
    splitLines(text, lines)
    if (lines.count === 0) return { kept: [], aside: [] }
    const width = wrapWidth(text, lines)
    const wrapped = width > 0
    if (wrapped) joinWrapped(text, lines, width, this.#isLabel)
    if (this.#kinds.length < lines.count) {
      this.#kinds = new Uint8Array(lines.start.length)
      this.#reasons = new Uint8Array(lines.start.length)
    }
    const aside = this.#judgeLines(text, wrapped)
    judgeClips(text, lines, this.#kinds, this.#setTitleAside)
    if (aside > 0) judgeTitles(text, lines, this.#kinds, this.#setTitleAside)
    if (hasArticleShape(lines, this.#kinds)) {
      this.#judgeMasthead(text, wrapped)
      this.#judgeStructure(text, wrapped)
    } else if (aside >= FEWEST_IN_FRAME) {
      this.#judgeFrame(text)
    }
    const separated = this.#collect(text)
    const whole = { start: lines.start[0], end: lines.end[lines.count - 1] }
    if (lines.start.length > LARGEST_KEPT_TABLE) {
      this.#lines = createLineTable()
      this.#kinds = new Uint8Array(FIRST_LINES)
      this.#reasons = new Uint8Array(FIRST_LINES)
    }
    return whollyToo || separated.kept.length > 0 ? separated : { kept: [whole], aside: [] }
  }

  #setAside(i: number, reason: FurnitureReason): void {
    this.#kinds[i] = LineKind.Aside
    this.#reasons[i] = REASON_CODE.get(reason) ?? 0
  }

  /** Judges every line by itself; returns the number of lines set aside. */
  #judgeLines(text: string, wrapped: boolean): number {
    const lines = this.#lines
    const kinds = this.#kinds
    const reasons = this.#reasons
    let paragraphs = 0
    for (let i = 0; i < lines.count; i++) {
      const paragraph = lines.opens[i] === Opens.Joined || isParagraph(text, lines.start[i], lines.end[i])
      kinds[i] = paragraph ? LineKind.Paragraph : LineKind.Open
      reasons[i] = 0
      if (paragraph) paragraphs++
    }
    let aside = 0
    for (let i = 0; i < lines.count; i++) {
      const start = lines.start[i]
      const end = lines.end[i]
      if (end - start > LONGEST_FURNITURE) continue
      const judgement = this.#judgementOf(i, wrapped, paragraphs)
      const reason =
        judgeLine(text, start, end, judgement, i < TOP_LINES, this.#notices) ??
        (judgement === Judgement.Full ? this.#judgeTop(text, i) : undefined)
      if (reason === undefined || (reason === 'date' && this.#endsBrokenSentence(text, i))) continue
      this.#setAside(i, reason)
      aside++
    }
    if (paragraphs === 0) judgeEnds(text, lines, kinds, this.#setCounterAside)
    return aside
  }

  /** Judges line `i` by what stands at the head of an article. */
  #judgeTop(text: string, i: number): FurnitureReason | undefined {
    const start = this.#lines.start[i]
    const end = this.#lines.end[i]
    if (i < TOP_LINES && end - start <= LONGEST_STAMP) {
      const has = charactersOf(text, start, end)
      // The first line is the headline, which may have a date in it.
      if (i > 0 && mayBeDate(has, end - start) && isDatedName(text.slice(start, end))) return 'byline'
      if (!endsSentence(text, start, end)) {
        if (mayBeStamp(has) && isStamp(text.slice(start, end))) return 'date'
        if (mayBeTrail(has) && isTrail(text.slice(start, end))) return 'navigation'
      }
    }
    return isDatelineAlone(text, start, end) ? 'dateline' : undefined
  }

  /** How line `i` may be judged. */
  #judgementOf(i: number, wrapped: boolean, paragraphs: number): number {
    const lines = this.#lines
    // A text without a paragraph is a list, a table or a poem: its dates and names are its matter.
    if (paragraphs === 0 || lines.opens[i] === Opens.Joined) return Judgement.Strict
    if (!wrapped) return Judgement.Full
    // Tables of wire services are indented like their paragraphs.
    return lines.opens[i] === Opens.Indented ? Judgement.Strict : Judgement.Standing
  }

  /** True if line `i`, a date, may end the sentence of the line before: 'acquired in / August 1986.' */
  #endsBrokenSentence(text: string, i: number): boolean {
    const lines = this.#lines
    const kinds = this.#kinds
    if (i === 0 || lines.opens[i] !== Opens.Flush || kinds[i - 1] === LineKind.Aside) return false
    return endsSentence(text, lines.start[i], lines.end[i]) && !endsSentence(text, lines.start[i - 1], lines.end[i - 1])
  }

  /** In a table or a list that stands in a page, lines next to furniture are judged by form as well: bylines, dates, menus. */
  #judgeFrame(text: string): void {
    const lines = this.#lines
    const kinds = this.#kinds
    for (const step of [1, -1]) {
      for (let i = step > 0 ? 1 : lines.count - 2; i >= 0 && i < lines.count; i += step) {
        if (kinds[i] !== LineKind.Open || kinds[i - step] !== LineKind.Aside) continue
        if (lines.opens[i] === Opens.Indented || lines.end[i] - lines.start[i] > LONGEST_FURNITURE) continue
        const reason = judgeLine(text, lines.start[i], lines.end[i], Judgement.Standing, i < TOP_LINES, this.#notices)
        if (reason !== undefined) this.#setAside(i, reason)
      }
    }
  }

  #judgeStructure(text: string, wrapped: boolean): void {
    const lines = this.#lines
    const kinds = this.#kinds
    let first = 0
    while (kinds[first] === LineKind.Aside) first++
    let body = first
    while (kinds[body] !== LineKind.Paragraph) body++
    judgeBars(text, lines, kinds, body, this.#setNavigationAside)
    let last = lines.count - 1
    while (kinds[last] !== LineKind.Paragraph) last--
    for (let i = first; i < lines.count; i++) {
      if (kinds[i] !== LineKind.Open) continue
      // Within hard-wrapped text a line by itself may be part of a sentence or of a table.
      if (wrapped && i > first && ((i > body && i < last) || !this.#followsFurniture(i))) continue
      const line = text.slice(lines.start[i], Math.min(lines.end[i], lines.start[i] + LONGEST_FURNITURE))
      const next = i + 1 < lines.count ? text.slice(lines.start[i + 1], lines.start[i + 1] + 2) : ''
      if (i < body) {
        // Above the body stand the headline and its deck, which stay, and the author's name.
        if (i > first && i < first + TOP_LINES && isBareName(line)) this.#setAside(i, 'byline')
      } else if (isHeading(line, next)) {
        this.#setAside(i, 'heading')
      }
    }
  }

  #followsFurniture(i: number): boolean {
    return this.#lines.opens[i] !== Opens.Indented && this.#kinds[i - 1] === LineKind.Aside
  }

  /** Above the headline, short lines are the site's name: the headline is the longest of the lines before the body. */
  #judgeMasthead(text: string, wrapped: boolean): void {
    const lines = this.#lines
    const kinds = this.#kinds
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
      // The first line of a hard-wrapped article may be short.
      if (wrapped && lines.opens[i + 1] === Opens.Flush && kinds[i + 1] !== LineKind.Aside) continue
      if (isHeading(text.slice(lines.start[i], lines.end[i]), '')) this.#setAside(i, 'heading')
    }
  }

  #collect(text: string): SeparatedText {
    const lines = this.#lines
    const kinds = this.#kinds
    const reasons = this.#reasons
    const kept: LineRange[] = []
    const aside: SetAside[] = []
    let last = lines.count - 1
    while (last >= 0 && kinds[last] === LineKind.Aside) last--
    const rest = last < 0 ? 0 : restLength(text, lines.start[last], lines.end[last])
    if (rest > 0 && rest === lines.end[last] - lines.start[last]) this.#setCounterAside(last)
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
        if (i === last && rest > 0) {
          runEnd = runStart + text.slice(runStart, end - rest).trimEnd().length
          if (runEnd > runStart) kept.push({ start: runStart, end: runEnd })
          aside.push({ start: end - rest, end, reason: 'counter' })
          runStart = -1
        }
      }
    }
    if (runStart >= 0) kept.push({ start: runStart, end: runEnd })
    return { kept, aside }
  }

  /** True for a line that stands for itself in hard-wrapped text: a phrase, a menu, a date, a name or a title. */
  readonly #isLabel = (text: string, start: number, end: number): boolean => {
    if (judgeLine(text, start, end, Judgement.Strict, false, this.#notices) !== undefined) return true
    const line = text.slice(start, end)
    if (isHeading(line, '') || LIST_ITEM.test(line)) return true
    return judgeLine(text, start, end, Judgement.Standing, false, this.#notices) !== undefined
  }

  readonly #setNavigationAside = (i: number): void => this.#setAside(i, 'navigation')

  readonly #setTitleAside = (i: number): void => this.#setAside(i, 'related')

  readonly #setCounterAside = (i: number): void => this.#setAside(i, 'counter')
}

/**
 * Parts an article from the furniture of the page it was taken from:
 * navigation, 'See also' lines, comment forms, share bars, bylines, datelines,
 * dates, credits, copyright and subscription lines, by the phrases of some
 * thirty languages and by the shape of the text. Whole lines are judged; of a
 * paragraph only an opening dateline is parted, and of the last one how much
 * was left out of the text. Hard-wrapped text is judged by
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
  return new FurnitureSeparator().separate(checkString('text', text))
}
