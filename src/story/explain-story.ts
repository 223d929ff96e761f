import { compareHeld, type ExplainedArticles, heldScore, namesOf } from './compare-held.ts'
import { inOrder, meansToOthers } from './describe.ts'
import type { NearMiss, StoryExplanation, WeakestArticle } from './explanation.ts'
import { nearMisses } from './near-misses.ts'
import { percent } from './sentence.ts'
import { type Link, spanningLinks } from './spanning-links.ts'
import type { TermNames } from './term-names.ts'

/** Most links told. By hand. */
const MOST_LINKS = 64

/** Explains the story at a slot. */
export function explainStory(slot: number, held: ExplainedArticles): StoryExplanation {
  const { stories, engine } = held
  const members = [...stories.members(slot)].sort((a, b) => inOrder(a, b, engine.corpus))
  const names = namesOf(held)
  const tree = spanningLinks(members, held)
  const weakest = weakestOf(members, held, names)
  const misses = nearMisses(slot, held, names)
  return {
    storyId: stories.id(slot),
    links: tree.slice(0, MOST_LINKS).map(({ a, b }) => compareHeld(a, b, held, names)),
    ...(weakest !== undefined && { weakest }),
    nearMisses: misses,
    sentence: sentenceOn(members.length, tree, weakest, misses),
  }
}

/** The article of the lowest mean score to the others; of several the earliest. */
function weakestOf(members: readonly number[], held: ExplainedArticles, names: TermNames): WeakestArticle | undefined {
  if (members.length === 1) return undefined
  const { engine } = held
  const means = [...meansToOthers(members, engine.score)]
  const [weakest, mean] = means.reduce((least, next) => (next[1] < least[1] ? next : least))
  const others = means.flatMap(([other]) => (other === weakest ? [] : [other]))
  const nearest = (best: number, next: number): number =>
    heldScore(weakest, next, held) > heldScore(weakest, best, held) ? next : best
  const other = others.reduce(nearest)
  return { id: engine.corpus.id(weakest), mean, closest: compareHeld(weakest, other, held, names) }
}

function sentenceOn(
  articles: number,
  tree: readonly Link[],
  weakest: WeakestArticle | undefined,
  misses: readonly NearMiss[],
): string {
  const near = misses.length === 0 ? 'no other story came near' : `closest to it is story "${misses[0].storyId}"`
  if (weakest === undefined) return `It is one article; ${near}.`
  const links = tree.map(({ score }) => percent(score))
  const range = [...new Set([links[links.length - 1], links[0]])].join(' to ')
  const held = tree.length === 0 ? '' : `, held together by ${links.length === 1 ? 'a link' : 'links'} of ${range}`
  const fits = `"${weakest.id}" fits it least, with a mean of ${percent(weakest.mean)} to the others; `
  return `It is ${articles} articles${held}; ${articles > 2 ? fits : ''}${near}.`
}
