/** Reads word lists out of the wheel of wordfreq (PyPI) with nothing but Node: zip, gzip, msgpack, "cBpack". */
import { gunzipSync, inflateRawSync } from 'node:zlib'

/** One surface word and its frequency in centibels below 1 (0 to 800): frequency = 10 ** (-centibels / 100). */
export interface SourceWord {
  readonly word: string
  readonly centibels: number
}

/** The files of a zip archive whose names `wanted` accepts, unpacked. */
export function unzip(archive: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('not a zip archive')
  let entry = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const method = archive.readUInt16LE(entry + 10)
    const size = archive.readUInt32LE(entry + 20)
    const nameLength = archive.readUInt16LE(entry + 28)
    const name = archive.toString('utf8', entry + 46, entry + 46 + nameLength)
    const local = archive.readUInt32LE(entry + 42)
    if (wanted(name)) {
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
      const packed = archive.subarray(start, start + size)
      files.set(name, method === 0 ? packed : inflateRawSync(packed))
    }
    entry += 46 + nameLength + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32)
  }
  return files
}

/** The words of a cBpack file, most frequent first. A cBpack is a header, then one list of words for each centibel. */
export function readCentibelPack(file: Buffer): SourceWord[] {
  const pack = decodeMsgpack(gunzipSync(file))
  if (!Array.isArray(pack)) throw new Error('cBpack: expected a list')
  const [header, ...buckets] = pack
  if (!(header instanceof Map) || header.get('format') !== 'cB' || header.get('version') !== 1) {
    throw new Error('cBpack: expected format cB, version 1')
  }
  return buckets.flatMap((bucket, centibels) => {
    if (!Array.isArray(bucket)) throw new Error(`cBpack: expected a list of words at ${centibels} cB`)
    return bucket.map((word) => {
      if (typeof word !== 'string') throw new Error(`cBpack: expected a word at ${centibels} cB`)
      return { word, centibels }
    })
  })
}

type Packed = number | string | Packed[] | Map<Packed, Packed>

/** Decodes the part of msgpack that cBpack uses: small integers, strings, lists and maps. */
function decodeMsgpack(bytes: Buffer): Packed {
  let at = 0
  const uint = (width: number): number => {
    at += width
    return bytes.readUIntBE(at - width, width)
  }
  const text = (length: number): string => {
    at += length
    return bytes.toString('utf8', at - length, at)
  }
  const list = (length: number): Packed[] => Array.from({ length }, value)
  const map = (length: number): Map<Packed, Packed> =>
    new Map(Array.from({ length }, (): [Packed, Packed] => [value(), value()]))
  function value(): Packed {
    const kind = uint(1)
    if (kind < 0x80) return kind
    if (kind < 0x90) return map(kind & 0x0f)
    if (kind < 0xa0) return list(kind & 0x0f)
    if (kind < 0xc0) return text(kind & 0x1f)
    switch (kind) {
      case 0xcc:
        return uint(1)
      case 0xcd:
        return uint(2)
      case 0xd9:
        return text(uint(1))
      case 0xda:
        return text(uint(2))
      case 0xdc:
        return list(uint(2))
      case 0xdd:
        return list(uint(4))
      default:
        throw new Error(`msgpack: type 0x${kind.toString(16)} is not expected here`)
    }
  }
  return value()
}
