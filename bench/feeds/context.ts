import type { Figures } from '../lib/figures.ts'
import type { Library } from './library.ts'

/** What every part of the bench is given. */
export interface Context {
  readonly library: Library
  readonly figures: Figures
  readonly seed: number
  /** Print titles of the largest stories. */
  readonly read: boolean
}
