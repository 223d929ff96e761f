import { type Random, randomInt } from '../lib/random.ts'
import { drawFirst, drawZipf } from './draw.ts'
import type { NewsEvent, Topic } from './model.ts'
import { inventName, inventNumber, inventWord } from './names.ts'
import { drawConcept, TOPIC_FIGURES, TOPIC_PLACES, type Vocabulary } from './vocabulary.ts'
import { packWords } from './words.ts'

const HOUR = 3_600_000

/** Number of concepts, persons and so on that the reports of one event draw from. */
export const EVENT = {
  topicConcepts: 22,
  generalConcepts: 18,
  persons: 5,
  numbers: 12,
  rare: 20,
  places: 3,
  figures: 3,
} as const

/** Where each kind of word of an event's own starts in {@link NewsEvent.words}. */
export const OWN = {
  /** Full names; the surnames follow. */
  persons: 0,
  surnames: EVENT.persons,
  numbers: 2 * EVENT.persons,
  rare: 2 * EVENT.persons + EVENT.numbers,
  place: 2 * EVENT.persons + EVENT.numbers + EVENT.rare,
} as const

/** Share of events that follow on from another of the topic, with some of its persons, places, facts and rare words. */
const SEQUELS = 0.3
/** Shares of an event's facts and rare words that a sequel takes over, and the number of its persons. */
const KEPT_FACTS = 0.35
const KEPT_RARE = 0.15
const KEPT_PERSONS = 2

/** What events are drawn from. */
export interface EventSource {
  readonly vocabulary: Vocabulary
  readonly topics: readonly Topic[]
  readonly firstNames: readonly string[]
  /** Exponent and upper end of the Zipf law of reports an event. */
  readonly exponent: number
  readonly largest: number
}

/** Makes an event at `time` with `size` reports, or as many as Zipf's law gives. */
export function createEvent(
  source: EventSource,
  number: number,
  time: number,
  random: Random,
  size = drawSize(random, source.exponent, source.largest),
  meanLag?: number,
): NewsEvent {
  const { vocabulary, topics, firstNames } = source
  const topic = topics[drawZipf(random, topics.length)]
  const before = random() < SEQUELS ? topic.latest : undefined
  const persons = Array.from({ length: EVENT.persons }, (_, i) =>
    before !== undefined && i < KEPT_PERSONS
      ? before.persons[i]
      : `${firstNames[randomInt(random, firstNames.length)]} ${inventName(random)}`,
  )
  const rare = Array.from({ length: EVENT.rare }, (_, i) =>
    before !== undefined && random() < KEPT_RARE ? before.rare[i] : rareWord(vocabulary, random, i),
  )
  const concepts = new Uint32Array(EVENT.topicConcepts + EVENT.generalConcepts)
  for (let i = 0; i < concepts.length; i++) {
    if (before !== undefined && random() < KEPT_FACTS) concepts[i] = before.concepts[i]
    else if (i % 2 === 0 || i >= 2 * EVENT.generalConcepts) {
      concepts[i] = topic.concepts[randomInt(random, topic.concepts.length)]
    } else concepts[i] = drawConcept(vocabulary, random, 100, 12000)
  }
  const arrivals = Float64Array.from({ length: size }, () => time + lag(random, meanLag))
  arrivals[0] = time
  const event: NewsEvent = {
    number,
    topic,
    seed: Math.floor(random() * 0x1_0000_0000),
    concepts,
    places: before?.places ?? Uint8Array.from({ length: EVENT.places }, () => drawFirst(random, TOPIC_PLACES)),
    figures: Uint8Array.from({ length: EVENT.figures }, () => TOPIC_PLACES + drawFirst(random, TOPIC_FIGURES)),
    words: packWords([
      ...persons,
      ...persons.map((person) => person.slice(person.indexOf(' ') + 1)),
      ...Array.from({ length: EVENT.numbers }, () => inventNumber(random)),
      ...rare,
      inventName(random),
    ]),
    persons,
    rare,
    arrivals: arrivals.sort(),
    reported: 0,
    wires: [],
  }
  topic.latest = event
  return event
}

/** A third are new names of things, a sixth new words, the rest from the tail of the vocabulary. */
function rareWord(vocabulary: Vocabulary, random: Random, i: number): string {
  if (i % 3 === 0) return inventName(random)
  if (i % 6 === 1) return inventWord(random, 3)
  return vocabulary.contentWord(12000 + randomInt(random, vocabulary.contentCount - 12000))
}

/** Hours, most of them, with a tail of days. */
function lag(random: Random, meanLag?: number): number {
  const mean = meanLag ?? (random() < 0.7 ? 7 * HOUR : 30 * HOUR)
  return -Math.log(1 - random()) * mean
}

/** Reports of an event: a discrete power law cut at `largest`, by inversion of its continuous form. */
function drawSize(random: Random, exponent: number, largest: number): number {
  const power = 1 - exponent
  const top = (largest + 1) ** power
  return Math.min(largest, Math.floor((1 - random() * (1 - top)) ** (1 / power)))
}

/** Mean number of reports an event under the law that {@link createEvent} draws from. */
export function meanSize(exponent: number, largest: number): number {
  // Tail sum over P(size ≥ n), with the same inversion.
  const power = 1 - exponent
  const top = (largest + 1) ** power
  let mean = 0
  for (let n = 1; n <= largest; n++) mean += (n ** power - top) / (1 - top)
  return mean
}
