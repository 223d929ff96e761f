import { describe } from '../base/describe.ts'

/**
 * A partition of ids: groups that have no id in common. The order of the groups and of the ids within them is without
 * meaning; empty groups are passed over. `stories.map((story) => story.articles)` is one.
 */
export type Partition = Iterable<Iterable<string>>

/**
 * Makes a partition of ids that each have a label: those with equal labels are one group.
 *
 * @param labels pairs of an id and its label, such as a `Map` from id to label or `Object.entries` of a record
 * @throws {TypeError} if an id is not a string or comes with an undefined label, or with NaN, which is no label for two
 * @throws {RangeError} if an id comes with two labels
 *
 * @example
 * partitionByLabel(new Map([['a', 'fire'], ['b', 'vote'], ['c', 'fire']])) // [['a', 'c'], ['b']]
 */
export function partitionByLabel(labels: Iterable<readonly [string, string | number]>): readonly (readonly string[])[] {
  if (!isIterable(labels)) throw new TypeError(`"labels" must be an iterable of pairs, got ${describe(labels)}`)
  const groups = new Map<string | number, string[]>()
  const labelOf = new Map<string, string | number>()
  for (const pair of labels) {
    if (!isIterable(pair)) throw new TypeError(`"labels" must hold pairs of id and label, got ${describe(pair)}`)
    const [id, label] = pair
    if (typeof id !== 'string') throw new TypeError(`"labels" must have string ids, got ${describe(id)}`)
    if (typeof label !== 'string' && (typeof label !== 'number' || Number.isNaN(label))) {
      throw new TypeError(`"labels" must give id ${describe(id)} a string or number, got ${describe(label)}`)
    }
    const before = labelOf.get(id)
    if (before !== undefined && before !== label) {
      throw new RangeError(
        `"labels" must give an id one label, got ${describe(before)} and ${describe(label)} for ${describe(id)}`,
      )
    }
    if (before !== undefined) continue
    labelOf.set(id, label)
    const group = groups.get(label)
    if (group === undefined) groups.set(label, [id])
    else group.push(id)
  }
  return [...groups.values()]
}

/** An id and the groups read so far. */
interface Reading {
  /** Position of every id, in the order of first mention. */
  readonly positions: ReadonlyMap<string, number>
  /** Group of the id at each position. */
  readonly groups: readonly number[]
  /** Sizes of the groups. */
  readonly sizes: readonly number[]
}

/** How the groups of two partitions overlap. Cells without an id are left out, so there are at most as many as ids. */
export interface ContingencyTable {
  /** Number of ids. */
  readonly items: number
  /** Sizes of the groups found, and of the true ones. */
  readonly found: readonly number[]
  readonly truth: readonly number[]
  readonly cells: readonly Cell[]
}

/** One true group's ids in one group found. */
export interface Cell {
  readonly found: number
  readonly truth: number
  readonly count: number
}

/** Counts the ids that each pair of groups has in common, in time proportional to the number of ids. */
export function contingencyTable(found: Partition, truth: Partition): ContingencyTable {
  const foundReading = readPartition('found', found)
  const truthReading = readPartition('truth', truth)
  assertSameIds(foundReading, truthReading)
  const members: number[][] = truthReading.sizes.map(() => [])
  for (const [id, position] of truthReading.positions) {
    const at = foundReading.positions.get(id)
    if (at !== undefined) members[truthReading.groups[position]].push(foundReading.groups[at])
  }
  const counts = new Uint32Array(foundReading.sizes.length)
  const cells: Cell[] = []
  for (const [group, foundGroups] of members.entries()) {
    for (const other of foundGroups) counts[other]++
    for (const other of foundGroups) {
      if (counts[other] === 0) continue
      cells.push({ found: other, truth: group, count: counts[other] })
      counts[other] = 0
    }
  }
  return { items: foundReading.positions.size, found: foundReading.sizes, truth: truthReading.sizes, cells }
}

/** @throws {TypeError | RangeError} naming `name`, if it is no partition */
export function checkPartition(name: string, partition: Partition): void {
  readPartition(name, partition)
}

function readPartition(name: string, partition: Partition): Reading {
  if (partition instanceof Map) {
    throw new TypeError(`"${name}" must be an iterable of groups, got a Map: give partitionByLabel(map)`)
  }
  if (!isIterable(partition)) throw new TypeError(`"${name}" must be an iterable of groups, got ${describe(partition)}`)
  const positions = new Map<string, number>()
  const groups: number[] = []
  const sizes: number[] = []
  for (const group of partition) {
    if (!isIterable(group)) {
      throw new TypeError(`"${name}" must hold groups, each an iterable of ids, got ${describe(group)} for one`)
    }
    let size = 0
    for (const id of group) {
      if (typeof id !== 'string') throw new TypeError(`"${name}" must hold string ids, got ${describe(id)}`)
      const before = positions.get(id)
      if (before !== undefined) {
        const where = groups[before] === sizes.length ? 'twice in one group' : 'in two groups'
        throw new RangeError(`"${name}" must hold every id once, has ${describe(id)} ${where}`)
      }
      positions.set(id, groups.length)
      groups.push(sizes.length)
      size++
    }
    if (size > 0) sizes.push(size)
  }
  if (positions.size === 0) throw new RangeError(`"${name}" must hold at least one id, got none`)
  return { positions, groups, sizes }
}

function assertSameIds(found: Reading, truth: Reading): void {
  const onlyFound = absentFrom(truth, found)
  const onlyTruth = absentFrom(found, truth)
  const differences: string[] = []
  if (onlyFound.length > 0) differences.push(`${named(onlyFound)} in "found" alone`)
  if (onlyTruth.length > 0) differences.push(`${named(onlyTruth)} in "truth" alone`)
  if (differences.length > 0) {
    throw new RangeError(`"found" and "truth" must hold the same ids, got ${differences.join(' and ')}`)
  }
}

function absentFrom(where: Reading, ids: Reading): string[] {
  return [...ids.positions.keys()].filter((id) => !where.positions.has(id))
}

function named(ids: readonly string[]): string {
  const first = ids.slice(0, 3).map(describe).join(', ')
  return ids.length > 3 ? `${first} and ${ids.length - 3} more` : first
}

/** Strings can be iterated too, but one in place of a group is a mistake. */
export function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}
