import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterArticles, compareArticles } from '../../src/index.ts'
import { readAgain } from '../../src/text/misread.ts'

/** What a reader shows that takes UTF-8 for another encoding. */
function misread(text: string, encoding: 'windows-1252' | 'windows-1251' = 'windows-1252'): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text))
}

const FIRE =
  'Ein Großbrand hat am Dienstag eine Halle in Böblingen zerstört. Vierzig Feuerwehrleute löschten die Flammen; „wir waren früh da“, sagte der Einsatzleiter. Den Schaden schätzt die Polizei auf zwei Millionen Euro – verletzt wurde niemand.'

describe('UTF-8 that was taken for another encoding', () => {
  test.each([
    ['German', 'Gemälde in der Nähe'],
    ['a title of one such word', 'Über München'],
    ['French', 'L’été où « tout » a changé – déjà'],
    ['Polish', 'Łódź: pożar gaśnie'],
    ['Turkish', 'yağış ve fırtına uyarısı'],
    ['Greek', 'Η Αθήνα'],
    ['Russian', 'Пожар в порту'],
    ['Arabic', 'عاصفة ترابية في ثلاث محافظات'],
    ['Chinese', '总统访问欧洲三国'],
    ['Korean', '대통령이 유럽을 방문했다'],
    ['Hindi', 'राष्ट्रपति की यात्रा'],
    ['an emoji beside a quotation', '“Gute Nacht” 😀'],
  ])('is read as it was meant: %s', (_, text) => {
    expect(readAgain(misread(text))?.text).toBe(text)
  })

  test.each(['Пожар в порту потушен — жертв нет', '«Мы успели», сказал начальник смены'])(
    'is read as it was meant: %s',
    (text) => {
      expect(readAgain(misread(text, 'windows-1251'))?.text).toBe(text)
    },
  )

  test('is read as it was meant where it was taken for Latin 1', () => {
    const bytes = new TextEncoder().encode('ağır yağış, “çok” kötü')
    expect(readAgain([...bytes].map((byte) => String.fromCharCode(byte)).join(''))?.text).toBe('ağır yağış, “çok” kötü')
  })

  test('any letters of the news are', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aeiouäöüßéèçñğışłżčőαθпрашسلامת国語한글“”–€ '),
      minLength: 5,
    })
    fc.assert(
      fc.property(letters, (text) => {
        // A word that shows it, so that the rest is read again as well.
        expect(readAgain(misread(`früh ${text}`))?.text).toBe(`früh ${text}`)
      }),
    )
  })
})

describe('text that was read rightly', () => {
  test.each([
    'LIBERTÉ\u00a0» et «\u00a0publié\u00a0»\u00a0: à\u00a0«\u00a0Paris\u00a0»',
    'ESPAÑ” y PERÚ”, CORAÇÔ, MANHÃ…',
    'Das macht „Spaß“, sagte er – „groß“… 100 × 200 × 300',
    'IRMÃ–IRMÃO, Â° und Å–Ö',
    'Рёв и рябь, СССР и РФ: «Рёбра»',
    'Ø–Å, Ø» og Ø“',
    'Wang Yi arrives in Moscow',
    '',
  ])('stays as it is: %s', (text) => {
    expect(readAgain(text)).toBeUndefined()
  })

  test('of any language does', () => {
    const words = fc.constantFrom(
      'été',
      'à',
      'É',
      'PERÚ',
      'MANHÃ',
      'Spaß',
      'Ångström',
      'São',
      'Рёв',
      'Село',
      'naïve',
      '國',
    )
    const marks = fc.constantFrom('\u00a0»', '«\u00a0', '”', '“', '’', '…', ' – ', '\u00a0:', ' ', '—')
    const texts = fc.array(fc.tuple(words, marks)).map((pairs) => pairs.flat().join(''))
    fc.assert(
      fc.property(texts, (text) => {
        expect(readAgain(text)).toBeUndefined()
      }),
    )
  })
})

test('a copy of which the encoding was mistaken is one, with the passage where it stands', () => {
  const a = { id: 'a', title: 'Großbrand in Böblingen', text: FIRE }
  const b = { id: 'b', title: misread('Großbrand in Böblingen'), text: misread(`Böblingen. ${FIRE}`) }
  for (const level of ['copies', 'stories'] as const) {
    expect(compareArticles(a, b, { level }).relation).toBe('near-duplicate')
  }
  const [{ text, rangesB }] = compareArticles(a, b).sharedPassages
  expect(text).toContain('löschten die Flammen')
  const shown = rangesB.map(({ field, start, end }) => b[field].slice(start, end)).join(' ')
  expect(shown).toContain(misread('löschten die Flammen'))
  expect(clusterArticles([b]).stories[0].keywords.join(' ')).not.toMatch(/[ÃÂ]/)
})

test.each([
  ['a word that ends in it', (text: string) => text],
  ['the same in markup', (text: string) => `<p>${text.replaceAll('Ã', '&Atilde;')}</p>`],
])('a passage takes in all of its last letter: %s', (_, dress) => {
  const text =
    'Im Norden waren die Straßen nach dem Regen schon am frühen Morgen wieder überall passierbar, sagte am Abend der Bürgermeister von Malmö'
  const b = { id: 'b', text: dress(misread(text)) }
  const [{ rangesB }] = compareArticles({ id: 'a', text }, b).sharedPassages
  const [{ start, end }] = rangesB
  expect(b.text.slice(start, end)).toBe(b.text.replace(/<\/?p>/g, ''))
})

test('references to characters that were misread are read as well', () => {
  const a = { id: 'a', text: FIRE }
  const b = { id: 'b', text: `<p>${misread(FIRE).replaceAll('Ã', '&Atilde;')}</p>` }
  expect(compareArticles(a, b).relation).toBe('duplicate')
})
