import { once } from '../../base/once.ts'
import { isCounterLine, mayBeCounters } from './counters.ts'
import { charactersOf, Has } from './line-characters.ts'
import { endsSentence } from './lines.ts'
import { isItemList, isMenu, isReadingTime, mayBeItemList, mayBeMenu, mayBeReadingTime } from './menus.ts'
import {
  isDateLine,
  LONGEST_DATE,
  looksLikeByline,
  looksLikeContact,
  mayBeByline,
  mayBeContact,
  mayBeDate,
} from './names.ts'
import type { NoticeSearch } from './notices.ts'
import { PHRASES } from './phrases.ts'
import type { FurnitureReason } from './reasons.ts'
import { startsLower } from './wrapped.ts'

/** Lines longer than this (UTF-16 units) are never judged by phrase: they are paragraphs. By hand: `npx tsx bench/furniture.ts` shows what is set aside. */
export const LONGEST_FURNITURE = 280

enum Mode {
  Whole = 0,
  Head = 1,
  Strong = 2,
  Credit = 3,
}

/** How a phrase is marked: see `phrases.ts`. */
const MODES: Readonly<Record<string, Mode | undefined>> = { '=': Mode.Whole, '!': Mode.Strong, '?': Mode.Credit }

interface Phrase {
  readonly text: string
  readonly mode: number
  readonly reason: FurnitureReason
}

const LETTER = /\p{L}/u
const LETTER_FIRST = /^\p{L}/u
/** The rest of a word, or of a compound. */
const WORD_RUNS_ON = /^-?\p{L}/u
const SMALL_FIRST = /^\s*\p{Ll}/u
const MARK_FIRST = /^(?:\s?[:|–—»>：]|\s-)/
const AFTER_WHOLE = /^[\s\d.:…!|»›>→()[\]*,–—-]*$/
const DIGIT = /\d/
/** CJK Radicals Supplement: from here on, scripts are mostly written without spaces (Unicode, Blocks.txt). */
const FIRST_SPACELESS = 0x2e80

function lowerOf(unit: number): number {
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0)
}

// Latin, Greek and Cyrillic.
const LOWER = Uint16Array.from({ length: 0x600 }, (_, unit) => lowerOf(unit))

/** Lower case of one UTF-16 unit; letters beyond the basic plane stay as they are. */
function lowerUnit(unit: number): number {
  return unit < LOWER.length ? LOWER[unit] : unit === 0x2019 ? 0x27 : lowerOf(unit)
}

/** True for a vowel of Arabic script and for the stroke that lengthens a word, which phrases have none of. */
function isPointing(unit: number): boolean {
  return (unit >= 0x64b && unit <= 0x652) || unit === 0x640
}

/** Hash of the line's first word, or of its first two characters in scripts without spaces; case does not count. */
function firstWordHash(line: string, from: number, stop: number): number {
  const end = Math.min(stop, from + (line.charCodeAt(from) >= FIRST_SPACELESS ? 2 : 24))
  let hash = 0
  for (let i = from; i < end; i++) {
    const unit = lowerUnit(line.charCodeAt(i))
    if (unit < 0x80 && !((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) && i > from) break
    if (unit === 0xa0 || (unit >= 0x2000 && unit <= 0x206f)) break
    if (isPointing(unit)) continue
    hash = (Math.imul(hash, 31) + unit) | 0
  }
  // Small integers are the cheapest keys.
  return hash & 0x3fffffff
}

interface PhraseTable {
  /** 1 for each value that the low bits of a phrase's key take: most lines need no further look-up. */
  readonly filter: Uint8Array
  readonly byKey: ReadonlyMap<number, readonly Phrase[]>
}

/** Low bits of a key, which the filter goes by. By hand. */
const FILTER_MASK = (1 << 13) - 1

function buildTable(): PhraseTable {
  const filter = new Uint8Array(FILTER_MASK + 1)
  const byKey = new Map<number, Phrase[]>()
  for (const [reason, list] of PHRASES) {
    for (const raw of list.split('|')) {
      const entry = raw.trimStart().replace(/\n\s*/g, '')
      const mode = MODES[entry.charAt(0)] ?? Mode.Head
      // Decoration is stripped from lines before look-up, so from phrases too.
      const text = entry
        .slice(mode === Mode.Head ? 0 : 1)
        .replace(/^[(（]/, '')
        .replace('¦', '|')
      if (text === '') continue
      const key = firstWordHash(text, 0, text.length)
      const phrases = byKey.get(key)
      filter[key & FILTER_MASK] = 1
      if (phrases === undefined) byKey.set(key, [{ text, mode, reason }])
      else phrases.push({ text, mode, reason })
    }
  }
  return { filter, byKey }
}

const phraseTable = once(buildTable)

// Bullets, arrows, brackets and dashes that sites set before a link, and marks of direction, which are not seen.
const DECORATION = '•►▶▸»›>‣●■◆▲△*+×|[(（【#~–—-─_→·"“\u200e\u200f\u202a\u202b'

/** Index of the first character that is no bullet, bracket or dash; looks at twelve. */
function afterDecoration(text: string, start: number, end: number): number {
  const stop = Math.min(end, start + 12)
  let from = start
  while (from < stop) {
    const unit = text.charCodeAt(from)
    // Letters and digits of ASCII, the usual case, need no search.
    if (((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) break
    if (unit !== 0x20 && unit !== 0xa0 && !DECORATION.includes(text[from])) break
    from++
  }
  return from
}

// Longest lines (UTF-16 units) that a phrase at their head makes furniture, in running text and by themselves. By hand.
const LONGEST_HEAD = 160
const LONGEST_STANDING = 40

/** Where the phrase that `text[from, end)` opens with ends, -1 if it does not; case, the form of apostrophes and Arabic vowels do not count. */
function afterPhrase(text: string, from: number, end: number, phrase: string): number {
  if (end - from < phrase.length) return -1
  let at = from
  for (let i = 0; i < phrase.length; i++) {
    if (lowerUnit(text.charCodeAt(at)) !== phrase.charCodeAt(i)) return -1
    at++
    while (at < end && isPointing(text.charCodeAt(at))) at++
  }
  return at > end ? -1 : at
}

const FIRST_SENTENCE = /^.*?[\p{Ll}"”»)][.!?] /u
const SMALL_WORDS = /(?:^|[\s"“«(])\p{Ll}/gu
const CAPITALS = /(?:^|[\s"“«(])\p{Lu}/gu
/** Words with small letters that a sentence has at least, in all and to one with a capital. By hand. */
const FEWEST_SMALL = 3
const FEWEST_TO_CAPITAL = 1.5

/** The first of several sentences, or all of one. */
function firstSentence(rest: string): string {
  return FIRST_SENTENCE.exec(rest)?.[0] ?? rest
}

/** True if what follows a credit is a sentence: 'Reporting by the Lorvia Times has shown that …'. Names have capitals. */
function tells(rest: string): boolean {
  const first = firstSentence(rest)
  const small = first.match(SMALL_WORDS)?.length ?? 0
  return small >= FEWEST_SMALL && small >= FEWEST_TO_CAPITAL * (first.match(CAPITALS)?.length ?? 0)
}

/** A finite verb, which no credit has: a short one, or a future or past of a Romance language by its end. Others look like nouns. */
const FINITE =
  /\s(?:will|has|is|est|va|wird|werden|hat|ist|sind|soll|muss|está|è|é|\p{Ll}+(?:r[áà]n?|ranno|ó)|\p{Ll}{3,}ou)(?=[\s,])/u
/** The third person behind the subject of a German sentence, and no preposition. */
const GERMAN_VERB = /^\s*(?:\p{Lu}[^\s,:]*\s){1,4}(?!laut|seit|statt|samt)\p{Ll}{3,}t\s/u
const GERMAN_SOURCE = 'quelle:'

/** True if what follows a source is a headline: 'two ferries to be sold', 'the president will travel to Orvanne'. German nouns have capitals. */
function isHeadline(rest: string, phrase: string): boolean {
  if (FINITE.test(firstSentence(rest))) return true
  return phrase === GERMAN_SOURCE ? GERMAN_VERB.test(rest) : !SMALL_FIRST.test(rest) && tells(rest)
}

function phraseReason(
  line: string,
  from: number,
  end: number,
  phrases: readonly Phrase[],
  judgement: number,
): FurnitureReason | undefined {
  const length = end - from
  for (const { text, mode, reason } of phrases) {
    const after = afterPhrase(line, from, end, text)
    if (after < 0) continue
    const rest = line.slice(after, end)
    // 'related' must not match 'relatedly' nor 'related-party'; scripts without spaces have no such boundary.
    const runsOn = mode === Mode.Strong ? LETTER_FIRST : WORD_RUNS_ON
    if (text.charCodeAt(0) < FIRST_SPACELESS && LETTER.test(text.at(-1) ?? '') && runsOn.test(rest)) continue
    if (mode === Mode.Strong || (mode === Mode.Credit && !tells(rest))) return reason
    // In a table figures may follow any word.
    if (AFTER_WHOLE.test(rest) && !(judgement === Judgement.Strict && DIGIT.test(rest))) {
      // 'Markets.' may be the end of a broken sentence.
      if (judgement === Judgement.Full || rest !== '.' || reason === 'signature') return reason
    }
    if (mode === Mode.Whole || mode === Mode.Credit || judgement === Judgement.Strict || length > LONGEST_HEAD) continue
    if ((reason === 'source-link' || text === GERMAN_SOURCE) && isHeadline(rest, text)) continue
    if (text.endsWith(':') || text.endsWith('：') || MARK_FIRST.test(rest)) return reason
    if (judgement === Judgement.Standing && length > LONGEST_STANDING) continue
    if (!endsSentence(line, from, end)) return reason
  }
  return undefined
}

/** Looks the line up by its first word, so that most lines cost one look-up. */
function byPhrase(text: string, start: number, end: number, judgement: number): FurnitureReason | undefined {
  const { filter, byKey } = phraseTable()
  const from = afterDecoration(text, start, end)
  if (from === end) return undefined
  const key = firstWordHash(text, from, end)
  if (filter[key & FILTER_MASK] === 0) return undefined
  const phrases = byKey.get(key)
  // In running text broken into lines a furniture word can open a line by chance; it is then not capitalised.
  if (phrases === undefined || (judgement === Judgement.Strict && startsLower(text, start))) return undefined
  const reason = phraseReason(text, from, end, phrases, judgement)
  return judgement === Judgement.Standing && reason !== 'signature' && startsLower(text, start) ? undefined : reason
}

/** How much of a line's surroundings speaks for furniture. */
export enum Judgement {
  /** In tables, lists and wrapped paragraphs: phrases that are the whole line or begin no sentence. */
  Strict = 0,
  /** For a line by itself among hard-wrapped paragraphs, which may be a broken sentence: forms, and short or marked phrases. */
  Standing = 1,
  /** In an article of paragraphs, one to a line. */
  Full = 2,
}

/** Two hashtags or more, which may be of some words: '#ferry #old harbour'. */
const HASHTAGS = /^#[\p{L}\p{N}_]+(?: [\p{L}\p{N}_-]+){0,4}(?:[\s,]+#[\p{L}\p{N}_]+(?: [\p{L}\p{N}_-]+){0,4})+$/u
/** Who wrote and edited an agency's report: 'cht/dpa/AFP', '(dvs/odi)'. */
const INITIALS = /^(?:\p{Ll}[\p{L}-]{1,4}(?:\/\p{L}{2,6}){2,5}|[([]\p{Ll}[\p{L}-]{1,4}(?:\/\p{L}{2,6}){1,5}[)\]])$/u
const LONGEST_INITIALS = 32
const HASH = 0x23

/** Longest line (UTF-16 units) that is judged by its form. By hand. */
const LONGEST_FORM = 100

/**
 * Judges one trimmed line by phrase and by form, without its neighbours.
 *
 * @param text       the text; the line is `text[start, end)`, at most {@link LONGEST_FURNITURE} units.
 * @param judgement  one of {@link Judgement}.
 * @param atTop      true for the first few lines, where a byline may go without 'By'.
 * @param notices    of this text.
 */
export function judgeLine(
  text: string,
  start: number,
  end: number,
  judgement: number,
  atTop: boolean,
  notices: NoticeSearch,
): FurnitureReason | undefined {
  const reason = byPhrase(text, start, end, judgement) ?? notices.reason(text, start, end)
  if (reason !== undefined || judgement === Judgement.Strict) return reason
  const sentence = endsSentence(text, start, end)
  if (!sentence) {
    const line = text.slice(start, end)
    if (text.charCodeAt(start) === HASH && HASHTAGS.test(line)) return 'navigation'
    if (end - start <= LONGEST_INITIALS && INITIALS.test(line)) return 'byline'
  }
  if (end - start <= LONGEST_FORM) {
    return judgeForm(text, start, end, sentence, judgement === Judgement.Standing, atTop)
  }
  if (sentence) return undefined
  const has = charactersOf(text, start, end)
  if (mayBeItemList(has) && isItemList(text.slice(start, end))) return 'navigation'
  return mayBeMenu(has, text, start, end) && isMenu(text.slice(start, end).toLowerCase()) ? 'navigation' : undefined
}

/** Judges a line of up to {@link LONGEST_FORM} units by its form. Most lines are done with before they are cut out. */
function judgeForm(
  text: string,
  start: number,
  end: number,
  sentence: boolean,
  standing: boolean,
  atTop: boolean,
): FurnitureReason | undefined {
  const has = charactersOf(text, start, end)
  if (sentence && end - start > LONGEST_DATE && (has & Has.At) === 0) return undefined
  const contact = mayBeContact(has, text, start, end)
  // 'December 1987.' may be the end of a broken sentence.
  const date = !(sentence && standing) && mayBeDate(has, end - start)
  const byline = !sentence && mayBeByline(has, text, start)
  const items = !sentence && mayBeItemList(has)
  const time = !sentence && mayBeReadingTime(text, start, end)
  const menu = !sentence && mayBeMenu(has, text, start, end)
  const counters = !sentence && mayBeCounters(has)
  if (!contact && !date && !byline && !items && !time && !menu && !counters) return undefined
  const line = text.slice(start, end)
  const lower = line.toLowerCase()
  if (contact && looksLikeContact(lower)) return 'contact'
  if (date && isDateLine(lower)) return 'date'
  if (byline && looksLikeByline(line, lower, atTop)) return 'byline'
  if (counters && isCounterLine(lower)) return 'counter'
  return (items && isItemList(line)) || (time && isReadingTime(lower)) || (menu && isMenu(lower))
    ? 'navigation'
    : undefined
}
