// Particles and endings that are written as one word with a noun.

/** Of case, and of what is said or is so. */
const CASES = `에서|에게|에게서|한테|으로|로|으로서|로서|으로써|로써|에|의|을|를|이|가|은|는|과|와|도|만|까지|부터|마다|조차|마저|보다|처럼|만큼|밖에|
  이나|이라도|라도|이라고|라고|이라는|라는|이라며|라며|이며|이고|이자|이다|입니다|이었다|였다|이던|인|인데|께서|하고|이랑`
/** What may follow the place, the means or the end of something: 'in', 'to', 'from'. */
const AFTER_PLACE = '는|도|만|의|까지|부터|가|를'
/** Of 'do', 'become' and 'make', which turn a noun into a verb: 발표 'announcement', 발표했다 'announced'. */
const VERBS = `하다|하고|하며|하면서|하여|하게|하기|하는|하던|하지|하자|하려|하려는|하면|하겠다|하도록|하기로|하기도|하기에|하지만|하는데|한|한다|한다고|한다는|할|함|
  합니다|했다|했고|했으며|했지만|했던|했다고|했다는|했다며|했습니다|했는데|해|해서|해야|해온|해왔다|되다|되고|되며|되면서|되는|되던|되지|되자|되면|되기|되도록|된|된다|
  된다고|될|됨|됩니다|됐다|됐고|됐으며|됐지만|됐던|됐다고|됐다는|됐습니다|됐는데|되었다|되었으며|돼|돼서|시키|시키고|시키는|시킨|시켰다|시켰으며|시키기`

const alternatives = (endings: string): string => endings.replace(/\s+/g, '')

/** Two syllables stay: most nouns of two end in one of these by chance. */
const ENDING = new RegExp(
  `(?<=[\\uac00-\\ud7a3]{2})(?:들?(?:(?:에|에서|에게|으로|로|까지|부터)(?:${AFTER_PLACE})|${alternatives(CASES)})|들|${alternatives(VERBS)})$`,
)
const FIRST = 0xac00
const LAST = 0xd7a3
/** Longer ones are noise; it bounds the time. By hand. */
const LONGEST_WORD = 40

/**
 * The stem of a folded Korean word: without the particles that tell its case and the endings that make a verb of it. It is light, as
 * that of Arabic is, and knows no words. A stem has no such ending left, so that a name that ends like one, 이정은, comes to the
 * same by itself and before a particle.
 */
export function koreanStem(folded: string): string {
  if (folded.length > LONGEST_WORD) return folded
  let stem = folded
  for (let length = 0; stem.length !== length && stem.length > 2; ) {
    const last = stem.charCodeAt(stem.length - 1)
    if (last < FIRST || last > LAST) break
    length = stem.length
    stem = stem.replace(ENDING, '')
  }
  return stem
}
