import { background as english } from './en.ts'
import { shortTables } from './short.ts'
import { type BackgroundTable, tableLanguage } from './table.ts'

/** The table for a primary subtag: one that was given, or the built-in one, which is short for all languages but English. */
export function backgroundOf(language: string, given: readonly BackgroundTable[]): BackgroundTable | undefined {
  const wanted = tableLanguage(language)
  const isWanted = (table: BackgroundTable): boolean => table.language === wanted
  return given.find(isWanted) ?? (isWanted(english) ? english : shortTables.find(isWanted))
}

/** All long tables, one a language: those that were given, and the built-in English one unless another was given. */
export function tablesOf(given: readonly BackgroundTable[]): readonly BackgroundTable[] {
  return given.some((table) => table.language === english.language) ? given : [...given, english]
}
