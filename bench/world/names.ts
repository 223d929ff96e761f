import { type Random, randomInt } from '../lib/random.ts'

const ONSETS = 'b br c ch d dr f g gr h j k kl kr l m n p pr r s sh sk st t th tr v w y z zh'.split(' ')
const VOWELS = 'a a a e e e i i o o u ai ei ia ou'.split(' ')
const CODAS = ['', '', '', 'l', 'm', 'n', 'n', 'ng', 'r', 'r', 's', 't', 'k', 'ck', 'nd']

/** An invented word of `syllables` syllables, in lower case. */
export function inventWord(random: Random, syllables: number): string {
  let word = ''
  for (let i = 0; i < syllables; i++) {
    word += ONSETS[randomInt(random, ONSETS.length)] + VOWELS[randomInt(random, VOWELS.length)]
    if (i === syllables - 1 || random() < 0.3) word += CODAS[randomInt(random, CODAS.length)]
  }
  return word
}

/** An invented proper name: two to four syllables, long enough to be nearly always new. */
export function inventName(random: Random): string {
  const word = inventWord(random, 2 + randomInt(random, 3))
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Three or four capitals. */
export function inventAcronym(random: Random): string {
  let letters = ''
  for (let i = 3 + randomInt(random, 2); i > 0; i--) letters += String.fromCharCode(65 + randomInt(random, 26))
  return letters
}

/** A number as newspapers write it: small ones most often, some with decimals, thousands with commas. */
export function inventNumber(random: Random): string {
  const kind = random()
  if (kind < 0.4) return String(2 + randomInt(random, 97))
  if (kind < 0.6) return String(100 + randomInt(random, 900))
  if (kind < 0.75) return `${1 + randomInt(random, 40)}.${1 + randomInt(random, 9)}`
  return `${1 + randomInt(random, 900)},${String(randomInt(random, 1000)).padStart(3, '0')}`
}
