/** A seeded source of numbers in [0, 1). */
export type Random = () => number

/** sfc32 (Chris Doty-Humphrey, PractRand): small, fast, and good enough to choose words by. */
export function createRandom(seed: number): Random {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed | 0
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 0x1_0000_0000
  }
  // The first outputs still show the seed.
  for (let i = 0; i < 16; i++) next()
  return next
}

/** An integer from 0 to `below - 1`. */
export function randomInt(random: Random, below: number): number {
  return Math.floor(random() * below)
}

/** `count` distinct elements in random order (all of them if there are fewer), by a partial Fisher-Yates shuffle. */
export function pickDistinct<T>(random: Random, from: readonly T[], count: number): T[] {
  const pool = [...from]
  const wanted = Math.min(count, pool.length)
  for (let i = 0; i < wanted; i++) {
    const j = i + randomInt(random, pool.length - i)
    const chosen = pool[j]
    pool[j] = pool[i]
    pool[i] = chosen
  }
  return pool.slice(0, wanted)
}
