import { Card } from './card.ts'
import { button, el } from './dom.ts'
import { extentOf } from './extent.ts'
import { counted } from './format.ts'
import { type Page, timesOf } from './page.ts'
import { folded, matcher } from './search.ts'

/** Cards drawn at first, and with each click. */
const BATCH = 60

type Order = 'size' | 'latest' | 'weakest'

/** The stories as cards, those of one article after the others, as far as they match the search. */
export class StoryList {
  readonly element: HTMLElement
  /** Says what is found. */
  readonly said = el('p', { class: 'said', role: 'status' })
  readonly #page: Page
  readonly #cards = new Map<number, Card>()
  readonly #sections: readonly Section[]
  #texts: readonly string[] | undefined
  #query = ''
  #order: Order = 'size'

  constructor(page: Page) {
    this.#page = page
    const card = (place: number): Card => this.#card(place)
    this.#sections = [new Section('stories', 'Stories', card), new Section('single', 'Single reports', card)]
    this.element = el(
      'div',
      { class: 'lists' },
      ...this.#sections.map(({ element }) => element),
      el('p', { class: 'none', hidden: true }, 'Nothing matches.'),
    )
    this.#fill()
  }

  search(query: string): void {
    this.#query = query.trim()
    this.#fill()
  }

  sort(order: string): void {
    this.#order = order as Order
    this.#fill()
  }

  /** Tells the cards that the slider has moved. */
  refresh(): void {
    for (const card of this.#cards.values()) card.refresh()
  }

  /** Draws the card of a story, whatever the search, and returns it. */
  reveal(place: number): Card {
    const section = this.#sections[this.#page.data.stories[place].articles.length > 1 ? 0 : 1]
    section.reveal(place)
    return this.#card(place)
  }

  /** Draws more cards where a card is the last one drawn of its section. */
  drawAfter(card: HTMLElement): void {
    for (const section of this.#sections) section.drawAfter(card)
  }

  /** The card that has the focus or holds it. */
  focused(): Card | undefined {
    const element = document.activeElement?.closest('.card')
    return [...this.#cards.values()].find((card) => card.element === element)
  }

  /** The cards drawn, from top to bottom. */
  get drawn(): readonly HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('.card')]
  }

  #card(place: number): Card {
    const made = this.#cards.get(place) ?? new Card(this.#page, place)
    this.#cards.set(place, made)
    return made
  }

  #fill(): void {
    const { stories } = this.#page.data
    const found = this.#sorted(this.#found())
    const isSingle = (place: number): boolean => stories[place].articles.length === 1
    this.#sections[0].fill(found.filter((place) => !isSingle(place)))
    this.#sections[1].fill(found.filter(isSingle))
    const none = this.element.querySelector<HTMLElement>('.none')
    if (none !== null) none.hidden = found.length > 0
    this.said.textContent =
      this.#query === ''
        ? ''
        : `${counted(found.length, 'story', 'stories')} of ${stories.length} with “${this.#query}”`
  }

  #found(): readonly number[] {
    const { stories, articles } = this.#page.data
    const places = [...stories.keys()]
    if (this.#query === '') return places
    this.#texts ??= stories.map(({ articles: members, keywords, id }) =>
      folded(
        [
          id,
          ...keywords,
          ...members.flatMap((i) => [
            articles[i].title,
            articles[i].source ?? '',
            articles[i].lead ?? '',
            articles[i].text ?? '',
          ]),
        ].join('\n'),
      ),
    )
    const texts = this.#texts
    const matches = matcher(this.#query)
    return places.filter((place) => matches(texts[place]))
  }

  #sorted(places: readonly number[]): readonly number[] {
    const page = this.#page
    const { stories } = page.data
    // What has no time is infinitely early.
    const latest = (place: number): number => -extentOf(timesOf(page, place))[1]
    const by: Readonly<Record<Order, (place: number) => number>> = {
      size: (place) => -stories[place].articles.length,
      latest,
      weakest: (place) => stories[place].weakest,
    }
    const keyed = places.map((place) => ({ place, first: by[this.#order](place), second: latest(place) }))
    keyed.sort((x, y) => compare(x.first, y.first) || compare(x.second, y.second) || x.place - y.place)
    return keyed.map(({ place }) => place)
  }
}

/** By `<`, for two infinities differ by no number. */
function compare(x: number, y: number): number {
  return x === y ? 0 : x < y ? -1 : 1
}

/** Cards under a heading, drawn as they are asked for. */
class Section {
  readonly element: HTMLElement
  readonly #title: string
  readonly #card: (place: number) => Card
  readonly #heading: HTMLElement
  readonly #cards = el('div', { class: 'cards' })
  readonly #more: HTMLButtonElement
  #places: readonly number[] = []
  #drawn = 0

  constructor(id: string, title: string, card: (place: number) => Card) {
    this.#title = title
    this.#card = card
    this.#heading = el('h2', { id: `${id}-title` })
    this.#more = button('', { class: 'more' }, () => this.#draw(this.#drawn + BATCH))
    this.element = el(
      'section',
      { class: id, 'aria-labelledby': `${id}-title` },
      this.#heading,
      this.#cards,
      this.#more,
    )
  }

  fill(places: readonly number[]): void {
    this.#places = places
    this.#drawn = 0
    this.#cards.replaceChildren()
    this.#heading.textContent = `${this.#title} (${places.length.toLocaleString('en')})`
    this.element.hidden = places.length === 0
    this.#draw(BATCH)
  }

  reveal(place: number): void {
    const at = this.#places.indexOf(place)
    if (at >= this.#drawn) this.#draw(at + 1)
  }

  drawAfter(card: HTMLElement): void {
    if (this.#cards.lastElementChild === card) this.#draw(this.#drawn + BATCH)
  }

  #draw(end: number): void {
    const places = this.#places.slice(this.#drawn, end)
    this.#cards.append(...places.map((place) => this.#card(place).element))
    this.#drawn += places.length
    const left = this.#places.length - this.#drawn
    this.#more.hidden = left === 0
    this.#more.textContent = `Show ${Math.min(BATCH, left)} more of ${left.toLocaleString('en')}`
  }
}
