import { DomUtils, parseDocument } from 'htmlparser2'

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
  let title = ''
  let heading = ''
  let canonical = ''
  let time = ''
  let language = ''
  for (const element of elements) {
    const { name, attribs } = element
    if (name === 'meta') {
      const key = (attribs.property ?? attribs.name ?? attribs.itemprop ?? '').toLowerCase()
      if (key !== '' && attribs.content && !meta.has(key)) meta.set(key, attribs.content.trim())
    } else if (name === 'title' && title === '') title = DomUtils.textContent(element).trim()
    else if (name === 'h1' && heading === '') heading = DomUtils.textContent(element).replace(/\s+/g, ' ').trim()
    else if (name === 'link' && attribs.rel === 'canonical') canonical = attribs.href ?? ''
    else if (name === 'time' && time === '') time = attribs.datetime ?? ''
    else if (name === 'html') language = attribs.lang ?? ''
  }
  const fields: Record<string, string | undefined> = {
    title: meta.get('og:title') || heading || title,
    url: canonical || meta.get('og:url'),
    date:
      TIMES.map((key) => meta.get(key)).find(Boolean) ?? (time || /"datePublished"\s*:\s*"([^"]+)"/.exec(html)?.[1]),
    source: meta.get('og:site_name'),
    language,
  }
  const told = Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return { ...Object.fromEntries(told), text: html }
}
