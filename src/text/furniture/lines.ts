import { grown } from '../../base/grown.ts'

/** Trimmed non-blank lines of a text as parallel arrays of UTF-16 offsets. */
export interface LineTable {
  count: number
  start: Uint32Array
  end: Uint32Array
  /** How the printed line stands: one of {@link Opens}. */
  opens: Uint8Array
}

/** How a line stands to the one before; `Joined` marks a paragraph put together from several lines. */
export enum Opens {
  Flush = 0,
  AfterBlank = 1,
  OneColumn = 2,
  Indented = 3,
  Joined = 4,
}

/** Lines there is room for at first. By hand. */
const FIRST_CAPACITY = 64

/** An empty table. */
export function createLineTable(): LineTable {
  return {
    count: 0,
    start: new Uint32Array(FIRST_CAPACITY),
    end: new Uint32Array(FIRST_CAPACITY),
    opens: new Uint8Array(FIRST_CAPACITY),
  }
}

function grow(table: LineTable): void {
  const capacity = table.start.length * 2
  table.start = grown(table.start, new Uint32Array(capacity))
  table.end = grown(table.end, new Uint32Array(capacity))
  table.opens = grown(table.opens, new Uint8Array(capacity))
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200b)
}

const LINE_FEED = 0x0a
/** What ends a line, as for words (`../words/characters.ts`). */
const LINE_ENDS = '\n\v\f\r\u0085\u2028\u2029'

/** The next of each of them, as far as is known. One for all texts: it takes longer to make than a short text to split. */
const NEXT_ENDS = new Float64Array(LINE_ENDS.length)

/**
 * Index of the first end of a line from `from` on, which must not be less than before; else the length of the text. The runtime
 * searches for each kind; most stand nowhere in a text, so that it is searched once.
 */
function endAfter(text: string, from: number): number {
  const next = NEXT_ENDS
  let first = text.length
  for (let i = 0; i < next.length; i++) {
    if (next[i] < from) {
      const at = text.indexOf(LINE_ENDS[i], from)
      next[i] = at < 0 ? Infinity : at
    }
    if (next[i] < first) first = next[i]
  }
  return first
}

/** Replaces the contents of `out` by the non-blank lines of `text`. Linear in the text. */
export function splitLines(text: string, out: LineTable): void {
  out.count = 0
  let afterBlank = true
  let from = 0
  NEXT_ENDS.fill(-1)
  while (from < text.length) {
    let stop = endAfter(text, from)
    // A carriage return before it is of one end, and white space.
    if (text.charCodeAt(stop + 1) === LINE_FEED && text[stop] === '\r') stop++
    let start = from
    while (start < stop && isSpace(text.charCodeAt(start))) start++
    let end = stop
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (end > start) {
      if (out.count === out.start.length) grow(out)
      out.start[out.count] = start
      out.end[out.count] = end
      out.opens[out.count] =
        start - from >= 2
          ? Opens.Indented
          : afterBlank
            ? Opens.AfterBlank
            : start > from
              ? Opens.OneColumn
              : Opens.Flush
      out.count++
      afterBlank = false
    } else {
      afterBlank = true
    }
    from = stop + 1
  }
}

/** True if the text[start,end) ends in a sentence stop, closing quotes and brackets aside. */
export function endsSentence(text: string, start: number, end: number): boolean {
  for (let i = end - 1; i >= start && i >= end - 4; i--) {
    const unit = text.charCodeAt(i)
    switch (unit) {
      case 0x2e: // .
      case 0x21: // !
      case 0x3f: // ?
      case 0x2026: // …
      case 0x3002: // 。
      case 0xff01: // ！
      case 0xff1f: // ？
      case 0x0964: // ।
      case 0x061f: // ؟
      case 0x06d4: // ۔
        return true
      case 0x22: // "
      case 0x27: // '
      case 0x29: // )
      case 0x5d: // ]
      case 0xbb: // »
      case 0x2019:
      case 0x201c:
      case 0x201d:
      case 0x300d:
      case 0x300f:
      case 0xff09:
        continue
      default:
        return false
    }
  }
  return false
}
