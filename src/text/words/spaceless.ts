import { fmix32 } from '../../base/hash.ts'
import { isPair, Kind, kindAt } from './characters.ts'
import { foldWord } from './fold.ts'
import { hashWord, WORD_MULTIPLIER } from './hash.ts'
import { pushToken, type TokenBuffer, TokenFlag } from './tokens.ts'
import { keyedHashWord, keyedStep } from './word-key.ts'

/** The one mark that folding changes, to a letter. */
const IOTA_BELOW = 0x345

/**
 * Reads a run of letters of scripts written without spaces from `start`, appends its overlapping bigrams of letters
 * with their marks (the letter itself where it stands alone), and returns where reading goes on. Stops early, and
 * returns `start` of the first letter not read, once `out` holds `limit` tokens.
 */
export function scanSpaceless(
  text: string,
  start: number,
  to: number,
  context: number,
  out: TokenBuffer,
  limit: number,
): number {
  let flags = context | TokenFlag.Spaceless
  let before = -1 // where the letter before starts
  const { initial, multiplier } = out.key
  let beforeHash = 0
  let beforeState = initial
  let beforeUnusual = false
  let i = start
  for (;;) {
    // One letter with its marks: its own hash, and the hash of the bigram that it ends.
    const here = i
    let own = 0
    let both = beforeHash
    let ownState = initial
    let bothState = beforeState
    let unusual = false
    let end = i
    let kind: number = Kind.Spaceless
    do {
      const width = isPair(text, i, to) ? 2 : 1
      if (kind === Kind.Ignorable) {
        unusual = true
        i += width
      } else {
        for (const stop = i + width; i < stop; i++) {
          const unit = text.charCodeAt(i)
          unusual ||= unit === IOTA_BELOW
          own = (Math.imul(own, WORD_MULTIPLIER) + unit) | 0
          both = (Math.imul(both, WORD_MULTIPLIER) + unit) | 0
          ownState = keyedStep(ownState, unit, multiplier)
          bothState = keyedStep(bothState, unit, multiplier)
        }
        end = i
      }
      kind = i < to ? kindAt(text, i, to) : Kind.Separator
    } while (kind === Kind.Mark || kind === Kind.ComposingMark || kind === Kind.Ignorable)

    const last = kind !== Kind.Spaceless
    if (before >= 0 || last) {
      const from = before >= 0 ? before : here
      if (unusual || beforeUnusual) {
        const folded = foldWord(text.slice(from, end))
        pushToken(out, hashWord(folded), keyedHashWord(folded, out.key), from, end, flags)
      } else if (before >= 0) pushToken(out, fmix32(both), fmix32(bothState), from, end, flags)
      else pushToken(out, fmix32(own), fmix32(ownState), from, end, flags)
      flags = TokenFlag.Spaceless
    }
    if (last || out.count >= limit) return i
    before = here
    beforeHash = own
    beforeState = ownState
    beforeUnusual = unusual
  }
}
