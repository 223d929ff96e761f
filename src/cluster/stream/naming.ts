import { NO_STORY, type StoryRegistry } from './registry.ts'

/** An article that is not in a story yet. */
export interface Newcomer {
  readonly article: number
  readonly name: string
}

/**
 * Gives the groups of a neighbourhood that was clustered anew to its stories.
 *
 * The oldest story goes first, each to the group that holds most of it; if an older one has that group, the two are merged. A
 * group that no story went to is the newcomer's, if that is in it, else a story split from that of its first member.
 *
 * @param stories slots of all stories of the neighbourhood
 * @param members articles, the newcomer among them, in their order
 * @param label for each member the place in `members` of the first one of its group
 * @param nameOf what a story is to be called that an article founds
 * @param before the order of `members`, which every story's list has afterwards: the newest last
 */
export function nameGroups(
  registry: StoryRegistry,
  stories: readonly number[],
  members: readonly number[],
  label: Int32Array,
  newcomer: Newcomer | undefined,
  nameOf: (article: number) => string,
  before: (a: number, b: number) => number,
): void {
  const owner = new Int32Array(members.length).fill(NO_STORY)
  const merging: { readonly group: number; readonly story: number }[] = []
  for (const story of stories.toSorted((a, b) => registry.founded(a) - registry.founded(b))) {
    const group = favourite(registry, story, members, label)
    if (owner[group] === NO_STORY) owner[group] = story
    else merging.push({ group, story })
  }
  for (const { group, story } of merging) owner[group] = registry.merge(owner[group], story)
  if (newcomer !== undefined) {
    const group = label[members.indexOf(newcomer.article)]
    if (owner[group] === NO_STORY) owner[group] = registry.found(newcomer.article, newcomer.name)
    else registry.join(newcomer.article, owner[group])
  }
  for (let group = 0; group < members.length; group++) {
    if (label[group] !== group || owner[group] !== NO_STORY) continue
    const from = registry.storyOf(members[group])
    const articles = members.filter((article, i) => label[i] === group && registry.storyOf(article) === from)
    owner[group] = registry.split(from, articles, nameOf(members[group]))
  }
  for (let i = 0; i < members.length; i++) {
    const to = owner[label[i]]
    if (registry.storyOf(members[i]) !== to) registry.move(members[i], to)
  }
  for (let group = 0; group < members.length; group++) {
    if (label[group] === group) registry.arrange(owner[group], before)
  }
}

/** The group with most members of a story, of several that with the earliest. */
function favourite(registry: StoryRegistry, story: number, members: readonly number[], label: Int32Array): number {
  const votes = new Uint32Array(members.length)
  let group = NO_STORY
  for (let i = 0; i < members.length; i++) {
    if (registry.storyOf(members[i]) !== story) continue
    votes[label[i]]++
    if (group === NO_STORY) group = label[i]
  }
  for (let i = 0; i < members.length; i++) {
    if (registry.storyOf(members[i]) === story && votes[label[i]] > votes[group]) group = label[i]
  }
  return group
}
