import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SnapshotReader } from '../../src/binary/reader.ts'
import { SnapshotWriter } from '../../src/binary/writer.ts'
import { ShingleLists } from '../../src/corpus/shingle-lists.ts'
import { type CopySketch, CopyTier } from '../../src/nominate/copies.ts'
import { Nominator } from '../../src/nominate/nominator.ts'
import { BandTables } from '../../src/sketch/band-tables.ts'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'
import { loadCopies, saveCopies } from '../../src/snapshot/copies.ts'

const OPTIONS = { signatureSize: 80, seed: 1 }
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

/** A signature whose values no other has, but for those at some places, which are those of number 0. */
function sketchOf(number: number, shared: readonly number[] = []): CopySketch {
  const signature = Uint32Array.from({ length: 80 }, (_, i) => 1000 * (number + 1) + i)
  for (const i of shared) signature[i] = 1000 + i
  return sketchWith(signature)
}

function sketchWith(signature: Uint32Array): CopySketch {
  const { tables } = new CopyTier({ ...OPTIONS, signatureSize: signature.length })
  return { signature, codes: tables.encode(signature) }
}

function found(tier: CopyTier, sketch: CopySketch): ReadonlyMap<number, number> {
  const out = new CandidateBuffer()
  tier.nominate(sketch, out)
  return new Map(Array.from({ length: out.count }, (_, i) => [out.ids[i], out.hits[i]]))
}

describe('copies are nominated', () => {
  test('by each of 40 bands of two values that is the same', () => {
    const tier = new CopyTier(OPTIONS)
    const articles = [range(0, 2), range(0, 1), range(1, 3), range(3, 7), range(78, 80), range(0, 80)]
    articles.forEach((shared, i) => {
      tier.insert(i + 1, sketchOf(i + 1, shared))
    })
    expect([...found(tier, sketchOf(0))].sort()).toEqual([
      [1, 1],
      [4, 1],
      [5, 1],
      [6, 40],
    ])
  })

  test('of an odd number of values the last is in no band', () => {
    const tier = new CopyTier({ signatureSize: 17, seed: 1 })
    const sketch = sketchWith(Uint32Array.from({ length: 17 }, (_, i) => i))
    tier.insert(1, sketch)
    expect([...found(tier, sketch)]).toEqual([[1, 8]])
  })

  test('as long as they are indexed', () => {
    const tier = new CopyTier(OPTIONS)
    tier.insert(1, sketchOf(1, range(0, 2)))
    tier.insert(2, sketchOf(2, range(78, 80)))
    tier.remove(1, sketchOf(1, range(0, 2)))
    expect([...found(tier, sketchOf(0)).keys()]).toEqual([2])
    tier.remove(2, sketchOf(2, range(78, 80)))
    expect(found(tier, sketchOf(0)).size).toBe(0)
  })

  test('of a crowd that shares one band, the newest 48 and 48 by chance, which counts as capped', () => {
    const tier = new CopyTier(OPTIONS)
    for (const i of range(1, 101)) tier.insert(i, sketchOf(i, range(0, 2)))
    for (const i of range(101, 201)) tier.insert(i, sketchOf(i, range(2, 4)))
    for (const i of range(201, 301)) tier.insert(i, sketchOf(i, range(4, 6)))
    const taken = [...found(tier, sketchOf(0)).keys()]
    for (const last of [100, 200, 300]) {
      const ofCrowd = taken.filter((i) => i > last - 100 && i <= last)
      expect(ofCrowd).toEqual(expect.arrayContaining(range(last - 47, last + 1)))
      expect(ofCrowd.length).toBeGreaterThan(60)
      expect(ofCrowd.length).toBeLessThanOrEqual(96)
    }
    expect(tier.capped).toBe(3)
  })

  test('until 4096 entries were looked at', () => {
    const tier = new CopyTier({ signatureSize: 1024, seed: 1 })
    const same = sketchWith(new Uint32Array(1024).fill(5))
    // All share every band: 96 of each are read, so 43 bands.
    for (const i of range(0, 97)) tier.insert(i, same)
    expect(Math.max(...found(tier, same).values())).toBe(43)
    // And the next bucket, which was not begun.
    expect(tier.capped).toBe(44)
  })
})

describe('more copies than are looked for', () => {
  test('are listed with those of most bands first, then the others, each once', () => {
    const nominator = new Nominator(new CopyTier(OPTIONS), undefined)
    const bands = (i: number) => 1 + (Math.imul(i, 0x9e3779b1) >>> 28)
    // Each band is shared by few, so that all are found.
    const ofBand = (i: number) => range(0, bands(i)).map((k) => (7 * i + 5 * k) % 40)
    const articles = range(1, 301)
    for (const i of articles) {
      const shared = ofBand(i).flatMap((band) => range(2 * band, 2 * band + 2))
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

/** Shingles that only snapshots of an earlier version need. */
const NONE = new ShingleLists()

describe('a snapshot of the bands', () => {
  const handles = Uint32Array.of(9, 3, 300)

  function saved(tier: CopyTier): SnapshotReader {
    const writer = new SnapshotWriter()
    saveCopies(tier, handles, writer)
    return new SnapshotReader(writer.finish())
  }

  test('finds what was found before, and can be gone on with', () => {
    const shared = fc.array(fc.nat(79), { maxLength: 70 })
    fc.assert(
      fc.property(fc.array(shared, { minLength: 4, maxLength: 4 }), (lists) => {
        const tier = new CopyTier(OPTIONS)
        handles.forEach((handle, i) => {
          tier.insert(handle, sketchOf(handle, lists[i]))
        })
        const restored = new CopyTier(OPTIONS)
        loadCopies(restored, handles, NONE, 3, saved(tier))
        expect(found(restored, sketchOf(0))).toEqual(found(tier, sketchOf(0)))
        for (const one of [tier, restored]) {
          one.remove(9, sketchOf(9, lists[0]))
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
    const load = (change: (state: Float64Array) => void) => {
      const writer = new SnapshotWriter()
      const state = reader.f64('band.state', 3).slice()
      change(state)
      const keys = reader.u32('band.key')
      writer.f64('band.state', 3, (out) => out.set(state))
      writer.u32('band.key', keys.length, (out) => out.set(keys))
      loadCopies(new CopyTier(OPTIONS), handles, NONE, 3, new SnapshotReader(writer.finish()))
    }
    expect(() => load(() => {})).not.toThrow()
    expect(() => load((state) => state.fill(43, 0, 1))).toThrow(
      'its bands are 43 of 2 rows, those of this samestory 40 of 2',
    )
    expect(() => load((state) => state.fill(3, 1, 2))).toThrow(
      'its bands are 40 of 3 rows, those of this samestory 40 of 2',
    )
  })
})

test('the bytes are those of the bands', () => {
  expect(new CopyTier(OPTIONS).bytes).toBe(new BandTables({ bands: 40, rows: 2 }).bytes)
})
