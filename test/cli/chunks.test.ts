import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { ArticleReader } from '../../src/cli/input/reader.ts'
import { Rejects } from '../../src/cli/input/rejects.ts'
import { Notices } from '../../src/cli/io/notices.ts'

/** What is read of a file that comes in pieces. */
async function readPieces(pieces: readonly string[], name = 'a.txt'): Promise<readonly (string | undefined)[]> {
  const notices = new Notices(new PassThrough() as unknown as NodeJS.WriteStream, true)
  const rejects = new Rejects({ strict: false, file: undefined }, notices)
  const reader = new ArticleReader({ names: {}, from: undefined }, rejects, notices)
  async function* open(): AsyncGenerator<Buffer> {
    for (const piece of pieces) yield Buffer.from(piece)
  }
  const texts: (string | undefined)[] = []
  for await (const { article } of reader.read([{ name, size: undefined, open }])) texts.push(article.text ?? undefined)
  return texts
}

test('whether a file is text does not hang on the pieces that it comes in', async () => {
  const line = 'A dam burst above Orvanne.\n'
  const nul = '\u0000\u0001'
  for (const pieces of [[line + nul], [line, nul], [line, 'More. ', nul]]) expect(await readPieces(pieces)).toEqual([])
  expect(await readPieces([line, 'More.'])).toEqual([`${line}More.`])
})

test('nor does what it is, whatever stands before the line that tells', async () => {
  const feed = '<rss>\n<channel><item><guid>1</guid><description>All fled</description></item></channel></rss>\n'
  for (const before of [
    '\n\n',
    '<!-- made\nby hand -->\n',
    '<?xml version="1.0"?>\n',
    '<!-- by hand -->\n<?xml version="1.0"?>\n',
  ]) {
    const whole = `${before}${feed}`
    for (const pieces of [[whole], [before, feed], [...whole]])
      expect(await readPieces(pieces, 'standard input'), before).toEqual(['All fled'])
  }
  expect(await readPieces(['<!-- note -->\n', 'A dam burst.'], 'standard input')).toEqual([
    '<!-- note -->\nA dam burst.',
  ])
})
