import { type Random, randomInt } from '../lib/random.ts'
import type { Topic } from './model.ts'
import { inventAcronym, inventName } from './names.ts'
import { drawConcept, TOPIC_CONCEPTS, TOPIC_FIGURES, TOPIC_PLACES, type Vocabulary } from './vocabulary.ts'
import { packWords } from './words.ts'

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

/** First names, shared by everybody. */
export function inventFirstNames(random: Random, count: number): readonly string[] {
  return Array.from({ length: count }, () => inventName(random).slice(0, 4 + randomInt(random, 4)))
}
