import { background as english } from './en.ts'
import { type BackgroundTable, tableLanguage } from './table.ts'

/** The table for a primary subtag: one that was given, or the built-in English one. */
export function backgroundOf(language: string, given: readonly BackgroundTable[]): BackgroundTable | undefined {
  const wanted = tableLanguage(language)
  return given.find((table) => table.language === wanted) ?? (wanted === english.language ? english : undefined)
}

/** All tables at hand, one a language: those that were given, and the built-in English one unless another was given. */
export function tablesOf(given: readonly BackgroundTable[]): readonly BackgroundTable[] {
  return given.some((table) => table.language === english.language) ? given : [...given, english]
}
