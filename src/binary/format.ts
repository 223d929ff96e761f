// The layout of a snapshot. All numbers are little-endian, on every platform.
//
//   byte 0   magic, 8 bytes: 89 "SAME" 0D 0A 1A (as in PNG: a transfer as text destroys it)
//        8   u32 format version
//       12   u32 number of sections
//       16   f64 length of the whole in bytes
//       24   u32 0
//       28   u32 checksum: XXH32 of bytes 32 to the end, seeded with the XXH32 (seed 0) of bytes 0 to 27
//       32   table of sections, 32 bytes each: name (16 bytes of ASCII, padded with 0), u32 kind,
//            u32 start (in units of 8 bytes from byte 0), u32 number of elements, u32 0
//     then   the sections in the order of the table, each padded with 0 to a multiple of 8 bytes
//
// A section is one column: one kind of number, one or more for each article (in the order of arrival), story, edge or term.

export const MAGIC = /* @__PURE__ */ Uint8Array.of(0x89, 0x53, 0x41, 0x4d, 0x45, 0x0d, 0x0a, 0x1a)
/** Version of the format written, and the newest that can be read. */
export const VERSION = 8
export const HEADER_BYTES = 32
export const ENTRY_BYTES = 32
export const NAME_BYTES = 16
/** Words of the header that its checksum covers; the next one holds the checksum. */
export const CHECKED_WORDS = 7

/** What the numbers of a section are. */
export const Kind = { Uint8: 1, Uint32: 2, Float32: 3, Float64: 4 } as const
export type Kind = (typeof Kind)[keyof typeof Kind]

/** Bytes of a number, by kind. */
export const KIND_BYTES: Readonly<Record<number, number>> = {
  [Kind.Uint8]: 1,
  [Kind.Uint32]: 4,
  [Kind.Float32]: 4,
  [Kind.Float64]: 8,
}

export const LITTLE_ENDIAN = /* @__PURE__ */ isLittleEndian()

function isLittleEndian(): boolean {
  return new Uint8Array(Uint32Array.of(1).buffer)[0] === 1
}

export function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8
}

/** Reverses the bytes of every number of `size` bytes, in place. */
export function swapBytes(bytes: Uint8Array, size: number): void {
  for (let at = 0; at + size <= bytes.length; at += size) bytes.subarray(at, at + size).reverse()
}

/** Words of a little-endian buffer, whose length is a multiple of 4; a view where the platform is little-endian. */
export function wordsOf(bytes: Uint8Array): Uint32Array {
  if (LITTLE_ENDIAN) return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  const swapped = bytes.slice()
  swapBytes(swapped, 4)
  return new Uint32Array(swapped.buffer)
}
