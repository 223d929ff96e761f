import type { JudgedArticles } from '../evaluate/index.ts'
import { FINE_ARTICLES, FINE_PAIRS, HIGHEST, LOWEST } from './bounds.ts'
import type { PageCuts } from './data.ts'

/**
 * The stories at many thresholds, each clustered as `clusterArticles` would, so the slider is exact at every step that it has.
 * Written as what changes from one threshold to the next, which is little.
 *
 * @param place of an article in the page, by its id; those that are shown come first
 * @param shown how many are
 */
export function cutsOf(judged: JudgedArticles, place: ReadonlyMap<string, number>, shown: number): PageCuts {
  const { sameStory, ids, pairs } = judged
  // In ascending order, which costs a clustering only where something changes.
  const thresholds = steps(sameStory, ids.length <= FINE_ARTICLES && pairs.length <= FINE_PAIRS ? 100 : 20)
  let before: ReadonlySet<string> = new Set(Array.from({ length: shown }, (_, i) => `${i}`))
  const stories: number[] = []
  const groups = thresholds.map((threshold) => {
    const cut = judged.storiesAt(threshold).map((story) => placesOf(story, place))
    stories.push(cut.length)
    const known = before
    before = new Set(cut.map((group) => group.join()))
    return cut.filter((group) => group[0] < shown && !known.has(group.join()))
  })
  return { thresholds, at: thresholds.indexOf(sameStory), stories, groups }
}

function placesOf(story: readonly string[], place: ReadonlyMap<string, number>): readonly number[] {
  return story.map((id) => place.get(id) ?? 0).sort((a, b) => a - b)
}

/** Thresholds in steps of so many parts of 1, and that of the stories themselves. */
function steps(sameStory: number, parts: number): readonly number[] {
  const first = Math.round(LOWEST * parts)
  const count = Math.round(HIGHEST * parts) - first + 1
  const grid = Array.from({ length: count }, (_, i) => (first + i) / parts)
  return [...new Set([...grid, sameStory])].sort((a, b) => a - b)
}
