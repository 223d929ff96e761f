import { fmix32 } from '../base/hash.ts'
import { WordTable } from '../base/word-table.ts'
import { Kind, UNITS } from '../text/words/characters.ts'
import { hashWord, WORD_MULTIPLIER } from '../text/words/hash.ts'
import { createTokenBuffer, scanTokens } from '../text/words/scanner.ts'
import type { WordKey } from '../text/words/word-key.ts'
import type { TermMemo } from './memo.ts'

/** Words for units, and after a bar how they are glued to a number where that is another word. The first two are of money. */
const WORDS =
  'million|mn billion|bn m trillion|tn percent|pc km kg ha cm mm ft lb lbs mph kph kw mw gw kwh mwh gwh twh mb gb tb'
const FORMS = WORDS.split(' ').map((word) => word.split('|'))
const TEXT = FORMS.map(([word]) => word).join(' ')
const MILLION = 1
const BILLION = 2
const METRE = 3
const CURRENCIES = '$£€¥₹'
const B = 0x62
const M = 0x6d
/** Letters of the longest unit. */
const LONGEST = 3

/** Units that are glued to numbers, "1.5bn" or "40km", and the terms of the words that they stand for. Each has a number from 1 on. */
export class GluedUnits {
  /** Terms by unit, 0 where the word for it is none. */
  readonly term = new Int32Array(FORMS.length + 1)
  /** Their background levels. */
  readonly level = new Uint8Array(FORMS.length + 1)
  readonly #byLetters = new WordTable(1 << 6)

  /** @param key of the hashes of terms; undefined: they hang on the words alone */
  constructor(memo: TermMemo, key: WordKey | undefined) {
    const tokens = createTokenBuffer(FORMS.length, key?.seed)
    scanTokens(TEXT, 0, TEXT.length, tokens)
    if (key === undefined) tokens.keyed.set(tokens.hash)
    const found = memo.lookUp(TEXT, tokens, 0)
    for (let k = 0; k < found; k++) {
      this.term[memo.token[k] + 1] = memo.term[k]
      this.level[memo.token[k] + 1] = memo.level[k]
    }
    for (const [i, forms] of FORMS.entries()) this.#byLetters.set(hashWord(forms[forms.length - 1]), i + 1)
  }

  /** Which unit the letters are that end a number, 0 where they are none. @param at where they begin, see {@link unitStart} */
  find(source: string, from: number, at: number, to: number): number {
    if (to - at === 1) {
      // Nothing is counted in metres where letters stand by themselves, and 3M, 5b and 4K are names.
      const letter = source.charCodeAt(at) | 0x20
      const isMoney = isCurrency(source, from - 1) || isCurrency(source, to)
      if (letter === B) return isMoney ? BILLION : 0
      return letter !== M ? 0 : isMoney ? MILLION : source.charCodeAt(at) === M ? METRE : 0
    }
    let h = 0
    for (let i = at; i < to; i++) h = (Math.imul(h, WORD_MULTIPLIER) + (UNITS[source.charCodeAt(i)] & 0xffff)) | 0
    return this.#byLetters.get(fmix32(h))
  }
}

/** Where the letters begin that may be a unit at the end of a number, `to` where there are none or too many. */
export function unitStart(source: string, from: number, to: number): number {
  const least = Math.max(from + 1, to - LONGEST)
  let at = to
  while (at > from && isLetter(source, at - 1)) if (--at < least) return to
  return UNITS[source.charCodeAt(at - 1)] >> 16 === Kind.Digit ? at : to
}

function isLetter(source: string, at: number): boolean {
  const kind = UNITS[source.charCodeAt(at)] >> 16
  return kind === Kind.Lower || kind === Kind.Upper
}

function isCurrency(source: string, at: number): boolean {
  return CURRENCIES.includes(source[at] ?? '-')
}
