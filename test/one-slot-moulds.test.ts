import { describe, expect, test } from 'vitest'
import { type Article, compareArticles, NewsDetector } from '../src/index.ts'

const isCopy = (a: Omit<Article, 'id'>, b: Omit<Article, 'id'>): boolean =>
  /duplicate/.test(compareArticles({ id: 'a', ...a }, { id: 'b', ...b }).relation)

describe('a mould with one name to fill in', () => {
  const WARNING =
    'The Met Office has issued a yellow warning of heavy rain for Kent from 6am to 6pm on Tuesday. Spray and flooding are likely to make driving difficult, and some homes and businesses may flood. People in Kent are advised to check the road conditions before they travel and to leave more time for journeys.'
  const STRIKE =
    'Bus drivers in London will strike for two days next week in a row over pay, their union said on Monday. London commuters were told to expect no service on Tuesday and Wednesday, and to make other plans where they can.'
  const CALOR =
    'La Agencia de Meteorología ha activado el aviso naranja por calor en Sevilla para este martes, con máximas de cuarenta y dos grados. Los vecinos de Sevilla deben evitar salir a las horas centrales del día y beber mucha agua.'

  test.each([
    ['Weather warning for Kent', WARNING, 'Kent', 'Essex'],
    ['Weather warning for Kent', WARNING, 'Kent', 'Cornwall'],
    ['Met Office issues yellow weather warning of heavy rain for Kent', WARNING, 'Kent', 'Essex'],
    ['London bus drivers to strike', STRIKE, 'London', 'Paris'],
    ['Aviso naranja en Sevilla', CALOR, 'Sevilla', 'Huelva'],
  ])('gives no copies, however short the headline: %s', (title, text, name, other) => {
    expect(isCopy({ title, text }, { title: title.replace(name, other), text: text.replaceAll(name, other) })).toBe(
      false,
    )
  })

  test.each(['Kent weather warning', 'Yellow weather warning issued for Kent', 'Heavy rain: Kent gets yellow warning'])(
    'is a copy where it is filled in alike: %s',
    (title) => {
      expect(isCopy({ title: 'Weather warning for Kent', text: WARNING }, { title, text: WARNING })).toBe(true)
    },
  )
})

describe('headlines that differ in their first word', () => {
  test.each([
    ['Russia says it shot down 34 drones overnight', 'Ukraine says it shot down 34 drones overnight'],
    ['Fed leaves rates unchanged, signals two cuts', 'ECB leaves rates unchanged, signals two cuts'],
    ['Bayern holt sich den Sieg in letzter Minute', 'Leipzig holt sich den Sieg in letzter Minute'],
    ['España gana el oro en los relevos mixtos', 'Francia gana el oro en los relevos mixtos'],
    ['مصر تفوز بكأس أفريقيا لليد', 'قطر تفوز بكأس أفريقيا لليد'],
  ])('are no copies: %s', (title, other) => {
    expect(isCopy({ title }, { title: other })).toBe(false)
    expect(isCopy({ text: `${title}.` }, { text: `${other}.` })).toBe(false)
  })

  test.each([
    ['Russia says it shot down 34 drones overnight', 'Russia says it shot down 34 drones overnight - Gazette'],
    ['Fed leaves rates unchanged, signals two cuts', 'LIVE: Fed leaves rates unchanged, signals two cuts'],
    ['The Fed leaves rates unchanged, signals two cuts', 'A Fed leaves rates unchanged, signals two cuts'],
  ])('are copies where the other has no word instead: %s', (title, other) => {
    expect(isCopy({ title }, { title: other })).toBe(true)
  })
})

test('pages of a known notice alone are told apart by their titles, as these are by themselves', () => {
  const notice =
    'You have reached your limit of free articles. Subscribe today for unlimited access to local journalism, including our daily paper, newsletters and podcasts. Already a subscriber? Log in to continue reading. If you have questions, call our team between 8am and 6pm on weekdays, or write to support at the address on our website.'
  const detector = new NewsDetector()
  const add = (title: string) =>
    detector.add({ id: title, title, text: notice, url: `https://gazette.example/${title}` })
  for (const title of [
    ...['Mayor resigns after budget row', 'Rovers beat Wanderers to go top', 'Storm floods harbour road'],
    ...[
      'School roof repaired at last',
      'Museum buys lost painting',
      'Brandmeier raises outlook after strong third quarter',
    ],
  ]) {
    expect(add(title).relation, title).toBe('new')
  }
  expect(add('Nordhaus raises outlook after strong third quarter').relation).toBe('new')
  expect(add('Nordhaus raises outlook after a strong third quarter').relation).toBe('near-duplicate')
})
