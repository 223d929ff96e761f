import { APOSTROPHES } from '../words/fold.ts'

/** Languages that write an article or preposition and the next word as one, with an apostrophe. */
const ELIDING: ReadonlySet<string> = new Set(['fr', 'it', 'ca'])
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`)

/** What is left of a word behind an article cut short ("l'Ukraine"), or before a case ending ("Ankara'da"). @param code primary subtag */
export function cutterOf(code: string): ((word: string) => string) | undefined {
  if (ELIDING.has(code)) return (word) => word.slice(word.search(APOSTROPHE) + 1)
  return code === 'tr' ? (word) => word.slice(0, word.search(APOSTROPHE)) : undefined
}
