import { Does, elementDoes } from './elements.ts'

/** What may be a tag, and what begins a comment, a declaration or marked text. Linear: it never goes past another `<`. */
const TAG = /<(?:(\/?)([a-z][a-z0-9]*)([^<>]*)(>?)|!--|!doctype\s|!\[CDATA\[)/gi
/** Attributes as markup has them: the first one with a value. */
const ATTRIBUTES = /^\s+[a-z][\w:.-]*\s*=\s*["'\w#/.]/i
/** Attributes that were cut off with the rest of the text. */
const CUT_ATTRIBUTES = /^\s+(?:href|src|class|style|id)=/i

/**
 * Whether a text is markup, by its tags. A `<` alone, a ticker symbol, a comparison or the parameter of a type are no tags:
 * it takes a name that HTML has, and besides an attribute with a value, an end tag that fits, a line break, or that the text
 * begins with it. Tags in capitals, as nobody writes them any more, need an attribute or an end tag.
 */
export function hasTags(text: string): boolean {
  const first = text.indexOf('<')
  if (first < 0) return false
  const begins = text.search(/\S/) === first
  const open = new Set<string>()
  // Sought once, where a comment begins: such as never end would each be followed to the end of the text.
  let lastEnd: number | undefined
  TAG.lastIndex = first
  for (let match = TAG.exec(text); match !== null; match = TAG.exec(text)) {
    const [whole, slash, given, rest, end] = match
    if (given === undefined) {
      if (begins && match.index === first) return true
      if (whole !== '<!--') continue
      lastEnd ??= text.lastIndexOf('-->')
      if (lastEnd > match.index) return true
      continue
    }
    const name = given.toLowerCase()
    const does = elementDoes(name)
    if (does === undefined) continue
    if (slash === '/') {
      if (end === '>' && rest.trim() === '' && (open.has(name) || does & (Does.Paragraph | Does.Line))) return true
      continue
    }
    if (end === '' ? CUT_ATTRIBUTES.test(rest) && TAG.lastIndex === text.length : ATTRIBUTES.test(rest)) return true
    if (end === '' || !/^\s*\/?$/.test(rest)) continue
    if (rest.endsWith('/')) {
      if (does & Does.Void || does & Does.Paragraph) return true
      continue
    }
    if (
      given === name &&
      (does & ~Does.Label) !== 0 &&
      ((begins && match.index === first) || name === 'br' || open.has(name))
    )
      return true
    open.add(name)
  }
  return false
}
