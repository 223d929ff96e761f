import type { PageStory } from '../data.ts'
import { articleLine } from './article.ts'
import { copyList } from './copies.ts'
import { button, el, folded, words } from './dom.ts'
import { evidence } from './evidence.ts'
import { extentOf } from './extent.ts'
import { counted, percent, span } from './format.ts'
import { headOf, type Page, timesOf } from './page.ts'
import { missItem, pairTitle } from './review.ts'

/** Sources named on a card that is folded. */
const SOURCES = 4

/** A story on the page. */
export class Card {
  readonly element: HTMLElement
  readonly #page: Page
  readonly #place: number
  readonly #head: HTMLButtonElement
  readonly #body: HTMLElement
  readonly #badge = el('p', { class: 'badge' })

  constructor(page: Page, place: number) {
    this.#page = page
    this.#place = place
    const story = page.data.stories[place]
    const { title, language, lead } = headOf(page, place)
    const id = `story-${place}`
    this.#body = el('div', { class: 'body', id: `${id}-body`, hidden: true })
    this.#head = button('', { class: 'head', 'aria-expanded': 'false', 'aria-controls': `${id}-body` }, () =>
      this.toggle(),
    )
    this.#head.append(words(title, language))
    const isSingle = story.articles.length === 1
    this.element = el(
      'article',
      { class: isSingle ? 'card single' : 'card', id, tabindex: -1, 'aria-labelledby': `${id}-title` },
      el('p', { class: 'meta' }, ...meta(page, place)),
      el('h3', { id: `${id}-title`, dir: 'auto' }, this.#head),
      !isSingle && lead !== undefined && el('p', { class: 'lead', dir: 'auto', lang: language }, lead),
      !isSingle && keywords(story),
      this.#badge,
      this.#body,
    )
    this.refresh()
  }

  get isOpen(): boolean {
    return !this.#body.hidden
  }

  toggle(open = !this.isOpen): void {
    if (open && this.#body.childElementCount === 0) this.#body.append(...bodyOf(this.#page, this.#place))
    this.#body.hidden = !open
    this.#head.setAttribute('aria-expanded', String(open))
    this.element.classList.toggle('open', open)
  }

  /** Says what the slider makes of the story. */
  refresh(): void {
    const change = this.#page.changes.get(this.#place)
    this.#badge.hidden = change === undefined
    if (change === undefined) return
    const sizes = change.groups.map((group) => group.length).join(' + ')
    const others = change.stories.length - 1
    this.#badge.textContent = {
      split: `Would split into ${sizes}`,
      merge:
        others === 0
          ? 'Would merge with stories that are not shown'
          : `Would merge with ${counted(others, 'other story', 'other stories')}`,
      regroup: `Would be regrouped with ${counted(others, 'other story', 'other stories')}`,
    }[change.kind]
  }
}

function meta(page: Page, place: number): readonly (Node | string)[] {
  const { articles, cohesion } = page.data.stories[place]
  const sources = [...new Set(articles.flatMap((article) => page.data.articles[article].source ?? []))]
  const times = timesOf(page, place)
  const more = sources.length - SOURCES
  const named = sources.slice(0, SOURCES).map((source, i) => el('bdi', {}, `${i > 0 ? ', ' : ''}${source}`))
  const isSingle = articles.length === 1
  return [
    ...(isSingle ? [] : [el('strong', {}, counted(articles.length, 'article'))]),
    ...(times.length === 0 ? [] : [el('span', {}, span(...extentOf(times)))]),
    ...(sources.length === 0 ? [] : [el('span', { class: 'sources' }, ...named, more > 0 && ` and ${more} more`)]),
    ...(isSingle ? [] : [el('span', { class: 'cohesion' }, `cohesion ${percent(cohesion)}`)]),
  ]
}

function keywords({ keywords }: PageStory): HTMLElement | undefined {
  if (keywords.length === 0) return undefined
  return el(
    'ul',
    { class: 'keywords', 'aria-label': 'Keywords' },
    ...keywords.map((word) => el('li', { dir: 'auto' }, word)),
  )
}

function bodyOf(page: Page, place: number): readonly HTMLElement[] {
  const { data, missesOf } = page
  const { articles, copies, links, weakest } = data.stories[place]
  const copiesOf = new Map(copies.map((group) => [group.original, group.copies]))
  const under = new Set(copies.flatMap((group) => group.copies.map(({ article }) => article)))
  const misses = missesOf[place]
  const isSingle = articles.length === 1
  const parts: (HTMLElement | false)[] = [
    !isSingle && el('h4', {}, 'Articles'),
    el(
      'ol',
      { class: 'articles' },
      articles
        .filter((article) => !under.has(article))
        .map((article) => {
          const own = copiesOf.get(article)
          const { lead, language } = data.articles[article]
          return el(
            'li',
            {},
            articleLine(data.articles[article]),
            lead !== undefined && el('p', { class: 'lead', dir: 'auto', lang: language }, lead),
            own && copyList(page, own),
          )
        }),
    ),
    links.length > 0 && el('h4', {}, 'What holds it together'),
    links.length > 0 &&
      el(
        'p',
        { class: 'note' },
        `The links that it would fall apart without, weakest first${links.length < articles.length - 1 ? ` (${links.length} of ${articles.length - 1})` : ''}. The article that fits least has a mean of ${percent(weakest)} to the others.`,
      ),
    links.length > 0 &&
      el(
        'ul',
        { class: 'links' },
        ...links.map((link) =>
          el(
            'li',
            {},
            folded('link', pairTitle(page, link), () => [evidence(page, link)]),
          ),
        ),
      ),
    misses.length > 0 && el('h4', {}, 'What nearly joined'),
    misses.length > 0 && el('ul', { class: 'links' }, ...misses.map((miss) => missItem(page, miss, place))),
  ]
  return parts.filter((part) => part !== false)
}
