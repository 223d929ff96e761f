import type { Story } from '../../index.ts'
import { expectedGroups } from './sample.ts'

/** How a grouping agrees with the labels. */
export interface Agreement {
  /** Labelled groups of two or more that were found exactly so. */
  readonly right: number
  readonly labelled: number
  /** Pairs that the labels join and the grouping doesn't. */
  readonly missed: readonly string[]
  /** Pairs that the grouping joins and the labels don't. */
  readonly wrong: readonly string[]
}

/** Compares the stories with the labels of the sample. */
export function storyAgreement(stories: readonly Story[]): Agreement {
  return agreement(
    stories.map((story) => story.articles),
    expectedGroups('story'),
  )
}

/** Compares the groups of copies with the labels of the sample. */
export function copyAgreement(stories: readonly Story[]): Agreement {
  return agreement(
    stories.flatMap((story) => story.copies),
    expectedGroups('copyGroup'),
  )
}

function agreement(found: readonly (readonly string[])[], expected: readonly (readonly string[])[]): Agreement {
  const foundGroups = new Set(found.map(groupKey))
  const foundPairs = new Set(found.flatMap(pairs))
  const expectedPairs = new Set(expected.flatMap(pairs))
  return {
    right: expected.filter((group) => foundGroups.has(groupKey(group))).length,
    labelled: expected.length,
    missed: [...expectedPairs].filter((pair) => !foundPairs.has(pair)),
    wrong: [...foundPairs].filter((pair) => !expectedPairs.has(pair)),
  }
}

function groupKey(group: readonly string[]): string {
  return [...group].sort().join('\n')
}

function pairs(group: readonly string[]): string[] {
  const sorted = [...group].sort()
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${a} + ${b}`))
}
