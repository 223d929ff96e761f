import { APOSTROPHES } from '../words/fold.ts'

/**
 * Words that vote for a language beside its stop words, for these count as terms: of English what many headlines have and is a stop
 * word elsewhere, without which "Man dies" would be German; of Romance languages, whose short words are mostly shared, numerals, days and
 * months, and what stands before an apostrophe.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'man men son dies war hit go car end want wants need needs bus sale care sea ten door dog net',
  es: `dos tres cuatro cinco siete ocho nueve diez once doce trece quince veinte treinta lunes martes miércoles jueves viernes sábado
    domingo enero febrero abril septiembre octubre noviembre diciembre hoy ayer mañana años primer primera después fin`,
  fr: `deux trois quatre cinq sept huit neuf onze douze treize quatorze quinze vingt trente lundi mardi mercredi jeudi vendredi samedi
    dimanche janvier février avril juin juillet août septembre octobre novembre décembre hier demain années première près fin
    l' d' qu' n' s' j' c' jusqu' lorsqu' puisqu' quelqu'`,
  it: `due tre quattro cinque sette otto nove dieci dodici quindici venti trenta lunedì martedì mercoledì giovedì venerdì sabato
    domenica gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre oggi ieri domani anni prima
    l' d' un' c' s' dell' all' nell' sull' dall' quell' quest'`,
  pt: `dois duas três quatro cinco sete oito nove onze doze treze quinze vinte trinta domingo janeiro fevereiro abril junho julho
    setembro outubro novembro dezembro hoje ontem amanhã anos primeiro primeira fim`,
  ca: `dos tres quatre cinc set vuit nou onze dotze dilluns dimarts dimecres dijous divendres dissabte diumenge gener abril juny
    setembre octubre novembre desembre avui ahir demà anys primer primera fi l' d' n' s'`,
}

/** UTF-16 units of the longest elision, with its apostrophe. */
const LONGEST = 8

/** Folded, but for elisions, which end in an apostrophe as no folded word does. @param language primary subtag */
export function tellingWordsOf(language: string): readonly string[] {
  return Object.hasOwn(WORDS, language) ? WORDS[language].split(/\s+/) : []
}

/** What stands before the first apostrophe of a word, as {@link tellingWordsOf} has it; an empty string where that is too long. */
export function elisionOf(text: string, start: number, end: number): string {
  const last = Math.min(end, start + LONGEST)
  for (let i = start; i < last; i++) {
    if (APOSTROPHES.includes(text[i])) return `${text.slice(start, i).toLowerCase()}'`
  }
  return ''
}
