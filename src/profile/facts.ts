import { putLeast } from '../base/least.ts'
import type { Reading } from '../text/reading.ts'
import { TokenFlag } from '../text/words/tokens.ts'

/** Most facts of an article, which stand in the place of amounts: 7 tell as much as 8, and 6 less, on the wire. By hand. */
export const MAX_FACTS = 7
/** The bit that makes a fact a name. */
const NAME = 0x80000000

/** Whether a fact is a figure, else it is a name. */
export function isFigure(fact: number): boolean {
  return fact < NAME
}

/**
 * Finds the figures and names that reports from one mould are filled in with, for level `copies`, which keeps no terms: numbers, and
 * words of the text with a capital inside a sentence. In a title the capitals may be those of a headline.
 *
 * Of many those with the least hashes are kept, figures first, in ascending order, so that like articles keep like facts. Two
 * lists compare up to the smaller last fact of those that are full.
 *
 * @param into room for {@link MAX_FACTS}
 */
export function readFacts({ tokens, textToken }: Reading, into: Uint32Array): Uint32Array {
  const { keyed, flags, count } = tokens
  let found = 0
  for (let i = 0; i < count; i++) {
    const flag = flags[i] & (TokenFlag.Number | TokenFlag.Capitalised | TokenFlag.SentenceStart)
    const isName = flag === TokenFlag.Capitalised && i >= textToken
    if (isName || flag & TokenFlag.Number) found = putLeast(into, found, (keyed[i] >>> 1) + (isName ? NAME : 0))
  }
  return into.subarray(0, found)
}
