import { fmix32 } from '../../base/hash.ts'
import { isPair, Kind, kindAt } from './characters.ts'
import { foldWord } from './fold.ts'
import { hashWord, WORD_MULTIPLIER } from './hash.ts'
import { pushToken, type TokenBuffer, TokenFlag } from './tokens.ts'

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
  let beforeHash = 0
  let beforeUnusual = false
  let i = start
  for (;;) {
    // One letter with its marks: its own hash, and the hash of the bigram that it ends.
    const here = i
    let own = 0
    let both = beforeHash
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
          own = (Math.imul(own, WORD_MULTIPLIER) + unit) | 0
          both = (Math.imul(both, WORD_MULTIPLIER) + unit) | 0
        }
        end = i
      }
      kind = i < to ? kindAt(text, i, to) : Kind.Separator
    } while (kind === Kind.Mark || kind === Kind.ComposingMark || kind === Kind.Ignorable)

    const last = kind !== Kind.Spaceless
    if (before >= 0 || last) {
      const from = before >= 0 ? before : here
      const hash =
        unusual || beforeUnusual ? hashWord(foldWord(text.slice(from, end))) : fmix32(before >= 0 ? both : own)
      pushToken(out, hash, from, end, flags)
      flags = TokenFlag.Spaceless
    }
    if (last || out.count >= limit) return i
    before = here
    beforeHash = own
    beforeUnusual = unusual
  }
}
