import { brotliDecompressSync } from 'node:zlib'
import { LimitReader, WARCParser, type WARCRecord } from 'warcio'
import { messageOf } from '../exit.ts'
import type { Bytes } from './bytes.ts'
import type { Item } from './item.ts'
import { readPage } from './page.ts'
import { isReadError, reasonOf } from './reason.ts'
import { isBinary, textOf } from './text.ts'

/**
 * The web pages of a WARC file: responses that were found, of HTML or plain text. A record that the file ends amid, as that of a
 * download that was broken off does, is bad, whatever there is of it.
 */
export async function* readWarc(file: string, bytes: Bytes): AsyncGenerator<Item> {
  const source = new Counted(bytes)
  const parser = new WARCParser(source)
  for (let number = 1; ; number++) {
    const place = { file, record: number }
    let record: WARCRecord | null
    try {
      record = await parser.parse()
    } catch (error) {
      if (!isReadError(error)) throw error
      yield { place, problem: `the file is torn at byte ${source.count}, unpacked (${reasonOf(error)})` }
      return
    }
    if (record === null) return
    const { offset } = parser
    const { reader } = record
    const page = isPage(record) ? await readRecord(record) : undefined
    if (await isTorn(record, reader)) {
      yield { place, problem: `the file is torn: it ends amid this record, which begins at byte ${offset}` }
      return
    }
    // Every record has a length (ISO 28500, 5.3).
    if (record.warcHeader('Content-Length') == null)
      yield {
        place,
        problem: `it begins at byte ${offset} and has no Content-Length: the file is torn or damaged there`,
      }
    else if (page !== undefined) yield { place, ...page }
  }
}

/** Bytes, and how many have come. */
class Counted {
  readonly #bytes: Bytes
  count = 0

  constructor(bytes: Bytes) {
    this.#bytes = bytes
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#bytes) {
      this.count += chunk.length
      yield chunk
    }
  }
}

function isPage({ warcType, httpHeaders, warcContentType }: WARCRecord): boolean {
  const status = Number(httpHeaders?.statusCode ?? 200)
  return (
    (warcType === 'response' || warcType === 'resource' || warcType === 'conversion') &&
    status >= 200 &&
    status <= 299 &&
    /^(?:text\/html|application\/xhtml|text\/plain)/i.test(
      httpHeaders?.headers.get('content-type') ?? warcContentType ?? '',
    )
  )
}

/** The fields of a page, or what is wrong with it. */
async function readRecord(
  record: WARCRecord,
): Promise<{ readonly fields: Record<string, unknown> } | { readonly problem: string }> {
  try {
    const type = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? ''
    const [, charset] = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(type) ?? []
    const text = textOf(await payloadOf(record), charset)
    if (isBinary(text)) return { problem: 'it is no text' }
    const fields: Record<string, unknown> = /plain/i.test(type) ? { text } : { ...readPage(text) }
    fields.url = record.warcTargetURI || fields.url
    fields.date ??= record.warcDate ?? undefined
    return { fields }
  } catch (error) {
    return { problem: `the record cannot be read (${messageOf(error)})` }
  }
}

/** The content of a record, unpacked. warcio unpacks gzip and deflate, and leaves Brotli as it is. */
async function payloadOf(record: WARCRecord): Promise<Uint8Array> {
  const payload = await record.readFully(true)
  if (record.httpHeaders?.headers.get('content-encoding')?.trim().toLowerCase() !== 'br') return payload
  try {
    return brotliDecompressSync(payload)
  } catch {
    // Browsers hand over what they have unpacked under the header that it came with.
    return payload
  }
}

/**
 * Passes over what is left of a record, and says whether the file ended before it did. warcio passes over it by itself, but for
 * ever where that is so.
 */
async function isTorn(record: WARCRecord, reader: WARCRecord['reader']): Promise<boolean> {
  try {
    for await (const _ of reader);
  } catch {
    // The file can't be read on, or the record was read in part, and can't be.
  }
  record.consumed ||= 'skipped'
  return reader instanceof LimitReader && reader.limit > 0
}
