import { Has } from './line-characters.ts'
import type { LineTable } from './lines.ts'
import { isReadingTime } from './menus.ts'
import { isDateLine, LONGEST_DATE } from './names.ts'
import { LineKind } from './structure.ts'

// What sites count and number around an article: '1204 views | 14 comments', 'Image 2 of 9', '… [+1234 chars]'. Numbers of the
// report they are not, and no two sites have the same.

/** Longest line (UTF-16 units) of counters. By hand, as all numbers here: `npx tsx bench/furniture.ts` shows what is set aside. */
export const LONGEST_COUNTERS = 100

/**
 * What is counted; up to three more letters may follow '~'. Votes, hits, saves and points are not here: elections and matches have
 * them.
 */
const COUNTED = `view~ comment~ share~ like~ dislike~ reaction~ read~ reply replies word~ repost~ retweet~ upvote~ char~ characters
  click~ commentaire~ aufruf~ geteilt gelesen reaktion~ antwort~ wört~ wort~ zeichen klick~ zugriff~ vue~ partage~ aime réaction~ lectur~
  réponse~ mot~ caract~ vista~ visit~ visualizaci~ visualización compartid~ gusta reacci~ respuest~ palabra~ visualizzazion~ lettur~
  condivision~ piace reazion~ rispost~ parol~ visualizaç~ acesso~ leitura~ comentári~ comentari~ compartilhament~ partilha~ curtida~
  gosto~ reaç~ resposta~ palavra~ weergave~ bekeken reactie~ gedeeld leuk~ woord~ tekens visning~ kommentar~ delning~ deling~ gilla~
  reaktioner reaksjon~ svar ord katselukerta~ kommentti~ jako~ tykkäys~ zobrazení komentář~ sdílení přečtení slov~ wyświetle~
  odsłon~ komentarz~ udostępnie~ polubie~ reakcj~ odpowiedzi słów znaków vizualiz~ distribuiri aprecieri megtekintés hozzászólás
  megosztás προβολές σχόλια κοινοποιήσεις tayangan komentar~ suka dibagikan dilihat dibaca görüntüle~ görüntülenme okunma okundu
  yorum paylaşım beğeni tepki yanıt kelime xem thích sẻ luận просмотр~ просм комментар~ комментариев коммент репост~ поделил~ лайк~
  реакц~ ответ~ слов~ слів знаков символов прочтени~ показов перегляд~ коментар~ поширен~ вподобан~ відповід~ преглед~ مشاهد~
  المشاهدات تعليق~ التعليقات إعجاب~ مشارك~ رد ردود كلم~ قراء~ القراءات زيارة بازدید نظر دیدگاه لایک צפיות תגובות שיתופים לייקים
  व्यूज टिप्पणियां शेयर लाइक`

/** What may stand beside: small words, and the networks on which it was shared. */
const BESIDE = `and & und et y e i en och og и і و of x times time people person this that total more left remaining so far pending on
  mal personen das mir gefällt noch fois personnes j ça restants veces personas me más mi ti persone altre vezes pessoas mais keer vind ik
  mensen nog kez kali lượt bình chia человек раз ещё еще осталось нравится людям осіб раз разів osób osoby jeszcze razy عدد مرة شخص
  facebook twitter whatsapp telegram pinterest linkedin reddit google tumblr vk ok viber email tweet tweets pin pins`

/** UTF-16 units. */
const LONGEST_ENDING = 3
const COUNTED_WORDS = new Set(COUNTED.split(/\s+/))
const COUNTED_STEMS = new Set([...COUNTED_WORDS].filter((word) => word.endsWith('~')).map((word) => word.slice(0, -1)))
const WORDS_BESIDE = new Set(BESIDE.split(/\s+/))
/** Scripts without spaces, and Korean, which sets what is counted behind the number. */
const SPACELESS =
  /^(?:阅读[量数]?|閱讀|浏览[量数]?|瀏覽|次数|评论|評論|留言|点赞|點讚|转发|轉發|分享|收藏|播放[量数]?|观看|點閱|点击[量数]?|全文|总|共|剩余|视?聴|視聴|再生(?:回数)?|閲覧数?|コメント|シェア|いいね|リツイート|文字|字数?|조회수?|댓글|공감|좋아요|공유|추천|답글|[次人条條则則件回个個개회명건数])+$/u
/** Of these, words that say what is counted, not how. */
const SPACELESS_COUNTED = /[^次人条條则則件回个個개회명건数总共]/u

const UNIT = String.raw`(?:(?:[km]|тыс|тис|млн|tsd|mio|mln|tys|mil|bin|mn|rb|ألف)(?!\p{L})\.?|[万萬만천])`
/** A count: 1204, 1,204, 1.204, 1 204, 3.4K, 3,4 Tsd., but neither a price, a percentage, a time nor a date. */
const COUNT = new RegExp(
  String.raw`(?<![\p{Nd}.,:/-])\+?(?:\p{Nd}+(?:[.,]\p{Nd}{1,2})? ?${UNIT}|\p{Nd}{1,3}(?:[ .,'’]\p{Nd}{3})+|\p{Nd}+)\+?(?![.,:/-]?\p{Nd})`,
  'gu',
)
const SPLIT = /[^\p{L}\p{M}&]+/u
const OF_NO_COUNT = /[\p{Nd}%=\p{Sc}?!]/u
const BETWEEN_PARTS = /[|•·]/
const PART = /\s*[|•·]\s*/

/** 'Image 2 of 9', 'Photo 3/12', 'Seite 2 von 4', '第2页/共4页'. */
const NUMBERED =
  /^[([]?(?:(?:image|img|photo|picture|pic|slide|page|bild|foto|seite|imagen|página|pagina|immagine|imagem|afbeelding|side|sida|kép|oldal|фото|изображение|страница|зображення|сторінка|zdjęcie|strona|fotoğraf|sayfa|صورة|صفحة|halaman|trang|写真|사진)s?:? ?\d{1,3} ?(?:of|\/|von|sur|de|di|van|av|af|из|із|з|z|dari|من|trên) ?(?:\/ ?)?\d{1,3}(?: caption close)?|\d{1,3} (?:of|\/) \d{1,3} (?:images|photos|pictures|slides)|第 ?\d{1,3} ?[页頁][/／,， ]*共 ?\d{1,3} ?[页頁])[)\]]?$/u

const HAS_DIGIT = /\p{Nd}/u
const FIRST_WORD = /[\p{L}\p{M}&]+/u
const UNIT_FIRST = new RegExp(`^${UNIT}`, 'u')

/** False if {@link isCounterLine} would be. */
export function mayBeCounters(has: number): boolean {
  return (has & (Has.Digit | Has.MayBeDigit)) !== 0
}

/** True for a line that holds nothing but counters, or the number of a picture or page among all: lower case. */
export function isCounterLine(lower: string): boolean {
  if (lower.length > LONGEST_COUNTERS || !HAS_DIGIT.test(lower)) return false
  if (NUMBERED.test(lower)) return true
  if (!BETWEEN_PARTS.test(lower)) return areCounters(lower) && !isOfPage(lower)
  let found = false
  for (const part of lower.split(PART)) {
    if (part === '' || isOfPage(part)) continue
    if (!areCounters(part)) return false
    found = true
  }
  return found
}

/** True for a date and a reading time, which stand beside counters. */
function isOfPage(part: string): boolean {
  return part.length <= LONGEST_DATE && (isDateLine(part) || isReadingTime(part))
}

function isCounted(word: string): boolean {
  if (COUNTED_WORDS.has(word)) return true
  for (let end = word.length; end >= word.length - LONGEST_ENDING; end--) {
    if (COUNTED_STEMS.has(word.slice(0, end))) return true
  }
  return false
}

/** Whether a word may stand in a line of counters. */
function belongs(word: string): boolean {
  return isCounted(word) || WORDS_BESIDE.has(word) || SPACELESS.test(word)
}

function areCounters(part: string): boolean {
  // Of most lines the first word tells that they are none.
  const first = FIRST_WORD.exec(part)?.[0]
  if (first === undefined || !(belongs(first) || UNIT_FIRST.test(first))) return false
  let counts = 0
  const words = part.replace(COUNT, () => {
    counts++
    return ' '
  })
  if (counts === 0 || OF_NO_COUNT.test(words)) return false
  let counted = 0
  let beside = 0
  for (const word of words.split(SPLIT)) {
    if (word === '') continue
    if (isCounted(word)) counted++
    else if (WORDS_BESIDE.has(word)) beside++
    else if (!SPACELESS.test(word)) return false
    else if (SPACELESS_COUNTED.test(word)) counted++
  }
  // Rows of a table have more figures than words.
  return counted > 0 && counts <= counted + beside
}

/** Lines of counters over a text without paragraphs, or below it. By hand. */
const MOST_AT_END = 2

/** In a text without a paragraph, lines of counters are those of the page if they stand above it or below: more are a table. */
export function judgeEnds(text: string, lines: LineTable, kinds: Uint8Array, setAside: (line: number) => void): void {
  const { count, start, end } = lines
  for (const step of [1, -1]) {
    const first = step > 0 ? 0 : count - 1
    let i = first
    while (i >= 0 && i < count && isCounterLine(text.slice(start[i], end[i]).toLowerCase())) i += step
    const found = Math.abs(i - first)
    if (found > MOST_AT_END || found === count) continue
    for (let j = first; j !== i; j += step) if (kinds[j] !== LineKind.Aside) setAside(j)
  }
}

/** UTF-16 units of the end of a text that are looked into. */
const LONGEST_REST = 60
/** What an excerpt says of the rest: '[+1234 chars]', '(312 words more)'. In brackets, as all who cut have it. */
const REST =
  /[[(（【][\s….]*\+?\s*(?:noch|encore|ещё|еще|still|another)?\s*\p{Nd}[\p{Nd}.,'’ ]*\s*(?:more|weitere|más|mais|altre)?\s*(?:chars?|characters?|words?|letters|zeichen|wörter|worte|caractères|mots|caracteres|palabras|palavras|caratteri|parole|tekens|woorden|tecken|tegn|ord|slov|znaků|znaków|słów|символов|символів|знаков|знаків|слов|слів|karakter|kelime|كلمة|حرف|字|文字|자)\s*(?:more|left|remaining|to go|mehr|übrig|de plus|restants|más|mais|in più|meer|mer|ещё|еще|więcej|daha)?\s*[\])）】]$/iu

/** Length (UTF-16 units) of what is said of the rest of a text at the end of `text[start, end)`; 0 if nothing is. */
export function restLength(text: string, start: number, end: number): number {
  switch (text.charCodeAt(end - 1)) {
    case 0x29: // )
    case 0x5d: // ]
    case 0x3011: // 】
    case 0xff09: // ）
      return REST.exec(text.slice(Math.max(start, end - LONGEST_REST), end))?.[0].length ?? 0
  }
  return 0
}
