/**
 * Background term frequencies: what a table is, how to read one, and how to make an own one.
 * The tables that come with samestory are the constant `background` of `samestory/background/<language>`, each a module
 * of its own: ar, bg, ca, cs, da, de, el, en, es, fa, fi, fr, he, hi, hu, id, it, ja, ko, nb, nl, pl, pt, ro, ru, sv, tr, uk,
 * vi and zh.
 *
 * @module samestory/background
 */
export { decodeBackground } from './decode.ts'
export { type MakeBackgroundOptions, makeBackground } from './make.ts'
export type { BackgroundTable } from './table.ts'
