import { hostOf } from '../../base/host.ts'

// 'Ferry runs aground - KXYZ Channel 4': names of the site around a headline, as pages have it in their <title>.

/** UTF-16 units and words of a name, and words of the headline before it. By hand. */
export const LONGEST_NAME = 50
const MOST_WORDS = 6
const FEWEST_WORDS = 3
/** Names that are looked at behind one headline. */
const MOST_NAMES = 3
/** Letters that the name of a site and its host share at least. By hand. */
const LEAST_SHARED = 4

/** CJK Radicals Supplement: from here on, scripts are mostly written without spaces (Unicode, Blocks.txt). */
const FIRST_SPACELESS = 0x2e80

const SEPARATORS = '-–—|»·•'
const CAPITALISED = /^(?:[^\p{Ll}]|(?:of|on|and|the|de|la|du|des|der|für|di|del|и|та)(?!\p{L}))/u
const DOMAIN =
  /(?:^|[\s(])(?:www\.)?[\p{L}\d-]{2,}(?:\.[\p{L}\d-]{2,})*\.(?:com|net|org|info|news|tv|[a-z]{2})(?![\p{L}\d.])/iu
const MEDIA =
  /(?:^|[\s\d])(?:news|newspaper|times|post|herald|tribune|gazette|chronicle|journal|daily|online|tv|radio|channel \d+|examiner|sentinel|dispatch|courier|messenger|breaking|headlines|sports|weather,?|nachrichten|zeitung|actualités|infos?|noticias|diario|notizie|giornale|notícias|jornal|nieuws|nyheter|nyheder|wiadomości|новости|вести|газета|новини|вісті|haberleri|haber|berita)\.?$/iu
// Of stations in America.
const STATION =
  /^(?:(?:ABC|CBS|NBC|FOX|CW|CNN|BBC|NPR|MSNBC|CTV|ITV|Sky|Fox)[ -]?(?:News|TV|\d+)|[KW][A-Z]{2,3}(?:-?(?:TV|DT|FM|AM)|[ -]?\d{1,2}| (?:TV|ABC|CBS|NBC|FOX|Fox|Channel|News|NewsChannel|Action|Local)))(?![\p{L}\d])/u
// Scripts without spaces part the name by a sign alone.
const SPACELESS = /[_|｜-] ?[^\s_|｜-]{0,10}(?:网|網|新闻|新聞|日报|日報|时报|時報|ニュース|뉴스|일보|신문)$/u

/**
 * A title without the names of its site behind it: a domain, the name of a station or what news media call themselves, or a
 * likeness to the article's own host or source. Other ends, as "… | Bergen", may be what tells one page of a series from the next.
 * In front of it, a name must be the host or the source to the letter.
 *
 * @param url of the article, empty where it has none; and so `source`
 */
export function withoutSiteName(title: string, url: string, source: string): string {
  const host = hostOf(url) ?? ''
  const from = afterName(title, host, source)
  let end = title.length
  let stop = end
  for (let names = 0; names < MOST_NAMES; names++) {
    const at = lastSeparator(title, from, stop)
    if (at < 0 || !isHeadline(title, from, at)) break
    const name = title.slice(at + 3, stop).trim()
    // A site may write its name small, or in two letters.
    const own = isOwn(name, host, source)
    if (!own && (!mayBeName(name) || wordsOf(title, from, at) < FEWEST_WORDS)) break
    // What stands behind a name belongs to it: ' - KXYZ Channel 4 - Memphis, Tennessee'.
    if (own || isSiteName(name, host, source)) end = at
    stop = at
  }
  if (end < title.length || from > 0) return title.slice(from, end).trimEnd()
  return title.charCodeAt(title.length - 1) >= FIRST_SPACELESS ? title.replace(SPACELESS, '') : title
}

/** Where a title goes on behind the name of its own site: 'CNA: …', 'CNA | …'; 0 where none is. */
function afterName(title: string, host: string, source: string): number {
  if (host === '' && source === '') return 0
  for (let i = 1; i < title.length && i <= LONGEST_NAME; i++) {
    const after = title[i] === '：' ? i + 1 : title[i] === ':' && title[i + 1] === ' ' ? i + 2 : i + 3
    if (after === i + 3 && !isSeparator(title, i)) continue
    return isHeadline(title, after, title.length) && isOwn(title.slice(0, i), host, source) ? after : 0
  }
  return 0
}

/** Whether what is left of a title tells something. Scripts without spaces have no words to count. */
function isHeadline(title: string, from: number, to: number): boolean {
  return wordsOf(title, from, to) >= FEWEST_WORDS || title.charCodeAt(to - 1) >= FIRST_SPACELESS
}

/** Whether a separator stands between spaces at `at`, `at + 1` and `at + 2`. */
function isSeparator(title: string, at: number): boolean {
  return title.charCodeAt(at) === 0x20 && title.charCodeAt(at + 2) === 0x20 && SEPARATORS.includes(title[at + 1])
}

/** Where the last ' - ', ' | ' or their like in `title[from, end)` begins; -1 where none is near. */
function lastSeparator(title: string, from: number, end: number): number {
  for (let i = end - 3; i > from && i >= end - LONGEST_NAME; i--) if (isSeparator(title, i)) return i
  return -1
}

function wordsOf(text: string, from: number, to: number): number {
  let words = 1
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 0x20) words++
  return words
}

function mayBeName(name: string): boolean {
  const words = name.split(' ')
  return (
    words.length <= MOST_WORDS && words.every((word) => CAPITALISED.test(word) || MEDIA.test(word) || DOMAIN.test(word))
  )
}

function isSiteName(name: string, host: string, source: string): boolean {
  return DOMAIN.test(name) || MEDIA.test(name) || STATION.test(name) || isLike(name, host) || isLike(name, source)
}

/** Whether a name is the site's own, to the letter: its source, or the host or a label of it but for the last. */
function isOwn(name: string, host: string, source: string): boolean {
  const squeezed = squeeze(name)
  if (squeezed === '') return false
  if (squeezed === squeeze(source) || squeezed === squeeze(host)) return true
  return host
    .split('.')
    .slice(0, -1)
    .some((label) => squeeze(label) === squeezed)
}

/** Whether a name is in what tells the site, or the other way round, letters and digits alone. */
function isLike(name: string, site: string): boolean {
  if (site === '') return false
  const squeezed = squeeze(name)
  const host = squeeze(labelOf(site))
  return Math.min(squeezed.length, host.length) >= LEAST_SHARED && (squeezed.includes(host) || host.includes(squeezed))
}

/** The longest label of a host but for its last, as 'kxyz' of 'm.kxyz.com'; a name that is no host as it stands. */
function labelOf(site: string): string {
  if (site.includes(' ') || !site.includes('.')) return site
  const labels = site.split('.').slice(0, -1)
  return labels.reduce((longest, label) => (label.length > longest.length ? label : longest), '')
}

/** The letters and digits of a name, small. */
export function squeeze(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
