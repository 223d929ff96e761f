import { Has } from './line-characters.ts'

// Lines that hold nothing but a date, a name or an address.
// The functions `mayBe...` are quick necessary conditions, for lines not cut out of their text yet; `has` is what
// `charactersOf` tells of the line.

const DATE_WORDS = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  januar jänner februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
  janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi
  dimanche enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles
  jueves viernes sábado domingo gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì
  mercoledì giovedì venerdì sabato domenica janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
  segunda-feira terça-feira quarta-feira quinta-feira sexta-feira januari februari maart mei augustus maandag dinsdag woensdag
  donderdag vrijdag zaterdag zondag января февраля марта апреля мая июня июля августа сентября октября ноября декабря
  понедельник вторник среда четверг пятница суббота воскресенье січня лютого березня квітня травня червня липня серпня вересня
  жовтня листопада грудня понеділок вівторок середа четвер пятниця субота неділя stycznia lutego marca kwietnia maja czerwca
  lipca sierpnia września października listopada grudnia ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım
  aralık janv févr avr juil déc ene abr ago dic gen mag giu lug ott set okt dez mrt янв фев мар апр мая июн июл авг сен сент окт
  ноя нояб дек січ лют бер кві тра чер лип сер вер жов лис гру sty lut kwi cze lip sie wrz paź lis gru`.split(/\s+/),
)

const DATE_FILLERS = new Set(
  `on at the of de del le den der um uhr à um в о года г. am pm a.m p.m a m p est edt cst cdt mst mdt pst pdt et ct pt mt gmt utc bst ist
  cet updated posted published last modified created date time h st nd rd th and ago hours hour minutes minute days day submitted
  обновлено опубликовано публикация aktualisiert veröffentlicht stand publié mis jour le actualizado publicado pubblicato
  aggiornato gepubliceerd bijgewerkt min read 입력 기사입력 수정 최종수정 등록 승인`.split(/\s+/),
)

const NUMERIC_DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}$/
const SPACELESS_DATE = /^\d{4}[年년][\s\d月日월일時分时시분:：()（）星期曜一二三四五六土金木水火]*$/
const HAS_DIGIT = /\d/
const YEAR = /(?:^|[^\d])(?:19|20)\d\d(?:[^\d]|$)/
const NUMBER_IN_DATE = /^(?:[0-3]?\d(?:st|nd|rd|th|am|pm|h|p|a|er)?|(?:19|20)\d\d)$/
const ZONE = /^(?:gmt|utc)[+-]\d{1,2}(?::?\d\d)?$/
const TIME = /^[0-2]?\d[.:h][0-5]\d(?::[0-5]\d)?(?:am|pm|a\.m|p\.m|p|a)?$/

/** Longest line (UTF-16 units) that is taken for a date. By hand: `npx tsx bench/furniture.ts` shows what is set aside. */
export const LONGEST_DATE = 70

/** False if {@link isDateLine} would be. */
export function mayBeDate(has: number, length: number): boolean {
  return length <= LONGEST_DATE && (has & Has.Digit) !== 0
}

const BETWEEN_WORDS = /[\s,|•·–—()]+/
const WORD_AT_FIRST = /^[^\s,|•·–—()]+/

/** True for a line that is a date or a time stamp and nothing else: 'February 21, 2024', 'Updated: 4:18 PM'. */
export function isDateLine(lower: string): boolean {
  if (lower.length > LONGEST_DATE || !HAS_DIGIT.test(lower)) return false
  // Of most lines the first word tells that they are none.
  const first = WORD_AT_FIRST.exec(lower)?.[0]
  if (first !== undefined && !mayStandInDate(withoutStop(first))) return false
  return SPACELESS_DATE.test(lower) || isDate(lower.split(BETWEEN_WORDS))
}

/** False if {@link isDate} would be of any words that this one is among: in lower case, without a stop. */
function mayStandInDate(bare: string): boolean {
  return bare.length <= 1 || isDigit(bare.charCodeAt(0)) || isOfDate(bare) || ZONE.test(bare)
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function isOfDate(bare: string): boolean {
  return DATE_WORDS.has(bare) || DATE_FILLERS.has(bare)
}

/** Whether words in lower case are a date or a time stamp and nothing else. */
function isDate(words: readonly string[]): boolean {
  let named = 0
  let labels = 0
  let numbers = 0
  let exact = false
  let year = false
  for (const word of words) {
    if (word === '' || word === '-' || word === '/' || word === ':') continue
    const bare = withoutStop(word)
    if (DATE_WORDS.has(bare)) named++
    else if (bare === 'updated' || bare === 'posted' || bare === 'published' || bare === 'submitted') labels++
    else if (!DATE_FILLERS.has(bare)) {
      year ||= YEAR.test(bare)
      if (NUMERIC_DATE.test(bare)) {
        named++
        exact = true
      } else if (NUMBER_IN_DATE.test(bare)) numbers++
      else if (TIME.test(bare)) exact = true
      else if (!ZONE.test(bare)) return false
    }
  }
  if (named === 0) return labels > 0 && (numbers > 0 || exact)
  // A month and a number alone may be the head of a table: it takes two names, a year or a time as well.
  return exact || (numbers > 0 && (named > 1 || labels > 0 || year))
}

function withoutStop(word: string): string {
  return word.endsWith('.') || word.endsWith(':') ? word.slice(0, -1) : word
}

/** False if {@link looksLikeContact} would be: the last word has an @ or starts as 'http' and 'www.' do. */
export function mayBeContact(has: number, text: string, start: number, end: number): boolean {
  if ((has & Has.At) !== 0) return true
  let last = end - 1
  while (last > start && text.charCodeAt(last - 1) !== 0x20) last--
  const first = text.charCodeAt(last) | 0x20
  return (first === 0x68 || first === 0x77) && last + 4 <= end
}

/** True for a line that is an address of mail, web or a social network and nothing else. */
export function looksLikeContact(lower: string): boolean {
  if (!lower.includes('@') && !lower.includes('http') && !lower.includes('www.')) return false
  const space = lower.lastIndexOf(' ')
  const last = lower.slice(space + 1)
  const rest = space < 0 ? '' : lower.slice(0, space)
  const address =
    last.startsWith('http') || last.startsWith('www.') || last.startsWith('@') || /^\S+@\S+\.\S+$/.test(last)
  if (!address) return false
  // 'Twitter: @name' and 'Contact Jane Doe: jd@paper.com', but not a sentence that quotes an address.
  return rest === '' || (rest.endsWith(':') && rest.length <= 50)
}

const BY = /^(?:by|von|par|por|di|door|av|af|přez|от|by:|von:) /
const ROLE =
  /(?:staff (?:writer|reporter)|correspondent|special to the|associated press|breaking news staff|staff reports?|news staff)/
const LINKS = new Set([
  'and',
  'of',
  'the',
  'for',
  'und',
  'et',
  'y',
  'e',
  'en',
  'och',
  'og',
  'de',
  'van',
  'von',
  'der',
  'del',
  'da',
  'in',
  'at',
  'to',
])
const CAPITAL = /^[^\p{L}]*\p{Lu}/u
const TITLE_CASE_NAME = /^\p{Lu}[\p{L}.'’-]*$/u

/** First letters of {@link BY}. */
const BY_FIRST = 'bvpdaоBVPDAО'

/** False if {@link looksLikeByline} would be: a line without a comma has 'By' or its like, and a space after it. */
export function mayBeByline(has: number, text: string, start: number): boolean {
  if ((has & Has.Comma) !== 0) return true
  if (!BY_FIRST.includes(text[start])) return false
  for (let i = start + 2; i <= start + 4; i++) if (text.charCodeAt(i) === 0x20) return true
  return false
}

/** True for 'By Jane Doe', 'Von Max Mustermann', 'Jane Doe, staff writer'. Names are capitalised throughout. */
export function looksLikeByline(line: string, lower: string, atTop: boolean): boolean {
  const by = BY.test(lower)
  if (!by && !(lower.length <= 80 && lower.includes(',') && ROLE.test(lower))) return false
  // Only 'By' is unlikely to open a heading.
  if (by && !lower.startsWith('by') && !atTop) return false
  const words = line.split(/\s+/)
  if (words.length < 2 || words.length > 14) return false
  let capitals = 0
  for (let i = by ? 1 : 0; i < words.length; i++) {
    const word = words[i]
    if (CAPITAL.test(word)) capitals++
    else if (/\p{L}/u.test(word) && !LINKS.has(word) && !ROLE.test(lower)) return false
  }
  return capitals >= 1 && (by || capitals >= 2)
}

/** Words of a name beside a date. By hand. */
const LONGEST_NAME = 4

/** True for a date with one name and nothing else: 'Jane Doe | March 3, 2016', 'Posted on 2016-03-03 by newsdesk'. */
export function isDatedName(line: string): boolean {
  if (line.length > LONGEST_DATE || !HAS_DIGIT.test(line)) return false
  const date: string[] = []
  let names = 0
  let ended = false
  let by = false
  let labelled = false
  for (const word of line.split(BETWEEN_WORDS)) {
    const lower = word.toLowerCase()
    const bare = withoutStop(lower)
    if (bare === 'by') {
      by = labelled = true
      continue
    }
    // Whom a system names may be written small.
    const isName =
      (by || !isDigit(word.charCodeAt(0))) && !isOfDate(bare) && (by ? /\p{L}/u : TITLE_CASE_NAME).test(word)
    by = false
    if (!isName) {
      if (!mayStandInDate(bare)) return false
      labelled ||= names === 0 && DATE_FILLERS.has(bare)
      date.push(lower)
      ended ||= names > 0
    } else if (ended || ++names > LONGEST_NAME) return false
  }
  // A single word may be what happened: 'Died May 8, 2016'.
  return (names > 1 || (names > 0 && labelled)) && isDate(date)
}

/** True for two to four capitalised words and nothing else: 'Joel Gehrke', 'María José Pérez'. */
export function isBareName(line: string): boolean {
  if (line.length > 40) return false
  const words = line.split(' ')
  if (words.length < 2 || words.length > 4) return false
  for (const word of words) if (!TITLE_CASE_NAME.test(word)) return false
  return true
}
