import { foldWord } from './fold.ts'
import { hashWord } from './hash.ts'
import { type TokenBuffer, TokenFlag } from './tokens.ts'
import { keyedHashWord } from './word-key.ts'

/** The blank that stands for a half-space, a joiner that no word shows: behind می and نمی, and before ها, های, هایی and ترین. */
const HALF_SPACE = /(?<=(?<![ء-ۓ])ن?م[يی]) (?=[ء-يٮ-ۓ])|(?<=[ء-يٮ-ۓ]) (?=(?:ها[يی]{0,2}|تر[يی]ن)(?![ء-ۓ]))/y
/** Code units of a word that is made no longer, so that a row of suffixes takes no time. By hand. */
const LONGEST = 30

/** Makes one token of the last two where a blank stands for a half-space of Persian between them. */
export function joinHalves(text: string, out: TokenBuffer): void {
  const { start, end, flags } = out
  const last = out.count - 1
  if (last < 1 || end[last - 1] !== start[last] - 1 || end[last] - start[last - 1] > LONGEST) return
  HALF_SPACE.lastIndex = end[last - 1]
  if (flags[last - 1] & TokenFlag.Number || !HALF_SPACE.test(text)) return
  const folded = foldWord(text.slice(start[last - 1], end[last]))
  out.hash[last - 1] = hashWord(folded)
  out.keyed[last - 1] = keyedHashWord(folded, out.key)
  end[last - 1] = end[last]
  out.count = last
}
