import { describe, expect, it } from 'vitest'
import { decodeBackground } from '../../src/background/decode.ts'
import { background as english } from '../../src/background/en.ts'
import { encodeBackground } from '../../src/background/encode.ts'
import { levelOf } from '../../src/background/level.ts'
import { background as russian } from '../../src/background/ru.ts'
import { background as chinese } from '../../src/background/zh.ts'
import { languageRules } from '../../src/text/language/stems.ts'

function read(data: string): Map<string, number> {
  const entries = new Map<string, number>()
  decodeBackground(data, (word, frequency) => entries.set(word, frequency))
  return entries
}

describe('decodeBackground', () => {
  it('gives back what was encoded, to half a decibel', () => {
    const long = 'x'.repeat(40)
    const entries = new Map([
      ['a', 1],
      ['b', 0.5],
      ["b's", 1e-6],
      ['été', 3e-4],
      [long, 1e-3],
      [`${long}y`, 2e-8],
      ['𠮷野', 1e-5],
      ['𠮸野', 1e-5],
    ])
    const again = read(encodeBackground(entries))
    expect([...again.keys()].sort()).toEqual([...entries.keys()].sort())
    for (const [word, frequency] of entries)
      expect(Math.abs(10 * Math.log10((again.get(word) ?? 0) / frequency))).toBeLessThan(0.501)
  })

  it('never splits a surrogate pair', () => {
    const data = encodeBackground(
      new Map([
        ['𠮷', 1],
        ['𠮸', 1],
      ]),
    )
    expect(Buffer.from(data).toString()).toBe(data)
  })

  it.each([
    '',
    'no line',
    'K\n',
    'K\nBa',
    'K\nAaAb',
    'KK\nAa',
    '\u0001\nAa',
    `${english.data}Z`,
    english.data.slice(1),
  ])('refuses a damaged table (%#)', (data) => expect(() => read(data)).toThrow(RangeError))

  it.each([english, russian, chinese])(
    'holds as many entries as it says, none rarer than it says ($language)',
    (table) => {
      const entries = read(table.data)
      expect(entries.size).toBe(table.entries)
      const rarest = [...entries.values()].reduce((a, b) => Math.min(a, b))
      expect(rarest / table.least).toBeCloseTo(1, 3)
    },
  )

  it('knows common words and modern names', () => {
    const entries = read(english.data)
    expect(entries.has('the')).toBe(false)
    expect(entries.get('moscow')).toBeCloseTo(2.51e-5, 7)
    expect(entries.get('beij')).toBeCloseTo(1.26e-5, 7)
    expect(entries.get('putin')).toBeCloseTo(1.58e-5, 7)
    expect(entries.has('shangfu')).toBe(false)
    expect(read(russian.data).has(languageRules('ru').stem('песков'))).toBe(true)
  })
})

it('gives a frequency amid two levels the rarer one, whatever its last bits are', () => {
  for (let level = 0; level < 80; level++) {
    const amid = 10 ** -((level + 0.5) / 10)
    for (const frequency of [amid * (1 - 1e-15), amid, amid * (1 + 1e-15)]) expect(levelOf(frequency)).toBe(level + 1)
    expect(levelOf(amid * 1.001)).toBe(level)
  }
})
