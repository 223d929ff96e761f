import type { Stemmer } from './rules.ts'

const VOWEL = /[аеиоуыэюяіїє]/
/** Longest run of endings upon endings; what is left has at least three letters all the same. */
const MOST = 5

/** What may still end a stem, what stands for it, and how many letters there must be then. */
const LEFT: readonly (readonly [end: RegExp, instead: string, least: number])[] = [
  // Genitives plural and surnames: Ефанов, whose cases keep it, and депутатов; Киев.
  [/[оеє]в$/, '', 2],
  // Systems that pass for adjectives in the instrumental: систем, режим, Вьетнам.
  [/[аеи]м$/, '', 3],
  // Nouns that pass for verbs: квартал, Таджикистан, Михаил, кредит.
  [/(?<=[ая])[лн]$/, '', 3],
  [/(?:[иы]л|ит)$/, '', 3],
  // Китай and Китая, идея and идей.
  [/[аеиоуыюяіїєйь]$/, '', 3],
  // Vowels that only some cases have: рынок, рынка; немец, немца; европеец, европейца; владелец, владельца.
  [/(?<=[^аеиоуыэюяіїє])[ое](?=к$)/, '', 3],
  [/(?<=[^аеиоуыэюяіїє])ец$/, 'ц', 3],
  [/(?<=[аеиоуыэюяіїє])[еє]ц$/, 'йц', 3],
  [/льц$/, 'лц', 3],
]

/**
 * A Russian or Ukrainian stemmer of natural whose stems are left what still looks like an ending, over and over: it goes by the
 * end of each form alone, and takes off one what another keeps. "Ефанов" came to "ефан" and "Ефанова" to "ефанов". Both languages get it, for
 * what is spelled alike in both tells that reports in them are one story.
 *
 * By the dictionary of OpenCorpora and the frequencies of wordfreq, two occurrences of a surname share their stem in .998 of cases
 * (.843 before), of a place in .992 (.947), of a noun in .972 (.937), of a verb in .754 (.690). Two words of one stem are of one
 * word, or of two that begin with the same five letters, in .910 (.949): "Китай" meets "кит", "материал" meets "мать".
 */
export function settledStemmer(stemmer: Stemmer): Stemmer {
  return { stem: (word) => settled(stemmer.stem(word)) }
}

function settled(stem: string): string {
  let word = stem
  for (let round = 0; round < MOST; round++) {
    const before = word
    for (const [end, instead, least] of LEFT) {
      const shorter = word.replace(end, instead)
      if (shorter.length >= least && VOWEL.test(shorter)) word = shorter
    }
    if (word === before) break
  }
  return word
}
