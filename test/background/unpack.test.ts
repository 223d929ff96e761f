import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack } from '../../bench/generate/background/pack.ts'
import { background as english } from '../../src/background/en.ts'
import { encodeBackground } from '../../src/background/encode.ts'
import { background as russian } from '../../src/background/ru.ts'
import { unpack } from '../../src/background/unpack.ts'

function tableOf(entries: readonly (readonly [string, number])[]): string {
  return encodeBackground(new Map(entries))
}

describe('unpack', () => {
  it.each([
    ['no entries', []],
    ['one entry', [['a', 1e-3]]],
    [
      'one level',
      [
        ['a', 1e-3],
        ['ab', 1e-3],
        ['b', 1e-3],
      ],
    ],
    [
      'entries longer than what is kept of them, and letters of two code units',
      [
        ['x'.repeat(60), 1e-3],
        [`${'x'.repeat(60)}y`, 1e-5],
        ['𠮷野', 1e-5],
        ['𠮸野', 1e-6],
      ],
    ],
  ] as const)('gives back %s', (_, entries) => {
    const text = tableOf(entries)
    expect(unpack(pack(text))).toBe(text)
  })

  it('gives back any table', () => {
    const entry = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((word) => !/[A-Z\n |]/.test(word))
    const frequency = fc.double({ min: 1e-8, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(entry, frequency), { selector: ([word]) => word }), (entries) => {
        const text = tableOf(entries)
        expect(unpack(pack(text))).toBe(text)
      }),
    )
  })

  it('packs a table of many letters into less than gzip would', () => {
    expect(pack(russian.data).digits.length * 6).toBeLessThan(8 * 40_000)
  })

  it('gives the English table once', () => {
    expect(english.data).toBe(english.data)
    expect(english.data.split('\n')[0]).toHaveLength(english.entries)
  })
})
