/**
 * Background term frequencies: what a table is, how to read one, and how to make an own one.
 *
 * @packageDocumentation
 */
export { decodeBackground } from './decode.ts'
export { type MakeBackgroundOptions, makeBackground } from './make.ts'
export type { BackgroundTable } from './table.ts'
