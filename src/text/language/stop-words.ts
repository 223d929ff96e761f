import es from 'natural/lib/natural/util/stopwords_es.js'
import fa from 'natural/lib/natural/util/stopwords_fa.js'
import fr from 'natural/lib/natural/util/stopwords_fr.js'
import id from 'natural/lib/natural/util/stopwords_id.js'
import it from 'natural/lib/natural/util/stopwords_it.js'
import ja from 'natural/lib/natural/util/stopwords_ja.js'
import nl from 'natural/lib/natural/util/stopwords_nl.js'
import no from 'natural/lib/natural/util/stopwords_no.js'
import pl from 'natural/lib/natural/util/stopwords_pl.js'
import pt from 'natural/lib/natural/util/stopwords_pt.js'
import ru from 'natural/lib/natural/util/stopwords_ru.js'
import sv from 'natural/lib/natural/util/stopwords_sv.js'
import uk from 'natural/lib/natural/util/stopwords_uk.js'
import zh from 'natural/lib/natural/util/stopwords_zh.js'
import { addWords } from './stop-list.ts'
import { GERMAN } from './stop-words-de.ts'
import { FURTHER_LISTS, SUPPLEMENTS } from './stop-words-more.ts'

const NATURAL_LISTS: Readonly<Record<string, { readonly words: readonly string[] }>> = {
  es,
  fa,
  fr,
  id,
  it,
  ja,
  nl,
  no,
  pl,
  pt,
  ru,
  sv,
  uk,
  zh,
}

/** Codes of all languages a stop list exists for, in a fixed order. */
export const STOP_LIST_LANGUAGES: readonly string[] = [
  ...Object.keys(NATURAL_LISTS),
  'de',
  'en',
  ...Object.keys(FURTHER_LISTS),
].sort()

/**
 * The stop words of a language, folded; empty for a language without a list.
 * Built anew on each call: the caller keeps what it needs.
 *
 * @param language primary subtag: `en`, `de` ...
 */
export function stopWordsOf(language: string): Set<string> {
  const words = new Set<string>()
  if (Object.hasOwn(NATURAL_LISTS, language)) addWords(NATURAL_LISTS[language].words, false, words)
  if (language === 'de') addWords(GERMAN.split(/\s+/), false, words)
  if (Object.hasOwn(SUPPLEMENTS, language)) addWords(SUPPLEMENTS[language].split(/\s+/), true, words)
  if (Object.hasOwn(FURTHER_LISTS, language)) addWords(FURTHER_LISTS[language].split(/\s+/), true, words)
  return words
}
