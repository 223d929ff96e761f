import { meanWithoutComposites } from '../cluster/linkage/composites.ts'
import { leastLink, plainRule } from '../cluster/linkage/join-rule.ts'
import { meanScore } from '../cluster/linkage/mean-score.ts'
import { compareHeld, type ExplainedArticles, heldScore } from './compare-held.ts'
import type { NearMiss } from './explanation.ts'
import { percent, percentBeside } from './sentence.ts'
import type { Link } from './spanning-links.ts'
import type { TermNames } from './term-names.ts'

/** Most that are told. By hand. */
const MOST_MISSES = 5
/** Pairs of two stories whose scores are looked at. By hand: it bounds the cost. */
const PAIRS = 64

/** The stories that the strongest links of a story lead to, the closest first, and why they are not one with it. */
export function nearMisses(slot: number, held: ExplainedArticles, names: TermNames): readonly NearMiss[] {
  const { stories } = held
  const closest = strongestOutward(slot, held)
  return [...closest]
    .sort(([x, one], [y, other]) => other.score - one.score || stories.founded(x) - stories.founded(y))
    .slice(0, MOST_MISSES)
    .map(([other, link]) => nearMiss(slot, other, link, held, names))
    .sort((one, other) => other.closest.score - one.closest.score)
}

/** The strongest link to each other story. */
function strongestOutward(slot: number, { stories, links }: ExplainedArticles): ReadonlyMap<number, Link> {
  const strongest = new Map<number, Link>()
  for (const a of stories.members(slot)) {
    for (let half = links.first(a); half >= 0; half = links.next(half)) {
      const b = links.neighbour(half)
      const other = stories.storyOf(b)
      if (other === slot) continue
      const score = links.score(half)
      if (score > (strongest.get(other)?.score ?? 0)) strongest.set(other, { a, b, score })
    }
  }
  return strongest
}

/** The pair of two stories of the highest score; in large ones that of the strongest link. */
function closestOf(ours: readonly number[], theirs: readonly number[], link: Link, held: ExplainedArticles): Link {
  if (ours.length * theirs.length > PAIRS) return link
  let closest = link
  for (const a of ours) {
    for (const b of theirs) {
      const score = heldScore(a, b, held)
      if (score > closest.score) closest = { a, b, score }
    }
  }
  return closest
}

function nearMiss(slot: number, other: number, link: Link, held: ExplainedArticles, names: TermNames): NearMiss {
  const { stories, engine, sameStory } = held
  const { a, b } = closestOf(stories.members(slot), stories.members(other), link, held)
  const closest = compareHeld(a, b, held, names)
  const members = [stories.members(slot), stories.members(other)] as const
  const all = meanScore(...members, engine.score, PAIRS)
  const unlinked = leastLink(plainRule(sameStory))
  const rest = all < sameStory ? undefined : meanWithoutComposites(...members, engine.score, engine.sharePart, unlinked)
  const mean = rest ?? all
  const without = rest === undefined ? '' : ', without articles put together from both,'
  const why = closest.score < sameStory ? 'pair' : mean < sameStory ? 'mean' : 'later'
  const storyId = stories.id(other)
  const reached = percentBeside(closest.score, sameStory)
  const asked = `where ${percent(sameStory)} is asked`
  const pairs = `the pairs of this story and "${storyId}"${without} have a mean of ${percentBeside(mean, sameStory)}`
  const best = `"${closest.ids[0]}" and "${closest.ids[1]}"`
  const sentence = {
    pair: `The closest to story "${storyId}" are ${best}, at ${reached} ${asked}.`,
    mean: `${best} reach ${reached}, but ${pairs} ${asked}.`,
    later: `By now ${pairs}, enough to join in time.`,
  }[why]
  return { storyId, closest, mean, why, sentence }
}
