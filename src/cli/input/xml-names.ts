import type { DomHandler } from 'htmlparser2'
import { isRecord } from './item.ts'

export type XmlNode = DomHandler['root']['children'][number]
export type XmlElement = Extract<XmlNode, { readonly attribs: unknown }>

export function isElement(node: unknown): node is XmlElement {
  return isRecord(node) && 'attribs' in node
}

/** The prefixes by which namespaces are known here, whatever a file has for them. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://purl.org/rss/1.0', 'rss'],
  ['http://my.netscape.com/rdf/simple/0.9', 'rss'],
  ['http://backend.userland.com/rss2', 'rss'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
])

const KNOWN: ReadonlySet<string> = new Set(USUAL.values())

/** Vocabularies of feeds themselves: names in these, and in that of the parent, are as good as names without a prefix. */
const OWN: ReadonlySet<string> = new Set(['', 'atom', 'rss'])

export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The prefix of an element: the usual one where its namespace is known, else its own. */
function prefixOf(element: XmlElement): string {
  const prefix = ownPrefixOf(element)
  return USUAL.get(namespaceOf(element, prefix) ?? '') ?? prefix
}

function ownPrefixOf({ name }: XmlElement): string {
  return name.slice(0, Math.max(0, name.indexOf(':')))
}

/** What a prefix stands for at an element. */
function namespaceOf(element: XmlElement, prefix: string): string | undefined {
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`
  for (let at: unknown = element; isElement(at); at = at.parent) {
    const namespace = at.attribs[declaration]
    if (namespace !== undefined) return namespace.trim().toLowerCase().replace(/\/$/, '')
  }
  return undefined
}

/** Whether an element is one of HTML whose name has a prefix. */
export function isPrefixedHtml(element: XmlElement): boolean {
  const prefix = ownPrefixOf(element)
  return prefix !== '' && namespaceOf(element, prefix) === 'http://www.w3.org/1999/xhtml'
}

/** The children of an element by their usual names: `title`, `media:title`. Of several with one name the first. */
export function childrenByName(parent: XmlElement): ReadonlyMap<string, XmlElement> {
  const own = prefixOf(parent)
  const found = new Map<string, XmlElement>()
  const foreign: [string, XmlElement][] = []
  for (const child of parent.children.filter(isElement)) {
    const prefix = prefixOf(child)
    const local = localName(child)
    if (prefix === own) {
      if (!found.has(local)) found.set(local, child)
    } else foreign.push([OWN.has(prefix) ? local : `${prefix}:${local}`, child])
  }
  // `atom:title` beside `title` is second to it.
  for (const [name, child] of foreign) if (!found.has(name)) found.set(name, child)
  return found
}

/** Whether a name is of the vocabulary of feeds, or of that of an element around it. */
export function isOwn(element: XmlElement, around: XmlElement): boolean {
  const prefix = prefixOf(element)
  return OWN.has(prefix) || prefix === prefixOf(around)
}

/** Whether a namespace means something else than articles. */
export function isForeign(element: XmlElement): boolean {
  const prefix = prefixOf(element)
  return !OWN.has(prefix) && KNOWN.has(prefix)
}
