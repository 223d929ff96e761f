import type { Article, ClusterOptions, Story, StreamOptions } from '../../index.ts'

/** What a worker is to do with the articles that it is given. */
export interface Job {
  /** A batch; or a stream, for a window or a limit on articles held. */
  readonly way: 'batch' | 'stream'
  readonly options: ClusterOptions | StreamOptions
  /** Threads that help to read a batch. */
  readonly workers: number
  /** Whether bad articles are to be handed back whole. */
  readonly keepsBad: boolean
}

/** What it asks and tells. */
export type Told =
  /** It can take another parcel of articles. */
  | { readonly type: 'next' }
  /** An article that was left out, or kept without its date, by its place among all. */
  | {
      readonly type: 'invalid'
      readonly position: number
      readonly reason: string
      readonly kept: boolean
      readonly article?: Article
    }
  | { readonly type: 'stories'; readonly count: number }
  | { readonly type: 'done'; readonly stories: readonly Story[] }
  | { readonly type: 'failed'; readonly error: unknown }

/** A parcel of articles; null when there are no more. */
export type Parcel = readonly Article[] | null

/** What both sides share: how many parcels were sent. */
export const SENT = 0
