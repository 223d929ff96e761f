import type { PackedLists } from '../base/packed-lists.ts'
import type { ShingleLists } from '../corpus/shingle-lists.ts'
import { SUBJECT_HASH, SUBJECT_PLACE_BITS, subjectPlace } from '../profile/subject.ts'

/** Words of a subject that must stand in the text to tell what it is about. By hand. */
const LEAST_WORDS = 2

/**
 * How far two articles are on one subject, 0 to 1: the share of the words of both subjects that the other article's title has
 * too or that stand in a passage which the other shares, mean of both. Words of a title that its own text lacks say nothing of
 * the text and are left out; NaN where hardly any is left.
 */
export function subjectLikeness(a: number, b: number, subjects: PackedLists, shingles: ShingleLists): number {
  const ofA = shareOf(a, b, subjects, shingles, 1, LEAST_WORDS)
  const ofB = shareOf(b, a, subjects, shingles, 1, LEAST_WORDS)
  if (Number.isNaN(ofA)) return ofB
  return Number.isNaN(ofB) ? ofA : (ofA + ofB) / 2
}

/** The same by all words of both subjects; NaN where one has none, or fewer than `least`. */
export function titleLikeness(a: number, b: number, subjects: PackedLists, shingles: ShingleLists, least = 1): number {
  return (shareOf(a, b, subjects, shingles, 0, least) + shareOf(b, a, subjects, shingles, 0, least)) / 2
}

/**
 * Share of the words of the first article's subject that the second shares.
 *
 * @param leastPlace of a word for it to count: 1 leaves out those without a place in the text
 * @param least words that must count, else NaN
 */
function shareOf(
  a: number,
  b: number,
  subjects: PackedLists,
  shingles: ShingleLists,
  leastPlace: number,
  least: number,
): number {
  const page = subjects.page(a)
  const from = subjects.offset(a)
  const to = from + subjects.length(a)
  let all = 0
  let shared = 0
  for (let i = from; i < to; i++) {
    const place = subjectPlace(page[i])
    if (place < leastPlace) continue
    all++
    if (hasSubject(b, page[i], subjects) || shingles.hasStart(b, place, SUBJECT_PLACE_BITS)) shared++
  }
  return all < least ? Number.NaN : shared / all
}

/** Share of the words of the shorter of two subjects that the other has, wherever they stand; NaN where it has none. */
export function subjectsShared(a: number, b: number, subjects: PackedLists): number {
  const [short, long] = subjects.length(a) <= subjects.length(b) ? [a, b] : [b, a]
  const page = subjects.page(short)
  const from = subjects.offset(short)
  const length = subjects.length(short)
  let shared = 0
  for (let i = from; i < from + length; i++) if (hasSubject(long, page[i], subjects)) shared++
  return shared / length
}

/** Whether an article's subject has a word, wherever it stands. */
export function hasSubject(article: number, word: number, subjects: PackedLists): boolean {
  const page = subjects.page(article)
  const from = subjects.offset(article)
  const to = from + subjects.length(article)
  for (let i = from; i < to; i++) if (((page[i] ^ word) & SUBJECT_HASH) === 0) return true
  return false
}
