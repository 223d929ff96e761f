import { describe } from '../base/describe.ts'
import { checkPartition, isIterable, type Partition } from './partition.ts'

/** The true stories as lists. @throws {TypeError | RangeError} if they are no partition */
export function readGold(gold: Partition): readonly (readonly string[])[] {
  // What is iterated over may be so but once.
  const groups =
    isIterable(gold) && !(gold instanceof Map)
      ? Array.from(gold, (group) => (isIterable(group) ? [...group] : group))
      : gold
  checkPartition('gold', groups)
  return groups as readonly (readonly string[])[]
}

/** The true stories, without articles that were bad where these are left out. @throws {RangeError} for ids of no article */
export function heldGold(
  gold: readonly (readonly string[])[],
  isHeld: (id: string) => boolean,
  someLeftOut: boolean,
): readonly (readonly string[])[] {
  const unknown = gold.flat().find((id) => !isHeld(id))
  if (unknown === undefined) return gold
  if (!someLeftOut) throw new RangeError(`"gold" must hold ids of articles, got ${describe(unknown)}, which is none`)
  return gold.map((group) => group.filter(isHeld)).filter((group) => group.length > 0)
}
