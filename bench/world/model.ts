import type { Words } from './words.ts'

/** What all events of a topic have in common. */
export interface Topic {
  readonly concepts: Uint32Array
  /** Places first, then the figures and bodies that keep coming up. */
  readonly names: Words
  /** The latest event, which the next may be a sequel to. */
  latest: NewsEvent | undefined
}

/** Something that happened, and the state of its coverage. */
export interface NewsEvent {
  readonly number: number
  readonly topic: Topic
  readonly seed: number
  /** Facts, the most important first. */
  readonly concepts: Uint32Array
  /** Places and figures of the topic, by index into its names. */
  readonly places: Uint8Array
  readonly figures: Uint8Array
  /** Names, numbers and rare words of its own. */
  readonly words: Words
  /** Full names of persons, and rare words, for a sequel to take over. */
  readonly persons: readonly string[]
  readonly rare: readonly string[]
  /** Times at which its reports come in, epoch milliseconds, ascending. */
  readonly arrivals: Float64Array
  /** Reports that have come in. */
  reported: number
  /** Ids of the first articles with each wire text. */
  readonly wires: (string | undefined)[]
}
