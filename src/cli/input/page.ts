import { DomUtils, parseDocument } from 'htmlparser2'
import { publishedTime } from '../../text/index.ts'
import { isRecord } from './item.ts'

const TIMES = [
  'article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dcterms.created',
  'pubdate',
  'parsely-pub-date',
]

/** The fields that the head of a web page tells. Its text is the page itself, which the library reads as what it shows. */
export function readPage(html: string): Readonly<Record<string, string>> {
  const document = parseDocument(html)
  const elements = DomUtils.getElementsByTagName('*', document, true)
  const meta = new Map<string, string>()
  const headings: string[] = []
  const marked: string[] = []
  const times: string[] = []
  const data: string[] = []
  let title = ''
  let canonical = ''
  let language = ''
  for (const element of elements) {
    const { name, attribs } = element
    if (name === 'meta') {
      const key = (attribs.property ?? attribs.name ?? attribs.itemprop ?? '').toLowerCase()
      if (key !== '' && attribs.content?.trim() && !meta.has(key)) meta.set(key, attribs.content.trim())
    } else if (name === 'title' && title === '') title = shownIn(element)
    else if (name === 'h1') headings.push(shownIn(element))
    else if (name === 'link' && attribs.rel === 'canonical') canonical = attribs.href ?? ''
    else if (name === 'time') (attribs.itemprop === 'datePublished' ? marked : times).push(attribs.datetime ?? '')
    else if (name === 'script' && /\bld\+json\b/i.test(attribs.type ?? '')) data.push(DomUtils.textContent(element))
    else if (name === 'html') language = attribs.lang || attribs['xml:lang'] || ''
  }
  // The name of a site may be a heading as well.
  const inTitle = headings.filter((heading) => title.includes(heading)).sort((a, b) => b.length - a.length)
  const heading = inTitle.find(Boolean) ?? headings.find(Boolean)
  const own = [...TIMES.map((key) => meta.get(key) ?? ''), ...data.flatMap(datesIn), ...marked].filter(Boolean)
  // Any other time on it may be that of another article, but where it gives none as its own.
  const dates =
    own.length > 0 ? own : [...times, /"datePublished"\s*:\s*"([^"]+)"/.exec(html)?.[1] ?? ''].filter(Boolean)
  const fields: Record<string, string | undefined> = {
    title: meta.get('og:title') || heading || title,
    url: addressOf(canonical, meta.get('og:url')),
    // Of a clock on the page, or words, no day can be read.
    date: dates.find((date) => !Number.isNaN(publishedTime(date))) ?? dates[0],
    source: meta.get('og:site_name'),
    language,
  }
  const told = Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return { ...Object.fromEntries(told), text: html }
}

function shownIn(element: Parameters<typeof DomUtils.textContent>[0]): string {
  return DomUtils.textContent(element).replace(/\s+/g, ' ').trim()
}

/** The address that a page gives as its own, if it is whole: another site may have a page of the same path. */
function addressOf(canonical: string, open: string | undefined): string | undefined {
  if (canonical !== '' && !URL.canParse(canonical) && URL.canParse(canonical, open))
    return new URL(canonical, open).href
  return [canonical, open].find((address) => address !== undefined && URL.canParse(address))
}

/** When the articles that a script of JSON-LD describes were published; a page and a site have dates of their own. */
function datesIn(script: string): readonly string[] {
  const dates: string[] = []
  const objects: unknown[] = []
  try {
    objects.push(JSON.parse(script))
  } catch {
    return dates
  }
  for (const value of objects) {
    if (Array.isArray(value)) for (const one of value) objects.push(one)
    if (!isRecord(value)) continue
    objects.push(value['@graph'], value.mainEntity)
    if (/Article|Posting|Report/.test(String(value['@type'])) && typeof value.datePublished === 'string')
      dates.push(value.datePublished)
  }
  return dates
}
