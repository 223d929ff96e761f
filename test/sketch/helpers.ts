import { fmix32 } from '../../src/base/hash.ts'

/** A seeded stream of uint32 (splitmix32), for tests that need data, not adversaries. */
export function randomWords(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    return fmix32(state ^ 0x1234567)
  }
}

/** Two sets of `n` hashes each (or as near as integers allow) whose Jaccard similarity is returned with them. */
export function pairWithJaccard(n: number, jaccard: number, next: () => number) {
  const shared = Math.round((2 * n * jaccard) / (1 + jaccard))
  const a = new Uint32Array(n)
  const b = new Uint32Array(n)
  for (let i = 0; i < n; i++) {
    a[i] = next()
    b[i] = i < shared ? a[i] : next()
  }
  return { a, b, exact: shared / (2 * n - shared) }
}
