import { describe, expect, test } from 'vitest'
import { decodeBackground, makeBackground } from '../../src/background/index.ts'
import { compareArticles } from '../../src/index.ts'

function read(data: string): Map<string, number> {
  const entries = new Map<string, number>()
  decodeBackground(data, (word, frequency) => entries.set(word, frequency))
  return entries
}

describe('makeBackground', () => {
  test('folds, stems and adds up, without stop words', () => {
    const table = makeBackground('en-GB', [
      ['the', 600],
      ['Bridge', 40],
      ['bridges', 40],
      ["bridge's", 20],
      ['Ferry', 300],
    ])
    expect(table).toMatchObject({ language: 'en', unit: 'term', entries: 2, coverage: 1 })
    const entries = read(table.data)
    expect([...entries.keys()]).toEqual(['bridg', 'ferri'])
    expect(entries.get('bridg')).toBeCloseTo(0.1, 2)
    expect(entries.get('ferri')).toBeCloseTo(0.3, 1)
    expect(table.least).toBeCloseTo(0.1, 9)
  })

  test('makes a table of more entries than a call takes arguments', () => {
    const counts = Array.from({ length: 200_000 }, (_, i) => [`neno${i}`, 400_000 - i] as const)
    const table = makeBackground('sw', counts, { entries: 190_000 })
    expect(table.entries).toBeGreaterThan(180_000)
    expect(table.entries).toBeLessThanOrEqual(190_000)
    expect(table.least).toBeGreaterThan(0)
  })

  test('keeps the most frequent, and says what share of the text they are', () => {
    const table = makeBackground(
      'sw',
      {
        *[Symbol.iterator]() {
          yield* [
            ['rais', 70],
            ['bunge', 20],
            ['jahazi', 10],
          ] as const
        },
      },
      { entries: 2 },
    )
    expect([...read(table.data).keys()]).toEqual(['bunge', 'rais'])
    expect(table.coverage).toBeCloseTo(0.9, 9)
  })

  test('a pair of characters is an entry as it stands', () => {
    const table = makeBackground(
      'zh',
      [
        ['北京', 3],
        ['新闻', 1],
      ],
      { unit: 'bigram', source: 'own', licence: 'MIT' },
    )
    expect(table).toMatchObject({ unit: 'bigram', entries: 2, source: 'own', licence: 'MIT' })
  })

  test('is found for Norwegian under either tag', () => {
    expect(makeBackground('no', [['bru', 1]]).language).toBe(makeBackground('nb-NO', [['bru', 1]]).language)
  })

  test('says how common a word is, so that sharing it counts less', () => {
    const text = 'rais alisema leo'
    const score = (count: number): number => {
      const background = [
        makeBackground('sw', [
          ['rais', count],
          ['alisema', count],
          ['leo', count],
          ['kwa', 100_000],
          ['jahazi', 1],
        ]),
      ]
      const articles = ['asubuhi katika jiji la mwanza', 'usiku mjini dodoma kwenye mkutano'].map((rest, i) => ({
        id: String(i),
        text: `${text} ${rest}`,
        language: 'sw',
      }))
      return compareArticles(articles[0], articles[1], { background }).score
    }
    expect(score(20_000)).toBeLessThan(score(1))
  })

  test.each([
    [() => makeBackground('', [['a', 1]]), /"language" must be a BCP 47 tag/],
    [() => makeBackground('sw', []), /"counts" must hold at least one word/],
    [() => makeBackground('sw', [['rais', 0]]), /the count of "rais" must be a number above 0, got 0/],
    [() => makeBackground('sw', [['rais', Number.NaN]]), /above 0, got NaN/],
    [() => makeBackground('en', [['the', 1]]), /must tell at least one word/],
    [() => makeBackground('sw', [['rais', 1]], { entries: 0 }), /option "entries" must be a whole number above 0/],
    [() => makeBackground('sw', [['rais', 1]], { unit: 'word' as 'term' }), /option "unit" must be 'term' or 'bigram'/],
  ])('refuses what it cannot use (%#)', (make, message) => expect(make).toThrow(message))
})
