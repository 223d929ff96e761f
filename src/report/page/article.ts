import type { PageArticle } from '../data.ts'
import { el, words } from './dom.ts'
import { moment } from './format.ts'

/** Time, source and title of an article, which is a link where it has an address. */
export function articleLine({ title, source, time, url, language }: PageArticle): HTMLElement {
  const link = { href: url, target: '_blank', rel: 'noopener noreferrer nofollow' }
  const named = words(title, language)
  return el(
    'p',
    { class: 'line' },
    time !== undefined && el('time', { datetime: new Date(time).toISOString() }, moment(time)),
    source !== undefined && el('span', { class: 'source' }, el('bdi', {}, source)),
    url === undefined ? el('span', { class: 'title' }, named) : el('a', { class: 'title', ...link }, named),
  )
}
