import { scanUnits } from './scanner.ts'
import { createTokenBuffer } from './tokens.ts'

/** Has one of nearly all that the scanner treats in a way of its own. */
const SAMPLE = `Mr. O'Neil's U.S. "NATO" (EU) 1,000.50, 3.5% & 1,5 1,2,3 1,000,000. XI. “He’s in.” co\u00adop Straße: no. 7!
\ta.b - x1.5y a\ud83d\ude00 \ud83d`
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
    const syllable = SYLLABLES + 512 * turn
    const text = `${SAMPLE} ${String.fromCharCode(syllable)} a${String.fromCharCode(syllable + 256)}`
    tokens.count = 0
    tokens.units.load(text)
    scanUnits(text, tokens.units.units, 0, text.length, tokens, Infinity)
  }
}
