import { isUtf8 } from 'node:buffer'
import { type Bytes, peek } from './bytes.ts'
import { decodedAs, encodingNamed, encodingOf, isOfSingleBytes } from './encoding.ts'
import { isMostlyKept, likelyText, type Mending, utf8Text } from './utf8.ts'

/** A line of the input longer than this is none. In UTF-16 units. */
const LONGEST = 1 << 26

const MARK = [0xef, 0xbb, 0xbf]

/** Says something of how a file was read. */
export type Say = (message: string) => void

const MENDED: Readonly<Record<Mending, string>> = {
  'windows-1252': 'lines that are no UTF-8 were read as windows-1252',
  damaged: 'letters that are no UTF-8 amid others that are were lost',
}

/** Text of a file as it comes, in UTF-8 unless a byte order mark says UTF-16. Says if some was neither. */
export async function* decoded(file: string, given: Bytes, say: Say): AsyncGenerator<string> {
  const { head, bytes } = await peek(given, (some) => some.length >= MARK.length)
  const encoding = encodingOf(head)
  const texts =
    encoding === 'utf-8'
      ? utf8Text(unmarked(bytes), (how) => say(`${file}: ${MENDED[how]}`))
      : utf16Text(bytes, encoding)
  for await (const text of texts) if (text !== '') yield text
}

async function* unmarked(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let first = true
  for await (const chunk of bytes) {
    yield first && MARK.every((byte, i) => chunk[i] === byte) ? chunk.subarray(MARK.length) : chunk
    first = false
  }
}

async function* utf16Text(bytes: Bytes, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

export interface Line {
  readonly text: string
  /** From 1 on. */
  readonly number: number
  /** Whether it was too long to be kept; `text` is its beginning. */
  readonly cut: boolean
}

/**
 * Lines as they come, without their ends.
 *
 * @param longest UTF-16 units from which on a line is cut
 */
export async function* linesOf(file: string, bytes: Bytes, say: Say, longest = LONGEST): AsyncGenerator<Line> {
  let rest = ''
  let cut = false
  let number = 1
  for await (const text of decoded(file, bytes, say)) {
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      const line = cut ? rest : rest + text.slice(from, end)
      yield { text: line.endsWith('\r') ? line.slice(0, -1) : line, number: number++, cut }
      rest = ''
      cut = false
      from = end + 1
    }
    if (cut) continue
    rest += text.slice(from)
    if (rest.length <= longest) continue
    rest = rest.slice(0, 200)
    cut = true
  }
  if (rest !== '') yield { text: rest, number, cut }
}

async function allBytes(bytes: Bytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Where a page or a feed says in what it is written. */
const DECLARED = /^[\s\S]{0,64}<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']|<meta[^<>]*\bcharset\s*=\s*["']?([\w-]+)/i

/**
 * The whole as a text: by its byte order mark, by what it declares, else as UTF-8, and where next to nothing of it is that, as
 * the encoding of Western Europe that the web falls back on.
 */
export async function wholeText(bytes: Bytes): Promise<string> {
  return textOf(await allBytes(bytes))
}

/** @param sent the encoding that a server told: it goes before what the page declares, as in browsers, unless that is UTF-8 and true */
export function textOf(all: Uint8Array, sent?: string): string {
  const marked = encodingOf(all)
  if (marked !== 'utf-8') return decodedAs(marked, all, true)
  const isRight = isUtf8(all)
  const declared = declaredIn(all, isRight ? USUAL : FARTHEST)
  const told = encodingsOf(declared === 'utf-8' ? [declared, sent] : [sent, declared])
  // Letters beyond ASCII that are UTF-8 are so by no chance: many a program writes it, and says ISO 8859-1.
  if (isRight && told.every(isOfSingleBytes)) return decodedAs('utf-8', all)
  for (const encoding of told) {
    try {
      return decodedAs(encoding, all)
    } catch {
      // It is in another, or damaged.
    }
  }
  // One letter that was cut in two makes no other encoding of the whole.
  for (const encoding of ['utf-8', ...told]) {
    const text = decodedAs(encoding, all, true)
    if (isMostlyKept(text)) return text
  }
  return likelyText(all, () => undefined)
}

/** Bytes at whose beginning the encoding should be declared, and those up to which it is sought where that is needed. */
const USUAL = 1 << 11
const FARTHEST = 1 << 16

/** A declaration that can be read as ASCII is not in UTF-16, whatever it says: then it is in UTF-8 (HTML, "prescan a byte stream"). */
function declaredIn(all: Uint8Array, upTo: number): string | undefined {
  const [, xml, html] = DECLARED.exec(Buffer.from(all.subarray(0, upTo)).toString('latin1')) ?? []
  const [encoding] = encodingsOf([xml ?? html])
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding
}

/** The encodings that labels stand for, of those that stand for one. */
function encodingsOf(labels: readonly (string | undefined)[]): readonly string[] {
  return labels.flatMap((label) => (label === undefined ? [] : (encodingNamed(label) ?? [])))
}

/** Whether a text has a NUL among its first characters, as no text has. However little of it has come, the rest says the same. */
export function isBinary(text: string): boolean {
  return text.slice(0, 8000).includes('\u0000')
}
