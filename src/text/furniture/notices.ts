import { isFeedFooter, mayBeFeedFooter } from './feed-footer.ts'
import { endsSentence } from './lines.ts'
import { Needle } from './needle.ts'
import type { FurnitureReason } from './reasons.ts'

const RIGHTS = /rights reserved|droits réservés|derechos reservados|direitos reservados/i
/** 'No reprint without leave', in Japanese and Korean. */
const NO_REPRINT = /無断(?:転載|複製|使用|引用)|무단 ?(?:전재|복제|배포|도용)/
const CREDITS = /\((?:photo:|photo by|photo credit|image:|file photo|foto:|фото:)|getty images\)|[([]file[)\]]$/i

// Longest lines (UTF-16 units) of each kind. By hand: `npx tsx bench/furniture.ts` shows what is set aside.
const LONGEST_NOTICE = 200
const LONGEST_SIGN = 160
const LONGEST_RIGHTS = 120
/** Units from the bracket that closes a credit at the end of a line: a stop and a quotation mark may follow it. */
const MOST_AFTER_CREDIT = 3

/** Finds notices that stand anywhere in a line. Searches for a few characters decide which expression is worth running. */
export class NoticeSearch {
  readonly #sign = new Needle('©')
  readonly #served = new Needle('serv')
  readonly #servedInCapitals = new Needle('SERV')
  readonly #bracket = new Needle('(')
  readonly #squareBracket = new Needle('[')
  readonly #withoutLeave = new Needle('無断')
  readonly #withoutLeaveInKorea = new Needle('무단')
  // What weblogs say of it below their forms, in whatever language.
  readonly #spamFilter = new Needle('Akismet')
  readonly #all = [
    this.#sign,
    this.#served,
    this.#servedInCapitals,
    this.#bracket,
    this.#squareBracket,
    this.#withoutLeave,
    this.#withoutLeaveInKorea,
    this.#spamFilter,
  ]
  /** None of them begins in `text[from, first)`. */
  #from = 0
  #first = -1

  /** To be called before another text. */
  beginText(): void {
    for (const needle of this.#all) needle.beginText()
    this.#first = -1
  }

  /** What notice the line `text[start, end)` holds. */
  reason(text: string, start: number, end: number): FurnitureReason | undefined {
    if (mayBeFeedFooter(text, start) && isFeedFooter(text.slice(start, end))) return 'source-link'
    const length = end - start
    if (length > LONGEST_NOTICE || !this.#anyStandsIn(text, start, end)) return undefined
    if (length <= LONGEST_SIGN && this.#sign.standsIn(text, start, end)) return 'copyright'
    if (this.#spamFilter.standsIn(text, start, end)) return 'comments'
    const served =
      length <= LONGEST_RIGHTS &&
      (this.#served.standsIn(text, start, end) || this.#servedInCapitals.standsIn(text, start, end))
    if (served && RIGHTS.test(text.slice(start, end))) return 'copyright'
    const reserved =
      this.#withoutLeave.standsIn(text, start, end) || this.#withoutLeaveInKorea.standsIn(text, start, end)
    if (
      reserved &&
      length <= LONGEST_RIGHTS &&
      !endsSentence(text, start, end) &&
      NO_REPRINT.test(text.slice(start, end))
    ) {
      return 'copyright'
    }
    const bracket = this.#bracket.standsIn(text, start, end) || this.#squareBracket.standsIn(text, start, end)
    return bracket && isCredited(text.slice(start, end)) ? 'caption' : undefined
  }

  /** False if none stands in `text[start, end)`, as in most lines. */
  #anyStandsIn(text: string, start: number, end: number): boolean {
    if (start < this.#from || start > this.#first) {
      this.#from = start
      let first = Infinity
      for (const needle of this.#all) first = Math.min(first, needle.after(text, start))
      this.#first = first
    }
    return this.#first < end
  }
}

/** True for a line with a credit in brackets, which stands at the end of what is a sentence. */
function isCredited(line: string): boolean {
  const at = line.search(CREDITS)
  if (at < 0) return false
  if (!endsSentence(line, 0, line.length)) return true
  return line.length - line.indexOf(')', at) <= MOST_AFTER_CREDIT
}
