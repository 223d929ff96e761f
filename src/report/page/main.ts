// The page's own script: it draws everything from the data block. Bundled into src/report/generated.ts by `npm run build:page`.
import { button, el } from './dom.ts'
import { extentOf } from './extent.ts'
import { counted, span } from './format.ts'
import { help, keyboard } from './keyboard.ts'
import { StoryList } from './list.ts'
import { type Page, pageOf, readData } from './page.ts'
import { reviewList } from './review.ts'
import { slider } from './slider.ts'
import { themeButton } from './theme.ts'
import { timeline } from './timeline.ts'

const page = pageOf(readData(), goTo)
const list = new StoryList(page)
const { control, panel } = slider(page, () => list.refresh())
const search = el('input', {
  type: 'search',
  id: 'search',
  placeholder: 'Search',
  autocomplete: 'off',
  'aria-keyshortcuts': '/',
})
const dialog = help()
search.addEventListener('input', () => list.search(search.value))
const review = el('section', { class: 'aside', 'aria-labelledby': 'review-title' }, reviewList(page))
document.body.append(
  el('a', { class: 'skip', href: '#lists' }, 'Skip to the stories'),
  header(page),
  el(
    'div',
    { class: 'tools', role: 'region', 'aria-label': 'Tools' },
    el('div', { class: 'find' }, el('label', { class: 'hidden', for: 'search' }, 'Search'), search, list.said),
    sorting(),
    control,
    el(
      'div',
      { class: 'buttons' },
      themeButton(),
      button('Keys', { class: 'keys', 'aria-keyshortcuts': '?' }, () => dialog.showModal()),
    ),
  ),
  el('main', { id: 'lists', tabindex: -1 }, panel, timeline(page), review, list.element, rest(page)),
  dialog,
)
keyboard(list, search, dialog)

function goTo(story: number): void {
  if (search.value !== '' && !list.drawn.includes(list.reveal(story).element)) {
    search.value = ''
    list.search('')
  }
  const card = list.reveal(story)
  card.toggle(true)
  card.element.focus({ preventScroll: true })
  card.element.scrollIntoView({ block: 'start' })
}

function header({ data }: Page): HTMLElement {
  const { articles, stories, single, copies, sources } = data.totals
  const times = data.articles.flatMap(({ time }) => time ?? [])
  const [first, last] = extentOf(times)
  const figures: readonly (readonly [string, string] | false)[] = [
    [articles.toLocaleString('en'), articles === 1 ? 'article' : 'articles'],
    [(stories - single).toLocaleString('en'), stories - single === 1 ? 'story of several' : 'stories of several'],
    [single.toLocaleString('en'), single === 1 ? 'single report' : 'single reports'],
    [copies.toLocaleString('en'), copies === 1 ? 'copy' : 'copies'],
    sources > 0 && [sources.toLocaleString('en'), sources === 1 ? 'source' : 'sources'],
  ]
  return el(
    'header',
    { class: 'top' },
    el('h1', { dir: 'auto' }, data.title),
    times.length > 0 && el('p', { class: 'span' }, `${span(first, last)} UTC`),
    el(
      'ul',
      { class: 'totals' },
      ...figures.map((figure) => figure !== false && el('li', {}, el('strong', {}, figure[0]), ` ${figure[1]}`)),
    ),
  )
}

function sorting(): HTMLElement {
  const options = [
    ['size', 'Largest first'],
    ['latest', 'Latest first'],
    ['weakest', 'Weakest first'],
  ].map(([value, label]) => el('option', { value }, label))
  const select = el('select', { id: 'order' }, ...options)
  select.addEventListener('change', () => list.sort(select.value))
  return el('div', { class: 'order' }, el('label', { class: 'hidden', for: 'order' }, 'Order'), select)
}

function rest({ data }: Page): HTMLElement | undefined {
  if (data.rest === undefined) return undefined
  const { stories, articles, single, sources } = data.rest
  return el(
    'section',
    { class: 'rest', 'aria-labelledby': 'rest-title' },
    el('h2', { id: 'rest-title' }, 'Not shown'),
    el(
      'p',
      {},
      `${counted(stories, 'more story', 'more stories')} with ${counted(articles, 'article')}, ${counted(single, 'single report')} among them. They count in the figures above and at the slider.`,
    ),
    sources.length > 0 &&
      el(
        'p',
        {},
        'Most are from ',
        ...sources.flatMap(([name, count], i) => [
          i > 0 && ', ',
          el('bdi', {}, name),
          ` (${count.toLocaleString('en')})`,
        ]),
        '.',
      ),
  )
}
