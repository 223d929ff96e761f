import type { ReadField } from './markup/mode.ts'
import { Pieces } from './markup/pieces.ts'

/** What windows-1252 and windows-1251 have in 80 to BF, the bytes that follow the first of a character in UTF-8. */
const LATIN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ\xa0¡¢£¤¥¦§¨©ª«¬\xad®¯°±²³´µ¶·¸¹º»¼½¾¿'
const CYRILLIC = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\x98™љ›њќћџ\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕї'

/** Those of windows-1252, and of Latin 1, which has controls there. */
const AFTER = `${LATIN}\x80-\x9f`

/** The first byte of characters of two: those of Latin, Greek, Cyrillic, Hebrew and Arabic script. */
const NARROW = 'ÂÃÄÅÎÏÐÑ×ØÙÚÛ'
/** The first of those of three: Asian scripts, and punctuation. */
const WIDE = '[àâãäåæçèéêëìí]'

/** A character of UTF-8 as windows-1252 shows it. */
const IN_LATIN = new RegExp(`[${NARROW}][${AFTER}]|${WIDE}[${AFTER}]{2}|ð[${AFTER}]{3}`, 'g')
/** Russian as windows-1251 shows it, with its quotation marks and dashes. */
const IN_CYRILLIC = new RegExp(`[ВРС][${CYRILLIC}]|в[Ђ‚][${CYRILLIC}]`, 'g')

/** UTF-16 units that are read again, more than what is read of any text is shown in: bounds the work that one article can cause. */
const LONGEST = 1 << 22

/** Marks that do stand behind a capital with an accent, and are no sign of anything. */
const BEHIND_CAPITALS = '\xa0«»‘’“”„‚‹›–—…·'
const SIGN = `${[...LATIN].filter((mark) => !BEHIND_CAPITALS.includes(mark)).join('')}\x80\x83\x86-\x8a\x8c\x8e\x95\x98-\x9a\x9c\x9e\x9f`
/**
 * What no text has that was read rightly: a capital with an accent and a currency sign inside a word; a quotation mark of three
 * characters; letters of that kind one after the other.
 */
const SHOWS_LATIN = new RegExp(
  `[${NARROW}][${SIGN}](?=[A-Za-z${NARROW}])|â[€\x80][${AFTER}]|${WIDE}(?:[${SIGN}][${AFTER}]${WIDE}[${AFTER}]{2}|[${AFTER}]{2}${WIDE}[${SIGN}][${AFTER}])`,
)
/** The same of Russian: three times two letters that it never has together. */
const SHOWS_CYRILLIC = new RegExp(`(?:[РС][${CYRILLIC}]){3}`)

/**
 * A text that is UTF-8 taken for windows-1252 or windows-1251 as it was meant: "GemÃ¤lde" is "Gemälde". Undefined where nothing
 * shows that it was misread.
 *
 * What made it so is often a page that names another encoding than it is in; see R. Speer, ftfy, 2019.
 */
export function readAgain(given: string): ReadField | undefined {
  const text = given.length > LONGEST ? given.slice(0, LONGEST) : given
  const isCyrillic = SHOWS_CYRILLIC.test(text)
  if (!isCyrillic && !SHOWS_LATIN.test(text)) return undefined
  const parts: string[] = []
  const pieces = new Pieces()
  let length = 0
  let from = 0
  const add = (part: string, at: number): void => {
    parts.push(part)
    pieces.add(length, at)
    length += part.length
  }
  for (const { 0: shown, index } of text.matchAll(isCyrillic ? IN_CYRILLIC : IN_LATIN)) {
    const meant = decoded(shown, isCyrillic ? CYRILLIC : LATIN)
    if (meant === undefined) continue
    add(text.slice(from, index), from)
    add(meant, index)
    from = index + shown.length
  }
  add(text.slice(from), from)
  // Pieces follow each other without a gap, so where the next begins one ends.
  pieces.add(length, text.length)
  return { text: parts.join(''), range: (start, end) => [pieces.origin(start), pieces.origin(end)] }
}

/** The character whose bytes in UTF-8 a code page shows so; undefined where there is none, or it is written with fewer bytes. */
function decoded(shown: string, page: string): string | undefined {
  const lead = page === CYRILLIC ? LEADS.get(shown[0]) : shown.charCodeAt(0)
  if (lead === undefined) return undefined
  let point = lead & (0x7f >> shown.length)
  for (let i = 1; i < shown.length; i++) {
    const unit = shown.charCodeAt(i)
    const place = page.indexOf(shown[i])
    point = (point << 6) | (place >= 0 ? place : unit & 0x3f)
  }
  const least = [0, 0, 0x80, 0x800, 0x10000][shown.length]
  const isNone = point < least || (point >= 0xd800 && point < 0xe000) || point > 0x10ffff
  return isNone ? undefined : String.fromCodePoint(point)
}

/** Leading bytes by what windows-1251 shows for them. */
const LEADS: ReadonlyMap<string, number> = new Map([
  ['В', 0xc2],
  ['Р', 0xd0],
  ['С', 0xd1],
  ['в', 0xe2],
])
