import { DomHandler, DomUtils, Parser } from 'htmlparser2'
import { FeedIds } from './feed-ids.ts'
import { type Item, isBad } from './item.ts'
import { childrenByName, isElement, isForeign, isOwn, localName, type XmlElement, type XmlNode } from './xml-names.ts'

/** What an XML file is: articles, or addresses of files that hold some. */
export type XmlContent = { readonly items: readonly Item[] } | { readonly outlines: readonly string[] }

/** Reads a feed (RSS, RDF, Atom), or a list of feeds (OPML). Undefined for any other XML. */
export function readXml(file: string, xml: string): XmlContent | undefined {
  const { document, open } = parsed(xml)
  const root = document.children.find(isElement)
  if (root === undefined) return undefined
  const name = localName(root).toLowerCase()
  if (name === 'opml') {
    return { outlines: all(root, ['outline']).flatMap(({ attribs }) => attribs.xmlUrl ?? attribs.xmlurl ?? []) }
  }
  if (name !== 'rss' && name !== 'rdf' && name !== 'feed') return undefined
  const channel = root.children.filter(isElement).find((inner) => localName(inner) === 'channel') ?? root
  const shared = {
    source: textOf(child(channel, 'title')),
    language: textOf(child(channel, 'language')) ?? root.attribs['xml:lang'],
  }
  const ids = new FeedIds(nameOf(channel) ?? file)
  const lineOf = lineCounter(xml)
  const items = all(root, ['item', 'entry']).map((entry): Item => {
    const place = { file, line: lineOf(entry.startIndex ?? 0) }
    return open.has(entry) ? { place, problem: CUT } : { place, fields: fieldsOf(entry, shared, ids) }
  })
  // Cut between two of them, it may lack some.
  if (open.size > 0 && !items.some(isBad)) items.push({ place: { file, line: lineOf(xml.length) }, problem: CUT })
  return { items }
}

/** Elements one in the other. By hand: no feed has as many, and what walks through them calls itself for each. */
const DEEPEST = 1000

const CUT = 'the feed ends too early'

class BoundedHandler extends DomHandler {
  #depth = 0

  override onopentag(name: string, attributes: { [key: string]: string }): void {
    this.#depth++
    if (this.#depth > DEEPEST) throw new Error(`its elements are nested more than ${DEEPEST} deep`)
    super.onopentag(name, attributes)
  }

  /** Elements that have not ended yet. */
  get open(): ReadonlySet<unknown> {
    return new Set(this.tagStack.filter((node) => node !== this.root))
  }

  override onclosetag(): void {
    this.#depth--
    super.onclosetag()
  }
}

/** What a file holds, and of that the elements that it does not end. */
function parsed(xml: string): { document: DomHandler['root']; open: ReadonlySet<unknown> } {
  const handler = new BoundedHandler(undefined, { xmlMode: true, withStartIndices: true })
  const parser = new Parser(handler, { xmlMode: true, decodeEntities: true })
  parser.write(xml)
  // The end closes all that is open.
  const { open } = handler
  parser.end()
  return { document: handler.root, open }
}

/** Of several elements for one field, the first that holds something. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  text: ['content:encoded', 'content', 'description', 'summary', 'media:description'],
  date: ['pubDate', 'published', 'dc:date', 'issued', 'updated', 'modified'],
  source: ['source', 'dc:publisher'],
  language: ['dc:language'],
}

function fieldsOf(
  entry: XmlElement,
  shared: Readonly<Record<string, string | undefined>>,
  ids: FeedIds,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined && fields[name] === undefined) fields[name] = value
  }
  const children = childrenByName(entry)
  for (const [field, names] of Object.entries(FIELDS)) {
    for (const name of names) set(field, textOf(children.get(name)))
  }
  const url = linkOf(entry)
  set('url', url)
  // A guid may be an address, or a name of the feed's own; either way it is the feed's word for "the same".
  set('id', ids.idOf(textOf(children.get('guid')) ?? textOf(children.get('id')) ?? aboutOf(entry), url))
  set('language', entry.attribs['xml:lang'])
  for (const [name, value] of Object.entries(shared)) set(name, value)
  // And under their own names, for who asks for another.
  for (const element of entry.children.filter(isElement)) set(element.name, textOf(element))
  return fields
}

/** What tells a feed from others: its id, its address, that of its site, or its title. */
function nameOf(channel: XmlElement): string | undefined {
  return (
    textOf(child(channel, 'id')) ??
    aboutOf(channel) ??
    linkOf(channel, 'self') ??
    linkOf(channel) ??
    textOf(child(channel, 'title'))
  )
}

/** The address that RDF has an item by. */
function aboutOf({ attribs }: XmlElement): string | undefined {
  return Object.entries(attribs).find(([name]) => name.endsWith(':about'))?.[1]
}

function linkOf(entry: XmlElement, relation = 'alternate'): string | undefined {
  const links = entry.children.filter(isElement).filter((link) => localName(link) === 'link' && isOwn(link, entry))
  const best = links.find(({ attribs }) => attribs.href && (attribs.rel ?? 'alternate') === relation)
  return best?.attribs.href ?? links.map(textOf).find((text) => text !== undefined)
}

/** The text of an element; of one that holds markup as XML, that markup. */
function textOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined
  const inner = element.children.some(isElement)
  // A source of Atom, and an author, hold elements of their own.
  const title = inner && localName(element) === 'source' ? child(element, 'title') : undefined
  if (title !== undefined) return textOf(title)
  const text = (inner ? DomUtils.getInnerHTML(element, { xmlMode: false }) : DomUtils.textContent(element)).trim()
  return text === '' ? undefined : text
}

/** The first child of a name. */
function child(parent: XmlElement, name: string): XmlElement | undefined {
  return childrenByName(parent).get(name)
}

/** Elements of some names wherever they stand, by the vocabulary of feeds; where there are none, by one that is not known. */
function all(root: XmlElement, names: readonly string[]): readonly XmlElement[] {
  const test = (node: XmlNode): boolean => isElement(node) && names.includes(localName(node))
  const found = DomUtils.filter(test, root, true).filter(isElement)
  const own = found.filter((element) => isOwn(element, root))
  return own.length > 0 ? own : found.filter((element) => !isForeign(element))
}

/** Tells lines of offsets that come in rising order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1
  let at = 0
  return (offset) => {
    for (; at < offset; at++) if (text[at] === '\n') line++
    return line
  }
}
