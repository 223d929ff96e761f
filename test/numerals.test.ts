import { expect, test } from 'vitest'
import { type Article, compareArticles } from '../src/index.ts'

/** By language: the numerals for five and six, what they count, and words around them. */
const COUNTED: readonly (readonly [language: string, five: string, six: string, counted: string, around: string])[] = [
  ['ar', 'خمسة', 'ستة', 'صيادين', 'غرق قارب قرب الميناء صباح الثلاثاء وعلى متنه'],
  ['bg', 'петима', 'шестима', 'рибари', 'лодка потъна край пристанището във вторник сутринта с'],
  ['el', 'πέντε', 'έξι', 'ψαράδες', 'βάρκα βυθίστηκε κοντά στο λιμάνι το πρωί της Τρίτης με'],
  ['en', 'five', 'six', 'fishermen', 'a boat sank near the harbour on Tuesday morning with'],
  ['he', 'חמישה', 'שישה', 'דייגים', 'סירה טבעה ליד הנמל ביום שלישי בבוקר ועליה'],
  ['hi', 'पांच', 'छह', 'मछुआरे', 'मंगलवार सुबह बंदरगाह के पास नाव डूबी जिसमें'],
  ['hu', 'öt', 'hat', 'halász', 'kedden reggel elsüllyedt egy csónak a kikötő közelében, benne'],
  ['id', 'lima', 'enam', 'nelayan', 'sebuah perahu tenggelam dekat pelabuhan pada Selasa pagi membawa'],
]

test.each(COUNTED)('numerals of %s say how many', (language, five, six, counted, around) => {
  const report = (id: string, numeral: string): Article => ({ id, language, text: `${around} ${numeral} ${counted}.` })
  const { evidence: same } = compareArticles(report('a', five), report('b', five))
  expect([same.sharedAmounts, same.rivalAmounts]).toEqual([1, 0])
  const { evidence: other } = compareArticles(report('a', five), report('b', six))
  expect([other.sharedAmounts, other.rivalAmounts]).toEqual([0, 1])
})

test.each([
  ['de', 'Beim Brand des Werks in Seeberg wurden am Dienstag # Personen gezählt.', '4’300', '4300'],
  ['de', 'Beim Brand des Werks in Seeberg wurden am Dienstag # Personen gezählt.', "4'300", '4.300'],
  ['hi', 'मंगलवार सुबह बंदरगाह के पास नाव डूबी जिसमें # लोगों को बचाया गया।', '१२', '12'],
  ['hi', 'मंगलवार सुबह बंदरगाह के पास नाव डूबी जिसमें # लोगों को बचाया गया।', '१,२०,०००', '120000'],
  ['fa', 'بامداد سه‌شنبه قایقی نزدیک بندر غرق شد و # نفر نجات یافتند.', '۱۲', '12'],
  ['fa', 'بامداد سه‌شنبه قایقی نزدیک بندر غرق شد و # نفر نجات یافتند.', '۴٬۳۰۰', '۴۳۰۰'],
  ['fa', 'بامداد سه‌شنبه قایقی نزدیک بندر غرق شد و # نفر نجات یافتند.', '۲٫۵', '2.5'],
])(
  'an amount is the same in other digits and with other separators: %s %s, %s and %s',
  (language, text, one, other) => {
    const report = (id: string, number: string): Article => ({ id, language, text: text.replace('#', number) })
    const { evidence } = compareArticles(report('a', one), report('b', other))
    expect([evidence.sharedAmounts, evidence.rivalAmounts]).toEqual([1, 0])
  },
)
