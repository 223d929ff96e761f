import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readXml } from '../../src/cli/input/feed.ts'
import { jsonl } from './articles.ts'
import { records, samestory, temporaryFolder } from './run.ts'

const all = temporaryFolder()

const nested = (depth: number): string =>
  `<rss><channel><item><guid>1</guid><description>${'<b>'.repeat(depth)}dam${'</b>'.repeat(depth)}</description></item></channel></rss>`

test('elements in elements are read down to a thousand', () => {
  const content = readXml('a.xml', nested(900))
  const [item] = content !== undefined && 'items' in content ? content.items : []
  expect(item).toMatchObject({ fields: { id: 'a.xml#1', text: expect.stringContaining('<b>dam</b>') } })
})

test.each([
  ['closed', nested(1000)],
  ['never closed', `<rss><channel><item>${'<b><i>'.repeat(50_000)}`],
  ['of a list of feeds', `<opml><body>${'<outline text="a">'.repeat(50_000)}`],
])('what is nested deeper is refused, not overrun: %s', (_, xml) => {
  expect(() => readXml('a.xml', xml)).toThrow(/^its elements are nested more than 1000 deep$/)
})

test.each([
  ['amid the text of the second item', 'reached the', [{ fields: { id: 'Herald#1' } }, { place: { line: 3 } }]],
  ['amid a tag of it', '</descr', [{ fields: { id: 'Herald#1' } }, { place: { line: 3 } }]],
  ['between the two', '\n<item><guid>2', [{ fields: { id: 'Herald#1' } }, { place: { line: 2 } }]],
])('a feed that is cut off is told, and no half of an item is read: %s', async (_, upTo, expected) => {
  const whole = `<rss><channel><title>Herald</title>
<item><guid>1</guid><title>Dam bursts</title><description>All of Orvanne fled.</description></item>
<item><guid>2</guid><title>Ferry sails</title><description>It reached the pier at noon.</description></item>
</channel></rss>`
  const at = upTo.startsWith('\n') ? whole.indexOf(upTo) : whole.lastIndexOf(upTo) + upTo.length
  const xml = whole.slice(0, at)
  const content = readXml('a.xml', xml)
  const items = content !== undefined && 'items' in content ? content.items : []
  expect(items).toMatchObject(expected)
  expect(items[1]).toMatchObject({ problem: 'the feed ends too early' })
  const { code, stderr } = await samestory(['cluster', '--strict'], { input: xml })
  expect(code).toBe(1)
  expect(stderr).toContain('the feed ends too early')
})

/** The fields of the first item. */
function first(xml: string): unknown {
  const content = readXml('a.xml', xml)
  return content !== undefined && 'items' in content ? content.items[0] : undefined
}

describe('names go by what their prefixes stand for', () => {
  const ATOM = 'http://www.w3.org/2005/Atom'

  test.each([
    [
      'Atom',
      `<a:feed xmlns:a="${ATOM}"><a:title>Herald</a:title><a:entry><a:id>1</a:id><a:title>Dam bursts</a:title>
       <a:link rel="alternate" href="https://a.example/1"/><a:content>All fled</a:content><a:published>2024-03-01</a:published></a:entry></a:feed>`,
    ],
    [
      'RSS 1.0',
      `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rss="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
       <rss:channel><rss:title>Herald</rss:title></rss:channel><rss:item r:about="1"><rss:title>Dam bursts</rss:title>
       <rss:link>https://a.example/1</rss:link><rss:description>All fled</rss:description><d:date>2024-03-01</d:date></rss:item></r:RDF>`,
    ],
    [
      'of a namespace that is not known',
      `<x:RDF xmlns:n="https://n.example"><n:channel><n:title>Herald</n:title></n:channel><n:item x:about="1"><n:title>Dam bursts</n:title>
       <n:link>https://a.example/1</n:link><n:description>All fled</n:description><n:pubDate>2024-03-01</n:pubDate></n:item></x:RDF>`,
    ],
  ])('of feeds: %s', (_, xml) => {
    expect(first(xml)).toMatchObject({
      fields: {
        ...{ id: 'https://a.example/1', title: 'Dam bursts', text: 'All fled', date: '2024-03-01' },
        ...{ url: 'https://a.example/1', source: 'Herald' },
      },
    })
  })

  test('of others, which take no place: a clip has a title of its own, and a list its items', () => {
    const spaces =
      'xmlns:m="http://search.yahoo.com/mrss/" xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:c="http://purl.org/rss/1.0/modules/content/"'
    const xml = `<rss ${spaces}><channel><title>Herald</title><item><m:title>Clip</m:title><i:title>Episode</i:title><dc:title>Other</dc:title>
      <m:link>https://m.example</m:link><title>Dam bursts</title><description>Short</description><c:encoded>All fled</c:encoded>
      <link>https://a.example/1</link><m:item><title>No article</title></m:item></item></channel></rss>`
    expect(first(xml)).toMatchObject({ fields: { title: 'Dam bursts', text: 'All fled', url: 'https://a.example/1' } })
    expect(readXml('a.xml', xml)).toMatchObject({ items: { length: 1 } })
    expect(first(xml.replace('<title>Dam bursts</title>', ''))).not.toHaveProperty('fields.title')
  })

  test('a name without a prefix goes before one of another vocabulary', () => {
    const xml = `<rss xmlns:a="${ATOM}"><channel><item><a:title>Second</a:title><title>First</title><a:updated>2024-03-01</a:updated></item></channel></rss>`
    expect(first(xml)).toMatchObject({ fields: { title: 'First', date: '2024-03-01' } })
  })
})

test('a feed without an item is named; one is told without a declaration or an ending of its name', async () => {
  const empty = await samestory(['cluster'], {
    input: '<rss version="2.0"><channel><title>Herald</title></channel></rss>',
  })
  expect(empty.code).toBe(1)
  expect(empty.stderr).toContain('standard input is a feed without an item')
  const feed =
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>1</a:id><a:title>Dam bursts</a:title></a:entry></a:feed>'
  expect(JSON.parse((await samestory(['cluster'], { input: feed })).stdout)).toMatchObject({
    articles: ['standard input#1'],
  })
})

test('feeds one after the other, as cat makes them of files, are read all, each by its own name', async () => {
  const feed = (name: string, title: string): string =>
    `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${name}</title><item><guid>1</guid><title>${title}</title></item></channel></rss>\n`
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><id>1</id><title>Key rate held</title></entry></feed>'
  const { stdout } = await samestory(['dedupe'], {
    input: feed('Herald', 'Dam bursts') + feed('Mail', 'Ferry sails') + atom,
  })
  expect(records(stdout)).toMatchObject([
    { id: 'Herald#1', title: 'Dam bursts', source: 'Herald' },
    { id: 'Mail#1', title: 'Ferry sails', source: 'Mail' },
    { id: 'Post#1', title: 'Key rate held', source: 'Post' },
  ])
})

describe('what feedparser reads of an item as well', () => {
  const rss = (item: string, channel = '<title>Herald</title><link>https://h.example/</link>'): string =>
    `<rss version="2.0"><channel>${channel}<item>${item}</item></channel></rss>`

  test.each([
    ['a date of Dublin Core terms', '<dcterms:issued>2024-03-04</dcterms:issued>', { date: '2024-03-04' }],
    ['a date of PRISM', '<prism:publicationDate>2024-03-04</prism:publicationDate>', { date: '2024-03-04' }],
    [
      'the date of an edit where no other is',
      '<dcterms:modified>2024-03-05</dcterms:modified>',
      { date: '2024-03-05' },
    ],
    ['a permalink in place of a link', '<guid>https://h.example/1</guid>', { url: 'https://h.example/1' }],
    ['an address within the site', '<link>/n/1</link>', { url: 'https://h.example/n/1', id: 'https://h.example/n/1' }],
    [
      'the text of a video',
      '<title>A</title><media:group><media:title>B</media:title><media:description>All fled</media:description></media:group>',
      { title: 'A', text: 'All fled' },
    ],
  ])('%s', (_, item, fields) => {
    expect(first(rss(item))).toMatchObject({ fields })
  })

  test('signs that no tag begins with, unescaped', () => {
    const item =
      '<title>5 <6, a < b, prices <$3 & I <3 Orvanne</title><description><![CDATA[<p>1 <2</p>]]></description>'
    expect(first(rss(item))).toMatchObject({
      fields: { title: '5 <6, a < b, prices <$3 & I <3 Orvanne', text: '<p>1 <2</p>' },
    })
  })

  test('a guid that says it is none is no address', () => {
    expect(first(rss('<guid isPermaLink="false">https://h.example/1</guid>'))).not.toHaveProperty('fields.url')
  })

  test('an address by the bases of the elements around it', () => {
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://h.example/news/"><title>Herald</title>
      <entry xml:base="2024/"><id>1</id><link href="dam.html"/></entry></feed>`
    expect(first(xml)).toMatchObject({ fields: { url: 'https://h.example/news/2024/dam.html' } })
  })

  test('XHTML by any prefix (RFC 4287, 3.1.1.3), and the name of a feed without its markup', async () => {
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://www.w3.org/1999/xhtml"><title type="xhtml"><x:div>The <x:em>Orvanne</x:em> &amp; Lisse Herald</x:div></title>
      <entry><id>1</id><title type="xhtml"><x:div>Dam <x:b>bursts</x:b></x:div></title><content type="xhtml"><x:div><x:p>All fled &lt;fast&gt;</x:p><x:p>4,300 people</x:p></x:div></content></entry></feed>`
    expect(first(xml)).toMatchObject({
      fields: {
        ...{ id: 'The Orvanne & Lisse Herald#1', source: 'The Orvanne & Lisse Herald' },
        ...{
          title: '<div>Dam <b>bursts</b></div>',
          text: '<div><p>All fled &lt;fast&gt;</p><p>4,300 people</p></div>',
        },
      },
    })
  })
})

describe('items of several feeds that count them alike', () => {
  const TITLES = ['Dam bursts', 'Ferry sails', 'Key rate held', 'Quay collapses', 'Bakers bake', 'Tower falls']
  const item = (guid: string, title: string, link = ''): string =>
    `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><link>${link}</link></item>`
  const rss = (channel: string, ...items: readonly string[]): string =>
    `<rss version="2.0"><channel>${channel}${items.join('')}</channel></rss>`

  async function kept(files: Readonly<Record<string, string>>): Promise<readonly Record<string, unknown>[]> {
    const folder = mkdtempSync(join(all, 'feeds-'))
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    const { stdout, stderr } = await samestory(['dedupe', folder])
    expect(stderr).not.toContain('overwritten')
    return records(stdout)
  }

  test('RSS: they go by their addresses, or by the feed where these are none of their own', async () => {
    const found = await kept({
      'a.xml': rss(
        '<title>A</title>',
        item('100', TITLES[0], 'https://a.example/1'),
        item('urn:x:1', TITLES[1], 'https://a.example/2'),
      ),
      'b.xml': rss('<title>B</title>', item('100', TITLES[2], 'https://b.example/1')),
      'c.xml': rss(
        '<title>C</title><link>https://c.example/</link>',
        item('100', TITLES[3]),
        item('101', TITLES[4], '/news/1'),
      ),
      'd.xml': rss(
        '<title>D</title>',
        item('100', TITLES[5], 'https://d.example'),
        item('101', 'Bridge opens', 'https://d.example'),
      ),
    })
    expect(found.map(({ id, guid }) => [id, guid])).toEqual([
      ['https://a.example/1', '100'],
      ['urn:x:1', 'urn:x:1'],
      ['https://b.example/1', '100'],
      ['https://c.example/#100', '100'],
      ['https://c.example/news/1', '101'],
      ['https://d.example', '100'],
      ['D#101', '101'],
    ])
  })

  test('JSON Feed, of which other JSON with ids is none', async () => {
    const feed = (title: string, ...items: readonly object[]): string =>
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items }, null, 2)
    const found = await kept({
      'a.json': feed(
        'A',
        { id: 100, title: TITLES[0], url: 'https://a.example/1' },
        { id: 'tag:a,2026:7', title: TITLES[1] },
      ),
      'b.json': feed('B', { id: '100', title: TITLES[2] }) + feed('C', { id: '100', title: TITLES[3] }),
      'd.json': JSON.stringify({ items: [{ id: '100', title: TITLES[4], url: 'https://d.example/1' }] }),
    })
    expect(found.map(({ id }) => id)).toEqual(['https://a.example/1', 'tag:a,2026:7', 'B#100', 'C#100', '100'])
  })

  test('what is overwritten all the same is counted', async () => {
    const twice = [
      { id: 'a', title: TITLES[0] },
      { id: 'a', title: TITLES[1] },
    ]
    const dedupe = await samestory(['dedupe'], { input: jsonl([...twice, { id: 'b', text: '…' }]) })
    const overwritten = ', 1 overwritten by a later one of the same id'
    expect(dedupe.stderr).toContain(`1 article: 1 article kept, 0 copies let go${overwritten}`)
    const cluster = await samestory(['cluster', '-f', 'text'], { input: jsonl(twice) })
    expect(cluster.stdout).toContain(`1 article: 0 stories of 2 or more articles, 1 article alone${overwritten}`)
  })
})
