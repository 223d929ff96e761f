import { endsSentence, type LineTable, Opens } from './lines.ts'

// Text broken at a fixed width, as wire services sent it. A page may frame such an article with lines of its own,
// so lines are joined to paragraphs one by one, never the text as a whole.

// UTF-16 units of broken lines: wire services set 60 to 80 columns. By hand, with room on either side.
const WIDEST_WRAPPED = 100
const NARROWEST_WRAPPED = 40
/** The first line of a paragraph is shorter where a dateline was cut off. By hand. */
const SHORTEST_FIRST = 20

/** True if the line starts with a small letter: it runs on from the line before. */
export function startsLower(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a
  const letter = text[at]
  return letter !== letter.toUpperCase()
}

/**
 * The width at which the text was broken, in UTF-16 units: the mean length of its broken lines; 0 for text that is
 * not hard-wrapped. A line is broken for certain if it ends in no sentence stop and the next starts with a small
 * letter. Texts in capitals, or in scripts without them, count every line that ends in no stop.
 */
export function wrapWidth(text: string, lines: LineTable): number {
  let long = 0
  let wide = 0
  let broken = 0
  let brokenSum = 0
  let sure = 0
  let sureSum = 0
  for (let i = 0; i < lines.count; i++) {
    const length = lines.end[i] - lines.start[i]
    if (length > WIDEST_WRAPPED) long++
    if (length < SHORTEST_FIRST || length > WIDEST_WRAPPED) continue
    if (i + 1 === lines.count || lines.opens[i + 1] !== Opens.Flush) continue
    if (length >= NARROWEST_WRAPPED) wide++
    if (endsSentence(text, lines.start[i], lines.end[i])) continue
    if (length >= NARROWEST_WRAPPED) {
      broken++
      brokenSum += length
    }
    const next = lines.end[i + 1] - lines.start[i + 1]
    if (!startsLower(text, lines.start[i + 1])) continue
    // 'by jane doe' under a headline is no second half of a sentence.
    if (next < SHORTEST_FIRST && !endsSentence(text, lines.start[i + 1], lines.end[i + 1])) continue
    sure++
    sureSum += length
  }
  if (sure > 0) return long > sure * 2 || sure * 6 < broken ? 0 : sureSum / sure
  return long === 0 && lines.count >= 3 && broken > 0 && broken * 2 >= wide ? brokenSum / broken : 0
}

/** True if the first word of line `i + 1` would not have fitted on line `i`. */
function isFull(text: string, lines: LineTable, i: number, width: number): boolean {
  const from = lines.start[i + 1]
  const end = lines.end[i + 1]
  let to = from
  while (to < end && text.charCodeAt(to) > 0x20) to++
  return lines.end[i] - lines.start[i] + 1 + to - from > width
}

/** True if the sentence of line `i` certainly runs on into the next line. */
function runsOn(text: string, lines: LineTable, i: number): boolean {
  return (
    i + 1 < lines.count &&
    lines.opens[i + 1] === Opens.Flush &&
    lines.end[i] - lines.start[i] >= SHORTEST_FIRST &&
    startsLower(text, lines.start[i + 1]) &&
    !endsSentence(text, lines.start[i], lines.end[i])
  )
}

/**
 * Joins the lines of wrapped paragraphs, in place, and marks them {@link Opens.Joined}. A line is joined to the next
 * if its sentence runs on, or if the next line's first word would not have fitted, or if it is the short first line
 * of a paragraph.
 *
 * @param width    from {@link wrapWidth}.
 * @param isLabel  true for a line that stands for itself (furniture, a title): it is joined on strong evidence only.
 */
export function joinWrapped(
  text: string,
  lines: LineTable,
  width: number,
  isLabel: (text: string, start: number, end: number) => boolean,
): void {
  let count = 0
  let inside: number = Inside.None
  for (let i = 0; i < lines.count; i++) {
    const start = lines.start[i]
    const end = lines.end[i]
    if (inside !== Inside.None) {
      lines.end[count - 1] = end
      lines.opens[count - 1] = Opens.Joined
    } else {
      lines.start[count] = start
      lines.end[count] = end
      lines.opens[count] = lines.opens[i]
      count++
    }
    inside = joinsNext(text, lines, i, width, inside, isLabel)
  }
  lines.count = count
}

// Whether a line is within a paragraph, and if so, whether an indent or a sentence that runs on has proved it one.
enum Inside {
  None = 0,
  Likely = 1,
  Sure = 2,
}

function joinsNext(
  text: string,
  lines: LineTable,
  i: number,
  width: number,
  inside: number,
  isLabel: (text: string, start: number, end: number) => boolean,
): number {
  if (i + 1 === lines.count || lines.opens[i + 1] !== Opens.Flush) return Inside.None
  const start = lines.start[i]
  const end = lines.end[i]
  if (end - start > WIDEST_WRAPPED) return Inside.None
  if (runsOn(text, lines, i)) return Inside.Sure
  const stop = endsSentence(text, start, end)
  if (!isFull(text, lines, i, width)) {
    if (inside !== Inside.None || stop || end - start < SHORTEST_FIRST || !runsOn(text, lines, i + 1))
      return Inside.None
    return isLabel(text, start, end) ? Inside.None : Inside.Likely
  }
  const sure = inside === Inside.Sure || lines.opens[i] === Opens.Indented
  // Within a sentence the next line may be any words; after a stop it may be furniture.
  if (sure && !stop) return Inside.Sure
  if (inside === Inside.None && !sure && isLabel(text, start, end)) return Inside.None
  if (!runsOn(text, lines, i + 1) && isLabel(text, lines.start[i + 1], lines.end[i + 1])) return Inside.None
  return sure ? Inside.Sure : Inside.Likely
}
