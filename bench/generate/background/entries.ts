/** From the words of a source to the entries of a background table. Frequencies are occurrences per running token, 0 to 1. */

import { add } from '../../../src/background/make.ts'
import type { SourceWord } from './wordfreq.ts'

/** In wordfreq, runs of digits are smashed to zeros: such words stand for a shape, not for themselves. */
const SHAPE = /\p{Nd}[\p{Nd}.,]+/u
const LETTER = /\p{L}/u
/** Control, format, private, unassigned and space characters; the two joiners are part of Persian and Indic spelling. */
const UNPRINTABLE = /[^\P{C}\u200c\u200d]|\p{Z}/u
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+/gu

/** NFC with full case folding, as far as lower-case letters of living orthographies need it. Leaves Turkish ı alone. */
export function fold(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ').normalize('NFC')
}

/** Frequencies of the folded surface words, without bare numbers, number shapes, signs and emoji. */
export function wordFrequencies(words: readonly SourceWord[]): Map<string, number> {
  const frequencies = new Map<string, number>()
  for (const { word, centibels } of words) {
    if (LETTER.test(word) && !SHAPE.test(word) && !UNPRINTABLE.test(word))
      add(frequencies, fold(word), 10 ** (-centibels / 100))
  }
  return frequencies
}

/**
 * Frequencies of character bigrams in text without spaces, from frequencies of its words.
 *
 * A bigram stands inside a word (the sum over words that hold it) or across the border of two words (estimated as if words
 * followed each other independently: frequency of ending in the first character times that of beginning with the second).
 * Words in other scripts stay whole. One token a character, or a word of another script: the same unit as in a tokeniser
 * that emits a bigram at every character.
 */
export function bigramFrequencies(words: ReadonlyMap<string, number>, least: number): Map<string, number> {
  const frequencies = new Map<string, number>()
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  let tokens = 0
  let runs = 0
  for (const [word, frequency] of words) {
    if (!word.replace(SPACELESS, '')) {
      const characters = [...word]
      characters.forEach((character, index) => {
        if (index > 0) add(frequencies, `${characters[index - 1] ?? ''}${character}`, frequency)
      })
      add(first, characters.at(0) ?? '', frequency)
      add(last, characters.at(-1) ?? '', frequency)
      tokens += frequency * characters.length
      runs += frequency
    } else {
      add(frequencies, word, frequency)
      tokens += frequency
    }
  }
  const begins = [...first].sort((a, b) => b[1] - a[1])
  for (const [end, endFrequency] of last) {
    for (const [begin, beginFrequency] of begins) {
      const across = (endFrequency * beginFrequency) / runs
      if (across < least * tokens) break
      add(frequencies, end + begin, across)
    }
  }
  return new Map([...frequencies].map(([entry, frequency]) => [entry, frequency / tokens]))
}
