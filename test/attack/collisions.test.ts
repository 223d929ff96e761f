import { describe, expect, test } from 'vitest'
import { compareArticles, NewsDetector } from '../../src/index.ts'
import { createTokenBuffer, foldWord, hashWord, scanTokens } from '../../src/text/index.ts'
import { randomWords } from '../sketch/helpers.ts'

/** Words of one hash, by the hash that everybody can compute. */
const PAIR = ['fugitut', 'nonepag'] as const

/** The sequence of Thue and Morse and its opposite agree in every polynomial modulo a power of two, whatever the multiplier. */
function thueMorse(letters: string, length: number): string {
  return Array.from({ length }, (_, i) => letters[[...i.toString(2)].filter((bit) => bit === '1').length & 1]).join('')
}

test('the words are of one hash', () => {
  expect(hashWord(PAIR[0])).toBe(hashWord(PAIR[1]))
  expect(hashWord(thueMorse('ab', 2048))).toBe(hashWord(thueMorse('ba', 2048)))
})

describe('texts that differ in nothing but words of one hash are no duplicates', () => {
  const pairs: readonly [name: string, a: string, b: string][] = [
    ['a sentence', `The jury found ${PAIR[0]} guilty on Monday.`, `The jury found ${PAIR[1]} guilty on Monday.`],
    ['found … guilty', `found ${PAIR[0]} guilty`, `found ${PAIR[1]} guilty`],
    ['long words', `found ${thueMorse('ab', 2048)} guilty`, `found ${thueMorse('ba', 2048)} guilty`],
    ['words of 128 letters', `found ${thueMorse('ab', 128)} guilty`, `found ${thueMorse('ba', 128)} guilty`],
  ]
  test.each(pairs)('%s', (_name, a, b) => {
    for (const seed of [0, 1, 7, 0xffffffff]) {
      expect(compareArticles({ id: 'a', text: a }, { id: 'b', text: b }, { seed }).relation).not.toBe('duplicate')
      const detector = new NewsDetector({ seed })
      detector.add({ id: 'a', text: a })
      expect(detector.add({ id: 'b', text: b }).relation).not.toBe('duplicate')
      expect(detector.add({ id: 'a', text: b })).toMatchObject({ replaced: true, relation: 'duplicate', of: 'b' })
    }
  })

  test('and a title that the text does not repeat stays', () => {
    const { relation } = compareArticles(
      { id: 'a', title: `Found ${PAIR[0]} guilty`, text: `Found ${PAIR[1]} guilty at noon` },
      { id: 'b', text: `Found ${PAIR[1]} guilty at noon` },
    )
    expect(relation).not.toBe('duplicate')
  })
})

test('a word does not stand for another of its hash that was read before', () => {
  const shared = (word: string) =>
    compareArticles(
      { id: 'a', title: `Report of ${word}`, text: `${word} was seen near ${word} when ${word} came.` },
      { id: 'b', title: `News of ${word}`, text: `All of ${word} went to see ${word} again.` },
    ).sharedTerms.map(({ term }) => term.toLowerCase())
  expect(shared(PAIR[0])).toContain(PAIR[0])
  expect(shared(PAIR[1])).toContain(PAIR[1])
  const { sharedTerms } = compareArticles(
    { id: 'a', text: `${PAIR[0]} was seen near the bridge` },
    { id: 'b', text: `${PAIR[1]} went to see the river` },
  )
  expect(sharedTerms.map(({ term }) => term)).not.toContain(PAIR[0])
})

test('no two of 200,000 words agree in both hashes, and the second is another under another seed', () => {
  const next = randomWords(3)
  const words = Array.from({ length: 200_000 }, () => next().toString(36))
  const text = words.join(' ')
  const one = createTokenBuffer(undefined, 1)
  const other = createTokenBuffer(undefined, 2)
  for (const out of [one, other]) scanTokens(text, 0, text.length, out)
  const both = new Set(Array.from({ length: one.count }, (_, i) => one.hash[i] * 2 ** 20 + (one.keyed[i] >>> 12)))
  expect(both.size).toBe(new Set(words.map(foldWord)).size)
  let equal = 0
  for (let i = 0; i < one.count; i++) if (one.keyed[i] === other.keyed[i]) equal++
  expect(equal).toBeLessThan(3)
})
