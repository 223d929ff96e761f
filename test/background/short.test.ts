import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { backgroundOf } from '../../src/background/default.ts'
import { ratesOf, UNKNOWN } from '../../src/background/rates.ts'
import { shortTables } from '../../src/background/short.ts'
import { compareArticles } from '../../src/index.ts'
import { hashWord } from '../../src/text/words/hash.ts'

test('every language with a table has a short one built in, but English, whose long one is', () => {
  const languages = readdirSync('src/background').flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? [])
  expect(shortTables.map(({ language }) => language)).toEqual(languages.filter((language) => language !== 'en'))
  for (const table of shortTables) expect(table).toMatchObject({ entries: 1000, absent: 'unknown' })
})

test('a short table tells common terms, and knows nothing of others', () => {
  const short = backgroundOf('de', [])
  if (short === undefined) throw new Error('no table')
  const rates = ratesOf(short)
  expect(rates.level(hashWord('proz'))).toBeLessThan(60)
  expect(rates.level(hashWord('wattenmeerfährhafen'))).toBe(UNKNOWN)
})

test('a table that is given takes its place', async () => {
  const { background } = await import('../../src/background/de.ts')
  expect(backgroundOf('de', [background])).toBe(background)
  expect(backgroundOf('sw', [])).toBeUndefined()
})

test('what is common in a language joins nothing, without a table being given', () => {
  const a = {
    id: 'a',
    language: 'de',
    title: 'Bericht aus der Stadt',
    text: 'Am Montag haben die Menschen in der Stadt lange gearbeitet, und die Regierung hat viele Fragen der Leute gehört.',
  }
  const b = {
    id: 'b',
    language: 'de',
    title: 'Bericht vom Land',
    text: 'Viele Menschen haben am Montag gesagt, dass die Regierung in diesem Jahr mehr Geld für die Arbeit geben soll.',
  }
  expect(compareArticles(a, b).relation).toBe('unrelated')
})
