import fc from 'fast-check'
import { HEADER_BYTES } from '../../src/binary/format.ts'
import { type Section, sealed, sectionsOf, snapshotOf } from './sections.ts'

/** A change to a snapshot, in numbers that fit any: each is taken modulo what there is. */
export type Damage =
  | { readonly do: 'set'; readonly section: number; readonly index: number; readonly value: number }
  | { readonly do: 'swap'; readonly section: number; readonly index: number; readonly other: number }
  | { readonly do: 'cut'; readonly section: number; readonly count: number }
  | { readonly do: 'grow'; readonly section: number; readonly count: number }
  | { readonly do: 'drop'; readonly section: number }
  | { readonly do: 'twice'; readonly section: number }
  /** The section of this name in another snapshot. */
  | { readonly do: 'take'; readonly section: number; readonly from: number }
  | { readonly do: 'flip'; readonly at: number; readonly bit: number }
  | { readonly do: 'truncate'; readonly length: number }
  | { readonly do: 'splice'; readonly at: number; readonly from: number; readonly length: number }

const big = fc.nat(0xffff)
const anywhere = fc.nat(0x7fffffff)
const value = fc.oneof(
  fc.nat(9),
  fc.constantFrom(-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, -0, 1e300, 2 ** 53, 2 ** 31, 2 ** 32 - 1, 2 ** 31 - 1),
  big,
  fc.double(),
)

export const damage: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.oneof<fc.MaybeWeightedArbitrary<Damage>[]>(
    {
      weight: 8,
      arbitrary: fc.record({ section: big, index: big, value }).map((what): Damage => ({ do: 'set', ...what })),
    },
    {
      weight: 3,
      arbitrary: fc.record({ section: big, index: big, other: big }).map((what): Damage => ({ do: 'swap', ...what })),
    },
    fc.record({ section: big, count: fc.nat(9) }).map((what): Damage => ({ do: 'cut', ...what })),
    fc.record({ section: big, count: fc.nat(9) }).map((what): Damage => ({ do: 'grow', ...what })),
    big.map((section): Damage => ({ do: 'drop', section })),
    big.map((section): Damage => ({ do: 'twice', section })),
    { weight: 2, arbitrary: fc.record({ section: big, from: big }).map((what): Damage => ({ do: 'take', ...what })) },
    {
      weight: 3,
      arbitrary: fc.record({ at: anywhere, bit: fc.nat(7) }).map((what): Damage => ({ do: 'flip', ...what })),
    },
    anywhere.map((length): Damage => ({ do: 'truncate', length })),
    fc
      .record({ at: anywhere, from: anywhere, length: fc.integer({ min: 1, max: 64 }) })
      .map((what): Damage => ({ do: 'splice', ...what })),
  ),
  { minLength: 1, maxLength: 4 },
)

/** A damaged copy of a snapshot, with a right checksum. @param others where sections are taken from */
export function damaged(bytes: Uint8Array, changes: readonly Damage[], others: readonly Uint8Array[]): Uint8Array {
  let result: Uint8Array = bytes.slice()
  for (const change of changes) result = changed(result, change, others)
  return sealed(result)
}

function changed(bytes: Uint8Array, change: Damage, others: readonly Uint8Array[]): Uint8Array {
  if (change.do === 'flip') {
    bytes[change.at % bytes.length] ^= 1 << change.bit
    return bytes
  }
  if (change.do === 'truncate') return withLength(bytes, 8 * Math.floor((change.length % bytes.length) / 8))
  if (change.do === 'splice') {
    const from = change.from % bytes.length
    bytes.set(
      bytes.slice(from, from + change.length).subarray(0, bytes.length - (change.at % bytes.length)),
      change.at % bytes.length,
    )
    return bytes
  }
  const sections = readable(bytes)
  if (sections === undefined || sections.length === 0) return bytes
  const at = change.section % sections.length
  const section = sections[at]
  if (change.do === 'drop') return rewritten(bytes, sections.toSpliced(at, 1))
  if (change.do === 'twice') return rewritten(bytes, sections.toSpliced(at, 0, section))
  if (change.do === 'take') {
    const taken = sectionsOf(others[change.from % others.length]).find(({ name }) => name === section.name)
    return rewritten(bytes, taken === undefined ? sections : sections.with(at, taken))
  }
  return rewritten(bytes, sections.with(at, { ...section, values: changedValues(section.values, change) }))
}

function changedValues(
  values: readonly number[],
  change: Extract<Damage, { readonly do: 'set' | 'swap' | 'cut' | 'grow' }>,
): readonly number[] {
  if (change.do === 'cut') return values.slice(0, Math.max(0, values.length - 1 - change.count))
  if (change.do === 'grow') return [...values, ...values.slice(-1 - change.count)]
  if (values.length === 0) return values
  const index = change.index % values.length
  if (change.do === 'set') return values.with(index, change.value)
  const other = change.other % values.length
  return values.with(index, values[other]).with(other, values[index])
}

/** The sections of a snapshot that is whole enough to have any. */
function readable(bytes: Uint8Array): readonly Section[] | undefined {
  try {
    return sectionsOf(bytes)
  } catch {
    return undefined
  }
}

/** As it was, where what was done to it before leaves nothing to put together. */
function rewritten(bytes: Uint8Array, sections: readonly Section[]): Uint8Array {
  try {
    return snapshotOf(sections, bytes[8])
  } catch {
    return bytes
  }
}

/** Cut, and with the length in the header that it now has. */
function withLength(bytes: Uint8Array, length: number): Uint8Array {
  const cut = bytes.slice(0, length)
  if (length >= HEADER_BYTES) new DataView(cut.buffer).setFloat64(16, length, true)
  return cut
}
