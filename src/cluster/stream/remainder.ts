import { meanWithin } from '../linkage/mean-score.ts'
import type { RepairContext } from './repair.ts'

/**
 * Whether what is left of a story surely stays one: the links that may join lead nowhere else, they connect all
 * of it, and the mean score within it is as high as for an article that joins without a closer look.
 */
export function staysTogether(story: number, context: RepairContext): boolean {
  const { registry, graph, rule, bounds, score } = context
  const members = registry.members(story)
  const reached = new Set(members.slice(0, 1))
  // A set is walked in the order of insertion, what is added on the way included.
  for (const article of reached) {
    let half = graph.first(article)
    for (let left = bounds.walk; half >= 0 && left > 0; half = graph.next(half), left--) {
      if (graph.score(half) < rule.link) continue
      const other = graph.neighbour(half)
      if (registry.storyOf(other) !== story) return false
      reached.add(other)
    }
  }
  return reached.size === members.length && meanWithin(members, score, bounds.sample) >= bounds.sure
}
