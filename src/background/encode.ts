import { FIRST_LEVEL, FIRST_PREFIX, LONGEST_PREFIX } from './decode.ts'
import { levelOf } from './level.ts'

/** Packs entries with their frequencies (occurrences per running token, 0 to 1), rounded to 1 dB, as `decode.ts` reads them. */
export function encodeBackground(entries: ReadonlyMap<string, number>): string {
  let levels = ''
  let words = ''
  let previous = ''
  for (const [word, frequency] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (/[A-Z\n]/.test(word)) throw new RangeError(`not folded: ${JSON.stringify(word)}`)
    levels += String.fromCharCode(FIRST_LEVEL + levelOf(frequency))
    const shared = sharedPrefix(previous, word)
    words += String.fromCharCode(FIRST_PREFIX + shared) + word.slice(shared)
    previous = word
  }
  return `${levels}\n${words}`
}

/** Length of the common prefix in code units, never between the halves of a surrogate pair. */
function sharedPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length, LONGEST_PREFIX)
  let shared = 0
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++
  const lastUnit = shared > 0 ? b.charCodeAt(shared - 1) : 0
  return lastUnit >= 0xd800 && lastUnit < 0xdc00 ? shared - 1 : shared
}
