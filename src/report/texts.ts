import type { Article } from '../index.ts'
import { type MarkupMode, readMarkup, separateFurniture } from '../text/index.ts'
import { LEAD, TITLE } from './bounds.ts'

/** What an article shows: title and text without markup. */
export interface Shown {
  readonly title: string
  readonly text: string
}

export function shownOf({ title, text }: Article, markup: MarkupMode): Shown {
  return { title: onOneLine(readMarkup(title ?? '', markup).text), text: readMarkup(text ?? '', markup).text.trim() }
}

/** Its title, or how its text begins. */
export function headlineOf({ title, text }: Shown): string {
  return shortened(title === '' ? onOneLine(text.slice(0, TITLE)) : title, title === '' ? TITLE / 2 : TITLE)
}

/** How a text begins, without the furniture of its page. */
export function leadOf({ text }: Shown): string {
  // What stands in a frame is told by what is around it, and a page's frame is not longer than this.
  const read = beginning(text, 32 * LEAD)
  const kept = separateFurniture(read).kept.map(({ start, end }) => read.slice(start, end))
  return shortened(onOneLine(kept.join(' ')), LEAD)
}

/** So many UTF-16 units of a text at most, no pair of surrogates cut in two. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text
  const last = text.charCodeAt(most - 1)
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most)
}

/** Cut between words, unless that would cost much. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = beginning(text, most - 1)
  const blank = cut.lastIndexOf(' ')
  return `${(blank > 0.8 * most ? cut.slice(0, blank) : cut).trimEnd()}…`
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Where an article is from: its source, else the host of its address. */
export function sourceOf({ source, url }: Article): string | undefined {
  if (source) return shortened(onOneLine(source), TITLE)
  return webAddress(url)?.hostname.replace(/^www\./, '')
}

/** An address that a page may link to; no other scheme than those of the web. */
export function webAddress(url: string | null | undefined): URL | undefined {
  if (!url || !URL.canParse(url)) return undefined
  const address = new URL(url)
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : undefined
}
