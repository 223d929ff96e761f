import type { PackedLists } from '../base/packed-lists.ts'
import { hasStart } from '../base/sorted-lists.ts'

/**
 * How far two articles are on one subject, 0 to 1: the share of the words of both subjects that the other article's title has
 * too or that stand in a passage which the other shares. 1 where neither has a subject, for then nothing tells them apart.
 */
export function subjectLikeness(a: number, b: number, subjects: PackedLists, shingles: PackedLists): number {
  const all = subjects.length(a) + subjects.length(b)
  return all === 0 ? 1 : (wordsShared(a, b, subjects, shingles) + wordsShared(b, a, subjects, shingles)) / all
}

/** Words of the first article's subject that the second shares. */
function wordsShared(a: number, b: number, subjects: PackedLists, shingles: PackedLists): number {
  const page = subjects.page(a)
  const from = subjects.offset(a)
  const to = from + subjects.length(a)
  let shared = 0
  for (let i = from; i < to; i++) {
    if (hasWord(b, page[i] & 0xffff, subjects) || hasStart(shingles, b, page[i] >>> 16, 16)) shared++
  }
  return shared
}

function hasWord(article: number, word: number, subjects: PackedLists): boolean {
  const page = subjects.page(article)
  const from = subjects.offset(article)
  const to = from + subjects.length(article)
  for (let i = from; i < to; i++) if ((page[i] & 0xffff) === word) return true
  return false
}
