import { SnapshotError, verify } from './error.ts'
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
} from './format.ts'
import { decodeStrings } from './strings.ts'
import { checksumOf } from './writer.ts'

interface Section {
  readonly kind: number
  readonly start: number
  readonly count: number
}

/**
 * Checks a snapshot as a whole, then gives its sections.
 *
 * What it gives may be views of the bytes: copy what is to be kept. The number of elements is checked where it is given.
 */
export class SnapshotReader {
  /** Format version of the snapshot. */
  readonly version: number
  readonly #bytes: Uint8Array
  readonly #sections = new Map<string, Section>()

  /** @throws {SnapshotError} if the bytes are cut, changed, foreign or newer */
  constructor(bytes: Uint8Array) {
    const length = checkHeader(bytes)
    // Views of 8-byte numbers must be aligned, and a Buffer of Node may start anywhere.
    this.#bytes = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
    const view = viewOf(this.#bytes)
    const stored = view.getUint32(4 * CHECKED_WORDS, true)
    const found = checksumOf(this.#bytes)
    if (stored !== found) {
      throw new SnapshotError(`checksum differs: ${hex(stored)} is written, the bytes have ${hex(found)}`)
    }
    this.version = view.getUint32(8, true)
    this.#readTable(view, length)
  }

  has(name: string): boolean {
    return this.#sections.has(name)
  }

  u32(name: string, count?: number): Uint32Array {
    const { buffer, offset, length } = this.#section(name, Kind.Uint32, count)
    return new Uint32Array(buffer, offset, length)
  }

  f32(name: string, count?: number): Float32Array {
    const { buffer, offset, length } = this.#section(name, Kind.Float32, count)
    return new Float32Array(buffer, offset, length)
  }

  f64(name: string, count?: number): Float64Array {
    const { buffer, offset, length } = this.#section(name, Kind.Float64, count)
    return new Float64Array(buffer, offset, length)
  }

  strings(name: string, count?: number): string[] {
    const forms = this.u32(`${name}.form`, count)
    const { buffer, offset, length } = this.#section(name, Kind.Uint8)
    const strings = decodeStrings(forms, new Uint8Array(buffer, offset, length))
    verify(strings !== undefined, `strings of section "${name}" do not fill it`)
    return strings
  }

  /** Bytes of each section, by name. */
  sizes(): ReadonlyMap<string, number> {
    return new Map(Array.from(this.#sections, ([name, { kind, count }]) => [name, KIND_BYTES[kind] * count]))
  }

  #readTable(view: DataView, length: number): void {
    const count = view.getUint32(12, true)
    let at = HEADER_BYTES + ENTRY_BYTES * count
    verify(at <= length, 'table of sections is longer than the whole')
    for (let i = 0; i < count; i++) {
      const entry = HEADER_BYTES + ENTRY_BYTES * i
      const name = this.#name(entry)
      const kind = view.getUint32(entry + NAME_BYTES, true)
      const start = 8 * view.getUint32(entry + NAME_BYTES + 4, true)
      const elements = view.getUint32(entry + NAME_BYTES + 8, true)
      const size = KIND_BYTES[kind]
      verify(size !== undefined && start === at, `section "${name}" is misplaced`)
      at += padded(size * elements)
      verify(at <= length && !this.#sections.has(name), `section "${name}" is misplaced`)
      this.#sections.set(name, { kind, start, count: elements })
    }
    verify(at === length, 'sections do not fill the whole')
  }

  #name(entry: number): string {
    let name = ''
    for (let at = entry; at < entry + NAME_BYTES && this.#bytes[at] !== 0; at++) {
      name += String.fromCharCode(this.#bytes[at])
    }
    return name
  }

  #section(name: string, kind: Kind, count?: number): { buffer: ArrayBufferLike; offset: number; length: number } {
    const section = this.#sections.get(name)
    verify(section !== undefined && section.kind === kind, `section "${name}" is missing`)
    verify(count === undefined || section.count === count, `section "${name}" has ${section.count} of ${count} numbers`)
    const offset = this.#bytes.byteOffset + section.start
    if (LITTLE_ENDIAN) return { buffer: this.#bytes.buffer, offset, length: section.count }
    const size = KIND_BYTES[kind]
    const swapped = this.#bytes.slice(section.start, section.start + size * section.count)
    swapBytes(swapped, size)
    return { buffer: swapped.buffer, offset: 0, length: section.count }
  }
}

/** @returns the length in bytes */
function checkHeader(bytes: Uint8Array): number {
  const { length } = bytes
  const known = Math.min(length, MAGIC.length)
  let magic = length > 0
  for (let i = 0; i < known; i++) magic = magic && bytes[i] === MAGIC[i]
  if (!magic) throw new SnapshotError(`not a samestory snapshot${length === 0 ? ': it is empty' : ''}`)
  if (length < HEADER_BYTES) throw new SnapshotError(`snapshot is cut short at byte ${length} of its header`)
  const view = viewOf(bytes)
  const version = view.getUint32(8, true)
  if (version > VERSION) {
    throw new SnapshotError(`snapshot version ${version} is newer than ${VERSION}, the newest this samestory reads`)
  }
  if (version < 1)
    throw new SnapshotError(`snapshot version ${version} is unknown; this samestory reads 1 to ${VERSION}`)
  const total = view.getFloat64(16, true)
  if (length < total) throw new SnapshotError(`snapshot is cut short at byte ${length} of ${total}`)
  if (length !== total || total % 8 !== 0) {
    throw new SnapshotError(`snapshot says it has ${total} bytes, got ${length}`)
  }
  return length
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
