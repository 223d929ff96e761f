/**
 * How samestory reads text, for those who want to see it: what it sets aside as page furniture, the language it takes a text
 * for, the words it compares.
 *
 * @packageDocumentation
 */
export { type LineRange, type SetAside, separateFurniture } from './furniture.ts'
export type { FurnitureReason } from './furniture-reasons.ts'
export { detectLanguage } from './language.ts'
export { createTokenBuffer, foldWord, prepareText, scanTokens, type TokenBuffer, TokenFlag } from './scanner.ts'
export { type LanguageRules, languageRules } from './stems.ts'
