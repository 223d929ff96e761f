import { expect, test } from 'vitest'
import { readXml } from '../../src/cli/input/feed.ts'

const nested = (depth: number): string =>
  `<rss><channel><item><guid>1</guid><description>${'<b>'.repeat(depth)}dam${'</b>'.repeat(depth)}</description></item></channel></rss>`

test('elements in elements are read down to a thousand', () => {
  const content = readXml('a.xml', nested(900))
  const [item] = content !== undefined && 'items' in content ? content.items : []
  expect(item).toMatchObject({ fields: { id: '1', text: expect.stringContaining('<b>dam</b>') } })
})

test.each([
  ['closed', nested(1000)],
  ['never closed', `<rss><channel><item>${'<b><i>'.repeat(50_000)}`],
  ['of a list of feeds', `<opml><body>${'<outline text="a">'.repeat(50_000)}`],
])('what is nested deeper is refused, not overrun: %s', (_, xml) => {
  expect(() => readXml('a.xml', xml)).toThrow(/^its elements are nested more than 1000 deep$/)
})
