import type { PageArticle, PageCopy, PageRange } from '../data.ts'
import { articleLine } from './article.ts'
import { el, folded } from './dom.ts'
import { counted, percent } from './format.ts'
import type { Page } from './page.ts'

/** Copies folded under their original. */
export function copyList(page: Page, copies: readonly PageCopy[]): HTMLElement {
  const sources = copies
    .map(({ article }) => page.data.articles[article].source)
    .filter((source) => source !== undefined)
  const named = [...new Set(sources)].slice(0, 4)
  const from = named.length === 0 ? [] : [': ', el('bdi', {}, named.join(', ')), sources.length > named.length && ' …']
  return folded('copies', [counted(copies.length, 'copy', 'copies'), ...from], () => [
    el(
      'ul',
      {},
      copies.map((copy) => copyItem(page, copy)),
    ),
  ])
}

function copyItem({ data }: Page, copy: PageCopy): HTMLElement {
  const { relation, excerpt, jaccard, containment, passages } = copy
  const how = excerpt ? 'excerpt' : relation
  return el(
    'li',
    {},
    articleLine(data.articles[copy.article]),
    el(
      'p',
      { class: 'how' },
      el('span', { class: `pill ${how}` }, how),
      relation === 'duplicate'
        ? 'the same words in the same order'
        : `${percent(jaccard)} of their runs of words are in both, ${percent(containment)} of the shorter one’s`,
    ),
    passages && folded('compare', ['Side by side'], () => sideBySide(data.articles, copy)),
  )
}

function sideBySide(articles: readonly PageArticle[], copy: PageCopy): readonly HTMLElement[] {
  const passages = copy.passages ?? []
  const longest = passages.reduce((sum, { words }) => sum + words, 0)
  const said =
    passages.length === 0
      ? 'No run of five words or more stands in both texts.'
      : `${counted(passages.length, 'passage')} of five words or more, ${counted(longest, 'word')}, highlighted${passages.length === 5 ? '; shorter ones are not' : ''}.`
  return [
    el('p', { class: 'note' }, said),
    el(
      'div',
      { class: 'columns' },
      column(
        articles[copy.of],
        passages.map(({ of }) => of),
        'Original',
      ),
      column(
        articles[copy.article],
        passages.map(({ article }) => article),
        'Copy',
      ),
    ),
  ]
}

/** A text with some ranges of it marked, numbered so that a passage is found again beside it. */
function column(
  { title, text = '', cut, source, language }: PageArticle,
  passages: readonly (readonly PageRange[])[],
  what: string,
): HTMLElement {
  const ranges = passages.flatMap((parts, i) =>
    parts.map(([start, end], part) => ({ start, end, nth: part === 0 && passages.length > 1 ? i + 1 : 0 })),
  )
  ranges.sort((x, y) => x.start - y.start)
  const pieces: (Node | string)[] = []
  let at = 0
  for (const { start, end, nth } of ranges) {
    if (end <= at) continue
    pieces.push(text.slice(at, Math.max(at, start)))
    const mark = el('mark', {}, text.slice(Math.max(at, start), end))
    if (nth > 0) mark.prepend(el('sup', { class: 'nth' }, `${nth}`))
    pieces.push(mark)
    at = end
  }
  pieces.push(text.slice(at))
  if (cut) pieces.push(' […]')
  const label = source === undefined ? what : `${what}, ${source}`
  return el(
    'section',
    { class: 'column', 'aria-label': label, tabindex: 0 },
    el('p', { class: 'note' }, el('bdi', {}, label)),
    el('p', { class: 'title', dir: 'auto', lang: language }, title),
    el('div', { class: 'text', dir: 'auto', lang: language }, ...pieces),
  )
}
