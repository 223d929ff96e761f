import type { Random } from '../../../bench/lib/random.ts'
import { randomInt } from '../../../bench/lib/random.ts'

const encoder = new TextEncoder()
/** Longest input made. */
const LONGEST = 4096
const BYTES = [0, 1, 9, 10, 13, 32, 34, 38, 44, 59, 60, 62, 0x7f, 0x80, 0xc3, 0xff]

/** A changed copy of an input. @param dictionary what is put in at times @param other is crossed with it at times */
export function mutated(
  input: Uint8Array,
  other: Uint8Array,
  dictionary: readonly Uint8Array[],
  random: Random,
): Uint8Array {
  let bytes = input
  for (let times = 1 << randomInt(random, 4); times > 0; times--) bytes = changed(bytes, other, dictionary, random)
  return bytes.subarray(0, LONGEST)
}

function changed(bytes: Uint8Array, other: Uint8Array, dictionary: readonly Uint8Array[], random: Random): Uint8Array {
  const { length } = bytes
  const at = randomInt(random, length + 1)
  const size = Math.min(1 + randomInt(random, 1 << randomInt(random, 7)), length - at)
  switch (randomInt(random, 9)) {
    case 0:
      return spliced(bytes, at, 0, Uint8Array.of(BYTES[randomInt(random, BYTES.length)]))
    case 1:
      return spliced(bytes, at, Math.min(1, size), Uint8Array.of(randomInt(random, 256)))
    case 2:
      return spliced(bytes, at, size, new Uint8Array(0))
    case 3: {
      const part = bytes.subarray(at, at + size)
      return spliced(bytes, randomInt(random, length + 1), 0, repeated(part, 1 + randomInt(random, 4)))
    }
    case 4: {
      const from = randomInt(random, other.length + 1)
      return spliced(bytes, at, size, other.subarray(from, from + 1 + randomInt(random, 64)))
    }
    case 5:
      return spliced(bytes.subarray(0, at), at, 0, other.subarray(randomInt(random, other.length + 1)))
    case 6:
      return spliced(bytes, at, 0, encoder.encode(String.fromCodePoint(codePoint(random))))
    default: {
      if (dictionary.length === 0) return spliced(bytes, at, Math.min(1, size), Uint8Array.of(randomInt(random, 256)))
      const token = dictionary[randomInt(random, dictionary.length)]
      return spliced(bytes, at, randomInt(random, 3) === 0 ? size : 0, token)
    }
  }
}

function spliced(bytes: Uint8Array, at: number, removed: number, added: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length - removed + added.length)
  result.set(bytes.subarray(0, at))
  result.set(added, at)
  result.set(bytes.subarray(at + removed), at + added.length)
  return result
}

function repeated(bytes: Uint8Array, times: number): Uint8Array {
  const result = new Uint8Array(bytes.length * times)
  for (let i = 0; i < times; i++) result.set(bytes, i * bytes.length)
  return result
}

function codePoint(random: Random): number {
  return randomInt(random, [0x80, 0x370, 0x3000, 0x10000, 0x110000][randomInt(random, 5)])
}
