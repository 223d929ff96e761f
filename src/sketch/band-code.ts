/** The bits of a key in reverse, unsigned: its end, which tells steps of growth, comes first. Of a code it gives the key again. */
export function reversed(key: number): number {
  let bits = ((key >>> 1) & 0x55555555) | ((key & 0x55555555) << 1)
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2)
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4)
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8)
  return ((bits >>> 16) | (bits << 16)) >>> 0
}

/** Bits that all keys have in common at their end, and their codes at their beginning, that are of one of so many steps of growth. */
export function stepBits(code: number, steps: number): number {
  const bits = 32 - Math.clz32(steps - 1)
  const half = (1 << (bits - 1)) >>> 0
  return (reversed(code) & (half - 1)) + half < steps ? bits : bits - 1
}
