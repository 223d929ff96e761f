import type { DataArticle } from '../lib/data.ts'

/** An article and what is known of its story. */
export interface FitArticle extends DataArticle {
  /** The set that it is from: what is left out when a fit is tested on a set that it has not seen. */
  readonly set: string
}

/** Articles held together, and which pairs of them are one story. */
export interface World {
  readonly name: string
  /** Sets weigh alike in the fit, however many worlds show them. */
  readonly set: string
  readonly weight: number
  readonly articles: readonly FitArticle[]
  /** Undefined where the labels do not say. */
  readonly same: (a: FitArticle, b: FitArticle) => boolean | undefined
  /** Whether pairs are judged by themselves, on the background alone. */
  readonly alone: boolean
  /** Whether words are read as those of a language of which no table of frequencies is at hand. */
  readonly tableless?: boolean
}
