import type { Corpus } from '../corpus/corpus.ts'
import { areOfOneSite, NEARLY_ALL, OF_AN_EXCERPT } from './own-words.ts'
import { type CopyLimits, leastCommon } from './shingle-sets.ts'
import { subjectLikeness } from './subject-likeness.ts'

/** Likeness from which the passage that two articles share may be the matter itself, and from which it surely is. By hand. */
const LIKE_SUBJECT = 3 / 8
const ONE_SUBJECT = 5 / 8
/** Shingles that must be left of an article beside boilerplate for it to be a copy by these. By hand. */
export const LEAST_REST = 8

/** Whether two articles are surely on one subject, by the very words of their titles: they may be in languages of their own. */
export function areOfOneSubject(a: number, b: number, { subjects, shingles }: Corpus): boolean {
  return subjectLikeness(a, b, subjects, shingles) >= ONE_SUBJECT
}

/** Whether two articles are surely on two subjects, by the very words of their titles. */
export function areOfTwoSubjects(a: number, b: number, { subjects, shingles }: Corpus): boolean {
  return subjectLikeness(a, b, subjects, shingles) < LIKE_SUBJECT
}

/** What two articles have beside boilerplate. Made once, filled for every pair. */
export interface Rest {
  a: number
  b: number
  common: number
}

/**
 * Whether two articles, one of them marked, are copies. Those surely on one subject are if they are by all their words, others if
 * they are by those that are no boilerplate in either; the latter alone do unless the subjects are unlike. An excerpt of an
 * article that was marked may have no words but such.
 *
 * @param common shingles by which they are copies, 0 if all their words make none
 */
export function areCopiesBesideBoilerplate(
  a: number,
  b: number,
  common: number,
  corpus: Corpus,
  limits: CopyLimits,
  rest: Rest,
): boolean {
  const { shingles, subjects } = corpus
  const areCopies = common > 0
  const lengthA = shingles.length(a)
  const lengthB = shingles.length(b)
  if (areCopies && common >= NEARLY_ALL * (lengthA + lengthB - common) && !areOfOneSite(a, b, corpus)) return true
  const likeness = subjectLikeness(a, b, subjects, shingles)
  if (areCopies ? likeness >= ONE_SUBJECT : likeness < LIKE_SUBJECT) return areCopies
  countCommonRest(a, b, corpus, rest)
  // Pages of one site, most of the time: no need to count what each has.
  if (rest.common === 0 && !(likeness >= LIKE_SUBJECT)) return false
  countRest(a, b, corpus, rest)
  const smaller = Math.min(rest.a, rest.b)
  const areByRest = rest.common > 0 && rest.common >= leastCommon(rest.a, rest.b, limits)
  if (areByRest) return areCopies || smaller >= LEAST_REST
  return areCopies && likeness >= LIKE_SUBJECT && smaller <= (1 - OF_AN_EXCERPT) * Math.min(lengthA, lengthB)
}

/** Counts the shingles of two articles, and those common, that are no boilerplate in either. */
export function countRest(a: number, b: number, corpus: Corpus, out: Rest): void {
  const { shingles, boilerplate } = corpus
  out.a = shingles.length(a) - boilerplate.count(a)
  out.b = shingles.length(b) - boilerplate.count(b)
  countCommonRest(a, b, corpus, out)
}

/** Counts what is common, and takes away from the rest of each what is boilerplate in the other. */
function countCommonRest(a: number, b: number, { shingles, boilerplate }: Corpus, out: Rest): void {
  const isMarkedA = boilerplate.isMarked(a)
  const isMarkedB = boilerplate.isMarked(b)
  const { one, other } = shingles
  shingles.read(a, one)
  shingles.read(b, other)
  out.common = 0
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const x = one.values[i]
    const y = other.values[j]
    if (x === y) {
      const inA = isMarkedA && boilerplate.marksAt(a, i)
      const inB = isMarkedB && boilerplate.marksAt(b, j)
      if (!(inA || inB) || !boilerplate.isKnown(x)) out.common++
      else if (!inA) out.a--
      else if (!inB) out.b--
    }
    i += x <= y ? 1 : 0
    j += y <= x ? 1 : 0
  }
}
