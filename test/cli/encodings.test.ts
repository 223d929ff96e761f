import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { windows1252 } from '../../src/cli/input/encoding.ts'
import { samestory, temporaryFolder } from './run.ts'

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
