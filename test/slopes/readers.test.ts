// Files of the command line: time in their length, whatever they are made of.
import { describe, test } from 'vitest'
import { ArticleReader } from '../../src/cli/input/reader.ts'
import { Rejects } from '../../src/cli/input/rejects.ts'
import type { Notices } from '../../src/cli/io/notices.ts'
import { expectLinearAsync } from './slope.ts'

const SMALL = 1 << 15
const TIMES = 8
const CHUNK = 1 << 16

const files: readonly [name: string, file: string, head: string, part: string][] = [
  [
    'items of a feed',
    'a.xml',
    '<rss><channel>',
    '<item><guid>1</guid><title>Dam</title><link>https://a.example</link></item>',
  ],
  ['elements that are never closed', 'a.xml', '<rss><channel><item>', '<b><i>'],
  ['sections that are never closed', 'a.xml', '<rss><channel><item><title>', '<![CDATA[ ]] '],
  ['references', 'a.xml', '<rss><channel><item><title>', '&amp;lt;'],
  ['attributes without end', 'a.xml', '<rss ', 'a="b" '],
  ['outlines in outlines', 'a.opml', '<opml><body>', '<outline text="a">'],
  ['rows', 'a.csv', 'id,title,text\n', '1,Dam,All fled\n'],
  ['quotes that are never closed', 'a.csv', 'id,title,text\n', '1,"Dam ""x,\n'],
  ['cells of one row', 'a.csv', 'id,title,text\n', ',"a"'],
  ['lines', 'a.jsonl', '', '{"id":"1","title":"Dam"}\n'],
  ['one line without end', 'a.jsonl', '{"id":"1","title":"', 'Dam '],
  ['lists in lists', 'a.json', '', '['],
  ['one list', 'a.json', '[{"id":1}', ',{"id":1}'],
  ['backslashes', 'a.json', '[{"title":"', '\\\\'],
  ['paragraphs of a page', 'a.html', '<!doctype html>', '<p>All fled.</p>'],
  ['scripts that are never closed', 'a.html', '<!doctype html>', '<script type="application/ld+json">{"a":'],
  [
    'records',
    'a.warc',
    '',
    'WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\nDam\r\n\r\n',
  ],
  ['fields of one record', 'a.warc', 'WARC/1.0\r\n', 'WARC-Type: resource\r\n'],
  ['words of a text', 'a.txt', '', 'Dam bursts '],
]

async function readAll(name: string, bytes: Uint8Array): Promise<void> {
  const notices = { say: () => undefined } as unknown as Notices
  const rejects = new Rejects({ strict: false, file: undefined }, notices)
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.slice(at, at + CHUNK)
  }
  const reader = new ArticleReader({ names: {}, from: undefined }, rejects, notices)
  for await (const _ of reader.read([{ name, size: bytes.length, open }])) {
    // Only reading counts.
  }
}

describe('time is linear in the length of a file of', () => {
  test.each(files)('%s', async (_name, file, head, part) => {
    const { warn, error } = console
    // warcio tells the console what it thinks of a record.
    console.warn = console.error = () => undefined
    const made = (length: number) =>
      new TextEncoder().encode(head + part.repeat(Math.ceil((length - head.length) / part.length)))
    const [short, long] = [made(SMALL), made(TIMES * SMALL)]
    try {
      await expectLinearAsync(
        file,
        TIMES,
        () => readAll(file, short),
        () => readAll(file, long),
      )
    } finally {
      Object.assign(console, { warn, error })
    }
  })
})
