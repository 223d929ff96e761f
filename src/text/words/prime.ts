import { scanUnits } from './scanner.ts'
import { createTokenBuffer } from './tokens.ts'

/** Has one of nearly all that the scanner treats in a way of its own. */
const SAMPLE = `Mr. O'Neil's U.S. "NATO" (the EU) paid $1,000.50 or 3.5% / 2; see a.b, 5.x & co-op\u00adted Straße, naïve.
\tXI. “He’s in.” ‘No’ — said: I.B.M.! YES? § 12, no. 7 … O’B. 'twas 1999-2000. He. "So" l'or 4,5 1,000,000 2.000,5 1,2,3
12.345.678, 10,00 7,000.5. x1.5y 3.14.15 o'1 B2B 4×4 ß2 '\ud83d\ude00 a\ud83d\ude00b \ud83d`
/** Hangul syllables, of each turn on a page of their own: what is met for the first time is looked up. */
const SYLLABLES = 0xac00

let isPrimed = false

/**
 * Scans a few words of every kind, once. Engines compile a loop for what it has met: what it meets later has them throw that
 * away and begin again, the slow way, which a scanner would go through half a dozen times in its first thousand texts.
 */
export function primeScanner(): void {
  if (isPrimed) return
  isPrimed = true
  const tokens = createTokenBuffer()
  for (let turn = 0; turn < 4; turn++) {
    const first = String.fromCharCode(SYLLABLES + 512 * turn)
    const second = String.fromCharCode(SYLLABLES + 512 * turn + 256)
    const text = `${SAMPLE} ${first} a${second}`
    tokens.count = 0
    tokens.units.load(text)
    scanUnits(text, tokens.units.units, 0, text.length, tokens, Infinity)
  }
}
