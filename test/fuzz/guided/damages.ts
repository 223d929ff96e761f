import type { Damage } from '../damage.ts'
import { tryDamaged } from '../snapshots.ts'
import type { GuidedTarget } from './target.ts'

const VALUES = [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, -0, 1e300, 2 ** 53, 2 ** 31, 2 ** 32 - 1, 2 ** 31 - 1]
/** Bytes of a damage: what is done, where, and with what. */
const SIZE = 7
const MOST = 6

/** A snapshot, by its number, and what is done to it: `tryDamaged`. */
export const DAMAGES: GuidedTarget = {
  name: 'snapshots',
  seeds: ['\u0000', '\u0001', '\u0002', '\u0003', '\u0005', '\u0006', '\u0007'],
  dictionary: Array.from(
    { length: 10 },
    (_, kind) => `${String.fromCharCode(kind)}\u0003\u0000\u0002\u0000\u0001\u0000`,
  ),
  run: (input) => {
    const changes: Damage[] = []
    for (let at = 1; at + SIZE <= input.length && changes.length < MOST; at += SIZE) changes.push(damageOf(input, at))
    tryDamaged(input[0] ?? 0, changes)
  },
}

function damageOf(input: Uint8Array, at: number): Damage {
  const word = (offset: number): number => input[at + offset] | (input[at + offset + 1] << 8)
  const [section, index, other] = [word(1), word(3), word(5)]
  const where = section * 65_536 + index
  switch (input[at] % 10) {
    case 0:
      return { do: 'set', section, index, value: other < VALUES.length ? VALUES[other] : other - VALUES.length }
    case 1:
      return { do: 'swap', section, index, other }
    case 2:
      return { do: 'cut', section, count: index % 10 }
    case 3:
      return { do: 'grow', section, count: index % 10 }
    case 4:
      return { do: 'drop', section }
    case 5:
      return { do: 'twice', section }
    case 6:
      return { do: 'take', section, from: index }
    case 7:
      return { do: 'flip', at: where, bit: other % 8 }
    case 8:
      return { do: 'truncate', length: where }
    default:
      return { do: 'splice', at: where, from: other, length: 1 + (index % 64) }
  }
}
