import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SnapshotReader } from '../../src/binary/reader.ts'
import { SnapshotWriter } from '../../src/binary/writer.ts'
import { type CopySketch, CopyTier } from '../../src/nominate/copies.ts'
import { Nominator } from '../../src/nominate/nominator.ts'
import { BandTables } from '../../src/sketch/band-tables.ts'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'
import { loadCopies, saveCopies } from '../../src/snapshot/copies.ts'

const OPTIONS = { signatureSize: 176, seed: 1 }
/** Values of the narrow bands, three each; the wide ones have two. */
const NARROW = 44 * 3
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

/** A signature whose values no other has, but for those at some places, which are those of number 0. */
function sketchOf(number: number, shared: readonly number[] = []): CopySketch {
  const signature = Uint32Array.from({ length: 176 }, (_, i) => 1000 * (number + 1) + i)
  for (const i of shared) signature[i] = 1000 + i
  return { signature }
}

function found(tier: CopyTier, sketch: CopySketch): ReadonlyMap<number, number> {
  const out = new CandidateBuffer()
  tier.nominate(sketch, out)
  return new Map(Array.from({ length: out.count }, (_, i) => [out.ids[i], out.hits[i]]))
}

describe('copies are nominated', () => {
  test('by each of 44 bands of three values and 22 of two that is the same', () => {
    const tier = new CopyTier(OPTIONS)
    const articles = [
      range(0, 3),
      range(0, 2),
      range(1, 4),
      range(NARROW - 3, NARROW),
      range(NARROW, NARROW + 2),
      range(NARROW + 1, NARROW + 3),
      range(174, 176),
      range(0, 176),
    ]
    articles.forEach((shared, i) => {
      tier.insert(i + 1, sketchOf(i + 1, shared))
    })
    expect([...found(tier, sketchOf(0))].sort()).toEqual([
      [1, 1],
      [4, 1],
      [5, 1],
      [7, 1],
      [8, 66],
    ])
  })

  test('from either kind of band as long as they are indexed', () => {
    const tier = new CopyTier(OPTIONS)
    tier.insert(1, sketchOf(1, range(0, 3)))
    tier.insert(2, sketchOf(2, range(174, 176)))
    tier.remove(1)
    expect([...found(tier, sketchOf(0)).keys()]).toEqual([2])
    tier.remove(2)
    expect(found(tier, sketchOf(0)).size).toBe(0)
  })

  test('of a crowd that shares one band, the newest 32 and 32 by chance, which counts as capped', () => {
    const tier = new CopyTier(OPTIONS)
    for (const i of range(1, 101)) tier.insert(i, sketchOf(i, range(0, 3)))
    for (const i of range(101, 201)) tier.insert(i, sketchOf(i, range(3, 6)))
    for (const i of range(201, 301)) tier.insert(i, sketchOf(i, range(NARROW, NARROW + 2)))
    const taken = [...found(tier, sketchOf(0)).keys()]
    for (const last of [100, 200, 300]) {
      const ofCrowd = taken.filter((i) => i > last - 100 && i <= last)
      expect(ofCrowd).toEqual(expect.arrayContaining(range(last - 31, last + 1)))
      expect(ofCrowd.length).toBeGreaterThan(40)
      expect(ofCrowd.length).toBeLessThanOrEqual(64)
    }
    expect(tier.capped).toBe(3)
  })

  test('until 4096 entries of each kind were looked at', () => {
    const tier = new CopyTier({ signatureSize: 1024, seed: 1 })
    const same = { signature: new Uint32Array(1024).fill(5) }
    // All share every band: 64 of each are read, so 64 bands of each kind.
    for (const i of range(0, 65)) tier.insert(i, same)
    expect(Math.max(...found(tier, same).values())).toBe(128)
    // And the next bucket of each kind, which was not begun.
    expect(tier.capped).toBe(2 * 65)
  })
})

describe('more copies than are looked for', () => {
  test('are listed with those of most bands first, then the others, each once', () => {
    const nominator = new Nominator(new CopyTier(OPTIONS), undefined)
    const bands = (i: number) => 1 + (Math.imul(i, 0x9e3779b1) >>> 28)
    // Each band is shared by few, so that all are found.
    const ofBand = (i: number) => range(0, bands(i)).map((k) => (7 * i + 5 * k) % 44)
    const articles = range(1, 301)
    for (const i of articles) {
      const shared = ofBand(i).flatMap((band) => range(3 * band, 3 * band + 3))
      nominator.insert(i, { copy: sketchOf(i, shared), story: undefined })
    }
    const out = nominator.nominate({ copy: sketchOf(0), story: undefined })
    const copies = [...out.copies]
    const hits = copies.map((i) => new Set(ofBand(i)).size)
    expect(new Set(copies).size).toBe(copies.length)
    expect(copies.length).toBeGreaterThan(200)
    expect(Math.min(...hits.slice(0, 128))).toBeGreaterThanOrEqual(Math.max(...hits.slice(128)))
  })
})

describe('a snapshot of the bands', () => {
  const handles = Uint32Array.of(9, 3, 300)

  function saved(tier: CopyTier): SnapshotReader {
    const writer = new SnapshotWriter()
    saveCopies(tier, handles, writer)
    return new SnapshotReader(writer.finish())
  }

  test('finds what was found before, and can be gone on with', () => {
    const shared = fc.array(fc.nat(175), { maxLength: 150 })
    fc.assert(
      fc.property(fc.array(shared, { minLength: 4, maxLength: 4 }), (lists) => {
        const tier = new CopyTier(OPTIONS)
        handles.forEach((handle, i) => {
          tier.insert(handle, sketchOf(handle, lists[i]))
        })
        const restored = new CopyTier(OPTIONS)
        loadCopies(restored, handles, 3, saved(tier))
        expect(found(restored, sketchOf(0))).toEqual(found(tier, sketchOf(0)))
        for (const one of [tier, restored]) {
          one.remove(9)
          one.insert(4, sketchOf(4, lists[3]))
        }
        expect(found(restored, sketchOf(0))).toEqual(found(tier, sketchOf(0)))
      }),
      { numRuns: 30 },
    )
  })

  test('with bands of another number or size is refused', () => {
    const tier = new CopyTier(OPTIONS)
    for (const handle of handles) tier.insert(handle, sketchOf(handle))
    const reader = saved(tier)
    const load = (change: (name: string, state: Float64Array) => void) => {
      const writer = new SnapshotWriter()
      for (const name of ['narrow', 'wide']) {
        const state = reader.f64(`${name}.state`, 3).slice()
        change(name, state)
        const keys = reader.u32(`${name}.key`)
        writer.f64(`${name}.state`, 3, (out) => out.set(state))
        writer.u32(`${name}.key`, keys.length, (out) => out.set(keys))
      }
      loadCopies(new CopyTier(OPTIONS), handles, 3, new SnapshotReader(writer.finish()))
    }
    expect(() => load(() => {})).not.toThrow()
    expect(() => load((name, state) => name === 'narrow' && state.fill(43, 0, 1))).toThrow(
      'its narrow bands are 43 of 3 rows, those of this samestory 44 of 3',
    )
    expect(() => load((name, state) => name === 'wide' && state.fill(3, 1, 2))).toThrow(
      'its wide bands are 22 of 3 rows, those of this samestory 22 of 2',
    )
  })
})

test('the bytes are those of both kinds of bands', () => {
  const bytes = new BandTables({ bands: 44, rows: 3 }).bytes + new BandTables({ bands: 22, rows: 2 }).bytes
  expect(new CopyTier(OPTIONS).bytes).toBe(bytes)
})
