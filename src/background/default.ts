import { background as english } from './en.ts'
import { type BackgroundTable, tableLanguage } from './table.ts'

/** The table for a primary subtag: one that was given, or the built-in English one. */
export function backgroundOf(language: string, given: readonly BackgroundTable[]): BackgroundTable | undefined {
  const wanted = tableLanguage(language)
  return given.find((table) => table.language === wanted) ?? (wanted === english.language ? english : undefined)
}
