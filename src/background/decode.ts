import { checkFunction, checkString } from '../base/checks.ts'
import { frequencyOf } from './level.ts'

/** Level of frequency 1 (0 dB) in the packed form; each following character stands for 1 dB less. */
export const FIRST_LEVEL = 0x23 // '#'
/** Separator of words in the packed form: 'A' plus the number of code units shared with the word before. */
export const FIRST_PREFIX = 0x41 // 'A'
/** Most code units a word may share with the one before it: 'Z' is the last separator. */
export const LONGEST_PREFIX = 25

/**
 * Reads a packed background table: calls `visit` once an entry, in order of code units.
 *
 * The packed form is one line of levels, a character an entry, then the entries front-coded: a capital from A to Z says how
 * many UTF-16 code units to keep of the entry before (A: 0, Z: 25), and the rest of the entry follows. Entries are folded to
 * lower case, so no capital occurs inside one.
 *
 * @param data `BackgroundTable.data`, made by `makeBackground`, or by `bench/generate/background.ts` from the word lists of
 *   wordfreq (PyPI)
 * @param visit receives the entry (NFC, full case folding, stemmed) and its frequency in occurrences per running token,
 *   0 to 1, a power of ten with one decimal (steps of 1 dB, so within 12.2 % of the source)
 * @throws RangeError where `data` is not such a table
 */
export function decodeBackground(data: string, visit: (word: string, frequency: number) => void): void {
  checkString('data', data)
  checkFunction('visit', visit)
  const levels = data.indexOf('\n')
  const end = data.length
  const frequencies = Array.from({ length: 128 }, (_, level) => frequencyOf(level))
  let position = levels + 1
  let previous = ''
  for (let entry = 0; entry < levels; entry++) {
    const shared = data.charCodeAt(position) - FIRST_PREFIX
    const frequency = frequencies[data.charCodeAt(entry) - FIRST_LEVEL]
    if (!(shared >= 0 && shared <= previous.length && shared <= LONGEST_PREFIX) || frequency === undefined) {
      throw new RangeError(`background table is damaged at entry ${entry}`)
    }
    const start = ++position
    while (position < end) {
      const unit = data.charCodeAt(position)
      if (unit >= FIRST_PREFIX && unit <= FIRST_PREFIX + LONGEST_PREFIX) break
      position++
    }
    const word = previous.slice(0, shared) + data.slice(start, position)
    visit(word, frequency)
    previous = word
  }
  if (levels < 0 || position !== end)
    throw new RangeError('background table is damaged: levels and entries differ in number')
}
