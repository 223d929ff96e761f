/**
 * How samestory reads what it is given, for those who want to see it: what it reads of markup, what it sets aside as page furniture, the language
 * it takes a text for, the words it compares; and the time of an article.
 *
 * @module samestory/text
 */

export { publishedTime } from '../article/time.ts'
export type { FurnitureReason } from './furniture/reasons.ts'
export { type LineRange, type SeparatedText, type SetAside, separateFurniture } from './furniture/separate.ts'
export { detectLanguage } from './language/detect.ts'
export type { LanguageRules } from './language/rules.ts'
export { languageRules } from './language/stems.ts'
export type { MarkupMode, PlainText } from './markup/mode.ts'
export { readMarkup } from './markup/plain-text.ts'
export { hashWord } from './words/hash.ts'
export { createTokenBuffer, foldWord, prepareText, scanTokens, type TokenBuffer, TokenFlag } from './words/scanner.ts'
export type { UnitBuffer } from './words/units.ts'
export type { WordKey } from './words/word-key.ts'
