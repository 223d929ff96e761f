import { type Random, randomInt } from '../random.ts'
import type { NewsEvent } from './events.ts'
import { inventAcronym, inventName } from './names.ts'
import { drawConcept, TOPIC_CONCEPTS, TOPIC_FIGURES, TOPIC_PLACES, type Vocabulary } from './vocabulary.ts'
import { packWords, type Words } from './words.ts'

/** What all events of a topic have in common. */
export interface Topic {
  readonly concepts: Uint32Array
  /** Places first, then the figures and bodies that keep coming up. */
  readonly names: Words
  /** The latest event, which the next may be a sequel to. */
  latest: NewsEvent | undefined
}

export function createTopics(count: number, vocabulary: Vocabulary, random: Random): readonly Topic[] {
  return Array.from({ length: count }, () => ({
    concepts: Uint32Array.from({ length: TOPIC_CONCEPTS }, () => drawConcept(vocabulary, random, 150, 9000)),
    names: packWords([
      ...Array.from({ length: TOPIC_PLACES }, () => inventName(random)),
      ...Array.from({ length: TOPIC_FIGURES }, () =>
        random() < 0.3 ? inventAcronym(random) : `${inventName(random)} ${inventName(random)}`,
      ),
    ]),
    latest: undefined,
  }))
}

/** An index below `count`, the first ones most often: a uniform number to the power of 1.5, scaled. */
export function drawFirst(random: Random, count: number): number {
  const u = random()
  return Math.floor(u * Math.sqrt(u) * count)
}

/** An index below `count` by a Zipf law of exponent 1, by inversion of its continuous form. */
export function drawZipf(random: Random, count: number): number {
  return Math.min(count - 1, Math.floor((count + 1) ** random()) - 1)
}

/** First names, shared by everybody. */
export function inventFirstNames(random: Random, count: number): readonly string[] {
  return Array.from({ length: count }, () => inventName(random).slice(0, 4 + randomInt(random, 4)))
}
