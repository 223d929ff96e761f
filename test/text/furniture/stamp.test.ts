import { expect, test } from 'vitest'
import { isStamp, isTrail } from '../../../src/text/furniture/stamp.ts'
import { separateFurniture } from '../../../src/text/index.ts'

test.each([
  'Por Redacción | Actualizado el 12/03/2024 a las 09:48',
  '13.03.2024 – 08:32 Uhr | Lesedauer: 2 Minuten | Anzeige',
  'Publié le mercredi 13 mars 2024 à 17:41 – Par la rédaction',
  'Di M. C. - 13 Marzo 2024 - Ultimo aggiornamento ore 7:45',
  '2024-03-12 14:55 来自:北方社',
  'Posted March 3rd, 2016 at 4:15 pm by newsdesk',
])('is a stamp: %s', (line) => {
  expect(isStamp(line)).toBe(true)
})

test.each([
  'On Tuesday, Oct. 10, 2023, the town awoke to this:',
  'Winter timetable from 10 December 2023',
  'Nine people who remember the evening of 12 March 2024 at 19:30 tell what they saw and heard that night',
  'Turn 12.5 into 13: 7 recipes',
])('is none: %s', (line) => {
  expect(isStamp(line)).toBe(false)
})

test.each([
  'Sport | Football | Stoke City',
  'DEPORTES / Fútbol / Segunda División',
  'Главная › Происшествия',
  'Bayern · Justiz',
])('is a trail: %s', (line) => {
  expect(isTrail(line)).toBe(true)
})

test.each([
  'Mayor resigns – town in shock after vote',
  'Rovers 2 | City 1',
  'Sport',
  'either / or',
  'A. Lind | B. Berg',
])('is none: %s', (line) => {
  expect(isTrail(line)).toBe(false)
})

test('both are set aside over an article, and kept below it', () => {
  const body =
    'The ferry to Lorvia will not sail before Friday, its owner said on Tuesday, after a crack was found in the hull.'
  const second = 'Passengers were taken back by bus, and the harbour office promised to pay for their rooms in town.'
  const text = `News | Harbour | Ferries\nJane Doe, 12/03/2024, 09:48 | Lorvia\n${body}\n${second}`
  expect(separateFurniture(text).kept.map(({ start, end }) => text.slice(start, end))).toEqual([`${body}\n${second}`])
  const list = `${body}\n${second}\n${body}\n${second}\n${body}\n${second}\nLorvia – 12/03/2024 – 09:48`
  expect(separateFurniture(list).aside).toEqual([])
})
