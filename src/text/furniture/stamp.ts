import { Has } from './line-characters.ts'
import { isItem } from './menus.ts'

// Lines over an article that say when and where it stands: 'Actualizado el 12/03/2024 a las 09:48 | Redacción',
// 'Sport | Football | Stoke City'. They are told by their form, so that no language need be known.

/** Longest such line (UTF-16 units). By hand, as all numbers here: `npx tsx bench/furniture.ts` shows what is set aside. */
export const LONGEST_STAMP = 110

const MONTH = String.raw`\p{L}{3,12}\.?`
/** A day with its year: 12.03.2024, 2024-03-12, 2024年3月12日, 12 de marzo de 2024, March 12, 2024. */
const DATE = new RegExp(
  [
    String.raw`(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)`,
    String.raw`(?<!\d)(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}(?!\d)`,
    String.raw`(?<!\d)(?:19|20)\d\d ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]`,
    String.raw`(?<!\d)\d{1,2}(?:\.|er|º)? (?:de )?${MONTH} (?:de )?(?:19|20)\d\d(?!\d)`,
    String.raw`(?<!\p{L})${MONTH} \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d(?!\d)`,
  ].join('|'),
  'u',
)
const YEAR = /(?:19|20)\d\d/
const CLOCK = /(?<!\d)[0-2]?\d(?:[:.]| ?[h時时] ?)[0-5]\d(?!\d)/u
const PARTS = /[|•·»>–—]| [-/] /u
const WORD = /\p{L}+/gu
/** Words that may stand beside the date. */
const MOST_WORDS = 9

/** False if {@link isStamp} would be. */
export function mayBeStamp(has: number): boolean {
  return (has & Has.Digit) !== 0
}

/** True for a line with a date and a time or another part, and few words. */
export function isStamp(line: string): boolean {
  // What ends in a colon leads up to what follows.
  if (line.length > LONGEST_STAMP || line.endsWith(':')) return false
  const date = YEAR.test(line) ? DATE.exec(line) : null
  if (date === null) return false
  const rest = `${line.slice(0, date.index)} ${line.slice(date.index + date[0].length)}`
  if (!CLOCK.test(rest) && !PARTS.test(rest)) return false
  let words = 0
  for (const _ of rest.matchAll(WORD)) if (++words > MOST_WORDS) return false
  return true
}

const TRAIL = / ?[|>•·»›] ?| [/–] /u
const MOST_STEPS = 6

/** False if {@link isTrail} would be. */
export function mayBeTrail(has: number): boolean {
  return (has & (Has.Bar | Has.Mark | Has.Slash)) !== 0
}

/** True for two to six short labels parted by bars, bullets or arrows: the sections under which a page stands. */
export function isTrail(line: string): boolean {
  if (line.length > LONGEST_STAMP) return false
  const steps = line.split(TRAIL).filter((step) => step !== '')
  return steps.length > 1 && steps.length <= MOST_STEPS && steps.every(isItem)
}
