import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Quotes } from '../../src/cli/input/csv-quotes.ts'
import { readPage } from '../../src/cli/input/page.ts'
import { atom, csv, type Fixture, fixtures, html, jsonl, rdf, rss, STORIES, warc } from './articles.ts'
import { records, samestory, storiesIn, temporaryFolder } from './run.ts'

const folder = temporaryFolder()
const byUrl = STORIES.map((story) => story.map((id) => fixtures.find((article) => article.id === id)?.url))
const sorted = (stories: readonly (readonly (string | undefined)[])[]): unknown =>
  stories.map((story) => [...story].sort()).sort()

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function clustered(...args: readonly string[]): Promise<unknown> {
  const { code, stdout, stderr } = await samestory(['cluster', ...args])
  expect(code, stderr).toBe(0)
  return sorted(storiesIn(stdout))
}

const json = JSON.stringify(fixtures)

/** Files by name, each made of articles of its own, so that one run tells which were read. */
const formats: Readonly<Record<string, (articles: readonly Fixture[]) => string | Buffer>> = {
  'lines.jsonl': jsonl,
  'crlf.ndjson': (some) => `\ufeff${jsonl(some).replaceAll('\n', '\r\n')}\r\n`,
  'utf16.jsonl': (some) => Buffer.from(`\ufeff${jsonl(some)}`, 'utf16le'),
  'array.json': (some) => JSON.stringify(some),
  'pretty.json': (some) => JSON.stringify(some, null, 2),
  'object.json': (some) =>
    JSON.stringify({ status: '[ok', meta: { items: 'none', list: [1, [2]] }, articles: some, total: 5 }),
  'pretty-object.json': (some) => JSON.stringify({ version: 1, items: some, more: { a: ['}'] } }, null, '\t'),
  'lines.json': jsonl,
  'one-after-the-other.json': (some) => some.map((article) => JSON.stringify(article, null, 2)).join('\n'),
  'rows.csv': (some) => csv(some),
  'rows.tsv': (some) => csv(some, '\t'),
  'semicolons.csv': (some) => `\ufeff${csv(some, ';')}`,
  'feed.xml': rss,
  'feed.rss': rss,
  'atom.xml': atom,
  'rdf.xml': rdf,
  'packed.jsonl.gz': (some) => gzipSync(jsonl(some)),
  'members.jsonl.gz': (some) => Buffer.concat([gzipSync(jsonl(some.slice(0, 2))), gzipSync(jsonl(some.slice(2)))]),
  'feed.xml.gz': (some) => gzipSync(rss(some)),
  'no-ending': jsonl,
  'table-without-ending': (some) => csv(some),
  'packed-without-ending': (some) => gzipSync(JSON.stringify(some)),
}

describe('what is read, by name and content', () => {
  test('JSON Lines, JSON, CSV and feeds, packed or not', async () => {
    const names = Object.keys(formats)
    const named = (name: string): Fixture[] =>
      fixtures.map((article) => ({ ...article, id: `${name} ${article.id}`, url: `${article.url}#${name}` }))
    const files = names.map((name) => file(name, formats[name](named(name))))
    // Ids of feeds that are no URIs go by the address.
    const expected = STORIES.map((story, i) =>
      names.flatMap((name) =>
        /xml|rss/.test(name) ? byUrl[i].map((url) => `${url}#${name}`) : story.map((id) => `${name} ${id}`),
      ),
    )
    expect(await clustered(...files)).toEqual(sorted(expected))
  })

  test('zstd, in one frame and in two', async () => {
    const fixture = join(import.meta.dirname, 'fixtures/articles.jsonl.zst')
    expect(await clustered(fixture)).toEqual(sorted(STORIES))
    const twice = file('twice.zst', Buffer.concat([readFileSync(fixture), readFileSync(fixture)]))
    expect(await clustered(twice)).toEqual(sorted(STORIES))
  })

  test('WARC, packed record by record, goes by address', async () => {
    const members = fixtures.map((article) => gzipSync(warc([article])))
    expect(await clustered(file('crawl.warc', warc(fixtures)))).toEqual(sorted(byUrl))
    expect(await clustered(file('crawl.warc.gz', Buffer.concat(members)))).toEqual(sorted(byUrl))
  })

  test('a folder of pages and texts, and its folders', async () => {
    const pages = join(folder, 'pages')
    mkdirSync(join(pages, 'more'), { recursive: true })
    mkdirSync(join(pages, '.hidden'))
    for (const article of fixtures.slice(0, 3)) writeFileSync(join(pages, `${article.id}.html`), html(article))
    for (const { id, title, text } of fixtures.slice(3))
      writeFileSync(join(pages, 'more', `${id}.txt`), `${title}\n\n${text}`)
    writeFileSync(join(pages, '.hidden', 'other.txt'), 'Nobody is to read this text, for its folder is a hidden one.')
    writeFileSync(join(pages, 'photo.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47]))
    const { stdout, stderr } = await samestory(['cluster', pages])
    const expected = [byUrl[0], ...fixtures.slice(3).map(({ id }) => [join(pages, 'more', `${id}.txt`)])]
    expect(sorted(storiesIn(stdout))).toEqual(sorted(expected))
    expect(stderr).toContain('1 file of other kinds passed over')
  })

  test('a list of feeds reads the local ones, each once, and says which it does not fetch', async () => {
    file('one.xml', rss(fixtures.slice(0, 2)))
    file('two.xml', atom(fixtures.slice(2)))
    const outline = (url: string): string => `<outline type="rss" text="x" xmlUrl="${url}"/>`
    const list = ['one.xml', 'two.xml', './one.xml', 'https://feed.example/rss'].map(outline).join('\n')
    const opml = file(
      'feeds.opml',
      `<?xml version="1.0"?><opml version="2.0"><body><outline text="all">${list}</outline></body></opml>`,
    )
    const { stdout, stderr, code } = await samestory(['cluster', opml])
    expect(code).toBe(0)
    expect(sorted(storiesIn(stdout))).toEqual(sorted(byUrl))
    expect(stderr).toContain('lists 1 feed on the web, which samestory does not fetch')
  })

  test('a list of feeds may name what no file can be: that is named, and the rest is read', async () => {
    file('rest.xml', rss(fixtures))
    const addresses = ['file://server/share/x.xml', 'file:///%E0%A4%A.xml', 'file:///a%00b.xml', 'rest.xml']
    const list = addresses.map((address) => `<outline xmlUrl="${address}"/>`).join('')
    const opml = file('odd.opml', `<opml version="2.0"><body>${list}</body></opml>`)
    const { stdout, stderr, code } = await samestory(['cluster', opml])
    expect(code, stderr).toBe(0)
    expect(sorted(storiesIn(stdout))).toEqual(sorted(byUrl))
    expect(stderr.match(/which is no file; skipped/g)).toHaveLength(3)
  })

  test('standard input: unnamed and as -, in any format, beside a file', async () => {
    for (const [args, input, stories = STORIES] of [
      [[], jsonl(fixtures)],
      [['-'], json],
      [['-'], rss(fixtures), byUrl],
      [['-'], csv(fixtures)],
      [['-'], gzipSync(jsonl(fixtures))],
      [[file('rest.jsonl', jsonl(fixtures.slice(2))), '-'], jsonl(fixtures.slice(0, 2))],
    ] as const) {
      const { stdout, code } = await samestory(['cluster', ...args], { input })
      expect(code).toBe(0)
      expect(sorted(storiesIn(stdout))).toEqual(sorted(stories))
    }
  })

  test('--from says what neither name nor content tells', async () => {
    const odd = file('odd.dat', `title,url\n${fixtures.map(({ title, id }) => `${title},${id}`).join('\n')}\n`)
    const { stdout } = await samestory(['cluster', '--from', 'csv', odd])
    expect(storiesIn(stdout).flat().sort()).toEqual(fixtures.map(({ id }) => id).sort())
  })

  test('pages in old encodings', async () => {
    const { text, title } = {
      title: 'Flughafen schließt',
      text: 'Der Flughafen Süd schließt für drei Wochen, weil die Bahn geflickt wird, teilte die Behörde mit.',
    }
    const page = `<html><head><meta charset="iso-8859-1"><title>${title}</title></head><body><p>${text}</p></body></html>`
    const { stdout } = await samestory(['cluster', file('old.html', Buffer.from(page, 'latin1'))])
    expect(JSON.parse(stdout)).toMatchObject({ title })
  })
})

test('of columns with one name, the first that is not empty is read, which is said', async () => {
  const rows =
    'id,title,text,title,,\n1,,The quay gave way.,Quay collapses,,\n2,Dam bursts,All fled.,Another,x,\n3,Key rate\n'
  const { stdout, stderr } = await samestory(['dedupe'], { input: rows })
  expect(records(stdout).map(({ id, title }) => [id, title])).toEqual([
    ['1', 'Quay collapses'],
    ['2', 'Dam bursts'],
    ['3', 'Key rate'],
  ])
  expect(stderr.match(/has several columns named/g)).toHaveLength(1)
  expect(stderr).toContain('standard input has several columns named "title": of each row the first')
})

test('the line by which Excel is told the delimiter of a table tells it here', async () => {
  for (const [mark, delimiter] of [
    ['sep=;\r\n', ';'],
    ['"sep=|"\n', '|'],
    ['\ufeffSEP=~\n', '~'],
  ]) {
    const rows = ['id,title', 'a,Dam bursts; all fled', 'b,Ferry | sails', 'c,Key,rate,held'].join('\n')
    const input = `${mark}${rows.replaceAll(',', delimiter).replaceAll('; ', ' ').replaceAll(' | ', ' ')}\n`
    const { stdout, stderr } = await samestory(['dedupe'], { input })
    expect(records(stdout)).toEqual([
      { id: 'a', title: 'Dam bursts all fled', standsFor: [] },
      { id: 'b', title: 'Ferry sails', standsFor: [] },
    ])
    expect(stderr).toContain('standard input:5: the row has more cells than the header')
    const named = await samestory(['cluster', file('sep.csv', input.replace('Ferry sails', ''))])
    expect(named.stderr).toContain('sep.csv:4: nothing is in its title')
  }
})

test.each([',', '\t'])('quotes amid cells are letters, those around them are not: parted by %j', async (delimiter) => {
  const rows = [
    ['id', 'title', 'note'],
    ['1', 'Pell says "no" to budget', '5" of rain'],
    ['2', `"Brandt: ""all fled""${delimiter} and\nnobody was hurt"`, '""'],
    ['3', '"No" says Pell', 'last "word"'],
    ['4', '"""Quoted"" from end to end"', ''],
  ]
  const { stdout, stderr } = await samestory(['dedupe'], { input: rows.map((row) => row.join(delimiter)).join('\n') })
  expect(records(stdout).map(({ id, title, note }) => [id, title, note])).toEqual([
    ['1', 'Pell says "no" to budget', '5" of rain'],
    ['2', `Brandt: "all fled"${delimiter} and\nnobody was hurt`, ''],
    ['3', '"No" says Pell', 'last "word"'],
    ['4', '"Quoted" from end to end', ''],
  ])
  expect(stderr).not.toMatch(/skipped|letters/)
})

describe('tables by tabs, in which a quote may begin a cell and end in none of its line', () => {
  const titled = (text: string): unknown => records(text).map(({ id, title, note, more }) => [id, title, note, more])
  const table = (rows: readonly (readonly string[])[], end: string): string =>
    rows.map((row) => row.join('\t') + end).join('')
  const header = ['id', 'title', 'note', 'more', 'note']
  const rows = [
    ['1', 'Dam bursts', 'a', '', ''],
    ['2', '"We will rebuild, says Brandt', '', '5" of rain', 'second'],
    ['3', '"Bank ""leaves"" rate"', 'c', '"d"', ''],
    ['4', 'Ferry aground', 'e', '"', ''],
    ['5', 'Brandt: "Never again"', 'f', 'g', ''],
    ['6', '"Norvane earns more', 'h', 'i', ''],
    ['7', 'Skell quay opens', 'j', 'k', ''],
  ]
  const read = [
    ['1', 'Dam bursts', 'a', ''],
    ['2', '"We will rebuild, says Brandt', 'second', '5" of rain'],
    ['3', 'Bank "leaves" rate', 'c', 'd'],
    ['4', 'Ferry aground', 'e', '"'],
    ['5', 'Brandt: "Never again"', 'f', 'g'],
    ['6', '"Norvane earns more', 'h', 'i'],
    ['7', 'Skell quay opens', 'j', 'k'],
  ]

  test.each(['\n', '\r\n'])('they are letters, and each line is a row, ended by %j', async (end) => {
    const { stdout, stderr } = await samestory(['dedupe'], { input: table([header, ...rows], end) })
    expect(titled(stdout), stderr).toEqual(read)
    expect(stderr.match(/were read as letters/g)).toHaveLength(1)
    expect(stderr).not.toContain('skipped')
  })

  test('what is bad is named by its line', async () => {
    const bad = [['8', '"', '', '', ''], ...rows.slice(5)]
    const { stderr } = await samestory(['cluster'], { input: table([header, ...rows.slice(0, 1), ...bad], '\n') })
    expect(stderr).toContain('standard input:3: expected at least one word')
  })

  test('a cell of several lines is one, whatever these have', async () => {
    const cell = '"Brandt: ""all fled""\tand\tnobody\nwas hurt\tin Orvanne"'
    const { stdout, stderr } = await samestory(['dedupe'], {
      input: table([header, ['1', cell, 'a', 'b', 'c'], ['2', 'Dam bursts', '', '', '']], '\n'),
    })
    expect(titled(stdout)).toEqual([
      ['1', 'Brandt: "all fled"\tand\tnobody\nwas hurt\tin Orvanne', 'a', 'b'],
      ['2', 'Dam bursts', '', ''],
    ])
    expect(stderr).not.toContain('letters')
  })
})

test('a list is read element by element: it may be larger than memory', async () => {
  const filler = 'x'.repeat(20_000)
  const many = Array.from({ length: 2500 }, (_, i): Partial<Fixture> & { filler: string } => ({
    id: `${i}`,
    title: `Report ${i * 7919} of ${i * 104_729}`,
    filler,
  }))
  const big = file('big.json', JSON.stringify({ articles: many }))
  const { code, stderr, stdout } = await samestory(['dedupe', '-f', 'csv', big], { node: ['--max-old-space-size=48'] })
  expect(code, stderr).toBe(0)
  expect(stdout.split('\n').length).toBe(2502)
})

test('JSON as programs write it: numbers that are none, marks amid files put together', async () => {
  const lines =
    '\ufeff{"id":"1","title":"NaN of the dam","score":NaN,"span":[-Infinity,1]}\n\ufeff{"id":"2","title":"Ferry"}\n'
  const { stdout, stderr } = await samestory(['dedupe'], { input: lines })
  expect(records(stdout)).toMatchObject([
    { id: '1', title: 'NaN of the dam', score: null, span: [null, 1] },
    { id: '2', title: 'Ferry' },
  ])
  expect(stderr).not.toContain('skipped')
})

test.each([
  ['none', []],
  ['of words', ['dam', 'flood']],
  ['of what the article names', [{ name: 'Hilde Brandt' }]],
])('an article that holds a list under a name that lists of articles have is an article: %s', async (_, entries) => {
  const articles = [
    { id: '1', title: 'Dam bursts', text: 'All fled Orvanne.', entries },
    { id: '2', title: 'Ferry sails', body: 'To Lisse.', entries },
  ]
  const input = articles.map((article) => JSON.stringify(article, null, 2)).join('\n')
  const { stdout, stderr } = await samestory(['dedupe'], { input })
  expect(records(stdout)).toMatchObject(articles)
  expect(stderr).not.toContain('skipped')
})

describe('tables that are not quite RFC 4180', () => {
  const rows = async (input: string): Promise<readonly Record<string, unknown>[]> => {
    const { stdout, stderr } = await samestory(['dedupe'], { input })
    expect(stderr).not.toContain('skipped')
    return records(stdout)
  }
  const kept = [
    { id: '1', title: 'Dam "bursts", all flee', text: 'From Orvanne,\nat dawn' },
    { id: '2', title: 'Ferry sails', text: 'To "Lisse"' },
  ]

  test.each([
    [
      'quotes after a backslash',
      '1,"Dam \\"bursts\\", all flee","From Orvanne,\nat dawn"\n2,Ferry sails,"To \\"Lisse\\""\n',
    ],
    [
      'blanks before quotes',
      '1, "Dam ""bursts"", all flee", "From Orvanne,\nat dawn"\n2,Ferry sails, "To ""Lisse"""\n',
    ],
    [
      'lines that end in several ways',
      '1,"Dam ""bursts"", all flee","From Orvanne,\nat dawn"\r\n2,Ferry sails,"To ""Lisse"""\n',
    ],
    [
      'a header that comes again',
      '1,"Dam ""bursts"", all flee","From Orvanne,\nat dawn"\n\ufeffid,title,text\n2,Ferry sails,"To ""Lisse"""\n',
    ],
  ])('%s', async (_, input) => {
    expect(await rows(`id,title,text\n${input}`)).toMatchObject(kept)
  })

  test('a cell that ends in a backslash', async () => {
    expect(await rows('id,title,text\n1,"C:\\","Dam ""bursts"""\n2,"D:\\","All ""fled"""\n')).toMatchObject([
      { title: 'C:\\', text: 'Dam "bursts"' },
      { title: 'D:\\', text: 'All "fled"' },
    ])
  })

  test('a delimiter under empty lines, and one of lines that end as on old Macs', async () => {
    const table = '\n\nid;title;text\n1;Dam bursts, all flee;From Orvanne, at dawn, by boat\n'
    for (const input of [table, table.replaceAll('\n', '\r')])
      expect(await rows(input)).toMatchObject([{ id: '1', title: 'Dam bursts, all flee' }])
  })

  test('what is RFC 4180 stays as it is, and pieces make no difference', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\\', ',', ' ', '\n', '\r\n', '\\"', 'é') })
    const written = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })),
        fc.integer({ min: 1, max: 9 }),
        (all, size) => {
          const table = all.map((row) => `${row.map(written).join(',')}\n`).join('')
          const quotes = new Quotes(',')
          let made = ''
          for (let at = 0; at < table.length; at += size) made += quotes.push(table.slice(at, at + size))
          expect(made + quotes.push(undefined)).toBe(table)
        },
      ),
    )
  })
})

describe('what the head of a page tells', () => {
  const text = '<p>All of Orvanne fled at dawn when the Kestrel dam burst, Mayor Hilde Brandt said.</p>'
  const page = (head: string, body = ''): Readonly<Record<string, string>> =>
    readPage(`<html><head>${head}</head><body>${body}${text}</body></html>`)
  const data = (json: string): string => `<script type="application/ld+json">${json}</script>`
  const ARTICLE = '{"@type":"NewsArticle","datePublished":"2024-03-04T10:00:00Z"}'

  test.each([
    ['of JSON-LD, before other times on it', data(ARTICLE), '<nav><time datetime="2019-05-01">May</time></nav>'],
    [
      'of the article, not of its site',
      data(`{"@graph":[{"@type":"WebSite","datePublished":"2009-01-01"},${ARTICLE}]}`),
      '',
    ],
    [
      'marked as such',
      '',
      '<time datetime="2019-05-01"></time><time itemprop="datePublished" datetime="2024-03-04T10:00:00Z"></time>',
    ],
    ['that is a day, not a clock', '', '<time datetime="08:15"></time><time datetime="2024-03-04T10:00:00Z"></time>'],
    ['that can be read', `<meta name="date" content="Monday">${data(ARTICLE)}`, ''],
    ['amid JSON-LD that is none', `${data('{')}${data(ARTICLE)}`, ''],
  ])('a date %s', (_, head, body) => {
    expect(page(head, body)).toMatchObject({ date: '2024-03-04T10:00:00Z' })
  })

  test('a heading that its title has, before the name of the site', () => {
    const body = '<header><h1>The Herald</h1></header><h1>Dam bursts\n above Orvanne</h1>'
    expect(page('<title>Dam bursts above Orvanne | The Herald</title>', body)).toMatchObject({
      title: 'Dam bursts above Orvanne',
    })
    expect(page('<title>Untitled</title>', '<h1>Dam bursts</h1>')).toMatchObject({ title: 'Dam bursts' })
  })

  test('an address, if it is whole', () => {
    const canonical = '<link rel="canonical" href="/dam">'
    expect(page(canonical)).not.toHaveProperty('url')
    const open = (url: string): string => `<meta property="og:url" content="${url}">`
    expect(page(canonical + open('https://h.example/'))).toMatchObject({ url: 'https://h.example/dam' })
    expect(page(canonical + open('/dam'))).not.toHaveProperty('url')
  })
})
