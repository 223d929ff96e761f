import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashWord } from '../../../src/text/words/hash.ts'
import { createTokenBuffer, foldWord, prepareText, scanTokens, TokenFlag } from '../../../src/text/words/scanner.ts'
import { keyedHashWord, wordKey } from '../../../src/text/words/word-key.ts'

const flagNames = Object.entries(TokenFlag).filter((entry): entry is [string, number] => typeof entry[1] === 'number')

function scan(raw: string): { folded: string[]; hashes: number[]; surfaces: string[]; flags: number[]; text: string } {
  const text = prepareText(raw)
  const out = createTokenBuffer(1)
  scanTokens(text, 0, text.length, out)
  const surfaces = Array.from({ length: out.count }, (_, k) => text.slice(out.start[k], out.end[k]))
  return {
    folded: surfaces.map(foldWord),
    hashes: [...out.hash.subarray(0, out.count)],
    surfaces,
    flags: [...out.flags.subarray(0, out.count)],
    text,
  }
}

const hashes = (text: string): number[] => scan(text).hashes
const words = (text: string): string => scan(text).folded.join(' ')
/** Words that carry the flag. */
function flagged(text: string, flag: keyof typeof TokenFlag): string {
  const { surfaces, flags } = scan(text)
  return surfaces.filter((_, k) => (flags[k] & TokenFlag[flag]) !== 0).join(' ')
}

const SENTENCES = [
  'China’s Wang Yi met Sergei Lavrov in Moscow on Monday.',
  'Noël à la Müllerstraße, où l’État français siège; Łódź, Ærø, İstanbul, ǰ, ŉ',
  'Ван И прибыл в Москву; объём, йод, Київ, Ђурђевдан',
  'Ο υπουργός Εξωτερικών ταξιδεύει στη Μόσχα, τέλος. ΐ ΰ ᾳ ᾷ ῼ',
  'الرئيس مُحَمَّد ٢٠٢٤ می\u200cشود',
  'שָׁלוֹם צה״ל ג׳ורג׳',
  'प्रधानमंत्री नरेन्द्र मोदी १२३',
  'ประเทศไทย น้ำมัน ລາວ ខ្មែរ မြန်မာ',
  '王毅访问莫斯科 東京タワー 𠮷野家 がぎぐ',
  '대한민국 정부는 𝐀𝐁𝐂 𐐔𐐯𐑅 ﬁnance １２３ ㎞ CO₂',
]
const textOf = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SENTENCES.join(' ')),
      fc.constantFrom(...' .,\'’-\n"0123456789ßẞςΣİı\u0301\u0307\u0323\u00ad\u200b'),
    ),
  )
  .map((parts) => parts.join(''))
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes))
/** Made of what the endings of romanised names are made of, or fold to. */
const endings = fc
  .array(fc.constantFrom(...'skyijSKYIJaAſ\u212aİıé’\u00ad -,1'), { maxLength: 30 })
  .map((parts) => parts.join(''))
const anyText = fc.oneof(textOf, endings, units, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

describe('words', () => {
  it.each([
    ['Noël Müller', 'noël müller'],
    ['Straße STRASSE ẞ', 'strasse strasse ss'],
    ['Zelensky Zelenskyy Zelenskiy ZELENSKIJ Zelenskyj Zelens’kyy', `${'zelensky '.repeat(6).trim()}`],
    ['Zelenskyys Polanski skyy skiing sky’s whiskyj', 'zelenskyys polanski skyy skiing skys whisky'],
    ['Zelensky’i ZELENSKİ’Y Zelensk’i’y Kiev’i', 'zelensky zelensky zelensky kievi'],
    ['λόγος ΛΌΓΟΣ ΛΟΓΟΣ', 'λογοσ λογοσ λογοσ'],
    ['İstanbul Istanbul ISPARTA ısparta', 'istanbul istanbul isparta isparta'],
    ["China’s don't O‘Neill `quoted' rock ’n’ roll", 'chinas dont oneill quoted rock n roll'],
    ['well-known snake_case a/b x😀y', 'well known snake case a b x y'],
    ['G7 covid19 5G', 'g7 covid19 5g'],
    ['1,000 1000 1’000 1\u202f000 1,00,000', '1000 1000 1000 1000 100000'],
    ['1.000 12.345.678 1.500,75 1,500.75 .1.200', '1000 12345678 1500.75 1500.75 1200'],
    ['53 000 people, 1 253 000 euros; 53\u00a0000 1\u202f253\u2009000', '53000 people 1253000 euros 53000 1253000'],
    [
      '000 010 200; 2014 100 53 0000 53 00a 53, 000 53  000 a5 100',
      '000 010 200 2014 100 53 0000 53 00a 53 000 53 000 a5 100',
    ],
    ['123 456 789 012 345 678', '123456789012 345678'],
    ['53\n000 53. 000 53 000.5', '53 000 53 000 53 000.5'],
    ['0.125 2024.125 1.5 1.2345 01.200 12.34.567', '0.125 2024.125 1.5 1.2345 01.200 12.34.567'],
    ['2.5 25 2,5 3, 4. 5', '2.5 25 2.5 3 4 5'],
    ['١٢٣ १२३ １２３', '123 123 123'],
    ['co\u00adoperation zero\u200bwidth \u200eleft\u200f', 'cooperation zerowidth left'],
    ['Brand™ 1½ l´homme', 'brand 1 1 2 lhomme'],
    ['мир МИР Ёлка елка', 'мир мир елка елка'],
    ['کتابی كتابي على علی', 'كتابي كتابي علي علي'],
    ['şi ţară și țară', 'și țară și țară'],
    ['نَصّ العربية مـصـر كيلومترًا', 'نص العربيه مصر كيلومترا'],
    ['أعلن اعلن إلى الى آخر اخر', 'اعلن اعلن الي الي اخر اخر'],
    ['צה"ל צה״ל צה”ל', 'צהל צהל צהל'],
    ['हिन्दी में', 'हिन्दी में'],
    ['대한민국 정부', '대한민국 정부'],
    ['𝐀𝐁 𐐔𐐯𐑅', 'ab 𐐼𐐯𐑅'],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected))

  it('gives nothing for text without words', () => {
    for (const text of ['', ' \n', '…!? — «»', '😀', '\u0301', '\ud800', '\udc00\ud800', '\u200b']) {
      expect(hashes(text)).toEqual([])
    }
  })
})

it('joins the thousands of a number within a range alone', () => {
  const text = 'some 53 000 people'
  const out = createTokenBuffer()
  scanTokens(text, 0, 7, out)
  scanTokens(text, 7, text.length, out)
  expect(Array.from({ length: out.count }, (_, k) => text.slice(out.start[k], out.end[k]))).toEqual([
    'some',
    '53',
    '000',
    'people',
  ])
})

describe('scripts without spaces', () => {
  it.each([
    ['王毅访', '王毅 毅访'],
    ['王', '王'],
    ['東京タワー', '東京 京タ タワ ワー'],
    ['𠮷野', '𠮷野'],
    ['G7峰会2024年', 'g7 峰会 2024 年'],
    ['น้ำ', 'น้ํา'],
    ['ที่นี่', 'ที่นี่'],
    ['ខ្មែរ', 'ខ្មែ មែរ'],
    ['ﾄｳｷｮｳ', 'トウ ウキ キョ ョウ'],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected))

  it('flags bigrams and lone characters', () => {
    expect(flagged('Xi 王毅访 x 人', 'Spaceless')).toBe('王毅 毅访 人')
  })

  it('tells apart bigrams that a multiplier of 31 would merge', () => {
    const seen = new Set<number>()
    for (let a = 0x4e00; a < 0x9fff; a += 173) {
      for (let b = 0x4e00; b < 0x9fff; b += 31) seen.add(hashWord(String.fromCharCode(a, b)))
    }
    expect(seen.size).toBe(Math.ceil((0x9fff - 0x4e00) / 173) * Math.ceil((0x9fff - 0x4e00) / 31))
  })
})

describe('flags', () => {
  it('capitals and numbers', () => {
    const text = 'the Nato NATO U Élan ÉTAT 5G 2024 iPhone NATO’S Ван'
    expect(flagged(text, 'Capitalised')).toBe('Nato NATO U Élan ÉTAT NATO’S Ван')
    expect(flagged(text, 'AllCaps')).toBe('NATO ÉTAT NATO’S')
    expect(flagged(text, 'Number')).toBe('5G 2024')
  })

  it('apostrophes', () => {
    const text = "China’s Xi's CHINA'S l’Ukraine boss’ ours"
    expect(flagged(text, 'Possessive')).toBe("China’s Xi's CHINA'S")
    expect(flagged(text, 'Apostrophe')).toBe("China’s Xi's CHINA'S l’Ukraine")
  })

  it.each([
    ['He met Mr. Li. Then U.S. officials left', 'He'],
    ['He met them. Then they left', 'He Then'],
    ['In St. Petersburg, J. Smith spoke', 'In'],
    ['It left the EU. Then it came', 'It Then'],
    ['Really? Yes! “Leave.” ‘Never.’ (Maybe.) End', 'Really Yes Leave Never Maybe End'],
    ['see example.com now', 'see'],
    ['Wait… what', 'Wait what'],
    ['one\ntwo three', 'one two'],
    ['他来了。我走了', '他来 我走'],
    ['वह आया। मैं गया', 'वह मैं'],
    ['In 2020. Next', 'In Next'],
  ])('sentence starts of %s', (text, expected) => expect(flagged(text, 'SentenceStart')).toBe(expected))

  it('line starts', () => {
    expect(flagged('One two\r\n  Three four\u2028Five', 'LineStart')).toBe('One Three Five')
  })

  it('are single bits of a byte', () => {
    expect(flagNames.map(([, bit]) => bit)).toEqual([1, 2, 4, 8, 16, 32, 64, 128])
  })
})

describe('invariances', () => {
  it('holds positions in order inside the text, and hashes what foldWord says', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { hashes: got, folded } = scan(raw)
        expect(got).toEqual(folded.map(hashWord))
        expect(folded).not.toContain('')
      }),
      { numRuns: 1000 },
    )
  })

  it('hashes a mark that folds to a letter by what it folds to, in any script', () => {
    const iota = '\u0345'
    for (const text of [`㏠${iota}`, `日${iota}本`, `a${iota}`, `タ${iota}${iota}`]) {
      const { hashes: got, folded } = scan(text)
      expect(got).toEqual(folded.map(hashWord))
      expect(folded.join('')).toContain('ι')
    }
  })

  it('hashes each token a second time by a seed, as its folded word', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 0xffffffff }), (raw, seed) => {
        const text = prepareText(raw)
        const out = createTokenBuffer(1, seed)
        scanTokens(text, 0, text.length, out)
        for (let k = 0; k < out.count; k++) {
          expect(out.keyed[k]).toBe(keyedHashWord(foldWord(text.slice(out.start[k], out.end[k])), wordKey(seed)))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('case', () => {
    for (const text of SENTENCES) expect(hashes(text.toUpperCase())).toEqual(hashes(text))
    const letters = fc.constantFrom(...'abc ABC äöüßẞéèñçøłşğıİ ΑΒΓΣΩάέήίόύώσςϊϋΐΰ абвгдеёжзийАБВ їєґђћ’.,-123')
    fc.assert(
      fc.property(
        fc.array(letters).map((parts) => parts.join('')),
        (text) => {
          expect(hashes(text.toUpperCase())).toEqual(hashes(text))
          expect(hashes(text.toLowerCase())).toEqual(hashes(text))
        },
      ),
    )
  })

  it('normalisation forms', () => {
    for (const text of SENTENCES) {
      for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(hashes(text.normalize(form))).toEqual(hashes(text))
    }
    fc.assert(
      fc.property(textOf, (text) => {
        expect(hashes(text.normalize('NFD'))).toEqual(hashes(text.normalize('NFC')))
      }),
    )
  })

  it('quotation marks and full-width forms', () => {
    const text = '"China\'s" G7 talks: 1,000 people'
    const wide = text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000')
    expect(hashes(wide)).toEqual(hashes(text))
    expect(hashes('“China’s” G7 talks: 1,000 people')).toEqual(hashes(text))
  })

  it('concatenation at a line break', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(hashes(`${a}\n${b}`)).toEqual([...hashes(a), ...hashes(b)])
      }),
      { numRuns: 500 },
    )
  })

  it('a range scans like its slice', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (raw, a, b) => {
        const text = prepareText(raw)
        const from = Math.min(a, b, text.length)
        const to = Math.min(Math.max(a, b), text.length)
        const whole = createTokenBuffer(1)
        const part = createTokenBuffer(1)
        scanTokens(text, from, to, whole)
        scanTokens(text.slice(from, to), 0, to - from, part)
        expect(Array.from(whole.start.subarray(0, whole.count), (s) => s - from)).toEqual([
          ...part.start.subarray(0, part.count),
        ])
        expect(Array.from(whole.end.subarray(0, whole.count), (e) => e - from)).toEqual([
          ...part.end.subarray(0, part.count),
        ])
      }),
    )
  })
})

describe('bounds', () => {
  it('stops at maxTokens, appending, and says so', () => {
    for (const text of ['a b c d e', '王毅访问莫斯科']) {
      const out = createTokenBuffer(1)
      expect(scanTokens(text, 0, text.length, out, 2)).toBe(true)
      expect(out.count).toBe(2)
      expect(scanTokens(text, 0, text.length, out, 100)).toBe(false)
      expect(out.count).toBe(2 + (text.startsWith('a') ? 5 : 6))
    }
  })

  it('takes a token of millions of units, plain or not', () => {
    for (const letter of ['a', 'ß', 'e\u0301', '1']) {
      const out = createTokenBuffer()
      const text = letter.repeat(2_000_000)
      scanTokens(text, 0, text.length, out)
      expect(out.count).toBe(1)
      expect(out.end[0]).toBe(text.length)
    }
  })

  it('refuses a capacity that is none', () => {
    expect(() => createTokenBuffer(0)).toThrow(RangeError)
    expect(() => createTokenBuffer(1.5)).toThrow('"capacity" must be an integer')
  })
})

describe('golden vectors', () => {
  it('stay', () => {
    expect(
      SENTENCES.map((text) => hashes(text).reduce((mix, h) => (Math.imul(mix, 31) + h) >>> 0, 0)),
    ).toMatchInlineSnapshot(`
      [
        2846814587,
        3566068718,
        3564415424,
        1713574393,
        3463252716,
        2952048048,
        510237799,
        2866331959,
        1449248157,
        4199911024,
      ]
    `)
    expect(
      ['moscow', '1000', 'москва', 'strasse', '莫斯', 'मोदी'].map((word) => hashWord(word)),
    ).toMatchInlineSnapshot(`
      [
        317435340,
        1659655596,
        2915558189,
        4229687800,
        736943069,
        3049625723,
      ]
    `)
    expect(
      ['moscow', '莫斯', ''].flatMap((word) => [0, 1].map((seed) => keyedHashWord(word, wordKey(seed)))),
    ).toMatchInlineSnapshot(`
      [
        166684707,
        3510289300,
        2838420562,
        2766807666,
        1897510756,
        296183012,
      ]
    `)
  })
})
