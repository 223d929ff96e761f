import { Minhash, LshIndex as TheirIndex } from 'minhash'
import { describe, expect, it } from 'vitest'
import {
  estimateJaccard,
  FastSimilaritySketcher,
  fromMinhash,
  LshIndex,
  unionSignatures,
} from '../../src/sketch/index.ts'

const SENTENCE = 'the foreign minister arrived in moscow on monday for four days of talks on security'.split(' ')

function signed(words: readonly string[], options: { numPerm?: number; seed?: number } = {}): Minhash {
  const minhash = new Minhash(options)
  for (const word of words) minhash.update(word)
  return minhash
}

const variants = SENTENCE.map((_, i) => SENTENCE.slice(0, SENTENCE.length - i))

describe('signatures of the npm package minhash', () => {
  it('give the estimates that the package gives', () => {
    const objects = variants.map((words) => signed(words))
    for (const a of objects) {
      for (const b of objects) expect(estimateJaccard(fromMinhash(a), fromMinhash(b)).jaccard).toBe(a.jaccard(b))
    }
  })

  it('find in our index whatever they find in theirs, and throw on nothing unseen', () => {
    const theirs = new TheirIndex({ bandSize: 4 })
    const ours = new LshIndex({ size: 128, bands: 32, rows: 4 })
    const objects = variants.map((words) => signed(words))
    objects.forEach((minhash, i) => {
      theirs.insert(`v${i}`, minhash)
      ours.insert(`v${i}`, fromMinhash(minhash))
    })
    for (const minhash of objects) {
      const found = ours.query(fromMinhash(minhash)).map((match) => match.id)
      expect(found.sort()).toEqual(theirs.query(minhash).sort())
    }
    const unseen = signed(['nothing', 'like', 'it'])
    expect(() => theirs.query(unseen)).toThrow()
    expect(ours.query(fromMinhash(unseen))).toEqual([])
  })

  it('unite', () => {
    const union = unionSignatures(fromMinhash(signed(['a', 'b'])), fromMinhash(signed(['c'])))
    expect(union).toEqual(fromMinhash(signed(['a', 'b', 'c'])))
  })

  it('of other seeds, sizes and schemes are refused, and it says why', () => {
    const index = new LshIndex({ size: 128 })
    index.insert('a', fromMinhash(signed(SENTENCE)))
    expect(() => index.query(fromMinhash(signed(SENTENCE, { seed: 9 })))).toThrow(/differ in seed \d+ and \d+/)
    expect(() => index.query(fromMinhash(signed(SENTENCE, { numPerm: 64 })))).toThrow(/differ in size 64 and 128/)
    const foreign = new FastSimilaritySketcher().sign(Uint32Array.of(1))
    expect(() => index.query(foreign)).toThrow(/scheme fast-similarity and npm-minhash/)
  })

  it('of nothing are the empty set', () => {
    expect(() => new LshIndex().insert('x', fromMinhash(signed([])))).toThrow(/empty set/)
    expect(estimateJaccard(fromMinhash(signed([])), fromMinhash(signed([]))).jaccard).toBe(0)
  })

  it('keep values below 2^32 and tell larger ones apart', () => {
    const values = Array.from({ length: 16 }, (_, i) => 4294967295 + i)
    const taken = fromMinhash({ hashvalues: values, seed: 3 })
    expect(taken.values[0]).toBe(4294967295)
    expect(new Set(taken.values).size).toBe(16)
    const small = Array.from({ length: 16 }, (_, i) => i)
    expect(new Set([...taken.values, ...fromMinhash({ hashvalues: small, seed: 3 }).values]).size).toBe(32)
  })

  it('are refused if they are no signatures', () => {
    const good = Array.from({ length: 16 }, () => 1)
    expect(() => fromMinhash({ hashvalues: [1, 2] })).toThrow(/"size"/)
    expect(() => fromMinhash({ hashvalues: good.with(3, 0.5) })).toThrow(/"hashvalues\[3\]"/)
    expect(() => fromMinhash({ hashvalues: good.with(3, -1) })).toThrow(RangeError)
    expect(() => fromMinhash({ hashvalues: good, numPerm: 17 })).toThrow(/"numPerm"/)
    // @ts-expect-error
    expect(() => fromMinhash({ hashvalues: 'abc' })).toThrow(TypeError)
  })
})
