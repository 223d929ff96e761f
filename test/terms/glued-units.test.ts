import { describe, expect, test } from 'vitest'
import { type Article, type Comparison, compareArticles } from '../../src/index.ts'

const report = (id: string, figure: string): Article => ({
  id,
  language: 'en',
  text:
    id === 'a'
      ? `Norvane gave ${figure} as the figure of the year on Tuesday, as its chief executive Hilde Brandt said.`
      : `Hilde Brandt of Norvane told reporters that the maker of pumps had come to ${figure} in the end.`,
})
const compared = (one: string, other: string): Comparison => compareArticles(report('a', one), report('b', other))

describe('a unit glued to a number', () => {
  test.each([
    ['$1.5bn', '$1.5 billion'],
    ['$1.5B', '$1.5 billion'],
    ['£23m', '£23 million'],
    ['$23M', '$23mn'],
    ['23M€', '€23 million'],
    ['€2tn', '€2 trillion'],
    ['40km', '40 km'],
    ['40KM', '40 km'],
    ['1,400ha', '1400 ha'],
    ['128GB', '128 gb'],
    ['5pc', '5 percent'],
  ])('makes the amount that it makes behind a blank: %s and %s', (one, other) => {
    const { evidence, relation } = compared(one, other)
    expect(evidence.rivalNumbers).toBeCloseTo(0, 6)
    expect(evidence.strayNumbers).toBeCloseTo(0, 6)
    expect([evidence.sharedAmounts, evidence.rivalAmounts]).toEqual([1, 0])
    expect(relation).toBe('same-story')
  })

  test.each([
    ['5pc', '5 per cent'],
    ['100m', '100 m'],
  ])('is no thing where the word for it is none: %s and %s', (one, other) => {
    const { evidence } = compared(one, other)
    expect(evidence.strayNumbers).toBeCloseTo(0, 6)
    expect([evidence.sharedAmounts, evidence.rivalAmounts]).toEqual([0, 0])
  })

  test('tells amounts apart', () => {
    expect(compared('$1.5bn', '$2.5 billion').evidence.rivalAmounts).toBe(1)
    expect(compared('40km', '40 ha').evidence.rivalAmounts).toBe(0)
  })

  test('counts nothing else: what stands behind is made of it', () => {
    expect(compared('a 400ha fire', 'a 500ha fire').evidence.rivalAmounts).toBe(1)
    expect(compared('a 400ha fire', 'a 400 fire').evidence.sharedAmounts).toBe(0)
  })

  test.each([
    '2nd',
    '16th',
    '1st',
    'G20',
    'F16',
    'A380',
    '737-800',
    '5G',
    '3D',
    '4x4',
    '4K',
    '3M',
    '5b',
    '1990s',
    '5e',
  ])('is no part of an ordinal or a name: %s', (name) => {
    const { evidence } = compared(name, name.replace(/\D+/g, ' ').trim())
    expect(evidence.sharedAmounts).toBe(0)
    expect(evidence.strayNumbers).toBeGreaterThan(0)
  })
})
