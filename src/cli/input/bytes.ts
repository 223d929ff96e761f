import { pipeline, Readable, type Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { headText } from './encoding.ts'
import { PREAMBLE } from './format.ts'

/** Input as it comes, unpacked. */
export type Bytes = AsyncIterable<Uint8Array>

/** A file is packed in a way that cannot be read. */
export class PackedError extends Error {
  override readonly name = 'PackedError'
}

/** Bytes by which a compression, and after that a format, can be told. */
const MAGIC = 4
const HEAD = 65_536

/** Looks at the beginning of bytes without taking it away. @param enough whether what has come will do */
export async function peek(
  bytes: Bytes,
  enough: (head: Uint8Array) => boolean,
): Promise<{ readonly head: Uint8Array; readonly bytes: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]()
  let head = new Uint8Array(0)
  let ended = false
  while (!enough(head)) {
    const step = await iterator.next()
    if (step.done === true) {
      ended = true
      break
    }
    const longer = new Uint8Array(head.length + step.value.length)
    longer.set(head)
    longer.set(step.value, head.length)
    head = longer
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head
      while (!ended) {
        const step = await iterator.next()
        if (step.done === true) return
        yield step.value
      }
    } finally {
      await iterator.return?.()
    }
  }
  return { head, bytes: all() }
}

/** Unpacks gzip and zstd, as the first bytes tell; however the file is called. */
export async function unpacked(given: Bytes): Promise<Bytes> {
  const { head, bytes } = await peek(given, (some) => some.length >= MAGIC)
  const begins = (...magic: readonly number[]): boolean => magic.every((byte, i) => head[i] === byte)
  if (begins(0x1f, 0x8b)) return through(bytes, zlib.createGunzip())
  if (begins(0x28, 0xb5, 0x2f, 0xfd)) return unpackedZstd(bytes)
  if (begins(0x42, 0x5a, 0x68)) throw new PackedError('it is packed with bzip2: unpack it first, as by bzcat')
  if (begins(0xfd, 0x37, 0x7a, 0x58)) throw new PackedError('it is packed with xz: unpack it first, as by xzcat')
  if (begins(0x50, 0x4b, 0x03, 0x04)) throw new PackedError('it is a zip archive: unpack it first')
  return bytes
}

async function* through(bytes: Bytes, transform: Transform): AsyncGenerator<Uint8Array> {
  // Whoever iterates is told of errors by the transform, which the pipeline destroys.
  pipeline(Readable.from(bytes, { objectMode: false }), transform, () => undefined)
  try {
    for await (const chunk of transform) yield chunk as Uint8Array
  } finally {
    transform.destroy()
  }
}

/** Of Node 22.15 on; older ones have a decoder of ours brought along. */
interface WithZstd {
  readonly createZstdDecompress?: () => Transform
}

async function* unpackedZstd(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const { createZstdDecompress } = zlib as WithZstd
  if (createZstdDecompress !== undefined) {
    yield* through(bytes, createZstdDecompress())
    return
  }
  const { Decompress } = await import('fzstd')
  let out: Uint8Array[] = []
  const decoder = new Decompress((chunk) => {
    if (chunk.length > 0) out.push(chunk)
  })
  for await (const chunk of bytes) {
    decoder.push(chunk)
    yield* out
    out = []
  }
  decoder.push(new Uint8Array(0), true)
  yield* out
}

/** Whether the first line that tells something is there, or so much that it need not be waited for. */
export function hasLine(head: Uint8Array): boolean {
  if (head.length >= HEAD) return true
  // In UTF-16 half a letter may be the byte of a line feed.
  if (!head.includes(0x0a)) return false
  const line = headText(head).replace(PREAMBLE, '')
  return line.includes('\n') && !line.startsWith('<!--')
}
