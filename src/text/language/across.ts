/** Lower-case letters of the Latin script and nothing else. */
const LETTERS = /^[a-z\u00df-\u024f]+$/
const ASCII = /^[a-z]+$/
const MARKS = /\p{M}/gu
/** Letters that are no letter with a mark, as keyboards without them write them; æ, œ and "ae" for ä all become one vowel. */
const OTHERS = /[øłđæœ]/g
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', æ: 'a', œ: 'o' }
const UMLAUTS = /([aou])e/g
/** One goes. By hand: where all do, ECB+ as dated has .904, not .912. */
const VOWELS = 'aeiou'

/** A word of so many letters is left its end. By hand, of 3 and 4: by 3 Spanish and Italian events lose .02. */
const SHORTEST = 4
/** Longest German word that may be a name; longer ones are compounds. By hand: by 9 German events lose .015. */
const LONGEST_NAME = 8
/** An ending that German names have too, after what is long enough for one. */
const GENITIVE = /^(.{4,})s$/
/** Other scripts, whose languages inflect no word of the Latin one, but have words go by their first letters. */
const WHOLE = new Set(['be', 'bg', 'el', 'kk', 'ky', 'mk'])

/**
 * What stands for a rare word, most likely a name, in all languages alike: stemmers of one take off what those of another leave,
 * so that "Barcelona" is two terms in English and Spanish. Words that have one stem stay together, as it is made of that, but for
 * German, whose first six letters are not those of a name elsewhere. Accents, y for i and "ue" for ü go, and a final s and vowel:
 * "Zelensky" and "Zelenski" are one, and so are "Syria" and "Siria".
 *
 * @param stem of the folded word, by its language
 * @param code primary subtag
 */
export function stemAcross(folded: string, stem: string, code: string): string {
  if (!LETTERS.test(folded)) return stem
  const word = plain(code === 'de' ? germanName(folded, stem) : WHOLE.has(code) ? folded : stem)
  let end = word.length
  if (end > SHORTEST + 1 && word[end - 1] === 's') end--
  if (end > SHORTEST && VOWELS.includes(word[end - 1])) end--
  return word.slice(0, end)
}

function germanName(folded: string, stem: string): string {
  const word = folded.replace(GENITIVE, '$1')
  return word.length <= LONGEST_NAME ? word : stem
}

function plain(word: string): string {
  const ascii = ASCII.test(word)
    ? word
    : word
        .normalize('NFD')
        .replace(MARKS, '')
        .replace(OTHERS, (letter) => PLAIN[letter])
  return ascii.replace(UMLAUTS, '$1').replaceAll('y', 'i')
}
