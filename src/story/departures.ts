import type { StoryRegistry } from '../cluster/stream/registry.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { ExpiryQueue } from '../window/expiry-queue.ts'
import { inOrder } from './describe.ts'

/**
 * The articles that leave next, earliest first: the whole story of the one whose turn it is, if none of it is younger than
 * the limit, so that what ends anyway is not taken apart; else that one alone.
 */
export function nextToLeave(
  queue: ExpiryQueue,
  limit: number,
  stories: StoryRegistry,
  corpus: Corpus,
): readonly number[] {
  const { first } = queue
  const members = stories.members(stories.storyOf(first))
  for (const member of members) if (queue.time(member) >= limit) return [first]
  return [...members].sort((a, b) => inOrder(a, b, corpus))
}
