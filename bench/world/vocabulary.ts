import { decodeBackground } from '../../src/background/decode.ts'
import { background } from '../../src/background/en.ts'
import { combine } from '../../src/base/hash.ts'
import { type Random, randomInt } from '../lib/random.ts'
import { AliasTable, packWords, type Words } from './words.ts'

/** Words of one meaning; outlets differ in which they use. */
const SYNONYMS = 3
/** Concepts of a topic, places and standing figures of a topic. */
export const TOPIC_CONCEPTS = 150
export const TOPIC_PLACES = 12
export const TOPIC_FIGURES = 16

// Occurrences in 10,000 words, roughly, of the commonest English function words.
const FUNCTION_WORDS =
  'the 620 of 300 and 270 to 260 a 220 in 210 that 100 for 95 is 90 on 75 was 70 with 65 it 60 as 58 by 55 he 50 at 48 from 45 said 60 has 38 have 35 be 35 an 34 are 33 his 32 not 30 were 28 who 25 which 24 they 24 but 24 had 22 been 20 will 20 their 19 its 19 after 18 this 17 or 16 would 14 more 14 than 13 about 12 also 12 when 11 up 11 out 11 one 11 into 10 two 10 there 9 over 9 she 9 her 9 could 8 if 8 before 7 while 7 under 6 against 6 all 6 no 6 other 5 some 5 during 5 where 5 because 5 between 5'.split(
    ' ',
  )

/** Every word that does not belong to a single event. */
export interface Vocabulary {
  /** Function words first, then content words from the commonest to the rarest. */
  readonly words: Words
  readonly functionWords: AliasTable
  functionWord(random: Random): string
  /** Index of the first content word. */
  readonly firstContent: number
  /** Content words, and the drawing of one by its frequency. */
  readonly contentCount: number
  readonly content: AliasTable
  contentWord(rank: number): string
}

export function createVocabulary(): Vocabulary {
  const entries: { readonly word: string; readonly frequency: number }[] = []
  const common = new Set<string>()
  const weights: number[] = []
  for (let i = 0; i < FUNCTION_WORDS.length; i += 2) {
    common.add(FUNCTION_WORDS[i])
    weights.push(Number(FUNCTION_WORDS[i + 1]))
  }
  decodeBackground(background.data, (word, frequency) => {
    if (/^[a-z]{3,}$/.test(word) && !common.has(word)) entries.push({ word, frequency })
  })
  entries.sort((a, b) => b.frequency - a.frequency || (a.word < b.word ? -1 : 1))
  const list = [...common, ...entries.map(({ word }) => word)]
  const functionWords = new AliasTable(weights)
  return {
    words: packWords(list),
    functionWords,
    functionWord: (random) => list[functionWords.draw(random)],
    contentWord: (rank) => list[common.size + rank],
    firstContent: common.size,
    contentCount: entries.length,
    // News keeps to common words more than the sources of the table do.
    content: new AliasTable(entries.map(({ frequency }) => frequency ** 1.25)),
  }
}

/** A random concept whose first word is among the content words of ranks `from` to `to`. */
export function drawConcept(vocabulary: Vocabulary, random: Random, from: number, to: number): number {
  const last = Math.min(to, vocabulary.contentCount) - SYNONYMS
  return Math.floor((from + randomInt(random, last - from)) / SYNONYMS)
}

/**
 * The word that an outlet uses for a concept: the first in six cases of ten, else the second or third; always the same
 * one in the same outlet.
 */
export function wordFor(vocabulary: Vocabulary, concept: number, outlet: number): number {
  const choice = combine(concept, outlet) % 20
  return vocabulary.firstContent + concept * SYNONYMS + (choice < 12 ? 0 : choice < 17 ? 1 : 2)
}
