import { once } from '../../base/once.ts'
import { hashWord } from '../words/hash.ts'
import { type TokenBuffer, TokenFlag } from '../words/tokens.ts'
import { isStopWordIn } from './votes.ts'

/** German articles, by themselves and in one word with a preposition, and what else stands in their place. */
const DETERMINERS =
  'der die das den dem des ein eine einem einen einer eines im am zum zur vom ins beim ans aufs fürs ' +
  'diese dieser diesen diesem dieses jede jeder jeden jedem jedes alle aller allen viele vieler vielen mehrere mehrerer mehreren ' +
  'einige einiger einigen wenige wenigen kein keine keiner keinen keinem keines sein seine seiner seinen seinem seines ' +
  'ihr ihre ihrer ihren ihrem ihres unser unsere unserer unseren mein meine meiner meinen meinem ' +
  'andere anderen anderer beide beiden beider erste ersten erster zweite zweiten dritten ' +
  'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'

const determiners = /* @__PURE__ */ once(() => new Set(DETERMINERS.split(' ').map(hashWord)))

/**
 * Leaves German words a capital that says something, for nouns have one as names have: none behind an article, a number or
 * an adjective but that of an acronym, and in a headline over a text none, for headlines go without articles.
 *
 * @param textToken index of the text's first token
 */
export function uncapitaliseNouns(source: string, tokens: TokenBuffer, textToken: number): void {
  const { hash, start, end, flags, count } = tokens
  const { AllCaps, Capitalised, Number: NumberToken } = TokenFlag
  if (textToken < count) for (let i = 0; i < textToken; i++) flags[i] |= TokenFlag.SentenceStart
  for (let i = 1; i < count; i++) {
    if ((flags[i] & (AllCaps | Capitalised)) !== Capitalised) continue
    const gap = end[i - 1]
    if (start[i] - gap !== 1 || source.charCodeAt(gap) !== 0x20) continue
    if (flags[i - 1] & NumberToken || determiners().has(hash[i - 1]) || isAdjective(source, tokens, i - 1))
      flags[i] &= ~Capitalised
  }
}

/** Whether a word ends as adjectives do: in e, em, en, er or es, but not in te, as verbs of the past do that names follow. */
function isAdjective(source: string, { hash, end, flags }: TokenBuffer, i: number): boolean {
  if (flags[i] & TokenFlag.Capitalised) return false
  const last = source[end[i] - 1]
  const before = source[end[i] - 2]
  const ends = last === 'e' ? before !== 't' : before === 'e' && ADJECTIVE_ENDS.includes(last)
  return ends && isStopWordIn('de', hash[i]) !== true
}

const ADJECTIVE_ENDS = 'mnrs'
