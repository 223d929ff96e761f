import { once } from '../../base/once.ts'
import { hashWord } from '../words/hash.ts'
import { type TokenBuffer, TokenFlag } from '../words/tokens.ts'

/** German articles, by themselves and in one word with a preposition. */
const ARTICLES = 'der die das den dem des ein eine einem einen einer eines im am zum zur vom ins beim'

const articles = /* @__PURE__ */ once(() => new Set(ARTICLES.split(' ').map(hashWord)))

/**
 * Leaves German words a capital that says something, for nouns have one as names have: none behind an article or a number but
 * that of an acronym, and in a headline over a text none, for headlines go without articles.
 *
 * @param textToken index of the text's first token
 */
export function uncapitaliseNouns(
  source: string,
  { hash, start, end, flags, count }: TokenBuffer,
  textToken: number,
): void {
  const { AllCaps, Capitalised, Number: NumberToken } = TokenFlag
  if (textToken < count) for (let i = 0; i < textToken; i++) flags[i] |= TokenFlag.SentenceStart
  for (let i = 1; i < count; i++) {
    if ((flags[i] & (AllCaps | Capitalised)) !== Capitalised) continue
    const gap = end[i - 1]
    if (start[i] - gap !== 1 || source.charCodeAt(gap) !== 0x20) continue
    if (flags[i - 1] & NumberToken || articles().has(hash[i - 1])) flags[i] &= ~Capitalised
  }
}
