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

  test.each([
    '2:1',
    '10:100',
    '815',
    '8.15',
    '1:2:3',
    '15',
    '4th15',
    'h15',
    '100:15',
    '4.30 metres',
    '1.15 euros',
    '8 ambulances',
    '95.5 Uhr',
  ])('is no other number: %s', (text) => {
    expect(isOfClock(text, 0, text.search(/\D|$/) || text.length)).toBe(false)
  })

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

  const fires: Readonly<Record<string, readonly [one: string, other: string]>> = {
    de: [
      'Die Lagerhalle in Seeberg brannte #, sagte Feuerwehrchefin Hilde Brandt; zwei Helfer kamen ins Krankenhaus.',
      'Zwei Helfer wurden verletzt, als in Seeberg eine Halle brannte, teilte Hilde Brandt von der Feuerwehr # mit.',
    ],
    en: [
      'The warehouse in Skelby caught fire # on Tuesday, fire chief Hilde Brandt said, and two of her crew were hurt.',
      'Two firefighters went to hospital from the warehouse blaze in Skelby, which was out #, chief Hilde Brandt said.',
    ],
    id: [
      'Gudang kain di Marandi terbakar # dan dua petugas terluka, kata kepala pemadam Suryo Handaya.',
      'Kepala pemadam Suryo Handaya mengatakan dua petugas dirawat setelah gudang di Marandi terbakar. Api padam #.',
    ],
    sv: [
      'Lagret i Seeby började brinna # på tisdagen, sade brandchefen Hilde Brandt, och två av hennes män skadades.',
      'Två brandmän fördes till sjukhus från branden i Seeby, som var släckt #, enligt brandchefen Hilde Brandt.',
    ],
  }

  test.each([
    ['de', 'um 8.15 Uhr', 'um 9.30 Uhr'],
    ['de', 'um 8 Uhr', 'um 9 Uhr'],
    ['en', 'at 8.15am', 'at 7.30pm'],
    ['en', 'at 8:15am', 'at 7:30pm'],
    ['en', 'at 8am', 'at 7pm'],
    ['en', 'at 8 a.m.', 'at 7.30 p.m.'],
    ['en', 'at 0815 GMT', 'at 1930 GMT'],
    ['en', 'at 08:15 GMT', 'at 19:30 GMT'],
    ['id', 'pukul 08.15 WIB', 'pukul 19.30 WIB'],
    ['id', 'pukul 08:15 WIB', 'pukul 19:30 WIB'],
    ['id', 'pukul 08.15', 'pukul 19.30'],
    ['sv', 'kl. 8.15', 'kl. 19'],
  ])('of another form speaks against neither, and counts nothing: %s, %s and %s', (language, one, other) => {
    const [first, second] = fires[language]
    const compared = (clock: string) =>
      compareArticles(
        { id: 'a', language, text: first.replace('#', one) },
        { id: 'b', language, text: second.replace('#', clock) },
      )
    const { evidence, score } = compared(other)
    expect([evidence.rivalNumbers, evidence.strayNumbers, evidence.rivalAmounts]).toEqual([0, 0, 0])
    // Of one form both are one more word that is in both.
    expect(score).toBeGreaterThan(compared('').score - 0.25)
  })

  test('is no length and no price', () => {
    const report = (id: string, length: string): Article => ({
      id,
      language: 'en',
      text: `The wall by the harbour of Skelby rose to ${length} after the flood, engineer Hilde Brandt said on Tuesday.`,
    })
    const { evidence } = compareArticles(report('a', '4.30 metres'), report('b', '5.15 metres'))
    expect(evidence.rivalAmounts).toBe(1)
    expect(evidence.strayNumbers).toBeGreaterThan(0)
  })
})
