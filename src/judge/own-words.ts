import { hasStart } from '../base/sorted-lists.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { TermFlag } from '../terms/flags.ts'
import { TERM_WORDS } from '../terms/list.ts'
import { PLACE_BITS, termFlags, termLevel, termPlace } from '../terms/packed.ts'
import { LEAST_COVERED, titlesCovered } from './one-matter.ts'
import { type CopyLimits, countCommon, leastCommon } from './shingle-sets.ts'
import { subjectLikeness } from './subject-likeness.ts'

const HEAD = TermFlag.Title | TermFlag.Lead
/** Shingles from which a shared passage is looked at: a run of ten words. By hand. */
const LEAST_PASSAGE = 8
/** Likeness of subjects up to which two articles that share a passage are on different matters. By hand: up to 1/3 nothing changes. */
const OTHER_SUBJECT = 1 / 6
/** Likeness from which a passage that two articles share is the matter itself. On FNC-1 and ECB+ no copy falls below it. */
const ONE_SUBJECT = 3 / 8
/**
 * On one site, the larger the passage, the less a few words of a title say that stand on both pages: of the share that the
 * passage has of the shorter, as much may be covered of the titles. By hand.
 */
const COVERED_BY_PASSAGE = 1 / 2
/** Jaccard similarity from which two articles have hardly a word that they do not share. By hand. */
const NEARLY_ALL = 0.8
/** Shingles that must be left of an article beside boilerplate for it to be a copy by these. By hand. */
const LEAST_REST = 8

/**
 * Whether two articles share a passage although they are on different matters: a site's own words.
 *
 * Copies do not, however many there are: they are on other sites, their titles are alike, what a title speaks of stands in
 * the passage that they share, or there is hardly a word beside it.
 */
export function shareOwnWords(a: number, b: number, corpus: Corpus): boolean {
  const { shingles, subjects } = corpus
  const isOneSite = areOfOneSite(a, b, corpus)
  if (!isOneSite && corpus.site(a) !== 0 && corpus.site(b) !== 0) return false
  const common = sharedPassage(a, b, corpus)
  const lengthA = shingles.length(a)
  const lengthB = shingles.length(b)
  if (common === 0 || (!isOneSite && common >= NEARLY_ALL * (lengthA + lengthB - common))) return false
  if (subjectLikeness(a, b, subjects, shingles) > OTHER_SUBJECT) return false
  const bySite = isOneSite ? (COVERED_BY_PASSAGE * common) / Math.min(lengthA, lengthB) : 0
  const most = Math.max(LEAST_COVERED, bySite)
  return !(titlesCovered(a, b, corpus.terms) > most || leadsCovered(a, b, corpus) > most)
}

/**
 * Share of what two articles say at their heads, the passages that both have left out, which the other says too, mean of both;
 * NaN where one says nothing else there.
 */
function leadsCovered(a: number, b: number, corpus: Corpus): number {
  return (leadCovered(a, b, corpus) + leadCovered(b, a, corpus)) / 2
}

function leadCovered(article: number, other: number, { terms, shingles }: Corpus): number {
  const page = terms.page(article)
  const from = terms.offset(article)
  const size = terms.length(article) / TERM_WORDS
  const otherPage = terms.page(other)
  const otherTo = terms.offset(other) + terms.length(other) / TERM_WORDS
  let all = 0
  let covered = 0
  for (let i = from, j = terms.offset(other); i < from + size; i++) {
    const word = page[size + i]
    if (!(termFlags(word) & HEAD) || termFlags(word) & TermFlag.Phrase) continue
    if (hasStart(shingles, other, termPlace(word), PLACE_BITS)) continue
    // A term's level says in decibels how rare it is.
    const weight = 1 + termLevel(word)
    all += weight
    while (j < otherTo && otherPage[j] < page[i]) j++
    if (j < otherTo && otherPage[j] === page[i]) covered += weight
  }
  return covered / all
}

function areOfOneSite(a: number, b: number, corpus: Corpus): boolean {
  return corpus.site(a) !== 0 && corpus.site(a) === corpus.site(b)
}

/** Shingles that two articles share; 0 where they are too few for a passage. */
function sharedPassage(a: number, b: number, { shingles }: Corpus): number {
  const pageA = shingles.page(a)
  const pageB = shingles.page(b)
  const fromA = shingles.offset(a)
  const fromB = shingles.offset(b)
  const lengthA = shingles.length(a)
  const lengthB = shingles.length(b)
  // Hashes are random, so the beginnings of two lists are a sample: a quarter of each, in which two are due at least.
  if (countCommon(pageA, fromA, lengthA >>> 2, pageB, fromB, lengthB >>> 2) < LEAST_PASSAGE / 4) return 0
  const common = countCommon(pageA, fromA, lengthA, pageB, fromB, lengthB)
  return common < LEAST_PASSAGE ? 0 : common
}

/** What two articles have beside boilerplate. Made once, filled for every pair. */
export interface Rest {
  a: number
  b: number
  common: number
}

/**
 * Whether two articles, one of them marked, are copies. Those on one matter are if they are by all their words or by those that
 * are no boilerplate in either, others if they are by both.
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
  const union = shingles.length(a) + shingles.length(b) - common
  if (areCopies && common >= NEARLY_ALL * union && !areOfOneSite(a, b, corpus)) return true
  const isOneMatter = subjectLikeness(a, b, subjects, shingles) >= ONE_SUBJECT
  if (areCopies === isOneMatter) return areCopies
  countRest(a, b, corpus, rest)
  const areByRest = rest.common > 0 && rest.common >= leastCommon(rest.a, rest.b, limits)
  return areByRest && (areCopies || Math.min(rest.a, rest.b) >= LEAST_REST)
}

/** Counts the shingles of two articles, and those common, that are no boilerplate in either. */
export function countRest(a: number, b: number, { shingles, boilerplate }: Corpus, out: Rest): void {
  const isMarkedA = boilerplate.isMarked(a)
  const isMarkedB = boilerplate.isMarked(b)
  const pageA = shingles.page(a)
  const pageB = shingles.page(b)
  const fromA = shingles.offset(a)
  const fromB = shingles.offset(b)
  const lengthA = shingles.length(a)
  const lengthB = shingles.length(b)
  let common = 0
  let restA = lengthA - boilerplate.count(a)
  let restB = lengthB - boilerplate.count(b)
  for (let i = 0, j = 0; i < lengthA && j < lengthB; ) {
    const x = pageA[fromA + i]
    const y = pageB[fromB + j]
    if (x === y) {
      const inA = isMarkedA && boilerplate.holds(a, i)
      const inB = isMarkedB && boilerplate.holds(b, j)
      if (!inA && !inB) common++
      else if (!inA) restA--
      else if (!inB) restB--
    }
    i += x <= y ? 1 : 0
    j += y <= x ? 1 : 0
  }
  out.a = restA
  out.b = restB
  out.common = common
}
