import { combine } from '../../src/base/hash.ts'

/** A hash of 64 bits, as 16 hexadecimal digits: what is compared was not made to collide. */
class Hash {
  #low = 1
  #high = 2

  add(value: number): void {
    this.#low = combine(this.#low, value)
    this.#high = combine(this.#high, value)
  }

  toString(): string {
    return [this.#high, this.#low].map((half) => half.toString(16).padStart(8, '0')).join('')
  }
}

export function hashBytes(bytes: Uint8Array): string {
  const hash = new Hash()
  hash.add(bytes.length)
  for (const byte of bytes) hash.add(byte)
  return `${hash}`
}

/** By its code units. */
export function hashText(text: string): string {
  const hash = new Hash()
  hash.add(text.length)
  for (let i = 0; i < text.length; i++) hash.add(text.charCodeAt(i))
  return `${hash}`
}
