import { ln } from '../base/ln-exp.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { TermFlag } from '../terms/flags.ts'
import { TERM_WORDS } from '../terms/list.ts'
import { PLACE_BITS, termFlags, termLevel, termPlace } from '../terms/packed.ts'
import { LEAST_COVERED, mayBeCopies, titlesCovered } from './one-matter.ts'
import { CERTAIN, countCommon } from './shingle-sets.ts'
import { subjectLikeness, titleLikeness } from './subject-likeness.ts'

const HEAD = TermFlag.Title | TermFlag.Lead
/** Shingles from which a shared passage is looked at: a run of ten words. By hand. */
export const LEAST_PASSAGE = 8
/** Likeness of subjects up to which two articles that share a passage are on different matters. By hand: up to 1/3 nothing changes. */
const OTHER_SUBJECT = 1 / 6
/**
 * The larger the passage, the less a few words of a title say that stand on both pages: of the share that the passage has of the
 * shorter, as much may be covered of the titles. By hand.
 */
const COVERED_BY_PASSAGE = 1 / 2
/**
 * Share of the shorter article from which a passage may be the mould of both, filled in differently: what their titles have in
 * common may stand in the mould too. By hand: in an hour of news .25 to .6 part the same pages, but from .3 down reports are
 * taken for such that each quote a part of one wire.
 */
const MOULD = 1 / 2
/** Share of the shorter article from which a passage is an excerpt, which may lack what the title of the whole speaks of. By hand. */
export const OF_AN_EXCERPT = 0.8
/** Jaccard similarity from which two articles have hardly a word that they do not share. By hand. */
export const NEARLY_ALL = 0.8

/**
 * Whether two articles share a passage although they are on different matters: a site's own words.
 *
 * Copies do not, however many there are: they are on other sites, their titles are alike, what a title speaks of stands in
 * the passage that they share, or there is hardly a word beside it but the notices of their sites. The larger the passage, the
 * more must be so: a page that announces records speaks of records in its title and in its mould.
 */
export function shareOwnWords(a: number, b: number, corpus: Corpus): boolean {
  const { shingles, subjects } = corpus
  const isOneSite = areOfOneSite(a, b, corpus)
  if (areOfTwoSites(a, b, corpus)) return false
  const inText = subjectLikeness(a, b, subjects, shingles)
  const likeness = Number.isNaN(inText) ? titleLikeness(a, b, subjects, shingles) : inText
  // However large the passage, no more may be covered.
  if (!(likeness <= COVERED_BY_PASSAGE)) return false
  const common = sharedPassage(a, b, corpus)
  const lengthA = shingles.length(a)
  const lengthB = shingles.length(b)
  if (common === 0 || (!isOneSite && common >= NEARLY_ALL * (lengthA + lengthB - common))) return false
  const share = common / Math.min(lengthA, lengthB)
  const byPassage = isOneSite || share < OF_AN_EXCERPT ? COVERED_BY_PASSAGE * share : 0
  const most = Math.max(LEAST_COVERED, byPassage)
  if (likeness > Math.max(OTHER_SUBJECT, byPassage)) return false
  const isMould = share >= MOULD && !mayBeCopies(a, b, corpus.terms)
  if (!isMould && (titlesCovered(a, b, corpus.terms) > most || leadsCovered(a, b, corpus) > most)) return false
  return isOneSite || !carryDifferentNotices(a, b, common, corpus)
}

/**
 * Share of what two articles say at their heads, the passages that both have left out, which the other says too, mean of both;
 * NaN where one says nothing else there.
 */
export function leadsCovered(a: number, b: number, corpus: Corpus): number {
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
    if (shingles.hasStart(other, termPlace(word), PLACE_BITS)) continue
    // A term's level says in decibels how rare it is.
    const weight = 1 + termLevel(word)
    all += weight
    while (j < otherTo && otherPage[j] < page[i]) j++
    if (j < otherTo && otherPage[j] === page[i]) covered += weight
  }
  return covered / all
}

export function areOfOneSite(a: number, b: number, corpus: Corpus): boolean {
  return corpus.site(a) !== 0 && corpus.site(a) === corpus.site(b)
}

/** Whether two articles are known to be of different sites. */
export function areOfTwoSites(a: number, b: number, corpus: Corpus): boolean {
  return corpus.site(a) !== 0 && corpus.site(b) !== 0 && corpus.site(a) !== corpus.site(b)
}

/** Shingles that two articles share; 0 where they are too few for a passage. */
function sharedPassage(a: number, b: number, { shingles }: Corpus): number {
  const { one, other } = shingles
  shingles.read(a, one)
  shingles.read(b, other)
  // Hashes are random, so the beginnings of two lists are a sample: a quarter of each, in which two are due at least.
  // `BoilerplateLearner` goes by the same quarter.
  if (countCommon(one.values, 0, one.length >>> 2, other.values, 0, other.length >>> 2) < LEAST_PASSAGE / 4) return 0
  const common = countCommon(one.values, 0, one.length, other.values, 0, other.length)
  return common < LEAST_PASSAGE ? 0 : common
}

/**
 * Whether two articles are no copies by all their words, but by those that are not known for boilerplate: copies, each under
 * the notice of its site. Pages of one site share their boilerplate too.
 */
function carryDifferentNotices(a: number, b: number, common: number, { shingles, boilerplate }: Corpus): boolean {
  const union = shingles.length(a) + shingles.length(b) - common
  const most = 2 * common
  if (most >= union) return false
  const { one, other } = shingles
  shingles.read(a, one)
  shingles.read(b, other)
  // Of such copies no larger share than `most` of all is no boilerplate. Hashes are random: where all of the first are none, and
  // these so many that it happens less than once in a billion, the others need not be looked up.
  const certain = CERTAIN / ln(union / most)
  let either = 0
  let both = 0
  let seen = 0
  for (let i = 0, j = 0; i < one.length || j < other.length; seen++) {
    if (either > most || (either === seen && seen > certain)) return false
    const x = i < one.length ? one.values[i] : Number.POSITIVE_INFINITY
    const y = j < other.length ? other.values[j] : Number.POSITIVE_INFINITY
    if (!boilerplate.isKnown(Math.min(x, y))) {
      either++
      both += x === y ? 1 : 0
    }
    i += x <= y ? 1 : 0
    j += y <= x ? 1 : 0
  }
  return both >= LEAST_PASSAGE && 2 * both >= either
}
