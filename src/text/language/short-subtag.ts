import { primarySubtag } from './subtag.ts'

/**
 * Codes of ISO 639-2 and 639-3 of the languages that something is known of here. What stands behind one is its code of two letters; else
 * that is its first two. The tables of engines are of many versions, and some have none.
 */
const THREE_LETTERS =
  ' albsq amh ara aze bel benbn bod boshr bulbg cat cescs chizh czecs dan deu dutnl ell estet fas fin fra frefr gerde ' +
  'greel guj heb hin hrv hun hye indid ita jpnja kankn kat kazkk khmkm kirky kor laolo lavlv litlt macmk malml mkd mya nld nnono ' +
  'nobno nor ori pan perfa polpl porpt ron rumro rus sin slksk slosk slv spaes sqi srp swesv tam tel tha turtr ukr urd vie zho '

/** {@link primarySubtag} of two letters for every language that something is known of ('deu' is 'de'). */
export function shortSubtag(tag: string): string {
  const code = primarySubtag(tag)
  const known = THREE_LETTERS.match(` ${code}(..)? `)
  return known === null ? code : (known[1] ?? code.slice(0, 2))
}
