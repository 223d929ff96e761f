import { describe } from '../base/describe.ts'

/**
 * BCP 47 tags as they are well formed (RFC 5646, 2.1), with a language of two or three letters: none of more was ever
 * registered, and `english` is a mistake. Those of private use name none, and so does nothing at all.
 */
const TAG =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*)?(?:(?:^|-)x(?:-[a-z\d]{1,8})+)?$/i

/** Tags older than the grammar. */
const OTHER = /^(?:i-[a-z]{2,8}|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de))$/i

/** Tags of a language that could not be told, of several, of one without a code, of none, and those that are no codes; or nothing. */
const NO_LANGUAGE = /^(?:und|mul|mis|zxx|[ix]|)(?!\w)/i

function isLanguageTag(value: string): boolean {
  return TAG.test(value) || OTHER.test(value)
}

/** A tag where it names a language; undefined where the text must tell it. */
export function namedLanguage(tag: string): string | undefined {
  return NO_LANGUAGE.test(tag) ? undefined : tag
}

/** What must be given for a language, and what came; undefined for a tag, or an empty string. */
export function languageProblem(value: unknown): string | undefined {
  let hint = ''
  if (typeof value === 'string') {
    if (isLanguageTag(value)) return undefined
    const tag = value.replaceAll('_', '-')
    if (isLanguageTag(tag)) hint = `: write "${tag}"`
    else if (/^[a-z]{4,}$/i.test(value)) hint = ': give a code such as "en"'
  }
  return `must be a BCP 47 tag, got ${describe(value)}${hint}`
}
