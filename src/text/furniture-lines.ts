import type { FurnitureReason } from './furniture.ts'
import { isDateLine, looksLikeByline, looksLikeContact } from './furniture-names.ts'
import { PHRASES } from './furniture-phrases.ts'
import { endsSentence } from './lines.ts'

/** Lines longer than this (UTF-16 units) are never judged by phrase: they are paragraphs. */
export const LONGEST_FURNITURE = 280

const Mode = { Whole: 0, Head: 1, Strong: 2 } as const

interface Phrase {
  readonly text: string
  readonly mode: number
  readonly reason: FurnitureReason
}

const LETTER = /\p{L}/u
const LETTER_FIRST = /^\p{L}/u
const MARK_FIRST = /^\s?[:|–—»>：-]/
const AFTER_WHOLE = /^[\s\d.:…!|»›>→()[\]*,–—-]*$/
const FIRST_SPACELESS = 0x2e80

/** Lower case of one UTF-16 unit; letters beyond the basic plane stay as they are. */
function lowerUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0)
}

/** Hash of the line's first word, or of its first two characters in scripts without spaces; case does not count. */
function firstWordHash(line: string, from: number): number {
  const end = Math.min(line.length, from + (line.charCodeAt(from) >= FIRST_SPACELESS ? 2 : 24))
  let hash = 0
  for (let i = from; i < end; i++) {
    const unit = lowerUnit(line.charCodeAt(i))
    if (unit < 0x80 && !((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) && i > from) break
    if (unit === 0xa0 || (unit >= 0x2000 && unit <= 0x206f)) break
    hash = (Math.imul(hash, 31) + unit) | 0
  }
  // Small integers are the cheapest keys.
  return hash & 0x3fffffff
}

function buildTable(): ReadonlyMap<number, readonly Phrase[]> {
  const table = new Map<number, Phrase[]>()
  for (const [reason, list] of PHRASES) {
    for (const raw of list.split('|')) {
      const entry = raw.trimStart().replace(/\n\s*/g, '')
      const mode = entry.startsWith('=') ? Mode.Whole : entry.startsWith('!') ? Mode.Strong : Mode.Head
      // Decoration is stripped from lines before look-up, so from phrases too.
      const text = entry.slice(mode === Mode.Head ? 0 : 1).replace(/^[(（]/, '')
      if (text === '') continue
      const key = firstWordHash(text, 0)
      const phrases = table.get(key)
      if (phrases === undefined) table.set(key, [{ text, mode, reason }])
      else phrases.push({ text, mode, reason })
    }
  }
  return table
}

let phraseTable: ReadonlyMap<number, readonly Phrase[]> | undefined

// Bullets, arrows, brackets and dashes that sites set before a link.
const DECORATION = '•►▶▸»›>‣●■◆*+×|[(（【#~–—-_→·"“'

/** Index of the first character that is no bullet, bracket or dash; looks at twelve. */
function afterDecoration(line: string): number {
  let from = 0
  while (from < line.length && from < 12) {
    const unit = line.charCodeAt(from)
    // Letters and digits of ASCII, the usual case, need no search.
    if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) break
    if (unit !== 0x20 && unit !== 0xa0 && !DECORATION.includes(line[from])) break
    from++
  }
  return from
}

function phraseReason(lower: string, phrases: readonly Phrase[], strict: boolean): FurnitureReason | undefined {
  for (const { text, mode, reason } of phrases) {
    if (!lower.startsWith(text)) continue
    const next = lower.slice(text.length, text.length + 2)
    // 'related' must not match 'relatedly'; scripts without spaces have no such boundary.
    if (text.charCodeAt(0) < FIRST_SPACELESS && LETTER.test(text.at(-1) ?? '') && LETTER_FIRST.test(next)) continue
    if (mode === Mode.Strong) return reason
    if (AFTER_WHOLE.test(lower.slice(text.length))) return reason
    if (mode === Mode.Whole || strict) continue
    const marked = text.endsWith(':') || text.endsWith('：') || MARK_FIRST.test(next)
    if (lower.length <= 160 && (marked || !endsSentence(lower, 0, lower.length))) return reason
  }
  return undefined
}

const LOWER_FIRST = /^\p{Ll}/u

/** Looks the line up by its first word, so that most lines cost one look-up. */
function byPhrase(line: string, strict: boolean): FurnitureReason | undefined {
  phraseTable ??= buildTable()
  const from = afterDecoration(line)
  if (from === line.length) return undefined
  const phrases = phraseTable.get(firstWordHash(line, from))
  // In running text broken into lines a furniture word can open a line by chance; it is then not capitalised.
  if (phrases === undefined || (strict && LOWER_FIRST.test(line))) return undefined
  return phraseReason(line.slice(from).toLowerCase().replaceAll('’', "'"), phrases, strict)
}

const RIGHTS = /rights reserved|droits réservés|derechos reservados|direitos reservados/i
const CREDITS = /\((?:photo:|photo by|photo credit|image:|file photo|foto:|фото:)|getty images\)|[([]file[)\]]$/i

/** Notices that stand anywhere in a line. Native searches for one character decide which expression is worth running. */
function containedReason(line: string): FurnitureReason | undefined {
  if (line.length <= 160 && line.includes('©')) return 'copyright'
  if (line.length <= 120 && RIGHTS.test(line)) return 'copyright'
  return line.length <= 200 && (line.includes('(') || line.includes('[')) && CREDITS.test(line) ? 'caption' : undefined
}

// A run of section names is a menu or a site's own tagline.
const SECTIONS = new Set(
  `news latest headlines politics crime entertainment sports sport lifestyle technology business world health science
  opinion weather breaking culture travel local national international video videos photos money tech music food
  nachrichten politik wirtschaft kultur wissen reise actualité politique économie culture monde société
  noticias política economía deportes cultura mundo sociedad политика экономика общество спорт культура мир новости`.split(
    /\s+/,
  ),
)

function isMenu(line: string): boolean {
  const space = line.indexOf(' ')
  if (space < 0 || !(line.includes('news') || SECTIONS.has(line.slice(0, space)))) return false
  let sections = 0
  const seen = new Set<string>()
  for (const word of line.split(/[^\p{L}]+/u)) {
    if (SECTIONS.has(word) && !seen.has(word)) {
      seen.add(word)
      sections++
    }
  }
  return sections >= 4 && (seen.has('news') || sections * 2 >= line.split(' ').length)
}

/**
 * Judges one trimmed line by phrase and by form, without its neighbours.
 *
 * @param line    the line as printed, at most {@link LONGEST_FURNITURE} units.
 * @param strict  true inside hard-wrapped text, whose tables hold dates, names and single words: only
 *                phrases that are the whole line or begin no sentence count.
 * @param atTop   true for the first few lines, where a byline may go without 'By'.
 */
export function judgeLine(line: string, strict: boolean, atTop: boolean): FurnitureReason | undefined {
  const reason = byPhrase(line, strict) ?? containedReason(line)
  if (reason !== undefined || strict) return reason
  const sentence = endsSentence(line, 0, line.length)
  if (line.length > 100) return !sentence && isMenu(line.toLowerCase()) ? 'navigation' : undefined
  const lower = line.toLowerCase()
  if (looksLikeContact(lower)) return 'contact'
  if (isDateLine(lower)) return 'date'
  if (sentence) return undefined
  if (looksLikeByline(line, lower, atTop)) return 'byline'
  return isMenu(lower) ? 'navigation' : undefined
}
