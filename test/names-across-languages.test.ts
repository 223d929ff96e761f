import { expect, test } from 'vitest'
import { compareArticles, NewsDetector } from '../src/index.ts'

const SENTENCES: Readonly<Record<string, (name: string) => string>> = {
  en: (name) => `Police said that ${name} was on the list of names which they had been given by the ministry.`,
  de: (name) => `Die Polizei sagte, dass ${name} auf der Liste der Namen stand, die ihr das Ministerium gegeben hatte.`,
  fr: (name) => `La police a dit que ${name} était sur la liste des noms que le ministère lui avait donnée.`,
  es: (name) => `La policía dijo que ${name} estaba en la lista de nombres que le había dado el ministerio.`,
  it: (name) => `La polizia ha detto che ${name} era nella lista dei nomi che il ministero le aveva dato.`,
  pt: (name) => `A polícia disse que ${name} estava na lista de nomes que lhe tinha sido dada pelo ministério.`,
  ru: (name) => `Полиция сообщила, что ${name} стоит в списке имён, который ей передало министерство.`,
  el: (name) => `Η αστυνομία είπε ότι το ${name} ήταν στη λίστα των ονομάτων που της είχε δώσει το υπουργείο.`,
}

/** Whether a name is a term of both reports. */
function meet(one: string, name: string, other: string, spelling = name): boolean {
  const [a, b] = [
    { id: 'a', title: SENTENCES[one](name), language: one },
    { id: 'b', title: SENTENCES[other](spelling), language: other },
  ]
  return compareArticles(a, b).sharedTerms.some(({ term }) => term === name || term === spelling)
}

const NAMES =
  'Oviedo Lagarde Lumora Krejci Novotna Hatay Macron Zelenski Putin Merz Taranto Samandag Adana Aksoy Selim Oslo'
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt']

test.each(LANGUAGES.flatMap((one, i) => LANGUAGES.slice(0, i).map((other) => [one, other])))(
  'names spelled alike meet in %s and %s',
  (one, other) => {
    expect(NAMES.split(' ').filter((name) => !meet(one, name, other))).toEqual([])
  },
)

test.each([
  ['en', 'Novotna', 'fr', 'Novotná'],
  ['en', 'Zelensky', 'es', 'Zelenski'],
  ['en', 'Krueger', 'de', 'Krüger'],
  ['en', 'Jorgensen', 'fr', 'Jørgensen'],
  ['en', 'Whitcombe', 'es', 'Whitcombe'],
  ['en', 'Huawei', 'ru', 'Huawei'],
  ['en', 'Huawei', 'el', 'Huawei'],
])('in %s %s is what in %s is %s', (one, name, other, spelling) => {
  expect(meet(one, name, other, spelling)).toBe(true)
})

test.each([
  ['de', 'Krejcar', 'Krejcars'],
  ['de', 'Samandag', 'Samandags'],
  ['de', 'Hochwasserschutz', 'Hochwasserlage'],
  ['es', 'Barcelonés', 'Barceloneses'],
  ['ru', 'Зеленский', 'Зеленского'],
])('in %s %s and %s still meet', (language, one, other) => {
  expect(meet(language, one, language, other)).toBe(true)
})

test.each([
  ['en', 'Novotna', 'es', 'Novotkova'],
  ['en', 'Oviedo', 'it', 'Ovindoli'],
  ['de', 'Merz', 'en', 'Merkel'],
])('in %s %s is not what in %s is %s', (one, name, other, spelling) => {
  expect(meet(one, name, other, spelling)).toBe(false)
})

test('reports in two languages are one story by their names, and those of another event in the same town are not', () => {
  const detector = new NewsDetector()
  const add = (id: string, language: string, title: string, text: string): unknown =>
    detector.add({ id, language, title, text, publishedAt: '2024-03-12T12:00:00Z' })
  add(
    'en',
    'en',
    'Former Lumora chief jailed in Toledo over bribes',
    'A court in Toledo on Tuesday sentenced Pavel Novotny, the former head of Lumora, to seven years in prison for paying 340,000 euros to officials. Novotny said that he would appeal.',
  )
  add(
    'es',
    'es',
    'Condenado en Toledo el antiguo presidente de Lumora',
    'Un tribunal de Toledo condenó este martes a siete años de cárcel a Pavel Novotny, antiguo presidente de Lumora, por pagar 340.000 euros a funcionarios. Novotny anunció que recurrirá.',
  )
  add(
    'other',
    'es',
    'Subastado en Toledo un retrato atribuido a Tristán',
    'La casa Albareda subastó este martes en Toledo un retrato atribuido a Luis Tristán por 410.000 euros. Lo compró el coleccionista Mateo Ferrandis, que lo prestará al Prado.',
  )
  expect(detector.stories().map(({ articles }) => [...articles].sort())).toContainEqual(['en', 'es'])
  expect(detector.compare('en', 'other')?.score).toBeLessThan(0.5)
})
