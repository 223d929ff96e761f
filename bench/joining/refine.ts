import type { Graph } from './graph.ts'

const ROUNDS = 10
/** Members of a big group that an article is held against. */
const SAMPLE = 64

/**
 * Local search on groups (correlation clustering, Bansal et al. 2004): each article moves to the group where the sum of its
 * scores above the threshold is highest, or stands alone where none is above 0, till none moves.
 */
export function refine(
  groups: readonly (readonly number[])[],
  score: (a: number, b: number) => number,
  threshold: number,
  { size, first, second, nominated }: Graph,
): readonly (readonly number[])[] {
  const members = groups.map((group) => new Set(group))
  const label = new Int32Array(size)
  for (const [k, group] of groups.entries()) for (const i of group) label[i] = k
  const near: number[][] = Array.from({ length: size }, () => [])
  for (let k = 0; k < nominated; k++) {
    near[first[k]].push(second[k])
    near[second[k]].push(first[k])
  }
  const surplus = (article: number, group: number): number => {
    const others = [...members[group]].filter((other) => other !== article)
    const step = Math.max(1, others.length / SAMPLE)
    let sum = 0
    let taken = 0
    for (let t = 0; t < others.length; t += step, taken++) {
      const other = others[Math.floor(t)]
      sum += score(Math.min(article, other), Math.max(article, other)) - threshold
    }
    return taken === 0 ? 0 : (sum / taken) * others.length
  }
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0
    for (let article = 0; article < size; article++) {
      const from = label[article]
      let to = from
      let best = surplus(article, from)
      for (const group of new Set(near[article].map((other) => label[other]))) {
        if (group === from) continue
        const sum = surplus(article, group)
        if (sum > best + 1e-9) {
          best = sum
          to = group
        }
      }
      if (best < 0) {
        to = members.length
        members.push(new Set())
      }
      if (to === from) continue
      members[from].delete(article)
      members[to].add(article)
      label[article] = to
      moved++
    }
    if (moved === 0) break
  }
  return members.filter((group) => group.size > 0).map((group) => [...group])
}
