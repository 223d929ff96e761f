import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { windows1252 } from '../../src/cli/input/encoding.ts'
import { type Mending, utf8Text } from '../../src/cli/input/utf8.ts'
import { records, samestory, temporaryFolder } from './run.ts'

const folder = temporaryFolder()

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** As Windows writes Western Europe; by hand, for the engine's own decoder is what is tested. */
const HIGH: Readonly<Record<string, number>> = { '€': 0x80, '„': 0x84, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 }
const cp1252 = (text: string): Buffer => Buffer.from([...text].map((c) => HIGH[c] ?? c.charCodeAt(0)))

const SENTENCES = [
  'The mayor’s office said “nobody was hurt” when the quay gave way – and that’s the council’s own count.',
  'Repairs won’t begin before May, the harbour’s engineer said; they’ll cost €40 million.',
  'It’s the town’s third collapse in a year, and residents don’t believe it’ll be the last.',
]

describe('windows-1252', () => {
  const page = (charset: string): string =>
    `<html><head><meta charset="${charset}"><title>Quay’s end</title></head><body>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}</body></html>`

  test.each(['windows-1252', 'iso-8859-1'])('a page that names %s says what it says in UTF-8', async (charset) => {
    const [old, own] = [file(`${charset}.html`, cp1252(page(charset))), file('utf8.html', page('utf-8'))]
    const { stdout } = await samestory(['compare', old, own])
    expect(JSON.parse(stdout)).toMatchObject({ relation: 'duplicate', jaccard: 1 })
  })

  test('so does a text that names nothing, and a feed', async () => {
    const text = SENTENCES.join('\n')
    const texts = await samestory(['compare', file('old.txt', cp1252(text)), file('utf8.txt', text)])
    expect(JSON.parse(texts.stdout)).toMatchObject({ relation: 'duplicate' })
    const feed = (encoding: string): string =>
      `<?xml version="1.0" encoding="${encoding}"?><rss><channel><item><description>${text}</description></item></channel></rss>`
    const feeds = await samestory([
      'compare',
      file('old.xml', cp1252(feed('iso-8859-1'))),
      file('utf8.xml', feed('utf-8')),
    ])
    expect(JSON.parse(feeds.stdout)).toMatchObject({ relation: 'duplicate' })
  })

  test('all of its bytes', () => {
    const all = windows1252(Uint8Array.from({ length: 256 }, (_, i) => i))
    expect(all.slice(0x80, 0xa0)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ')
    expect([all.charCodeAt(0x7f), all.charCodeAt(0xa0), all.charCodeAt(0xff)]).toEqual([0x7f, 0xa0, 0xff])
  })
})

test('UTF-16 with a byte order mark, whatever tells the format', async () => {
  // U+010A has a byte in it that is a line feed elsewhere.
  const rows = 'id;title\n1;\u010aawl leaves\n2;Zölle\n'
  const articles = [
    { id: '1', title: '\u010aawl leaves' },
    { id: '2', title: 'Zölle' },
  ]
  const little = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')
  const big = (text: string): Buffer => little(text).swap16()
  const lines = articles.map((article) => JSON.stringify(article)).join('\n')
  for (const encoded of [little, big]) {
    for (const text of [rows, lines, JSON.stringify(articles), JSON.stringify({ articles }, null, 2)]) {
      const { stdout, stderr } = await samestory(['dedupe'], { input: encoded(text) })
      expect(records(stdout), stderr).toEqual(articles.map((article) => ({ ...article, standsFor: [] })))
    }
    const path = file('utf16.txt', encoded(SENTENCES.join('\n')))
    const { stdout } = await samestory(['compare', path, file('utf8.txt', SENTENCES.join('\n'))])
    expect(JSON.parse(stdout)).toMatchObject({ relation: 'duplicate', jaccard: 1 })
  }
  const { stdout } = await samestory(['evaluate', file('found16.json', '[["1"],["2"]]'), '-'], {
    input: little('id,event,text\n1,a,x\n2,b,y\n'),
  })
  expect(JSON.parse(stdout)).toMatchObject({ articles: 2, bCubed: { f1: 1 } })
})

test('a declaration that can be read as ASCII is not in UTF-16, though it says so', async () => {
  const text = SENTENCES.join('\n')
  const feed = (encoding: string, end: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?><rss><channel><item><description>${text}</description></item></channel></rss>${end}`
  const page = (charset: string, end: string): string =>
    `<html><head><meta charset="${charset}"><title>The quay</title></head><body><p>${text}</p></body></html>${end}`
  // Of an odd number of bytes and of an even one: half a unit of UTF-16 at the end is an error, and no other half is.
  for (const end of ['', ' ']) {
    for (const encoding of ['utf-16', 'UTF-16BE', 'unicode']) {
      for (const [name, write] of [
        ['feed.xml', feed],
        ['page.html', page],
      ] as const) {
        const [wrong, right] = [file(`wrong-${name}`, write(encoding, end)), file(`right-${name}`, write('utf-8', end))]
        const { stdout, stderr } = await samestory(['compare', wrong, right])
        expect(JSON.parse(stdout), stderr).toMatchObject({ relation: 'duplicate', jaccard: 1 })
      }
    }
  }
})

describe('a page or a feed whose declaration is not all there is to say', () => {
  /** "A dam has burst, 4300 people fled", as GBK, EUC-KR and Shift_JIS have it. */
  const EAST: readonly (readonly [label: string, text: string, hex: string])[] = [
    ['gb2312', '大坝决堤', 'b4f3b0d3bef6b5cc'],
    ['euc-kr', '댐 붕괴', 'b4ef20bad8b1ab'],
    ['Shift_JIS', 'ダムが決壊', '835f838082aa8c8889f3'],
    ['cp936', '大坝决堤', 'b4f3b0d3bef6b5cc'],
    ['MS949', '댐 붕괴', 'b4ef20bad8b1ab'],
    ['cp932', 'ダムが決壊', '835f838082aa8c8889f3'],
  ]
  const written = (name: string, markup: string, hex: string, cut = ''): string => {
    const [before, after] = markup.split('@').map((part) => Buffer.from(part))
    return file(name, Buffer.concat([before, Buffer.from(hex, 'hex'), Buffer.from(cut, 'hex'), after]))
  }
  const title = async (path: string): Promise<unknown> => records((await samestory(['dedupe', path])).stdout)[0].title

  test.each(EAST)('a letter cut in two costs no other: %s', async (label, text, hex) => {
    const feed = `<?xml version="1.0" encoding="${label}"?><rss><channel><item><guid>1</guid><title>@</title></item></channel></rss>`
    const page = `<html><head><meta charset="${label}"><title>@</title></head><body><p>4300</p></body></html>`
    expect(await title(written('whole.xml', feed, hex))).toBe(text)
    expect(await title(written('cut.xml', feed, hex, 'b4'))).toMatch(new RegExp(`^${text}.{1,2}`, 'u'))
    expect(await title(written('cut.html', page, hex, 'b4'))).toMatch(new RegExp(`^${text}`, 'u'))
  })

  test.each(['iso-8859-1', 'us-ascii', 'windows-1251'])('UTF-8 that says %s is UTF-8', async (label) => {
    const feed = `<?xml version="1.0" encoding="${label}"?><rss><channel><title>Журнал</title><item><guid>1</guid><title>Прорыв, 40 €</title></item></channel></rss>`
    expect(records((await samestory(['dedupe', file('says.xml', feed)])).stdout)).toMatchObject([
      { id: 'Журнал#1', title: 'Прорыв, 40 €', source: 'Журнал' },
    ])
  })

  test('a page that says it late is believed where it is no UTF-8', async () => {
    const late = (charset: string): string =>
      `<html><head><!--${'-'.repeat(4000)}--><meta charset="${charset}"><title>@</title></head><body><p>4300</p></body></html>`
    expect(await title(written('late.html', late('windows-1251'), 'cff0eef0fbe2'))).toBe('Прорыв')
    expect(await title(file('late8.html', late('windows-1251').replace('@', 'Прорыв')))).toBe('Прорыв')
  })
})

describe('a page of a WARC', () => {
  const text = 'Плотина выше Орванны прорвана на рассвете, бежали 4300 человек, сообщил мэр Хильда Брандт.'
  const html = `<html><head><title>Плотина прорвана</title></head><body><p>${text}</p></body></html>`
  /** As Windows writes Cyrillic. */
  const cp1251 = (some: string): Buffer =>
    Buffer.from([...some].map((c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0))))
  const record = (headers: readonly string[], body: Buffer): Buffer => {
    const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers.join('\r\n')}\r\n\r\n`), body])
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://ru.example/1\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`
    return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')])
  }
  const withMeta = (charset: string): string => html.replace('<head>', `<head><meta charset="${charset}">`)

  test.each<[string, readonly string[], Buffer]>([
    ['in the encoding that its server told', ['Content-Type: text/html; charset=windows-1251'], cp1251(html)],
    [
      'in that of its server, whatever it declares',
      ['Content-Type: text/html; charset="windows-1251"'],
      cp1251(withMeta('iso-8859-1')),
    ],
    [
      'in UTF-8 as it declares, whatever its server told',
      ['Content-Type: text/html; charset=iso-8859-1'],
      Buffer.from(withMeta('utf-8')),
    ],
    [
      'in what it declares, where what its server told is none',
      ['Content-Type: text/html; charset=cyrillic-8'],
      cp1251(withMeta('windows-1251')),
    ],
    [
      'packed with Brotli',
      ['Content-Type: text/html; charset=utf-8', 'Content-Encoding: br'],
      brotliCompressSync(html),
    ],
    [
      'unpacked by a browser already',
      ['Content-Type: text/html; charset=utf-8', 'Content-Encoding: br'],
      Buffer.from(html),
    ],
  ])('%s', async (_, headers, body) => {
    const crawl = file('page.warc', record(headers, body))
    const { stdout, stderr } = await samestory(['compare', crawl, file('page.html', withMeta('utf-8'))])
    expect(JSON.parse(stdout), stderr).toMatchObject({ relation: 'duplicate', jaccard: 1 })
    const kept = await samestory(['dedupe', crawl])
    expect(records(kept.stdout)).toMatchObject([{ title: 'Плотина прорвана' }])
  })

  test('that is no text is bad', async () => {
    const bytes = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0, 0, 1, 2, 3, 0])
    const headers = ['Content-Type: text/html', 'Content-Encoding: zstd']
    const { stderr } = await samestory(['cluster', file('packed.warc', record(headers, bytes))])
    expect(stderr).toContain('packed.warc record 1: it is no text; skipped')
  })
})

describe('lines that are no UTF-8', () => {
  const told = 'lines that are no UTF-8 were read as windows-1252'

  test('a table as Excel writes it', async () => {
    const rows = 'id;title\n1;Brückeneinsturz in München\n2;Zölle: „Das reicht“, sagt Özdemir\n3;Heißer „Spaß“\n'
    const table = file('excel.csv', cp1252(rows))
    const { stdout, stderr } = await samestory(['dedupe', '-f', 'csv', table])
    expect(stdout).toContain('1,Brückeneinsturz in München,\n')
    expect(stdout).toContain('"Zölle: „Das reicht“, sagt Özdemir",\n3,Heißer „Spaß“,\n')
    expect(stderr.split(`${table}: ${told}`)).toHaveLength(2)
  })

  test.each([
    ['lines.jsonl', (articles: readonly object[]) => articles.map((article) => JSON.stringify(article)).join('\n')],
    ['array.json', (articles: readonly object[]) => JSON.stringify(articles)],
    ['pretty.json', (articles: readonly object[]) => JSON.stringify(articles, null, 2)],
  ])('%s', async (name, write) => {
    const articles = [
      { id: '1', title: 'Brückeneinsturz in München: „ganz plötzlich“' },
      { id: '2', title: 'It’s the council’s own count' },
    ]
    const path = file(name, cp1252(write(articles)))
    const { stdout, stderr } = await samestory(['dedupe', path])
    expect(records(stdout)).toEqual(articles.map((article) => ({ ...article, standsFor: [] })))
    expect(stderr.split(`${path}: ${told}`)).toHaveLength(2)
  })

  test('cost no other line, and a letter that is torn costs no line', async () => {
    const line = (id: number, title: string): string => `${JSON.stringify({ id, title })}\n`
    const torn = Buffer.from(line(3, 'Паводок снёс мост ночью'))
    const path = file(
      'mixed.jsonl',
      Buffer.concat([
        Buffer.from(line(1, 'Плотина прорвана')),
        cp1252(line(2, 'Zölle für Öl')),
        Buffer.concat([torn.subarray(0, 20), torn.subarray(21)]),
        Buffer.from(line(4, 'Śnieg w Łodzi')),
      ]),
    )
    const { stdout, stderr } = await samestory(['dedupe', path])
    const titles = records(stdout).map(({ title }) => title)
    expect(titles).toEqual(['Плотина прорвана', 'Zölle für Öl', 'П\ufffdводок снёс мост ночью', 'Śnieg w Łodzi'])
    expect(stderr).toContain(told)
    expect(stderr).toContain(`${path}: letters that are no UTF-8 amid others that are were lost`)
  })

  test('stories to evaluate too', async () => {
    const gold = file('gold.csv', cp1252('id,event\nMünchen,a\nKöln,b\n'))
    const found = file('found.json', JSON.stringify([['München'], ['Köln']]))
    const { stdout, stderr } = await samestory(['evaluate', found, gold])
    expect(JSON.parse(stdout)).toMatchObject({ articles: 2, bCubed: { f1: 1 } })
    expect(stderr).toContain(`${gold}: ${told}`)
  })

  test('read the same however they are cut, and are not waited for when they are long', async () => {
    const long = 'Straße – Плотина 洪水 '.repeat(8000)
    const whole = Buffer.concat([
      Buffer.from(`${long}\nŁódź\n`),
      cp1252('“Spaß” – für’s Erste\n'),
      Buffer.from([...Buffer.from(long.slice(0, 70_000)), 0xfc, 0xdf, 0x93, 0x0a]),
      cp1252('ü’\n'.repeat(3)),
      Buffer.from(`${long}\nTorn ż`).subarray(0, -1),
    ])
    const read = async (size: number): Promise<{ texts: string[]; mended: Set<Mending> }> => {
      async function* cut(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size)
      }
      const texts: string[] = []
      const mended = new Set<Mending>()
      for await (const text of utf8Text(cut(), (how) => mended.add(how))) texts.push(text)
      return { texts, mended }
    }
    const once = await read(whole.length)
    expect(once.mended).toEqual(new Set(['windows-1252', 'damaged']))
    expect(once.texts.join('')).toContain(`${long}\nŁódź\n“Spaß” – für’s Erste\n`)
    for (const size of [997, 4096, 65_536, 65_537, 100_003]) {
      const { texts, mended } = await read(size)
      expect(texts.join('') === once.texts.join(''), `${size}`).toBe(true)
      expect(mended).toEqual(once.mended)
      expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(65_536 + size)
    }
  })
})
