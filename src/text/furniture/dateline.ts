// 'MOSCOW, Feb 21 (Reuters) - ': where, when and by whom a report was filed, at the head of its first paragraph. Told by its form, so
// that agencies need not be known: a place, a day and a name, not all of them, in brackets or between commas, and a dash.

/** UTF-16 units that are looked into. By hand: `npx tsx bench/furniture.ts` shows what is set aside. */
const LONGEST = 110

// Classes of units, coarse, for patterns of all of Unicode's take long to build. In alphabets where capitals and small letters
// take turns both are capitals.
const UPPER = String.raw`A-Z\u00c0-\u00de\u0100-\u024f\u0386-\u03ab\u0400-\u042f\u0460-\u0556\u1e00-\u1fff`
/** Latin, Greek, Cyrillic and Armenian, with accents. */
const LETTER = String.raw`A-Za-z\u00aa-\u02af\u0300-\u058f\u1e00-\u1fff`
/** Of alphabets without capitals, up to those of East Asia. */
const UNCASED = String.raw`\u0590-\u10ff`
const HANGUL = String.raw`\uac00-\ud7a3`
const HAN = String.raw`\u3400-\u9fff`
/** All letters after those of {@link LETTER}. */
const BEYOND = String.raw`\u0590-\u1dff\u3040-\ud7ff`

const CAPITALISED = `[${UPPER}][${LETTER}.'’]*`
/** 'Hong Kong', 'São Paulo/Rio de Janeiro', 'London, United Kingdom'. */
const PLACE = `${CAPITALISED}(?:[ /,-]{1,2}(?:[${UPPER}]|de |del |d[aeiou]s? )[${LETTER}.'’]*){0,5}`
const CAPS = `[${UPPER}][${UPPER}.'’]{2,}(?:[ /-][${UPPER}][${UPPER}.'’]*){0,3}`
/** 'SANTA ROSA, Calif.' */
const CAPS_PLACE = `${CAPS}(?:, [${UPPER}][${LETTER}. ]{1,20})?`
const DATE = String.raw`(?:[${LETTER}]{3,10}\.? \d{1,2}|\d{1,2}(?:\.|er|º)? (?:de )?[${LETTER}]{3,10}\.?)(?:,? (?:de )?\d{4})?`
const DAY = `(?:,? (?:le |den )?${DATE})`
const AGENCY =
  '(?:AP|AFP|Reuters|REUTERS|UPI|CNN|dpa|DPA|EFE|ANSA|Xinhua|TASS|Interfax|PTI|ANI|IANS|Bloomberg|BBC|AAP|JTA|epd|SID|ATS|Belga|ANP|NTB|TT|PAP|ТАСС|РИА Новости|Интерфакс|УНІАН)'
/** Any agency or paper: 'Dunya News', 'Interfax-Russia.ru'. */
const NAME = String.raw`[${UPPER}][${LETTER}\d.’'&-]*(?: [${UPPER}][${LETTER}\d.’'&-]*){0,2}`
const DASH = '(?:--|[-–—―]{1,2})'
const BRACKETED = String.raw`(?:\([${LETTER}\d .,&’'/-]{2,30}\)|/[${LETTER}\d .&’'-]{2,30}/)`
/** Behind brackets a capital may follow at once: '(CITY NEWS) –Five people'. */
const SPACE = `(?: |(?=["“'‘]?[${UPPER}]))`
/** The sentence that follows begins anew: after an aside it goes on, with a small letter. */
const ANEW = String.raw`(?=["'“„«(]?[${UPPER}${BEYOND}\d])`

// What follows a place.
const BEHIND_PLACE = [
  // An agency in brackets, with or without a dash.
  String.raw`${DAY}? ?[(/\[]${AGENCY}(?:[ /][${LETTER} ]{2,20})?[)/\]](?: ?${DASH}| ?[.:])? `,
  // 'Washington (CNN)Five people'
  String.raw` ?\(${AGENCY}(?: [${LETTER}]{2,12})?\)(?=["“'‘]?[${UPPER}])`,
  // A day, or none, and any brackets, then a dash: 'HOUSTON (KTRK) -- ', 'JAKARTA, (PR).- '.
  `${DAY}?,? ?${BRACKETED}[.,:]? ?${DASH}${SPACE}`,
  // A day and a name in brackets, and no dash.
  String.raw`${DAY} ?(?:\(${NAME}\)|/[${LETTER}\d .&’'-]{2,30}/)[.,:]? `,
  String.raw` \(${DATE}\)(?: ?${DASH}|:) `,
  `${DAY}(?:[.,] ${NAME})? ?${DASH} ${ANEW}`,
]

// What follows a place in capitals: 'МОСКВА, 21 фев — ', 'МИНСК, 1 фев — Sputnik. '.
const BEHIND_CAPITALS = String.raw`${DAY}(?: ${DASH} ${NAME}\. |(?:[ .,—–-]{1,3}${AGENCY}|[.,] ?${NAME})? ?(?:${DASH} |\.(?: |(?=[${UPPER}]))))`

const FILED = [
  CAPS_PLACE + BEHIND_CAPITALS,
  `${PLACE}(?:${BEHIND_PLACE.join('|')})`,
  // '(Bloomberg) -- ', '(CNN)', 'April 26 (Bloomberg) -- ', '1 февраля. Interfax-Russia.ru - '
  `${BRACKETED}[.,:]? ?${DASH}${SPACE}`,
  String.raw`\([A-Z]{2,12}(?: [A-Z][a-z]{3,9})?\) ?(?=["“'‘]?[${UPPER}])`,
  `${DATE}(?: ${BRACKETED}[.,:]? ?${DASH} |[.,] ${NAME} ?${DASH} ${ANEW})`,
  // Where a paper stands on the web, and a place: 'KOMPAS.com - ', 'TEMPO.CO, Jakarta - '.
  String.raw`[${LETTER}\d-]{2,25}(?:\.[${LETTER}]{2,6}){1,2} ?(?:, ?${PLACE})? ?(?:${DASH}|:) ${ANEW}`,
]

// A place, or a place and a paper, and a dash alone, or in capitals a colon: 'NEW DELHI -- ', 'Cape Town – ', 'Jakarta, CNBC Indonesia - ',
// 'WASHINGTON: ', 'KBRN, Malang: '.
const BARE = [
  `[${UPPER}]{4,}(?: [${UPPER}]{4,})?: ${ANEW}`,
  `[A-Z]{3,8}, ${CAPITALISED}(?: ${CAPITALISED})?: ${ANEW}`,
  `${CAPS}(?:, [${UPPER}][${LETTER}.]{1,12}(?: [${UPPER}][${LETTER}.]{1,12})?)? ${DASH} `,
  `${CAPITALISED}(?:(?:, ?|[ /-])${CAPITALISED}){0,3} (?:${DASH}|:) ${ANEW}`,
]

// Letters that have no capitals: 'القاهرة (رويترز) - ', 'تهران - ایرنا - '.
const WORD = String.raw`[${UNCASED}\u200c]+`
const WITHOUT_CAPITALS = [
  String.raw`(?:${WORD}[ ،,/:-]{1,3}){1,4}\([${LETTER}${UNCASED}\d .-]{2,30}\)[ :]{0,2}[-–—:] ?`,
  `${WORD}(?: ${WORD})? ?[-–—] ?${WORD}(?: ${WORD})? ?[-–—] ?`,
]

const EAST_ASIAN = [
  // '(서울=연합뉴스) 홍길동 기자 = ', '[고척=OSEN 홍길동 기자] '
  String.raw`[(\[][^()\[\]]{2,40}=[^()\[\]]{2,40}[)\]](?: [${HANGUL}·]{2,4}(?: [${HANGUL}]{2,5})? (?:기자|특파원)(?: =)?)? ?`,
  String.raw`\[[^()\[\]]{2,40} 기자\] ?`,
  // '【本报讯】', '（中央社記者某某台北1日電）', '新华社北京11月1日电（记者某某）'
  `[【［（(〔][^】］）)〕]{2,40}[訊讯電电][】］）)〕][ 　]?`,
  String.raw`[${HAN}]{2,12}\d{1,2}月\d{1,2}日[訊讯電电](?:[（(][^）)]{2,25}[）)])?[ ，,:：]?`,
  // '[東京 1日 ロイター] - ', '【ワシントン共同】'
  String.raw`[［\[][^\]］]{4,30}[\]］][ 　]?[-－–—―][ 　]?`,
  `【[^】]{2,20}(?:共同|時事|ロイター|AFP|CNN|AP)[^】]{0,10}】[ 　]?`,
]

// A date in digits alone, as from an element that no line break follows: '2024-02-21 ', '21.02.2024, 18:30 | ', '입력 2024.02.21 '.
// In prose words go on small.
const TIME = String.raw`\d{1,2}[:.]\d{2}(?::\d{2}(?:Z|[+-]\d{2}:?\d{2})?)?`
const STAMP = String.raw`(?:(?:기사)?입력|(?:최종)?수정|등록|승인)?[ :]{0,2}(?:${TIME},? {1,2})?(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})(?:(?:,? {1,2}|T)${TIME})?(?: ?[|:,–—-])?`
const STAMPED = [
  `(?:${STAMP} ){1,2}(?:${BRACKETED} ${DASH} )?(?=["'“„«(]?[${UPPER}${BEYOND}])`,
  String.raw`\d{1,2}:\d{2}(?=[${UPPER}][a-zß-ÿа-яё])`,
]

const isFiled = anyOf([...STAMPED, ...FILED])
const isFiledInEastAsia = anyOf([...STAMPED, ...EAST_ASIAN])
const isFiledWithoutCapitals = anyOf(WITHOUT_CAPITALS)
const isBare = anyOf(BARE)
const SECOND_DASH = / [-–—―]{1,2} /
/** What all of these have. */
const MARK = /[-–—―:([/【［（〔\d]/

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})`)
}

/** Whether a unit is ( or [. */
function isOpening(unit: number): boolean {
  return unit === 0x28 || unit === 0x5b
}

/** What a dateline can look like, by its first unit. */
function formOf(first: number): RegExp {
  // Up to Greek, Cyrillic and Armenian; then letters that have no capitals, but for Georgian; then Hangul and all beyond.
  if (first < 0x590) return isFiled
  return first < 0x1100 ? isFiledWithoutCapitals : isFiledInEastAsia
}

/**
 * Length (UTF-16 units) of the dateline that opens `text` at `from`; 0 if there is none.
 * Looks at no more than 110 units.
 */
export function datelineLength(text: string, from: number, end: number): number {
  const first = text.charCodeAt(from)
  if (first >= 0x61 && first <= 0x7a) return 0
  const head = text.slice(from, Math.min(end, from + LONGEST))
  if (!MARK.test(head)) return 0
  const filed = formOf(first).exec(head) ?? (isOpening(first) ? isFiledInEastAsia.exec(head) : null)
  if (filed !== null) return filed[0].length
  const bare = isBare.exec(head)
  // 'NATO — the alliance — said' is a sentence with an aside.
  if (bare === null || SECOND_DASH.test(head.slice(bare[0].length))) return 0
  return bare[0].length
}

const STANDING = new RegExp(
  String.raw`^(?:${CAPS}(?:, [${UPPER}][${LETTER}.]{1,12}(?: [${UPPER}][${LETTER}.]{1,12})?)?${DAY}?(?: ?\([${LETTER}\d ./-]{2,30}\))?|${PLACE}${DAY}? ?\(${AGENCY}\)) ?${DASH}$`,
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
