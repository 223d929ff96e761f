import { WARCParser, type WARCRecord } from 'warcio'
import { messageOf } from '../exit.ts'
import type { Bytes } from './bytes.ts'
import type { Item } from './item.ts'
import { readPage } from './page.ts'
import { textOf } from './text.ts'

/** The web pages of a WARC file: responses that were found, of HTML or plain text. */
export async function* readWarc(file: string, bytes: Bytes): AsyncGenerator<Item> {
  const parser = new WARCParser(bytes)
  let number = 0
  let before: WARCRecord | undefined
  for (;;) {
    if (before !== undefined) await skip(before)
    const record = await parser.parse()
    if (record === null) return
    before = record
    number++
    const place = { file: `${file} record ${number}` }
    const url = record.warcTargetURI ?? ''
    const type = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? ''
    const isPage = record.warcType === 'response' || record.warcType === 'resource' || record.warcType === 'conversion'
    const status = Number(record.httpHeaders?.statusCode ?? 200)
    if (!isPage || status < 200 || status > 299 || !/^(?:text\/html|application\/xhtml|text\/plain)/i.test(type))
      continue
    try {
      const text = textOf(await record.readFully(true))
      const fields: Record<string, unknown> = /plain/i.test(type) ? { text } : { ...readPage(text) }
      fields.url = url || fields.url
      fields.date ??= record.warcDate ?? undefined
      yield { place, fields }
    } catch (error) {
      yield { place, problem: `the record cannot be read (${messageOf(error)})` }
    }
  }
}

/**
 * Passes over what is left of a record. warcio does so by itself, but for ever where the file ends amid the record, as one
 * does whose download was broken off.
 */
async function skip(record: WARCRecord): Promise<void> {
  if (record.consumed || !(record.warcContentLength > 0)) return
  try {
    for await (const _ of record.reader);
  } catch {
    // It was read in part, and could not be read on.
  }
  record.consumed = 'skipped'
}
