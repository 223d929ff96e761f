// 'MOSCOW, Feb 21 (Reuters) - ': where, when and by whom a report was filed, at the head of its first paragraph.

/** UTF-16 units that are looked into. By hand: `npx tsx bench/furniture.ts` shows what is set aside. */
const LONGEST = 110

const PLACE = String.raw`\p{Lu}[\p{L}.'’]*(?:[ /,-]{1,2}(?:\p{Lu}|de |del |d[aeiou]s? )[\p{L}.'’]*){0,5}`
const CAPS_PLACE = String.raw`\p{Lu}[\p{Lu}.'’]{2,}(?:[ /-]\p{Lu}[\p{Lu}.'’]*){0,3}`
const DAY = String.raw`(?:,? (?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10}\.?)(?:,? \d{4})?)`
const AGENCY =
  '(?:AP|AFP|Reuters|REUTERS|UPI|CNN|dpa|DPA|EFE|ANSA|Xinhua|TASS|Interfax|PTI|ANI|IANS|Bloomberg|BBC|AAP|JTA|epd|SID|ATS|Belga|ANP|NTB|TT|PAP|ТАСС|РИА Новости|Интерфакс|УНІАН)'
const DASH = '(?:--|[-–—])'

// A place and an agency in brackets, with or without a dash.
const WITH_AGENCY = new RegExp(
  String.raw`^(?:${PLACE}${DAY}? ?[(/\[](?:${AGENCY}(?:[ /][\p{L} ]{2,20})?)[)/\]](?: ?${DASH}| ?[.:])? )`,
  'u',
)
// A place and any bracket, or a place and a day, then a dash: 'HOUSTON (KTRK) -- ', 'МОСКВА, 21 фев — '.
const WITH_BRACKET = new RegExp(String.raw`^${PLACE}${DAY}? ?\([\p{L}\d ./-]{2,30}\) ?${DASH} `, 'u')
const WITH_DAY = new RegExp(
  String.raw`^${CAPS_PLACE}(?:, \p{Lu}[\p{L}. ]{1,20})?${DAY}(?:[ .,—–-]{1,3}${AGENCY})? ?(?:${DASH}|\.) `,
  'u',
)
// A place in capitals and a dash alone.
const BARE = new RegExp(String.raw`^${CAPS_PLACE}(?:, \p{Lu}[\p{L}.]{1,12}(?: \p{Lu}[\p{L}.]{1,12})?)? ${DASH} `, 'u')
// A date in digits alone, as from an element that no line break follows: '2024-02-21 ', '21.02.2024, 18:30 | ', '입력 2024.02.21 '.
// In prose words go on small.
const TIME = String.raw`\d{1,2}[:.]\d{2}(?::\d{2}(?:Z|[+-]\d{2}:?\d{2})?)?`
const STAMP = String.raw`(?:(?:기사)?입력|(?:최종)?수정|등록|승인)?[ :]{0,2}(?:${TIME},? {1,2})?(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})(?:(?:,? {1,2}|T)${TIME})?(?: ?[|:,–—-])?`
const WITH_DATE = new RegExp(
  String.raw`^(?:(?:${STAMP} ){1,2}(?=["'“„«(]?[\p{Lu}\p{Lo}])|\d{1,2}:\d{2}(?=\p{Lu}\p{Ll}))`,
  'u',
)
const SECOND_DASH = / [-–—]{1,2} /

/** True if text[from,end) starts with a capital, or a letter beyond ASCII, and has a bracket or a dash: most paragraphs have not. */
function mayOpenWithDateline(text: string, from: number, end: number): boolean {
  const first = text.charCodeAt(from)
  if (first < 0x80 && !(first >= 0x41 && first <= 0x5a)) return false
  for (let i = from; i < end; i++) {
    switch (text.charCodeAt(i)) {
      case 0x28: // (
      case 0x2f: // /
      case 0x5b: // [
      case 0x2013: // –
      case 0x2014: // —
        return true
      case 0x2d: {
        // Not the hyphen of a compound word.
        const next = text.charCodeAt(i + 1)
        if (next === 0x2d || (next === 0x20 && text.charCodeAt(i - 1) === 0x20)) return true
      }
    }
  }
  return false
}

/** Whether a unit is a digit or a Hangul syllable. */
function mayOpenWithDate(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xac00 && unit <= 0xd7a3)
}

/**
 * Length (UTF-16 units) of the dateline that opens `text` at `from`; 0 if there is none.
 * Looks at no more than 110 units.
 */
export function datelineLength(text: string, from: number, end: number): number {
  const stop = Math.min(end, from + LONGEST)
  if (mayOpenWithDate(text.charCodeAt(from))) return WITH_DATE.exec(text.slice(from, stop))?.[0].length ?? 0
  if (!mayOpenWithDateline(text, from, stop)) return 0
  const head = text.slice(from, stop)
  const agency = WITH_AGENCY.exec(head) ?? WITH_BRACKET.exec(head) ?? WITH_DAY.exec(head)
  if (agency !== null) return agency[0].length
  const bare = BARE.exec(head)
  // 'NATO — the alliance — said' is a sentence with an aside.
  if (bare === null || SECOND_DASH.test(head.slice(bare[0].length))) return 0
  return bare[0].length
}

const STANDING = new RegExp(
  String.raw`^(?:${CAPS_PLACE}(?:, \p{Lu}[\p{L}.]{1,12}(?: \p{Lu}[\p{L}.]{1,12})?)?${DAY}?(?: ?\([\p{L}\d ./-]{2,30}\))?|${PLACE}${DAY}? ?\(${AGENCY}\)) ?${DASH}$`,
  'u',
)

/** Longest line (UTF-16 units) that may be a dateline alone. By hand. */
const LONGEST_ALONE = 60

/** True for a line text[start,end) that is a dateline and nothing else: 'HOUSTON (AP) -'. */
export function isDatelineAlone(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_ALONE) return false
  const last = text.charCodeAt(end - 1)
  if (last !== 0x2d && last !== 0x2013 && last !== 0x2014) return false
  return STANDING.test(text.slice(start, end))
}
