import { addWords } from './stop-list.ts'
import { ENGLISH } from './stop-words-en.ts'

/** The stop words of English, as `stopWordsOf` has them. */
export function englishStopWords(): Set<string> {
  const words = new Set<string>()
  addWords(ENGLISH.split(/\s+/), true, words)
  return words
}
