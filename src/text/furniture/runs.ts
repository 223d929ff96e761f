import { endsSentence, type LineTable, Opens } from './lines.ts'
import { LineKind } from './structure.ts'
import { startsLower } from './wrapped.ts'

// Lines that are furniture because of the lines they stand among.

// Labels under which a page lists headlines of other articles.
const LABELS = new Set(
  `related|related articles|related stories|related posts|related content|related links|related news|related coverage|
  related reading|related topics|related items|see also|read also|also read|also see|most read|most popular|most viewed|
  most shared|most commented|most recent|most watched|popular|popular now|popular posts|popular stories|popular articles|
  trending|trending now|trending stories|trending news|recommended|recommended for you|recommended stories|recommended reading|
  recommended articles|you may also like|you might also like|you may like|you might like|you may also be interested in|
  you might be interested in|more stories|more news|more articles|more headlines|more on this story|more on this topic|
  more like this|more for you|top stories|top news|top headlines|other stories|other news|other articles|latest news|latest stories|
  latest headlines|latest articles|latest posts|recent posts|recent stories|recent news|recent articles|editor's picks|
  editors' picks|editor's choice|must read|must reads|don't miss|what to read next|read next|up next|next up|further reading|
  from around the web|around the web|from the web|sponsored stories|promoted stories|in case you missed it|in other news|
  mehr zum thema|zum thema|auch interessant|das könnte sie auch interessieren|siehe auch|lesen sie auch|meistgelesen|
  meistgelesene artikel|ähnliche artikel|verwandte artikel|weitere artikel|weitere themen|weitere nachrichten|
  lire aussi|à lire aussi|voir aussi|à lire également|sur le même sujet|articles similaires|articles liés|les plus lus|
  articles les plus lus|les plus consultés|à lire|à la une|dans la même rubrique|
  lea también|lee también|te puede interesar|también te puede interesar|noticias relacionadas|artículos relacionados|
  lo más leído|lo más visto|más noticias|más leídas|leia também|leia mais|veja também|notícias relacionadas|mais lidas|
  matérias relacionadas|leggi anche|vedi anche|potrebbe interessarti|articoli correlati|i più letti|ti potrebbe interessare|
  lees ook|gerelateerde artikelen|meest gelezen|meer nieuws|läs också|läs även|mest lästa|mest läst|les også|mest lest|
  læs også|mest læste|lue myös|luetuimmat|читайте также|по теме|похожие новости|похожие статьи|самое читаемое|
  материалы по теме|смотрите также|читайте також|дивіться також|за темою|czytaj też|czytaj także|zobacz także|zobacz też|
  najczęściej czytane|powiązane artykuły|čtěte také|nejčtenější|související články|baca juga|artikel terkait|terpopuler|
  berita terkait|ilgili haberler|en çok okunanlar|çok okunanlar|tin liên quan|xem thêm|citește și|kapcsolódó cikkek|
  διαβάστε επίσης|相关阅读|相关新闻|相关文章|延伸阅读|延伸閱讀|推荐阅读|热门新闻|相關新聞|関連記事|おすすめ記事|人気記事|
  관련 기사|관련기사|많이 본 뉴스|اقرأ أيضا|اقرأ أيضاً|الأكثر قراءة|مواضيع ذات صلة`.split(/\|\s*/),
)
// One headline follows these.
const NEIGHBOURS = new Set(
  `previous article|next article|previous story|next story|previous post|next post|previous|next|vorheriger artikel|
  nächster artikel|vorheriger beitrag|nächster beitrag|article précédent|article suivant|artículo anterior|artículo siguiente|
  artigo anterior|próximo artigo|articolo precedente|articolo successivo|prossimo articolo|vorig artikel|volgend artikel|
  предыдущая статья|следующая статья|попередня стаття|наступна стаття|poprzedni artykuł|następny artykuł`.split(
    /\|\s*/,
  ),
)
// 'More from Business', 'More in Sport' are labels, too.
const MORE = /^(?:more|latest|popular|trending|read more) (?:from|in|on) \S/
const TRIM = /^[\s•►▶▸»›>‣●■◆*+|[(（【#~–—_→·"“-]+|[\s:：.…!|»›>→()[\]*–—-]+$/g

// UTF-16 units of a label and of a headline under it, and headlines that one label announces. By hand:
// `npx tsx bench/furniture.ts` shows what is set aside.
const LONGEST_LABEL = 40
const LONGEST_TITLE = 160
const MOST_TITLES = 12

/** Headlines that a line announces: 0 where it is no label of a list. */
function titlesAfter(text: string, start: number, end: number): number {
  if (end - start > LONGEST_LABEL) return 0
  const label = text.slice(start, end).toLowerCase().replaceAll('’', "'").replace(TRIM, '')
  if (NEIGHBOURS.has(label)) return 1
  return LABELS.has(label) || MORE.test(label) ? MOST_TITLES : 0
}

/** True for a line that can be the headline of another article. The full stop of a sentence excludes it. */
function isTitle(text: string, lines: LineTable, kinds: Uint8Array, i: number): boolean {
  const start = lines.start[i]
  const end = lines.end[i]
  if (kinds[i] !== LineKind.Open || end - start > LONGEST_TITLE) return false
  if (lines.opens[i] === Opens.Indented || lines.opens[i] === Opens.Joined) return false
  if (startsLower(text, start)) return false
  return !endsSentence(text, start, end) || text.charCodeAt(end - 1) === 0x3f
}

/** Sets aside the headlines that stand under 'Related', 'Most read', 'Next article' and their like, up to the first sentence. */
export function judgeTitles(text: string, lines: LineTable, kinds: Uint8Array, setAside: (i: number) => void): void {
  let left = 0
  let first = 0
  // Above the body the article's own headline may follow.
  while (first < lines.count && kinds[first] !== LineKind.Paragraph) first++
  for (let i = first; i < lines.count; i++) {
    if (kinds[i] === LineKind.Paragraph) {
      left = 0
      continue
    }
    const last = i + 1 === lines.count
    const announced =
      last || (kinds[i] === LineKind.Open && left === 0) ? 0 : titlesAfter(text, lines.start[i], lines.end[i])
    if (announced > 0) {
      left = announced
      if (kinds[i] === LineKind.Open) setAside(i)
    } else if (left > 0 && isTitle(text, lines, kinds, i)) {
      setAside(i)
      left--
    } else if (kinds[i] !== LineKind.Aside) left = 0
  }
}

// The length of a clip and its title: '0:33 Storm nears the coast'.
const CLIP = /^\d{1,2}:[0-5]\d \S/
const PLAYING = ' Pause'

/** Sets aside what a player shows: the clip that plays, '0:33 Storm nears the coast Pause', and those listed under it. */
export function judgeClips(text: string, lines: LineTable, kinds: Uint8Array, setAside: (i: number) => void): void {
  let playing = false
  for (let i = 0; i < lines.count; i++) {
    const start = lines.start[i]
    const colon = text.charCodeAt(start + 1) === 0x3a || text.charCodeAt(start + 2) === 0x3a
    if (colon && CLIP.test(text.slice(start, start + 8))) {
      playing ||= text.startsWith(PLAYING, lines.end[i] - PLAYING.length)
      if (playing && kinds[i] !== LineKind.Aside) setAside(i)
    } else playing &&= kinds[i] === LineKind.Aside
  }
}

// UTF-16 units of a link of a menu, and links that make one. By hand.
const LONGEST_ITEM = 24
const FEWEST_IN_BAR = 3

/** True for one or two capitalised words without figures or points: a link of a menu. */
function isItem(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_ITEM || startsLower(text, start)) return false
  let spaces = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x20) {
      if (startsLower(text, i + 1)) return false
      spaces++
    } else if (unit < 0x41 && unit !== 0x26 && unit !== 0x2d && unit !== 0x27) return false
  }
  return spaces <= 1
}

/**
 * Sets aside unknown links of a menu above the body: a run of short labels of which a third or more are known furniture.
 */
export function judgeBars(
  text: string,
  lines: LineTable,
  kinds: Uint8Array,
  body: number,
  setAside: (i: number) => void,
): void {
  let from = 0
  while (from < body) {
    let to = from
    let known = 0
    while (to < body && (kinds[to] === LineKind.Aside || isItem(text, lines.start[to], lines.end[to]))) {
      if (kinds[to] === LineKind.Aside) known++
      to++
    }
    // The last label of a run may be the headline or the author; between two known lines it is neither.
    let last = to
    while (last > from && kinds[last - 1] !== LineKind.Aside) last--
    if (last - from >= FEWEST_IN_BAR && known * 3 >= last - from) {
      for (let i = from; i < last; i++) if (kinds[i] === LineKind.Open) setAside(i)
    }
    from = to + 1
  }
}
