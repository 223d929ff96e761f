import type { Relation, SharedTerm } from '../article/types.ts'
import type { EvidenceName } from '../judge/evidence/index.ts'
import { probabilityOf } from '../judge/log-odds.ts'
import type { ByEvidence, OwnContribution } from './explanation.ts'

/** Kinds of evidence that a person would call by one name, and what it is where they speak for one story, or against it. */
interface Point {
  readonly names: readonly EvidenceName[]
  readonly speaksFor: string
  readonly against: string
}

/** All kinds but `sameLanguage`, which is said of nearly every pair. */
const POINTS: readonly Point[] = [
  { names: ['terms', 'focus', 'contained'], speaksFor: 'the words that they share', against: 'words of their own' },
  { names: ['lead', 'leadBetter', 'leadMass'], speaksFor: 'how they begin', against: 'how they begin' },
  { names: ['title', 'titleAnywhere'], speaksFor: 'their titles', against: 'their titles' },
  { names: ['names'], speaksFor: 'names in both', against: 'names' },
  { names: ['phrases', 'hasPhrases'], speaksFor: 'full names in both', against: 'full names that are not in both' },
  { names: ['numbers'], speaksFor: 'numbers in both', against: 'numbers' },
  { names: ['sameSite'], speaksFor: 'their sites', against: 'being of one site' },
  { names: ['time'], speaksFor: 'how close in time they are', against: 'how far apart in time they are' },
  {
    names: ['strayNames', 'strayTitleNames', 'rivalNames', 'rivalSubjects'],
    speaksFor: 'names',
    against: 'names that only one has',
  },
  { names: ['strayNumbers', 'rivalNumbers'], speaksFor: 'numbers', against: 'numbers that only one has' },
  { names: ['rivalTitles'], speaksFor: 'their titles', against: 'titles about different things' },
]

/** Log-odds below which a point goes without saying. By hand. */
const LEAST = 0.15
/** Most points of a sentence that go one way. By hand. */
const MOST_POINTS = 3
/** Most terms quoted. By hand. */
const MOST_TERMS = 4
/** How much likelier two may be than their score says before a rule must have held it down. */
const HELD_DOWN = 1e-6

/** What is said of two articles in a sentence. */
export interface Said {
  readonly relation: Relation
  readonly score: number
  /** What the evidence adds up to, beside the score that was gone by. */
  readonly present: number
  readonly jaccard: number
  readonly containment: number
  readonly prior: number
  readonly contributions: ByEvidence
  readonly own?: Readonly<Record<string, OwnContribution>>
  readonly sharedTerms: readonly SharedTerm[]
  /** Whether they share nothing but numbers. */
  readonly numbersAlone: boolean
}

/** One sentence on two articles. @param sameStory score from which they are one story; undefined where only copies count */
export function sentenceOn(pair: Said, sameStory: number | undefined): string {
  const { relation, score, jaccard, containment } = pair
  if (relation === 'duplicate') return 'The two have the same words in the same order.'
  if (relation === 'near-duplicate') {
    return `They are near copies: ${percent(jaccard)} of their runs of words are in both, ${percent(containment)} of the shorter one's.`
  }
  if (sameStory === undefined) return `They are no copies: ${percent(jaccard)} of their runs of words are in both.`
  const moved = percent(score) === percent(pair.present) ? '' : ` (by what is held now ${percent(pair.present)})`
  const verdict =
    relation === 'same-story'
      ? `They are one story at ${percent(score)}${moved}`
      : `They are not one story, at ${percent(score)}${moved} where ${percent(sameStory)} is asked`
  return `${verdict}, ${reasons(pair)}${quoted(pair.sharedTerms)}.`
}

/** @example percent(0.615) // '62 %' */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'less than 1 %'
  if (share > 0.99 && share < 1) return 'more than 99 %'
  return `${Math.round(100 * share)} %`
}

function reasons({ relation, prior, contributions, own, present, numbersAlone }: Said): string {
  const ownPoints = Object.entries(own ?? {}).map(([name, { contribution }]) => {
    const says = `own evidence ${JSON.stringify(name)}`
    return { speaksFor: says, against: says, added: contribution }
  })
  const added = [...Object.values(contributions), ...ownPoints.map((point) => point.added)]
  const total = added.reduce((sum, more) => sum + more, prior)
  const isHeldDown = probabilityOf(total) > present + HELD_DOWN
  const points = isHeldDown ? ownPoints : [...pointsOf(contributions), ...ownPoints]
  const sorted = points.sort((x, y) => Math.abs(y.added) - Math.abs(x.added))
  const speaksFor = sorted.filter((point) => point.added >= LEAST).map((point) => point.speaksFor)
  const against = sorted.filter((point) => point.added <= -LEAST).map((point) => point.against)
  const [why, inSpiteOf] = relation === 'same-story' ? [speaksFor, against] : [against, speaksFor]
  if (isHeldDown) {
    const rule = numbersAlone
      ? 'they share nothing but numbers'
      : 'they share a passage that has nothing to do with their titles, as a site puts it on every page'
    if (relation === 'same-story') return `for ${why.length > 0 ? listed(why) : 'little'}, although ${rule}`
    return `for ${rule}${inSpiteOf.length > 0 ? `, in spite of ${listed(inSpiteOf)}` : ''}`
  }
  const because = why.length > 0 ? `for ${listed(why)}` : 'for little speaks either way'
  return inSpiteOf.length === 0 ? because : `${because}, in spite of ${listed(inSpiteOf)}`
}

function pointsOf(contributions: ByEvidence): { speaksFor: string; against: string; added: number }[] {
  return POINTS.map(({ names, ...says }) => ({
    ...says,
    added: names.reduce((sum, name) => sum + (contributions[name] ?? 0), 0),
  }))
}

function listed(points: readonly string[]): string {
  const said = points.slice(0, MOST_POINTS)
  const last = said.pop()
  return said.length === 0 ? `${last}` : `${said.join(', ')} and ${last}`
}

function quoted(terms: readonly SharedTerm[]): string {
  const words = terms.slice(0, MOST_TERMS).map(({ term }) => `"${term}"`)
  return words.length === 0 ? '' : `; both have ${words.join(', ')}`
}
