import { Has, isMark } from './line-characters.ts'

// Lines of section names, menus, breadcrumbs and reading times.
// The functions `mayBe...` are quick necessary conditions, for lines not cut out of their text yet; `has` is what
// `charactersOf` tells of the line.

const SECTIONS = new Set(
  `news latest headlines politics crime entertainment sports sport lifestyle technology business world health science
  opinion weather breaking culture travel local national international video videos photos money tech music food
  nachrichten politik wirtschaft kultur wissen reise actualité politique économie culture monde société
  noticias política economía deportes cultura mundo sociedad политика экономика общество спорт культура мир новости`.split(
    /\s+/,
  ),
)

/** Names of sections that make a menu. By hand, as all numbers here: `npx tsx bench/furniture.ts` shows what is set aside. */
const FEWEST_SECTIONS = 4
/** No name in the list has more units. */
const LONGEST_SECTION = 15

function isWordBreak(unit: number): boolean {
  if (unit < 0x80) return (unit | 0x20) < 0x61 || (unit | 0x20) > 0x7a
  return unit === 0xa0 || unit === 0xb7 || unit === 0xbb || (unit >= 0x2000 && unit <= 0x206f)
}

/** False if {@link isMenu} would be: a line without a section's name in front has 'news'. */
export function mayBeMenu(has: number, text: string, start: number, end: number): boolean {
  if ((has & Has.W) !== 0 && hasNews(text, start, end)) return true
  // The first word, which cannot be longer than a section's name.
  const stop = Math.min(end, start + LONGEST_SECTION + 1)
  let space = start
  while (space < stop && text.charCodeAt(space) !== 0x20) space++
  return space < stop && SECTIONS.has(text.slice(start, space).toLowerCase())
}

function hasNews(text: string, start: number, end: number): boolean {
  for (let i = start + 2; i + 1 < end; i++) {
    if ((text.charCodeAt(i) | 0x20) !== 0x77) continue
    if (text.slice(i - 2, i + 2).toLowerCase() === 'news') return true
  }
  return false
}

/** True for a run of section names, a menu or a site's own tagline: 'Home News Sports Politics'. */
export function isMenu(lower: string): boolean {
  const space = lower.indexOf(' ')
  if (space < 0 || !(lower.includes('news') || SECTIONS.has(lower.slice(0, space)))) return false
  const seen = new Set<string>()
  let words = 0
  let from = 0
  for (let i = 0; i <= lower.length; i++) {
    if (i < lower.length && !isWordBreak(lower.charCodeAt(i))) continue
    if (i > from) {
      words++
      if (i - from <= LONGEST_SECTION) {
        const word = lower.slice(from, i)
        if (SECTIONS.has(word)) seen.add(word)
      }
    }
    from = i + 1
  }
  return seen.size >= FEWEST_SECTIONS && (seen.has('news') || seen.size * 2 >= words)
}

const HOME = new Set(
  `home homepage front page|startseite|start|accueil|inicio|início|portada|home page|strona główna|главная|головна|beranda|
  anasayfa|ana sayfa|hem|hjem|forside|forsiden|etusivu|trang chủ|acasă|αρχική|domů|首页|ホーム|홈|الرئيسية`.split(
    /\|\s*/,
  ),
)
HOME.add('home')

const SEPARATORS = '|»›>•·❯→／▸'
const SEPARATOR = /\s*[|»›>•·❯→／▸]\s*/

const ITEM = /^\p{L}[^\d.!?…:;,"“”<()]*$/u
// Units and words of an item. By hand.
const LONGEST_ITEM = 28
const MOST_WORDS = 4

/** True for a label of a menu or a breadcrumb: short, capitalised, without figures or stops. */
export function isItem(item: string): boolean {
  if (item.length > LONGEST_ITEM || !ITEM.test(item) || item.split(' ').length > MOST_WORDS) return false
  // Menus are labels: no item but a small word starts with a small letter.
  return item[0] === item[0].toUpperCase()
}

/** False if {@link isItemList} would be. */
export function mayBeItemList(has: number): boolean {
  return (has & (Has.Bar | Has.Mark)) !== 0
}

/**
 * True for a menu or a breadcrumb: items parted by bars or arrows, all short, without figures or stops. Four items,
 * or two or more after the site's front page, which may leave the last, a headline, longer.
 */
export function isItemList(line: string): boolean {
  let marks = 0
  for (let i = 1; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    if (unit === 0x7c || unit === 0x3e || (isMark(unit) && SEPARATORS.includes(line[i]))) marks++
  }
  if (marks < 2) return false
  const items = line.split(SEPARATOR).filter((item) => item !== '')
  const fromHome = HOME.has((items[0] ?? '').toLowerCase())
  if (items.length < (fromHome ? 3 : 4)) return false
  const last = fromHome ? items.length - 1 : items.length
  for (let i = 0; i < last; i++) if (!isItem(items[i])) return false
  return true
}

/** Longest line (UTF-16 units) that tells how long reading takes. By hand. */
const LONGEST_TIME = 40
const READING_TIME =
  /^(?:\d{1,3}|one|a)[ -]?(?:min|mins|minutes?|minuten|minuti|minutos|minuter|minutter|min\.|мин|мин\.|минут[аы]?|хв|хв\.|хвилин[аи]?|minut[ay]?|dk|dakika|menit|分钟|分鐘|分|분)[ -]?(?:of )?(?:read(?:ing)?(?: time)?|lesezeit|lesedauer|de lecture|de lectura|di lettura|de leitura|leestijd|lästid|lesetid|læsetid|lukuaika|чтения|на чтение|читання|czytania|čtení|okuma(?: süresi)?|baca|阅读|閱讀|で読めます|읽기)\.?$/

/** False if {@link isReadingTime} would be. */
export function mayBeReadingTime(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_TIME && opensReadingTime(text.charCodeAt(start) | 0x20)
}

/** True for digits, and for the first letters of 'one' and 'a'. */
function opensReadingTime(first: number): boolean {
  return (first >= 0x30 && first <= 0x39) || first === 0x6f || first === 0x61
}

/** True for '5 min read', '3 Minuten Lesezeit', '2 min de lecture'. */
export function isReadingTime(lower: string): boolean {
  return lower.length <= LONGEST_TIME && READING_TIME.test(lower)
}
