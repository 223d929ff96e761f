import { describe, expect, test } from 'vitest'
import { type Article, compareArticles } from '../../src/index.ts'
import { isOfClock } from '../../src/terms/clock.ts'

describe('a time of day', () => {
  test.each(['8:15', '08:15', '23:59 Uhr', '8h15', '08H15'])('is told by its form: %s', (text) => {
    for (const [number] of text.matchAll(/\d+[hH]\d+|\d+/g)) {
      const from = text.indexOf(number)
      expect(isOfClock(text, from, from + number.length), number).toBe(true)
    }
  })

  test.each(['2:1', '10:100', '815', '8.15', '1:2:3', '15', '4th15', 'h15', '100:15'])(
    'is no other number: %s',
    (text) => {
      expect(isOfClock(text, 0, text.search(/\D|$/) || text.length)).toBe(false)
    },
  )

  const update = (id: string, hours: readonly string[], news: string, more: readonly string[]): Article => ({
    id,
    title: `Live: fire at the Brannock paint works, ${news}`,
    text: `The Brannock paint works has burned since the morning, the fire brigade of Ostra said. ${hours[0]}: ${news}.
${hours[1]}: ${more[0]} ${hours[2]}: ${more[1]}`,
  })

  test.each([
    ['8:15', '9:25', '10:35', '12:42', '13:52', '15:17'],
    ['8h15', '9h25', '10h35', '12h42', '13h52', '15h17'],
  ])('that only one of two updates has speaks against neither: %s', (...hours) => {
    const { evidence, relation } = compareArticles(
      update('a', hours.slice(0, 3), 'schools shut', [
        'the police close the road to the station.',
        'Tilda Brask, the mayor, tells all to keep their windows shut.',
      ]),
      update('b', hours.slice(3), 'minister arrives', [
        'two of the hurt may leave hospital, its doctors say.',
        'what is left of the roof is pulled down, mayor Tilda Brask says; no paint ran into the river.',
      ]),
    )
    expect([evidence.rivalNumbers, evidence.strayNumbers]).toEqual([0, 0])
    expect(relation).toBe('same-story')
  })
})
