/**
 * BCP 47 tags as they are well formed (RFC 5646, 2.1), with a language of two or three letters: none of more was ever
 * registered, and `english` is a mistake.
 */
const TAG =
  /^[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/i

/** Tags older than the grammar, and those of private use. */
const OTHER =
  /^(?:i-[a-z]{2,8}|(?:en-gb-oed|sgn-be-fr|sgn-be-nl|sgn-ch-de|art-lojban|cel-gaulish|zh-min)|x(?:-[a-z\d]{1,8})+)$/i

export function isLanguageTag(value: string): boolean {
  return TAG.test(value) || OTHER.test(value)
}

/** What an error says to someone who gave another value. */
export function languageHint(value: string): string {
  if (isLanguageTag(value.replaceAll('_', '-'))) return `: write "${value.replaceAll('_', '-')}"`
  return /^[a-z]{4,}$/i.test(value) ? ': give a code such as "en"' : ''
}
