import { isUtf8 } from 'node:buffer'
import type { Bytes } from './bytes.ts'
import { windows1252 } from './encoding.ts'

/** What was made of bytes that are no UTF-8. */
export type Mending = 'windows-1252' | 'damaged'

const LINE_FEED = 0x0a
/** Of a line that is longer, so many bytes at a time are judged. */
const PIECE = 1 << 16

/**
 * Text that should be UTF-8, as its bytes come. A line that is none is read as what it is likelier to be, by itself: one bad
 * line costs no other, and how the bytes were cut on their way makes no difference.
 */
export async function* utf8Text(bytes: Bytes, onMended: (how: Mending) => void): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array(0)
  try {
    for await (const chunk of bytes) {
      const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      const end = all.lastIndexOf(LINE_FEED) + 1
      yield linesText(all.subarray(0, end), onMended)
      rest = all.subarray(end)
      for (let cut = cutOf(rest); cut < rest.length; cut = cutOf(rest)) {
        yield likelyText(rest.subarray(0, cut), onMended)
        rest = rest.subarray(cut)
      }
    }
  } catch (error) {
    // Of a file that is torn, what came until then counts.
    yield likelyText(rest, onMended)
    throw error
  }
  yield likelyText(rest, onMended)
}

function linesText(lines: Uint8Array, onMended: (how: Mending) => void): string {
  if (isUtf8(lines)) return UTF8.decode(lines)
  let text = ''
  for (let from = 0; from < lines.length; ) {
    const end = lines.indexOf(LINE_FEED, from) + 1
    const line = lines.subarray(from, end)
    const cut = cutOf(line)
    text += likelyText(line.subarray(0, cut), onMended)
    from += cut
  }
  return text
}

/** Where the first piece of a line ends, amid no character of UTF-8. */
function cutOf(line: Uint8Array): number {
  if (line.length <= PIECE) return line.length
  let cut = PIECE
  while (cut > PIECE - 3 && isContinuation(line[cut])) cut--
  return isContinuation(line[cut]) ? PIECE : cut
}

function isContinuation(byte: number): boolean {
  return byte >> 6 === 0b10
}

/** Decodes alike wherever a piece begins: marks of byte order were taken away, or are none. */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Bytes as UTF-8, or where they are none, as what they are likelier to be. */
export function likelyText(piece: Uint8Array, onMended: (how: Mending) => void): string {
  const text = UTF8.decode(piece)
  if (isUtf8(piece)) return text
  const how = mendingOf(text)
  onMended(how)
  return how === 'damaged' ? text : windows1252(piece)
}

/** In windows-1252 next to no letter beyond ASCII happens to be UTF-8 as well. */
function mendingOf(text: string): Mending {
  return isMostlyKept(text) ? 'damaged' : 'windows-1252'
}

/** Whether of the letters beyond ASCII decoding kept more than it lost: then the text is in this encoding, and damaged. */
export function isMostlyKept(text: string): boolean {
  let kept = 0
  let lost = 0
  for (const character of text) {
    if (character === '\ufffd') lost++
    else if (character > '\u007f') kept++
  }
  return kept > lost
}
