import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Verdict, VerdictMemory } from '../../src/judge/verdict-memory.ts'
import { UNCOUNTED } from '../../src/nominate/nominator.ts'

function verdict(score: number, common = -1): Verdict {
  return Object.assign(new Verdict(), { relation: common < 0 ? 'unrelated' : 'near-duplicate', common, score })
}

test('gives back what was found, never of another article, another version or another pair', () => {
  const step = fc.record({
    a: fc.nat(30),
    b: fc.nat(30),
    version: fc.nat(2),
    common: fc.integer({ min: -1, max: 1e6 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), fc.constantFrom(256, 1024), (steps, most) => {
      const memory = new VerdictMemory(() => most)
      const model = new Map<string, Verdict>()
      const out = new Verdict()
      let score = 0
      for (const { a, b, version, common } of steps) {
        if (a === b) continue
        const key = `${Math.min(a, b)} ${Math.max(a, b)} ${version}`
        if (memory.recall(a + 1, b + 1, version + 1, out)) expect(out).toEqual(model.get(key))
        score += 1 / 1000
        model.set(key, verdict(score, common))
        memory.remember(b + 1, a + 1, version + 1, verdict(score, common))
        expect(memory.recall(a + 1, b + 1, version + 1, out)).toBe(true)
        expect(out.score).toBeCloseTo(score, 9)
        model.set(key, Object.assign(new Verdict(), out))
      }
    }),
    { numRuns: 40 },
  )
})

test('holds nearly all pairs if it is large enough, and stays within its bound', () => {
  const memory = new VerdictMemory(() => 1 << 14)
  const out = new Verdict()
  for (let a = 2; a <= 100; a++) for (let b = 1; b < a; b++) memory.remember(a, b, 1, verdict(a / 100))
  let kept = 0
  for (let a = 2; a <= 100; a++) for (let b = 1; b < a; b++) if (memory.recall(b, a, 1, out)) kept++
  expect(kept).toBeGreaterThan(0.95 * 4950)
  for (let n = 1; n < 100_000; n++) memory.remember(n, n + 1, 1, verdict(0.5))
  expect(memory.bytes).toBeLessThanOrEqual(20 * (1 << 14))
})

test('remembers what was counted when the statistics have moved on', () => {
  const memory = new VerdictMemory(() => 256)
  const out = new Verdict()
  memory.remember(7, 3, 1, verdict(0.95, 40))
  expect(memory.recall(3, 7, 2, out)).toBe(false)
  expect(out.common).toBe(40)
  expect(memory.recall(3, 8, 1, out)).toBe(false)
  expect(out.common).toBe(UNCOUNTED)
})
