import assert from 'node:assert/strict'
import { ArticleReader } from '../../../src/cli/input/reader.ts'
import { Rejects } from '../../../src/cli/input/rejects.ts'
import type { Notices } from '../../../src/cli/io/notices.ts'
import { ArticleError, compareArticles } from '../../../src/index.ts'
import type { GuidedTarget } from './target.ts'

const NAMES = ['a', 'a.xml', 'a.csv', 'a.json', 'a.jsonl', 'a.html', 'a.warc', 'a.txt']

/** A byte for the name of a file, one for the length of the chunks that it comes in, and what it holds. */
export const READERS: GuidedTarget = {
  name: 'readers',
  seeds: [
    '\u0001\u0005<rss><channel><title>Herald</title><item><title>Dam bursts</title><description>All &amp;amp; fled</description><guid>1</guid><pubDate>Thu, 01 Jan 2026 10:00:00 GMT</pubDate><link>https://a.example/1</link></item></channel></rss>',
    '\u0001\u0007<feed xml:lang="en"><entry><id>1</id><title type="html">Dam</title><content><p>All fled</p></content><link href="https://a.example"/></entry></feed>',
    '\u0002\u0003id,title,text\n1,Dam bursts,"All ""fled"", they say"\n2;3\n',
    '\u0003\u0009{"articles":[{"id":1,"title":"Dam","text":"All fled","date":1700000000},{"id":2}]}',
    '\u0004\u0004{"id":"1","title":"Dam"}\n{"id":\n{"headline":"Quay","lang":"English"}\n',
    '\u0005\u0010<!doctype html><title>Dam</title><meta property="og:url" content="https://a.example"><p>All fled</p>',
    '\u0006\u0020WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>Dam</p\r\n\r\n',
    '\u0007\u0002Dam bursts\n\nAll fled.',
    '\u0001\u0005<opml><body><outline xmlUrl="https://a.example/feed"/></body></opml>',
  ],
  dictionary: [
    ...[
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<entry>',
      '<title>',
      '</title>',
      '<content type="xhtml">',
      '<link/>',
      '<guid>',
    ],
    ...['<![CDATA[', ']]>', '<!--', '-->', '<?xml version="1.0"?>', '<atom:', 'xml:lang="en"', '&amp;', '&lt;', '&#0;'],
    ...[
      '{"',
      '":',
      '"}',
      '[{',
      '}]',
      '"articles":[',
      '"id":',
      '"title":',
      '"text":',
      '"date":',
      'null',
      '1e999',
      '\\ud800',
      '\\',
    ],
    ...['\n', '\r\n', '","', '""', ';', '\t', '|', '\ufeff', 'id', 'title', 'text', 'date', 'url'],
    ...[
      'WARC/1.1\r\n',
      'WARC-Type: response\r\n',
      'Content-Length: 4\r\n',
      'Content-Type: text/plain\r\n',
      '\r\n\r\n',
      'HTTP/1.1 200 OK\r\n',
    ],
    ...[
      'Transfer-Encoding: chunked\r\n',
      'Content-Encoding: gzip\r\n',
      '\u001f\u008b',
      '(\u00b5/\u00fd',
      '2024-02-30',
      '<meta name="date" content="',
      '<script type="application/ld+json">',
    ],
  ],
  run: async (input) => {
    // warcio tells the console what it thinks of a record.
    const { warn, error } = console
    console.warn = console.error = () => undefined
    try {
      await readInChunks(input)
    } finally {
      Object.assign(console, { warn, error })
    }
  },
}

async function readInChunks(input: Uint8Array): Promise<void> {
  const name = NAMES[(input[0] ?? 0) % NAMES.length]
  const bytes = input.subarray(2)
  const whole = await readAll(name, bytes, Math.max(1, bytes.length))
  const chunked = await readAll(name, bytes, 1 + ((input[1] ?? 0) & 63))
  // What is torn amid compressed bytes may give less or more of what came before.
  if (!whole.torn) assert.deepEqual(chunked, whole, 'in other chunks, it reads otherwise')
}

interface Read {
  readonly articles: readonly unknown[]
  readonly bad: readonly string[]
  readonly torn: boolean
}

async function readAll(name: string, bytes: Uint8Array, size: number): Promise<Read> {
  const said: string[] = []
  const notices = { say: (message: string) => said.push(message) } as unknown as Notices
  const reader = new ArticleReader(
    { names: {}, from: undefined },
    new Rejects({ strict: false, file: undefined }, notices),
    notices,
  )
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
  }
  const articles: unknown[] = []
  for await (const { article, place } of reader.read([{ name, size: bytes.length, open }])) {
    try {
      compareArticles(article, { id: 'other', text: 'The Kestrel dam gave way at dawn.' })
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error
    }
    articles.push({ article, line: place.line })
  }
  const bad = said.toSorted()
  return { articles, bad, torn: said.some((message) => /packed|to its end/.test(message)) }
}
