import { describe, expect, test } from 'vitest'
import { CopyTier } from '../../src/nominate/copies.ts'
import { Nominator, UNCOUNTED } from '../../src/nominate/nominator.ts'
import type { Profile } from '../../src/profile/profile.ts'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'

const OPTIONS = { signatureSize: 176, seed: 1 }
const range = (length: number, from = 0) => Uint32Array.from({ length }, (_, i) => from + i)
const shingles = (length: number, from = 0) =>
  range(length, from)
    .map((i) => Math.imul(i + 1, 0x9e3779b1) >>> 0)
    .sort()

describe('checking candidates', () => {
  const nominator = new Nominator(new CopyTier(OPTIONS), undefined)
  const checked = (copies: Uint32Array, stories: readonly number[], common: (handle: number) => number) => {
    const seen: number[] = []
    const nominated = { copies, stories: Uint32Array.from(stories), close: stories.length }
    const found = nominator.check(nominated, (handle) => {
      seen.push(handle)
      return common(handle)
    })
    return { handles: [...found.handles], common: [...found.common], seen }
  }

  test('leaves out what is no copy, unless it shares rare terms; each once, copies first', () => {
    const common = (handle: number) => [0, 7, -1, -1, 4][handle]
    expect(checked(Uint32Array.of(3, 1, 0, 2), [4, 1, 2, 0], common)).toEqual({
      handles: [1, 0, 4, 2],
      common: [7, 0, UNCOUNTED, -1],
      seen: [3, 1, 0, 2],
    })
  })

  test('the first story candidate may be the first copy candidate', () => {
    expect(checked(Uint32Array.of(5), [5], () => -1)).toEqual({ handles: [5], common: [-1], seen: [5] })
    expect(checked(Uint32Array.of(5), [5], () => 0)).toEqual({ handles: [5], common: [0], seen: [5] })
  })

  test('stops looking at 128 copies, and those not looked at are uncounted', () => {
    const found = checked(range(300), [299], () => 9)
    expect(found.seen).toEqual([...range(128)])
    expect(found.handles).toEqual([...range(128), 299])
    expect(found.common.at(-1)).toBe(UNCOUNTED)
    const late = checked(range(300), [], (handle) => (handle < 200 ? -1 : 9))
    expect(late.seen).toHaveLength(300)
    expect(late.handles).toEqual([...range(100, 200)])
  })
})

describe('copies among many', () => {
  const sign = (nominator: Nominator, list: Uint32Array) =>
    nominator.sign({ shingles: list, terms: new Uint32Array(0) } as unknown as Profile)

  test('all that share bands are nominated once, those that share most before the others', () => {
    const nominator = new Nominator(new CopyTier(OPTIONS), undefined)
    // A crowd is read in part, so each of these texts differs somewhere.
    for (let i = 0; i < 400; i++) {
      nominator.insert(i, sign(nominator, Uint32Array.from([...shingles(60), ...shingles(30, 1000 * (i + 1))]).sort()))
    }
    const probe = Uint32Array.from([...shingles(60), ...shingles(30, 1000 * 6)]).sort()
    const { copies, stories, close } = nominator.nominate(sign(nominator, probe))
    expect(copies.length).toBeGreaterThan(128)
    expect(new Set(copies).size).toBe(copies.length)
    expect(copies.subarray(0, 128)).toContain(5)
    expect([...stories, close]).toEqual([0])
    const similar = nominator.similar(probe, 0, probe.length)
    expect(similar).toHaveLength(128)
    expect(similar).toContain(5)
    expect(nominator.similar(probe, 5, 5)).toHaveLength(0)
  })

  test('up to 128 are nominated as they are', () => {
    const nominator = new Nominator(new CopyTier(OPTIONS), undefined)
    const list = shingles(50)
    for (let i = 0; i < 20; i++) nominator.insert(i, sign(nominator, list))
    nominator.insert(20, sign(nominator, shingles(50, 5000)))
    const { copies } = nominator.nominate(sign(nominator, list))
    expect([...copies].sort((a, b) => a - b)).toEqual([...range(20)])
  })
})

test('bands of both families find an excerpt, count their memory and can be left again', () => {
  const tier = new CopyTier(OPTIONS)
  const before = tier.bytes
  tier.reserve(1000)
  const reserved = tier.bytes
  expect(reserved).toBeGreaterThan(before)
  const sketch = tier.createSketch()
  expect(sketch.signature).toHaveLength(176)
  const whole = shingles(120)
  for (let i = 0; i < 200; i++) {
    tier.sign(i === 0 ? whole : shingles(120, 1000 * i), 0, 120, sketch)
    tier.insert(i, sketch)
  }
  expect(tier.bytes).toBeGreaterThanOrEqual(reserved)
  expect(tier.capped).toBe(0)
  const found = new CandidateBuffer()
  tier.sign(whole, 0, 60, sketch)
  tier.nominate(sketch, found)
  expect([...found.ids.subarray(0, found.count)]).toEqual([0])
  tier.remove(0)
  tier.nominate(sketch, found)
  expect(found.count).toBe(0)
})
