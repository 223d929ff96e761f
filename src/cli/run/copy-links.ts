import type { Placement, Story } from '../../index.ts'

/** Links that an article is given as it is placed, to the closest of its copies. By hand: it bounds the memory. */
const LINKS = 8

/** Which articles were found to be copies of each other, with those that the detector holds no more. */
export class CopyLinks {
  readonly #links = new Map<string, Set<string>>()

  /** Takes notice of what an article is a copy of. What was found of another text under its id is so no more. */
  see({ id, matches, unchanged }: Placement): void {
    if (unchanged !== true) {
      for (const other of this.#links.get(id) ?? []) this.#links.get(other)?.delete(id)
      this.#links.delete(id)
    }
    const copies = matches.filter(({ relation }) => relation === 'duplicate' || relation === 'near-duplicate')
    for (const { id: other } of copies.slice(0, LINKS)) {
      this.#of(id).add(other)
      this.#of(other).add(id)
    }
  }

  /** Groups of copies among some articles, each of two or more, in their order. @param told those of the detector */
  groups(articles: readonly string[], told: Story['copies']): Story['copies'] {
    const parents = new Map(articles.map((id) => [id, id]))
    const root = (id: string): string | undefined => {
      let at = id
      for (let up = parents.get(at); up !== at; up = parents.get(at)) {
        if (up === undefined) return undefined
        parents.set(at, parents.get(up) ?? up)
        at = up
      }
      return at
    }
    const join = (a: string, b: string): void => {
      const [x, y] = [root(a), root(b)]
      if (x !== undefined && y !== undefined) parents.set(y, x)
    }
    for (const id of articles) for (const other of this.#links.get(id) ?? []) join(id, other)
    for (const copies of told) {
      const [first, ...others] = copies.filter((id) => parents.has(id))
      for (const other of others) join(first, other)
    }
    const groups = new Map<string | undefined, string[]>()
    for (const id of articles) {
      const group = groups.get(root(id))
      if (group === undefined) groups.set(root(id), [id])
      else group.push(id)
    }
    return [...groups.values()].filter((group) => group.length > 1)
  }

  #of(id: string): Set<string> {
    const known = this.#links.get(id)
    if (known !== undefined) return known
    const made = new Set<string>()
    this.#links.set(id, made)
    return made
  }
}
