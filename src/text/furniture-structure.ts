import type { LineTable } from './lines.ts'
import { endsSentence } from './lines.ts'

/** What a line is taken for. */
export const LineKind = { Open: 0, Paragraph: 1, Aside: 2 } as const

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

interface Shape {
  words: number
  capitals: number
  allCaps: boolean
  figures: boolean
  cased: boolean
}

function shapeOf(line: string): Shape {
  let words = 0
  let capitals = 0
  let figures = false
  for (const word of line.split(/[\s\u2014/|-]+/)) {
    let first = word.charCodeAt(0) | 0x20
    // Words of ASCII letters, the usual case, need no expression.
    const bare = first >= 0x61 && first <= 0x7a ? word : word.replace(/^[^\p{L}\p{N}]+/u, '')
    if (bare === '') continue
    first = bare.charCodeAt(0)
    if (first >= 0x30 && first <= 0x39) {
      figures = true
      continue
    }
    if (SMALL_WORDS.has(bare)) continue
    words++
    if (first < 0x80 ? first <= 0x5a : UPPER.test(bare)) capitals++
  }
  const lower = line.toLowerCase()
  const upper = line.toUpperCase()
  return { words, capitals, figures, allCaps: line === upper && line !== lower, cased: lower !== upper }
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
  if (/[:=\t]|\s[–-]\s|\d/.test(line)) return false
  const shape = shapeOf(line)
  if (!shape.cased || shape.words === 0) return false
  if (shape.allCaps) return true
  if (shape.words <= 3) return shape.capitals > 0
  return shape.capitals * 10 >= shape.words * 8
}
