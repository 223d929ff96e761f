import type { PageCuts } from '../data.ts'

/** Stories that would be others at another threshold: these become those. */
export interface Change {
  /** Places of the stories, ascending. */
  readonly stories: readonly number[]
  /** The groups that their articles would be in, the largest first. */
  readonly groups: readonly (readonly number[])[]
  readonly kind: 'split' | 'merge' | 'regroup'
}

/** The groups of articles at a step of the slider, each in ascending order. */
export function groupsAt({ groups }: PageCuts, step: number, articles: number): readonly (readonly number[])[] {
  const groupOf: (readonly number[])[] = Array.from({ length: articles }, (_, i) => [i])
  for (const changed of groups.slice(0, step + 1)) {
    for (const group of changed) for (const article of group) groupOf[article] = group
  }
  return [...new Set(groupOf.slice(0, articles))]
}

/** How the stories differ from groups of their articles; what stays as it is is left out. */
export function changesTo(
  stories: readonly (readonly number[])[],
  groups: readonly (readonly number[])[],
): readonly Change[] {
  const storyOf = new Map(stories.flatMap((articles, story) => articles.map((article) => [article, story] as const)))
  const storiesOf = groups.map((group) => [...new Set(group.map((article) => storyOf.get(article)))])
  const groupsOf: number[][] = stories.map(() => [])
  for (const [group, touched] of storiesOf.entries()) {
    for (const story of touched) if (story !== undefined) groupsOf[story].push(group)
  }
  const seen = new Set<number>()
  const changes: Change[] = []
  for (const start of stories.keys()) {
    if (seen.has(start)) continue
    seen.add(start)
    // The stories and groups that hang together.
    const reached = [start]
    const into = new Set<number>()
    for (const story of reached) {
      for (const group of groupsOf[story]) {
        into.add(group)
        for (const other of storiesOf[group]) {
          if (other === undefined || seen.has(other)) continue
          seen.add(other)
          reached.push(other)
        }
      }
    }
    const becoming = [...into].map((group) => groups[group])
    const grown = becoming.some((group) => group.some((article) => !storyOf.has(article)))
    if (reached.length === 1 && becoming.length === 1 && !grown) continue
    changes.push({
      stories: reached.sort((x, y) => x - y),
      groups: becoming.sort((x, y) => y.length - x.length),
      kind: becoming.length === 1 ? 'merge' : reached.length === 1 ? 'split' : 'regroup',
    })
  }
  return changes
}
