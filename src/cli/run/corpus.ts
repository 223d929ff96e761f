import type { Article } from '../../index.ts'
import { publishedTime, readMarkup } from '../../text/index.ts'
import type { Place } from '../input/item.ts'
import { plain } from '../io/text.ts'

/** What is kept of an article for the output; the text is let go. */
export interface Card {
  readonly id: string
  /** Empty where it has none. */
  readonly title: string
  /** How its text begins, where it has no title. */
  readonly opening: string
  readonly source: string
  readonly url: string
  /** Epoch milliseconds; NaN where it has none. */
  readonly time: number
  /** Length of its text in UTF-16 units. */
  readonly length: number
  readonly place: Place
}

/** Words shown of a text that has no title. */
const WORDS = 16

export function cardOf(article: Article, place: Place): Card {
  const title = plain(readMarkup(article.title ?? '').text)
  return {
    id: article.id,
    title,
    opening: title === '' ? openingOf(article.text ?? '') : '',
    source: plain(article.source ?? '') || siteOf(article.url ?? ''),
    url: article.url ?? '',
    time: publishedTime(article.publishedAt),
    length: article.text?.length ?? 0,
    place,
  }
}

function openingOf(text: string): string {
  const words = plain(readMarkup(text.slice(0, 4000)).text).split(' ')
  return words.length <= WORDS ? words.join(' ') : `“${words.slice(0, WORDS).join(' ')} …”`
}

function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
}

/** Cards of all articles that were read, by id and in the order of reading. */
export class Corpus {
  readonly cards: Card[] = []
  readonly #positions = new Map<string, number>()
  /** Of articles whose id was there already: the place of the one before. */
  readonly #before = new Map<number, number>()
  /** Places of the articles that were left out as bad. */
  readonly #left = new Set<number>()

  get left(): ReadonlySet<number> {
    return this.#left
  }

  add(article: Article, place: Place): void {
    const position = this.cards.length
    const before = this.#positions.get(article.id)
    if (before !== undefined) this.#before.set(position, before)
    this.#positions.set(article.id, position)
    this.cards.push(cardOf(article, place))
  }

  /** Leaves an article out, so that one before of the same id counts again. */
  leaveOut(position: number): void {
    this.#left.add(position)
    const { id } = this.cards[position]
    let last: number | undefined = this.#positions.get(id)
    while (last !== undefined && this.#left.has(last)) last = this.#before.get(last)
    if (last !== undefined) this.#positions.set(id, last)
  }

  /** @throws if no article has this id, which would be a bug */
  card(id: string): Card {
    return this.cards[this.position(id)]
  }

  /** The place of an id in the order of reading; of several articles with one id the last counts that was not left out. */
  position(id: string): number {
    const position = this.#positions.get(id)
    if (position === undefined) throw new Error(`a story holds "${id}", which was not read`)
    return position
  }
}
