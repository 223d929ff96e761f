import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fmix32 } from '../../src/base/hash.ts'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'

/** Ids of which many have one place in the table, and how often they are met. */
const id = fc.oneof(
  fc.nat(20),
  fc.nat(8).map((n) => n << 25),
  fc.nat(0x7fffffff),
)
const weight = fc.oneof(fc.constant(1), fc.nat({ max: 100 }), fc.nat({ max: 3000 }))
const met = fc.array(fc.tuple(id, weight), { maxLength: 200 })

function filled(list: readonly (readonly [number, number])[], capacity?: number): CandidateBuffer {
  const buffer = new CandidateBuffer(capacity)
  for (const [id, weight] of list) buffer.add(id, weight)
  return buffer
}

/** Candidates by hand, in the order in which they were first met. */
function gathered(list: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const hits = new Map<number, number>()
  for (const [id, weight] of list) hits.set(id, (hits.get(id) ?? 0) + weight)
  return [...hits].map(([id, sum]) => [id, sum & 0xffff])
}

const shown = ({ count, ids, hits }: CandidateBuffer) => Array.from({ length: count }, (_, i) => [ids[i], hits[i]])

describe('candidates', () => {
  test('are held once each, in the order of their coming, with the sum of what they were met with', () => {
    fc.assert(
      fc.property(met, met, fc.constantFrom(1, 16, 17, 256), (before, after, capacity) => {
        const buffer = filled(before, capacity)
        expect(shown(buffer)).toEqual(gathered(before))
        buffer.clear()
        expect(buffer.count).toBe(0)
        for (const [id, weight] of after) buffer.add(id, weight)
        expect(shown(buffer)).toEqual(gathered(after))
      }),
      { numRuns: 200 },
    )
  })

  test('count for one unless it is said, and no more room is taken than asked for until there are more', () => {
    const buffer = new CandidateBuffer(16)
    for (let i = 0; i < 16; i++) buffer.add(i)
    expect([buffer.ids.length, buffer.hits.length]).toEqual([16, 16])
    buffer.add(3)
    buffer.add(99)
    expect([buffer.ids.length, buffer.hits[3], buffer.hits[16]]).toEqual([32, 2, 1])
    expect(new CandidateBuffer().ids.length).toBe(256)
    expect(new CandidateBuffer(257).ids.length).toBe(512)
    expect(new CandidateBuffer(1).ids.length).toBe(16)
  })
})

describe('the candidates with the highest hits', () => {
  const most = fc.oneof(fc.nat(5), fc.nat(200))

  test('are chosen by hits, and of those that tie for the last places the first that were met', () => {
    fc.assert(
      fc.property(met, most, (list, most) => {
        const buffer = filled(list)
        const out = new Uint32Array(most)
        const count = buffer.select(most, out)
        const expected = gathered(list)
          .map(([, hits], i) => ({ hits, i }))
          .sort((x, y) => y.hits - x.hits || x.i - y.i)
          .slice(0, most)
          .map(({ i }) => i)
        expect([...out.subarray(0, count)]).toEqual(expected.sort((x, y) => x - y))
      }),
      { numRuns: 300 },
    )
  })

  test('are chosen fairly, of those that tie by a hash, in whatever order they were met', () => {
    const shuffled = met.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, most, ([list, otherwise], most) => {
        const chosen = (buffer: CandidateBuffer) => {
          const out = new Uint32Array(buffer.count)
          const count = buffer.selectFairly(most, out)
          expect([...out.subarray(0, count)]).toEqual([...out.subarray(0, count)].sort((x, y) => x - y))
          return [...out.subarray(0, count)].map((i) => buffer.ids[i]).sort((x, y) => x - y)
        }
        const expected = gathered(list)
          .toSorted(([x, hitsX], [y, hitsY]) => hitsY - hitsX || fmix32(x) - fmix32(y))
          .slice(0, most)
          .map(([id]) => id)
        expect(chosen(filled(list))).toEqual(expected.sort((x, y) => x - y))
        expect(chosen(filled(otherwise))).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })
})
