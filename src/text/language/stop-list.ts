import { foldWord } from '../words/fold.ts'

const WORD = /^[\p{L}\p{M}]+$/u
// In these scripts one character is a word; elsewhere natural's lists hold the whole alphabet.
const IDEOGRAPHIC = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u

/** Adds words to a list of stop words, folded. @param singleLetters whether words of one letter count */
export function addWords(words: Iterable<string>, singleLetters: boolean, out: Set<string>): void {
  for (const entry of words) {
    // Phrases ('может быть') are left out: the scanner gives single words.
    const word = foldWord(entry.trim())
    if (!WORD.test(word)) continue
    if (word.length === 1 && !singleLetters && !IDEOGRAPHIC.test(word)) continue
    out.add(word)
    // Newspapers print ё as е; readers type either.
    if (word.includes('ё')) out.add(word.replaceAll('ё', 'е'))
  }
}
