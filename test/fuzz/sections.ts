import {
  CHECKED_WORDS,
  ENTRY_BYTES,
  HEADER_BYTES,
  KIND_BYTES,
  Kind,
  MAGIC,
  NAME_BYTES,
  padded,
} from '../../src/binary/format.ts'
import { checksumOf } from '../../src/binary/writer.ts'

/** A section of a snapshot, with its numbers as they are. */
export interface Section {
  readonly name: string
  readonly kind: number
  readonly values: readonly number[]
}

/** A snapshot taken apart, for a little-endian computer. See src/binary/format.ts. @throws {RangeError} if it is no whole one */
export function sectionsOf(bytes: Uint8Array): readonly Section[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(12, true)
  if (HEADER_BYTES + ENTRY_BYTES * count > bytes.length) throw new RangeError(`${count} sections`)
  return Array.from({ length: count }, (_, i) => {
    const entry = HEADER_BYTES + ENTRY_BYTES * i
    const name = String.fromCharCode(...bytes.subarray(entry, entry + NAME_BYTES)).replace(/\0.*$/s, '')
    const kind = view.getUint32(entry + NAME_BYTES, true)
    const start = 8 * view.getUint32(entry + NAME_BYTES + 4, true)
    const end = start + KIND_BYTES[kind] * view.getUint32(entry + NAME_BYTES + 8, true)
    if (!(end <= bytes.length)) throw new RangeError(`section "${name}" ends at ${end}`)
    const data = bytes.slice(start, end)
    return { name, kind, values: Array.from(arrayOf(kind, data.buffer)) }
  })
}

/** Puts a snapshot together, with a right checksum. */
export function snapshotOf(sections: readonly Section[], version: number): Uint8Array {
  const first = HEADER_BYTES + ENTRY_BYTES * sections.length
  const total = sections.reduce((sum, { kind, values }) => sum + padded(KIND_BYTES[kind] * values.length), first)
  const bytes = new Uint8Array(total)
  const view = new DataView(bytes.buffer)
  bytes.set(MAGIC)
  view.setUint32(8, version, true)
  view.setUint32(12, sections.length, true)
  view.setFloat64(16, total, true)
  let at = first
  sections.forEach(({ name, kind, values }, i) => {
    const entry = HEADER_BYTES + ENTRY_BYTES * i
    for (let j = 0; j < Math.min(name.length, NAME_BYTES); j++) bytes[entry + j] = name.charCodeAt(j)
    view.setUint32(entry + NAME_BYTES, kind, true)
    view.setUint32(entry + NAME_BYTES + 4, at / 8, true)
    view.setUint32(entry + NAME_BYTES + 8, values.length, true)
    arrayOf(kind, bytes.buffer, at, values.length).set(values)
    at += padded(KIND_BYTES[kind] * values.length)
  })
  return sealed(bytes)
}

/** Writes the right checksum, where there is room for one. */
export function sealed(bytes: Uint8Array): Uint8Array {
  const whole = bytes.length >= HEADER_BYTES && bytes.length % 8 === 0
  if (whole) new DataView(bytes.buffer, bytes.byteOffset).setUint32(4 * CHECKED_WORDS, checksumOf(bytes), true)
  return bytes
}

function arrayOf(
  kind: number,
  buffer: ArrayBuffer,
  at = 0,
  count?: number,
): Uint8Array | Uint32Array | Float32Array | Float64Array {
  if (kind === Kind.Uint8) return new Uint8Array(buffer, at, count)
  if (kind === Kind.Uint32) return new Uint32Array(buffer, at, count)
  return kind === Kind.Float32 ? new Float32Array(buffer, at, count) : new Float64Array(buffer, at, count)
}
