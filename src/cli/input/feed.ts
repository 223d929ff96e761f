import { DomHandler, DomUtils, Parser } from 'htmlparser2'
import { type Item, isRecord } from './item.ts'

type Node = DomHandler['root']
type Child = Node['children'][number]
type Element = Extract<Child, { readonly attribs: unknown }>

/** What an XML file is: articles, or addresses of files that hold some. */
export type XmlContent = { readonly items: readonly Item[] } | { readonly outlines: readonly string[] }

/** Reads a feed (RSS, RDF, Atom), or a list of feeds (OPML). Undefined for any other XML. */
export function readXml(file: string, xml: string): XmlContent | undefined {
  const document = parsed(xml)
  const root = document.children.find(isElement)
  if (root === undefined) return undefined
  const name = localName(root)
  if (name === 'opml') {
    return { outlines: all(root, 'outline').flatMap(({ attribs }) => attribs.xmlUrl ?? attribs.xmlurl ?? []) }
  }
  if (name !== 'rss' && name !== 'rdf' && name !== 'feed') return undefined
  const channel = child(root, 'channel') ?? root
  const shared = {
    source: textOf(child(channel, 'title')),
    language: textOf(child(channel, 'language')) ?? root.attribs['xml:lang'],
  }
  const lineOf = lineCounter(xml)
  const items = [...all(root, 'item'), ...all(root, 'entry')].map((entry): Item => {
    return { place: { file, line: lineOf(entry.startIndex ?? 0) }, fields: fieldsOf(entry, shared) }
  })
  return { items }
}

/** Elements one in the other. By hand: no feed has as many, and what walks through them calls itself for each. */
const DEEPEST = 1000

class BoundedHandler extends DomHandler {
  #depth = 0

  override onopentag(name: string, attributes: { [key: string]: string }): void {
    this.#depth++
    if (this.#depth > DEEPEST) throw new Error(`its elements are nested more than ${DEEPEST} deep`)
    super.onopentag(name, attributes)
  }

  override onclosetag(): void {
    this.#depth--
    super.onclosetag()
  }
}

function parsed(xml: string): Node {
  const handler = new BoundedHandler(undefined, { xmlMode: true, withStartIndices: true })
  new Parser(handler, { xmlMode: true, decodeEntities: true }).end(xml)
  return handler.root
}

/** Of several elements for one field, the first that holds something. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  text: ['content:encoded', 'content', 'description', 'summary', 'media:description'],
  date: ['pubDate', 'published', 'dc:date', 'issued', 'updated', 'modified'],
  source: ['source', 'dc:publisher'],
  language: ['dc:language'],
}

function fieldsOf(entry: Element, shared: Readonly<Record<string, string | undefined>>): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined && fields[name] === undefined) fields[name] = value
  }
  for (const [field, names] of Object.entries(FIELDS)) {
    for (const name of names) set(field, textOf(child(entry, name)))
  }
  const url = linkOf(entry)
  set('url', url)
  // A guid may be an address, or a name of the feed's own; either way it is the feed's word for "the same".
  set('id', textOf(child(entry, 'guid')) ?? textOf(child(entry, 'id')) ?? entry.attribs['rdf:about'] ?? url)
  set('language', entry.attribs['xml:lang'])
  for (const [name, value] of Object.entries(shared)) set(name, value)
  // And under their own names, for who asks for another.
  for (const element of entry.children.filter(isElement)) set(element.name, textOf(element))
  return fields
}

function linkOf(entry: Element): string | undefined {
  const links = entry.children.filter(isElement).filter((link) => localName(link) === 'link')
  const best = links.find(({ attribs }) => attribs.href && (attribs.rel ?? 'alternate') === 'alternate')
  return best?.attribs.href ?? links.map(textOf).find((text) => text !== undefined)
}

/** The text of an element; of one that holds markup as XML, that markup. */
function textOf(element: Element | undefined): string | undefined {
  if (element === undefined) return undefined
  const inner = element.children.some(isElement)
  // A source of Atom, and an author, hold elements of their own.
  const title = inner && localName(element) === 'source' ? child(element, 'title') : undefined
  if (title !== undefined) return textOf(title)
  const text = (inner ? DomUtils.getInnerHTML(element, { xmlMode: false }) : DomUtils.textContent(element)).trim()
  return text === '' ? undefined : text
}

/** The first child of a name. A name without a prefix is also one that the feed itself has prefixed, as `atom:title`. */
function child(parent: Element, name: string): Element | undefined {
  const children = parent.children.filter(isElement)
  return (
    children.find((element) => element.name === name) ??
    (name.includes(':') ? undefined : children.find((element) => element.name === `atom:${name}`))
  )
}

function all(root: Element, name: string): readonly Element[] {
  return DomUtils.getElementsByTagName((tag) => tag === name || tag === `atom:${name}`, root, true) as Element[]
}

function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

function isElement(node: Child): node is Element {
  return isRecord(node) && 'attribs' in node
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
