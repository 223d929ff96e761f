import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ScoreCache } from '../../src/judge/score-cache.ts'

test('gives back what was put, never what was another article, another epoch or another pair', () => {
  const step = fc.record({ a: fc.nat(30), b: fc.nat(30), epoch: fc.nat(2), renewed: fc.option(fc.nat(30)) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), fc.constantFrom(256, 1024), (steps, most) => {
      const cache = new ScoreCache(most)
      for (let handle = 0; handle <= 30; handle++) cache.renew(handle)
      const model = new Map<string, number>()
      let score = 0
      let kept = 0
      for (const { a, b, epoch, renewed } of steps) {
        if (renewed !== null) {
          cache.renew(renewed)
          for (const key of model.keys()) if (key.split(' ').slice(0, 2).includes(String(renewed))) model.delete(key)
        }
        if (a === b) continue
        const key = `${Math.min(a, b)} ${Math.max(a, b)} ${epoch}`
        const found = cache.get(a, b, epoch)
        if (found >= 0) {
          expect(found).toBe(model.get(key))
          kept++
        }
        score += 1 / 1024
        cache.put(b, a, epoch, score)
        model.set(key, score)
        expect(cache.get(a, b, epoch)).toBe(score)
      }
      expect(kept).toBeLessThanOrEqual(steps.length)
    }),
    { numRuns: 200 },
  )
})

test('holds nearly all pairs of a cache that is large enough, and stays within its bound', () => {
  const cache = new ScoreCache(1 << 14)
  for (let handle = 0; handle < 100; handle++) cache.renew(handle)
  for (let a = 0; a < 100; a++) for (let b = 0; b < a; b++) cache.put(a, b, 1, a / 100)
  let kept = 0
  for (let a = 0; a < 100; a++) for (let b = 0; b < a; b++) if (cache.get(a, b, 1) === a / 100) kept++
  expect(kept).toBeGreaterThan(0.95 * 4950)
  for (let n = 0; n < 100_000; n++) {
    cache.renew(n % 100)
    cache.put(n % 100, (n + 1) % 100, 1, 0.5)
  }
  expect(cache.bytes).toBeLessThanOrEqual(20 * (1 << 14) + 1024)
})
