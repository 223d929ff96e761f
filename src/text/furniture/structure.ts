import type { LineTable } from './lines.ts'
import { endsSentence } from './lines.ts'

/** What a line is taken for. */
export enum LineKind {
  Open = 0,
  Paragraph = 1,
  Aside = 2,
}

// UTF-16 units of a line that is a paragraph whatever its end, of one that ends as a sentence does, and of the longest heading.
// By hand: `npx tsx bench/furniture.ts` shows what is set aside.
const LONG_PARAGRAPH = 120
const SHORT_PARAGRAPH = 50
const LONGEST_HEADING = 110

/** True for a line long enough to be a paragraph, or that ends as a sentence does. */
export function isParagraph(text: string, start: number, end: number): boolean {
  const length = end - start
  return length >= LONG_PARAGRAPH || (length >= SHORT_PARAGRAPH && endsSentence(text, start, end))
}

/**
 * True if the article's shape lets short lines be read as furniture: at least
 * three paragraphs, and the lines still open fewer than 30 % of the characters.
 * Poems, transcripts, lists and tables of results fail this test.
 */
export function hasArticleShape(lines: LineTable, kinds: Uint8Array): boolean {
  let paragraphs = 0
  let open = 0
  let total = 0
  for (let i = 0; i < lines.count; i++) {
    if (kinds[i] === LineKind.Aside) continue
    const length = lines.end[i] - lines.start[i]
    total += length
    if (kinds[i] === LineKind.Paragraph) paragraphs++
    else open += length
  }
  return paragraphs >= 3 && open * 10 < total * 3
}

const UPPER = /^\p{Lu}/u
const LOWER = /^\p{Ll}/u
const SMALL_WORDS = new Set(
  `a an and as at but by for from if in into is nor of off on or over per so the to up via vs with is are was says after amid
  und der die das von vom zu im in den dem für mit auf et de la le les du des en pour à au aux y el los las del con por para
  e il lo gli di da della dei do dos das em no na ao van het een i og och på med til av z w na do o`.split(/\s+/),
)

/** Units of the longest word in the list. */
const LONGEST_SMALL_WORD = 5
const SPACE = /\s/
const BEFORE_WORD = /^[^\p{L}\p{N}]+/u

/** True for what parts the words of a line: white space, dashes, slashes and bars. */
function isBreak(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || unit === 0x2d || unit === 0x2f || unit === 0x7c || (unit >= 9 && unit <= 13)
  return unit === 0x2014 || SPACE.test(String.fromCharCode(unit))
}

/** True for a line in capitals, or whose words, the small ones aside, are capitalised as a title's: most, or one of three. */
function isCapitalised(line: string): boolean {
  let words = 0
  let capitals = 0
  let lower = false
  let cased = false
  let from = 0
  for (let i = 0; i <= line.length; i++) {
    if (i < line.length && !isBreak(line.charCodeAt(i))) continue
    const first = i > from ? line.charCodeAt(from) : 0x20
    // Words of ASCII letters, the usual case, need no expression.
    if (first >= 0x61 && first <= 0x7a) {
      lower = cased = true
      if (i - from > LONGEST_SMALL_WORD || !SMALL_WORDS.has(line.slice(from, i))) words++
    } else if (first >= 0x41 && first <= 0x5a) {
      cased = true
      words++
      capitals++
    } else if (i > from) {
      const bare = line.slice(from, i).replace(BEFORE_WORD, '')
      if (bare !== '' && !SMALL_WORDS.has(bare)) {
        words++
        if (UPPER.test(bare)) capitals++
      }
    }
    from = i + 1
  }
  if (words === 0 || !(cased || line.toLowerCase() !== line.toUpperCase())) return false
  if (words <= 3 ? capitals > 0 : capitals * 10 >= words * 8) return true
  return !lower && line === line.toUpperCase() && line !== line.toLowerCase()
}

/**
 * True for a short line between paragraphs that is no sentence: a heading, a
 * link or a label. Words in capitals throughout, in title case, or few.
 *
 * @param next the following line, '' at the end: a line that runs on in lower case is a broken sentence.
 */
export function isHeading(line: string, next: string): boolean {
  if (line.length > LONGEST_HEADING || endsSentence(line, 0, line.length)) return false
  // Quoted words alone on a line are speech set apart.
  if ('"\u201c\u201d\u00ab\u201e\'\u2018[('.includes(line[0]) || line.length < 4) return false
  const last = line.at(-1) ?? ''
  // A colon announces what follows; a comma, a dash or an open bracket breaks a sentence.
  if (',;:-–—(“„'.includes(last) || LOWER.test(next) || LOWER.test(line)) return false
  // 'Age – 17', 'Sex: male', 'Germany 2-1 France': facts, not labels.
  return isCapitalised(line) && !/[:=\t]|\s[–-]\s|\d/.test(line)
}
