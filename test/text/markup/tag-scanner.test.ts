import fc from 'fast-check'
import { Tokenizer } from 'htmlparser2'
import { expect, test } from 'vitest'
import { TagParts } from '../../../src/text/markup/tag.ts'
import { scanTag } from '../../../src/text/markup/tag-scanner.ts'

/** What a tag is made of: its name, each attribute with its value, and whether it is empty. */
class Recorded extends TagParts {
  readonly attributes: [name: string, value: string | undefined][] = []

  override attribute(source: string, from: number, to: number): boolean {
    this.attributes.push([source.slice(from, to), undefined])
    return true
  }

  override value(value: string): void {
    this.attributes[this.attributes.length - 1][1] = value
  }
}

/** The same by htmlparser2, and where the tag ends. */
function parsed(html: string): unknown {
  const attributes: [name: string, value: string | undefined][] = []
  let name = ''
  let end = -1
  let isEmpty = false
  const nothing = (): void => undefined
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname: (from, to) => {
        if (end < 0) name ||= html.slice(from, to).toLowerCase()
      },
      onattribname: (from, to) => {
        if (end < 0) attributes.push([html.slice(from, to), undefined])
      },
      onattribdata: (from, to) => {
        if (end < 0) attributes[attributes.length - 1][1] = html.slice(from, to)
      },
      onattribend: (quote) => {
        // A value in quotes may be empty.
        if (end < 0 && quote >= 2) attributes[attributes.length - 1][1] ??= ''
      },
      onopentagend: (at) => {
        if (end < 0) end = at + 1
      },
      onselfclosingtag: (at) => {
        if (end < 0) [end, isEmpty] = [at + 1, true]
      },
      onclosetag: nothing,
      ontext: nothing,
      onattribentity: nothing,
      ontextentity: nothing,
      oncomment: nothing,
      oncdata: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return { name, attributes, isEmpty, end }
}

test('a tag that is scanned is what the parser makes of it', () => {
  const pieces = [
    ...[' ', '  ', '\n', '\t', '/', '>', '=', '"', "'", '<', '`', '&amp;', 'é', '“', '😀'],
    ...[
      'a',
      'class',
      'data-x',
      'HREF',
      'x1',
      ' class="a b"',
      " id='c'",
      ' href=/d/e',
      ' hidden',
      ' alt="a > b"',
      '=""',
    ],
  ]
  const letters = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''))
  let scanned = 0
  fc.assert(
    fc.property(fc.constantFrom('a', 'P', 'div', 'x-y', 'h1'), letters, (name, rest) => {
      const html = `<${name}${rest}>`
      const parts = new Recorded()
      const end = scanTag(html, 0, parts)
      if (end < 0) return
      scanned++
      expect({ name: parts.name, attributes: parts.attributes, isEmpty: parts.isEmpty, end }).toEqual(parsed(html))
    }),
    { numRuns: 5000 },
  )
  expect(scanned).toBeGreaterThan(500)
})
