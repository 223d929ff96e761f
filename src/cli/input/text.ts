import type { Bytes } from './bytes.ts'
import { decodedAs, windows1252 } from './encoding.ts'

/** A line longer than this is none. In UTF-16 units. */
const LONGEST = 1 << 26

/** The encoding that a byte order mark tells. */
function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** Text as it comes, in UTF-8 unless a byte order mark says UTF-16. */
export async function* decoded(bytes: Bytes): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk))
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder?.decode() ?? ''
  if (rest !== '') yield rest
}

export interface Line {
  readonly text: string
  /** From 1 on. */
  readonly number: number
  /** Whether it was too long to be kept; `text` is its beginning. */
  readonly cut: boolean
}

/** Lines as they come, without their ends. */
export async function* linesOf(bytes: Bytes): AsyncGenerator<Line> {
  let rest = ''
  let cut = false
  let number = 1
  for await (const text of decoded(bytes)) {
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
    if (rest.length <= LONGEST) continue
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
const DECLARED = /^[\s\S]{0,64}<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']|<meta[^>]*\bcharset\s*=\s*["']?([\w-]+)/i

/**
 * The whole as a text: by its byte order mark, by what it declares, else as UTF-8, and where it is none, as the encoding of
 * Western Europe that the web falls back on.
 */
export async function wholeText(bytes: Bytes): Promise<string> {
  return textOf(await allBytes(bytes))
}

export function textOf(all: Uint8Array): string {
  const [, xml, html] = DECLARED.exec(Buffer.from(all.subarray(0, 2048)).toString('latin1')) ?? []
  const marked = encodingOf(all)
  const named = marked === 'utf-8' ? (xml ?? html) : marked
  try {
    return decodedAs(named ?? 'utf-8', all)
  } catch {
    try {
      return decodedAs('utf-8', all)
    } catch {
      return windows1252(all)
    }
  }
}
