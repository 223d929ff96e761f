import { DomHandler, DomUtils, Parser } from 'htmlparser2'
import { readMarkup } from '../../text/index.ts'
import { FeedIds } from './feed-ids.ts'
import { type Item, isBad } from './item.ts'
import {
  childrenByName,
  isElement,
  isForeign,
  isOwn,
  isPrefixedHtml,
  localName,
  type XmlElement,
  type XmlNode,
} from './xml-names.ts'

/** What an XML file is: articles, or addresses of files that hold some. */
export type XmlContent = { readonly items: readonly Item[] } | { readonly outlines: readonly string[] }

/** Reads a feed (RSS, RDF, Atom), or several one after the other, or a list of feeds (OPML). Undefined for any other XML. */
export function readXml(file: string, xml: string): XmlContent | undefined {
  const { document, open } = parsed(xml)
  const roots = document.children.filter(isElement)
  const named = (...names: readonly string[]): readonly XmlElement[] =>
    roots.filter((root) => names.includes(localName(root).toLowerCase()))
  const feeds = named('rss', 'rdf', 'feed')
  if (feeds.length === 0) {
    const lists = named('opml').flatMap((root) => all(root, ['outline']))
    return named('opml').length === 0
      ? undefined
      : { outlines: lists.flatMap(({ attribs }) => attribs.xmlUrl ?? attribs.xmlurl ?? []) }
  }
  const lineOf = lineCounter(xml)
  const items = feeds.flatMap((root) => itemsOf(file, root, open, lineOf))
  // Cut between two of them, it may lack some.
  if (open.size > 0 && !items.some(isBad)) items.push({ place: { file, line: lineOf(xml.length) }, problem: CUT })
  return { items }
}

function itemsOf(
  file: string,
  root: XmlElement,
  open: ReadonlySet<unknown>,
  lineOf: (offset: number) => number,
): readonly Item[] {
  const channel = root.children.filter(isElement).find((inner) => localName(inner) === 'channel') ?? root
  const shared = {
    source: nameIn(child(channel, 'title')),
    language: textOf(child(channel, 'language')) ?? root.attribs['xml:lang'],
  }
  const ids = new FeedIds(nameOf(channel) ?? file)
  const site = linkOf(channel)
  return all(root, ['item', 'entry']).map((entry): Item => {
    const place = { file, line: lineOf(entry.startIndex ?? 0) }
    return open.has(entry) ? { place, problem: CUT } : { place, fields: fieldsOf(entry, shared, ids, site) }
  })
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

/** A `<` that no name follows, which must be escaped and often is not, or what may hold such. */
const NO_TAG = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<(?=[\d\s.,;=<$€£%+-])/g

/** What a file holds, and of that the elements that it does not end. */
function parsed(xml: string): { document: DomHandler['root']; open: ReadonlySet<unknown> } {
  const handler = new BoundedHandler(undefined, { xmlMode: true, withStartIndices: true })
  const parser = new Parser(handler, { xmlMode: true, decodeEntities: true })
  parser.write(xml.replace(NO_TAG, (found) => (found === '<' ? '&lt;' : found)))
  // The end closes all that is open.
  const { open } = handler
  parser.end()
  return { document: handler.root, open }
}

/** Of several elements for one field, the first that holds something. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  text: ['content:encoded', 'content', 'description', 'summary', 'media:description'],
  date: [
    ...['pubDate', 'published', 'dc:date', 'issued', 'dcterms:issued', 'prism:publicationDate', 'created'],
    ...['dcterms:created', 'updated', 'modified', 'dcterms:modified'],
  ],
  language: ['dc:language'],
}

function fieldsOf(
  entry: XmlElement,
  shared: Readonly<Record<string, string | undefined>>,
  ids: FeedIds,
  site: string | undefined,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined && fields[name] === undefined) fields[name] = value
  }
  const children = childrenByName(entry)
  for (const [field, names] of Object.entries(FIELDS)) {
    for (const name of names) set(field, textOf(children.get(name)))
  }
  // Videos have it among what they are.
  const group = children.get('media:group')
  set('text', group && textOf(child(group, 'description')))
  for (const name of ['source', 'dc:publisher']) set('source', nameIn(children.get(name)))
  const url = absolute(linkOf(entry) ?? permalinkOf(children.get('guid')), entry, site)
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
    nameIn(child(channel, 'title'))
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

/** A guid is an address unless it says that it is none (RSS 2.0). */
function permalinkOf(guid: XmlElement | undefined): string | undefined {
  const text = guid?.attribs.isPermaLink === 'false' ? undefined : textOf(guid)
  return text !== undefined && ABSOLUTE.test(text) ? text : undefined
}

const ABSOLUTE = /^https?:\/\//i

/** An address by what is said of those in the element (XML Base), else by the site of the feed; as it is where nothing is. */
function absolute(address: string | undefined, element: XmlElement, site: string | undefined): string | undefined {
  if (address === undefined || /^[a-z][a-z\d+.-]*:/i.test(address)) return address
  const bases: string[] = []
  for (let at: unknown = element; isElement(at); at = at.parent) bases.unshift(at.attribs['xml:base'] ?? '')
  let base = site
  for (const next of bases) if (URL.canParse(next, base)) base = new URL(next, base).href
  return URL.canParse(address, base) ? new URL(address, base).href : address
}

/** The name that an element holds, as it is shown. */
function nameIn(element: XmlElement | undefined): string | undefined {
  const text = textOf(element)
  return text === undefined ? undefined : readMarkup(text).text.replace(/\s+/g, ' ').trim() || undefined
}

/** The text of an element; of one that holds markup as XML, that markup. */
function textOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined
  const inner = element.children.some(isElement)
  // A source of Atom, and an author, hold elements of their own.
  const title = inner && localName(element) === 'source' ? child(element, 'title') : undefined
  if (title !== undefined) return textOf(title)
  if (inner) for (const { node, name } of prefixedHtml(element)) node.name = name
  const text = (inner ? DomUtils.getInnerHTML(element, { xmlMode: false }) : DomUtils.textContent(element)).trim()
  return text === '' ? undefined : text
}

/** Elements of XHTML in an element that have a prefix, as HTML has none. */
function prefixedHtml(element: XmlElement): readonly { readonly node: XmlElement; readonly name: string }[] {
  const within = DomUtils.filter(isElement, element.children, true).filter(isElement)
  return within.filter(isPrefixedHtml).map((node) => ({ node, name: localName(node) }))
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
