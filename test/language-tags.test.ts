import { expect, test } from 'vitest'
import * as english from '../src/english/index.ts'
import { judgeArticles } from '../src/evaluate/index.ts'
import { type Article, NewsDetector } from '../src/index.ts'
import { languageRules } from '../src/text/index.ts'

const german: Article = {
  id: 'a',
  title: 'Fähre läuft vor Skell auf Grund',
  text: 'Die Fähre Halcyon ist am Montag vor Skell bei Nebel auf Grund gelaufen. Alle 212 Menschen an Bord sind nach Angaben der Polizei in Sicherheit.',
}
const languageOf = (language: string): string => judgeArticles([{ ...german, language }]).languageOf('a')

test.each(['und', 'UND', 'und-Latn', 'mul', 'mis', 'zxx', 'x-ours', 'i-default', ''])(
  'a language of %j is none: the text tells it',
  (language) => {
    expect(languageOf(language)).toBe('de')
    expect(judgeArticles([german], { language }).languageOf('a')).toBe('de')
    expect(judgeArticles([{ ...german, language }], { language: 'nl' }).languageOf('a')).toBe('nl')
    const detector = new NewsDetector({ language })
    expect(detector.options).not.toHaveProperty('language')
    detector.add({ ...german, language: 'de' })
    const again = { ...german, id: 'b', title: 'Halcyon auf Grund gelaufen', language }
    expect(detector.add(again).relation).toBe('near-duplicate')
    expect(detector.compare('a', 'b')?.evidence.sameLanguage).toBe(1)
  },
)

test.each([
  ...['ger', 'deu', 'DEU-at'].map((tag) => [tag, 'de']),
  ...['eng', 'eng-GB'].map((tag) => [tag, 'en']),
  ...['zho', 'chi', 'cmn', 'yue-Hant'].map((tag) => [tag, 'zh']),
  ...['nor', 'nob', 'nno'].map((tag) => [tag, 'no']),
  ...['fil', 'tlh', 'est-EE', 'fra', 'fre'].map((tag, i) => [tag, ['fil', 'tlh', 'et', 'fr', 'fr'][i]]),
])('the language %s is %s', (tag, code) => {
  expect(languageOf(tag)).toBe(code)
  expect(languageRules(tag).code).toBe(code)
})

test('a code of three letters means the one of two, for all languages that something is known of', () => {
  const known =
    'am ar az be bg bn bo ca cs da de el en es et fa fi fr gu he hi hr hu hy id it ja ka kk km kn ko ky lo lt lv mk ml my nl no or pa pl pt ro ru si sk sl sq sr sv ta te th tr uk ur vi zh'
  const shortened = new Set<string>()
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  for (const a of letters) {
    for (const b of letters) {
      for (const c of letters) {
        const { code } = languageRules(a + b + c)
        if (code.length !== 2) continue
        shortened.add(code)
        // Bosnian is Croatian here, and both Norwegian languages are one; the engines take Cantonese for another language.
        const expected = { bos: 'hr', nob: 'no', nno: 'no', yue: 'zh' }[a + b + c]
        expect(code, a + b + c).toBe(expected ?? new Intl.Locale(a + b + c).language)
      }
    }
  }
  expect([...shortened].sort().join(' ')).toBe(known)
})

test('the entry of English alone knows eng for English', () => {
  const detector = new english.NewsDetector()
  detector.add({ id: 'a', text: 'The ferry Halcyon ran aground off Skell in fog; all 212 aboard are safe.' })
  const text = 'All 212 people on the Halcyon were saved when the ferry struck rocks near Skell.'
  const [tagged, plain] = ['eng', 'en'].map((language) => detector.query({ id: 'b', text, language })[0])
  expect(tagged).toEqual(plain)
  expect(tagged.relation).toBe('same-story')
})
