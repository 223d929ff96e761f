import { moreRoom } from '../../base/grown.ts'

const NONE = -1
/** Members from which the list of a group is kept and added to, not made anew. By hand: few groups have as many. */
const MANY = 256

/** The members of groups that only grow. A group is named by one of its members, which comes first. */
export class GroupMembers {
  /** By group. */
  count = new Uint32Array(0)
  /** Linked from the one that names the group. */
  #next = new Int32Array(0)
  #last = new Int32Array(0)
  /** By group, of some that have many. */
  readonly #lists = new Map<number, number[]>()

  /** Starts with so many groups of one. */
  reset(size: number): void {
    if (size > this.count.length) {
      const capacity = moreRoom(this.count.length, size)
      this.count = new Uint32Array(capacity)
      this.#next = new Int32Array(capacity)
      this.#last = new Int32Array(capacity)
    }
    this.#lists.clear()
    this.#next.fill(NONE, 0, size)
    this.count.fill(1, 0, size)
    for (let i = 0; i < size; i++) this.#last[i] = i
  }

  /** Adds the members of another group after those of the first. */
  join(group: number, other: number): void {
    const list = this.#lists.get(group)
    if (list !== undefined) for (let member = other; member >= 0; member = this.#next[member]) list.push(member)
    this.#lists.delete(other)
    this.#next[this.#last[group]] = other
    this.#last[group] = this.#last[other]
    this.count[group] += this.count[other]
  }

  /** The members of a group, good until it is joined. @param out is used where there are few */
  list(group: number, out: number[]): readonly number[] {
    const listed = this.#lists.get(group)
    if (listed !== undefined) return listed
    const list = this.count[group] < MANY ? out : []
    list.length = 0
    for (let member = group; member >= 0; member = this.#next[member]) list.push(member)
    if (list !== out) this.#lists.set(group, list)
    return list
  }
}
