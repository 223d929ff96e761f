import { describe, expect, test } from 'vitest'
import { NewsDetector } from '../../src/index.ts'
import {
  createTokenBuffer,
  detectLanguage,
  foldWord,
  prepareText,
  scanTokens,
  separateFurniture,
} from '../../src/text/index.ts'
import { cpuTime } from '../cpu-time.ts'

/** Marks of all classes in an order that looks random. */
function anyMarks(length: number): string {
  const units: string[] = []
  let state = 1
  while (units.length < length) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0
    units.push(String.fromCharCode(0x300 + ((state >>> 16) % 0x6f)))
  }
  return units.join('')
}

const shapes: readonly [name: string, text: (length: number) => string][] = [
  ['one letter and two marks in turn', (length) => `a${'\u0301\u0323'.repeat(length / 2)}`],
  ['marks of all classes', (length) => `a${anyMarks(length)}`],
  ['marks with joiners between', (length) => `a${'\u0301\u0323\u034f\u200b'.repeat(length / 4)}`],
  ['runs that are just short enough', (length) => `a${'\u0301\u0323'.repeat(14)}`.repeat(length / 32)],
  ['marks beyond the first plane', (length) => `a${'\u{1d165}\u{1d16e}'.repeat(length / 4)}`],
  ['half-width marks', (length) => `ｶ${'\uff9e\u0323'.repeat(length / 2)}`],
  ['marks on Han', (length) => `新${'\u0301\u0323'.repeat(length / 2)}聞`],
  ['marks on Devanagari', (length) => `क${'\u094d\u093c'.repeat(length / 2)}`],
  ['what normalising spells out', (length) => '\ufdfa'.repeat(length)],
  ['squared words', (length) => '㌖'.repeat(length)],
  ['groups of three digits', (length) => '123 '.repeat(length / 4)],
  ['letters in a wrong encoding', (length) => 'fÃ¼r '.repeat(length / 5)],
  ['letters of three bytes in a wrong encoding', (length) => 'ä¸­å›½'.repeat(length / 6)],
  ['signs of a wrong encoding that are none', (length) => 'Ã“ â€ РС'.repeat(length / 8)],
  ['traditional Chinese', (length) => '們國'.repeat(length / 2)],
  ['what is called the body of an article', (length) => '<div class="entry-content">a</div>'.repeat(length / 32)],
]

const entries: readonly [name: string, read: (text: string) => unknown][] = [
  ['text', (text) => new NewsDetector().add({ id: 'a', title: 'word', text })],
  ['title', (text) => new NewsDetector().add({ id: 'a', title: text, text: 'word' })],
  ['prepareText', prepareText],
  ['foldWord', foldWord],
  ['separateFurniture', separateFurniture],
  [
    'scanTokens and detectLanguage',
    (text) => {
      const tokens = createTokenBuffer()
      scanTokens(text, 0, text.length, tokens)
      detectLanguage(text, tokens)
    },
  ],
]

/** UTF-16 units: up to all that is read of a text, in steps of eight times as many. */
const SIZES = [1 << 14, 1 << 17, 1 << 20]
/** Milliseconds that hardly say anything of a shape. */
const NOISE = 60

describe('time is linear in the length of', () => {
  test.each(shapes)('%s', (_name, make) => {
    const texts = SIZES.map(make)
    for (const [entry, read] of entries) {
      const times = texts.map((text) => cpuTime(() => read(text)))
      // Linear is 8 times as long, quadratic 64.
      for (const [i, more] of times.slice(1).entries()) {
        expect(more, entry).toBeLessThan(24 * Math.max(times[i], NOISE))
      }
    }
  })
})

test('no character grows to more than six times its length when it is prepared', () => {
  for (let point = 0; point < 0x110000; point++) {
    const character = String.fromCodePoint(point)
    if (prepareText(character).length > 6 * character.length) throw new Error(`U+${point.toString(16)} does`)
  }
})

describe('runs of marks', () => {
  const words = (text: string): readonly string[] => {
    const prepared = prepareText(text)
    const tokens = createTokenBuffer()
    scanTokens(prepared, 0, prepared.length, tokens)
    return Array.from({ length: tokens.count }, (_, i) => foldWord(prepared.slice(tokens.start[i], tokens.end[i])))
  }

  test('of up to thirty are composed and put in order', () => {
    const marks = '\u0301\u0323'.repeat(15)
    expect(prepareText(`a${marks}`)).toBe(`a${marks}`.normalize('NFKC'))
  })

  test('of more stay one word', () => {
    for (const letter of ['a', 'क', 'ß']) {
      const text = `${letter}${'\u0301\u0323'.repeat(50)}b`
      expect(words(`x ${text} y`)).toHaveLength(3)
      expect(prepareText(prepareText(text))).toBe(prepareText(text))
    }
  })

  test('that differ far behind are two words', () => {
    const marks = '\u0301\u0323'.repeat(50)
    expect(words(`a${marks}\u0300`)).not.toEqual(words(`a${marks}`))
    const detector = new NewsDetector()
    detector.add({ id: 'a', text: `The a${marks}\u0300` })
    expect(detector.add({ id: 'b', text: `The a${marks}` }).relation).not.toBe('duplicate')
  })
})
