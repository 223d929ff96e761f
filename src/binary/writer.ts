import { xxHash32 } from './checksum.ts'
import {
  CHECKED_WORDS,
  ENTRY_BYTES,
  HEADER_BYTES,
  KIND_BYTES,
  Kind,
  LITTLE_ENDIAN,
  MAGIC,
  NAME_BYTES,
  padded,
  swapBytes,
  VERSION,
  wordsOf,
} from './format.ts'
import { encodeStrings, measureStrings } from './strings.ts'

interface Section {
  readonly name: string
  readonly kind: Kind
  readonly count: number
  readonly fill: (buffer: ArrayBuffer, at: number) => void
}

/**
 * Collects the sections of a snapshot, then writes them all into one buffer of the right size. See `format.ts`.
 *
 * Sections are filled only by {@link finish}, so nothing is held twice; what they are filled from must not change until then.
 */
export class SnapshotWriter {
  readonly #sections: Section[] = []

  /** @param fill gets an array of `count` zeros */
  u32(name: string, count: number, fill: (out: Uint32Array) => void): void {
    this.#add(name, Kind.Uint32, count, (buffer, at) => fill(new Uint32Array(buffer, at, count)))
  }

  f32(name: string, count: number, fill: (out: Float32Array) => void): void {
    this.#add(name, Kind.Float32, count, (buffer, at) => fill(new Float32Array(buffer, at, count)))
  }

  f64(name: string, count: number, fill: (out: Float64Array) => void): void {
    this.#add(name, Kind.Float64, count, (buffer, at) => fill(new Float64Array(buffer, at, count)))
  }

  /** Writes strings, as two sections. */
  strings(name: string, strings: readonly string[]): void {
    const { forms, bytes } = measureStrings(strings)
    this.u32(`${name}.form`, forms.length, (out) => out.set(forms))
    this.#add(name, Kind.Uint8, bytes, (buffer, at) => encodeStrings(strings, forms, new Uint8Array(buffer, at, bytes)))
  }

  /** The whole snapshot. */
  finish(): Uint8Array {
    const sections = this.#sections
    const first = HEADER_BYTES + ENTRY_BYTES * sections.length
    const total = sections.reduce((sum, { kind, count }) => sum + padded(KIND_BYTES[kind] * count), first)
    const buffer = new ArrayBuffer(total)
    const bytes = new Uint8Array(buffer)
    const view = new DataView(buffer)
    bytes.set(MAGIC)
    view.setUint32(8, VERSION, true)
    view.setUint32(12, sections.length, true)
    view.setFloat64(16, total, true)
    let at = first
    sections.forEach(({ name, kind, count, fill }, i) => {
      const entry = HEADER_BYTES + ENTRY_BYTES * i
      for (let j = 0; j < name.length; j++) bytes[entry + j] = name.charCodeAt(j)
      view.setUint32(entry + NAME_BYTES, kind, true)
      view.setUint32(entry + NAME_BYTES + 4, at / 8, true)
      view.setUint32(entry + NAME_BYTES + 8, count, true)
      fill(buffer, at)
      const size = KIND_BYTES[kind]
      if (!LITTLE_ENDIAN) swapBytes(bytes.subarray(at, at + size * count), size)
      at += padded(size * count)
    })
    view.setUint32(4 * CHECKED_WORDS, checksumOf(bytes), true)
    return bytes
  }

  #add(name: string, kind: Kind, count: number, fill: Section['fill']): void {
    if (name.length > NAME_BYTES) throw new RangeError(`"${name}" is longer than ${NAME_BYTES} characters`)
    this.#sections.push({ name, kind, count, fill })
  }
}

/** The checksum of a snapshot, whatever stands in its place. */
export function checksumOf(bytes: Uint8Array): number {
  const words = wordsOf(bytes)
  return xxHash32(words, HEADER_BYTES / 4, words.length, xxHash32(words, 0, CHECKED_WORDS, 0))
}
