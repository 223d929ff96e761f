import type { SharedTerm } from '../article/types.ts'
import type { EvidenceName } from '../judge/evidence/index.ts'
import type { OwnValue } from '../judge/evidence/own.ts'
import type { Explanation, WeighedEvidence } from '../judge/judge.ts'
import { Little } from '../judge/little-shared.ts'
import { probabilityOf } from '../judge/log-odds.ts'
import type { NameOfTerm } from '../profile/profiler.ts'
import type { ByEvidence, ExplainedPair, OwnContribution } from './explanation.ts'
import { percent, percentBeside, type SaidOfCopies, sentenceOnCopies } from './sentence.ts'
import { nameTerms } from './shared-terms.ts'

/**
 * Kinds of evidence that a person would call by one name, and what it is where they speak for one story, or against it. What speaks
 * for one story and is called as another point is, which stands before it, is added to that.
 */
interface Point {
  readonly names: readonly EvidenceName[]
  readonly speaksFor: string
  readonly against: string
}

/** What a point adds to the log-odds of one story. */
type Weighed = Pick<Point, 'speaksFor' | 'against'> & { readonly added: number }

const WORDS = 'the words that they share'
const TITLES = 'words of their titles'
const NAMES = 'names in both'
const NUMBERS = 'numbers in both'
const FEW_WORDS = 'how few words they share'
const FAR_APART = 'how far apart in time they are'

/** All kinds but `sameLanguage`, which is said of nearly every pair. */
const POINTS: readonly Point[] = [
  { names: ['terms', 'focus', 'contained', 'standsOut', 'breadth'], speaksFor: WORDS, against: FEW_WORDS },
  { names: ['lead', 'leadBetter', 'leadMass'], speaksFor: 'how they begin', against: 'how they begin' },
  {
    names: ['title', 'titleAnywhere', 'briefTitle'],
    speaksFor: TITLES,
    against: 'how little of their titles is in both',
  },
  { names: ['names', 'rareName'], speaksFor: NAMES, against: 'no rare name in both' },
  { names: ['phrases', 'hasPhrases'], speaksFor: 'full names in both', against: 'full names that are not in both' },
  { names: ['numbers'], speaksFor: NUMBERS, against: 'numbers' },
  { names: ['sameSite'], speaksFor: 'their sites', against: 'being of one site' },
  { names: ['time', 'lapse', 'weeksApart'], speaksFor: 'how close in time they are', against: FAR_APART },
  {
    names: ['strayNames', 'strayTitleNames', 'rivalNames', 'rivalSubjects', 'rivalActors'],
    speaksFor: NAMES,
    against: 'names that only one has',
  },
  { names: ['strayNumbers', 'rivalNumbers'], speaksFor: NUMBERS, against: 'numbers that only one has' },
  { names: ['sharedAmounts'], speaksFor: 'equal numbers of the same things', against: 'few such numbers' },
  { names: ['rivalAmounts'], speaksFor: 'their numbers', against: 'different numbers of the same things' },
  { names: ['rivalTitles', 'rivalTopics'], speaksFor: TITLES, against: 'titles about different things' },
]

/** Log-odds below which a point goes without saying. By hand. */
const LEAST = 0.15
/**
 * Full names in both from which it goes without saying that they speak against one story: whoever has any is asked for more of them
 * than there are. Below the least that two snippets have which share all of theirs. By hand.
 */
const FULL_NAMES_IN_BOTH = 0.5
/** Log-odds from which it is said that few articles of a language are held, or none can be told to be. By hand. */
const LEAST_LACK = 1
/** Most points of a sentence that go one way. By hand. */
const MOST_POINTS = 3
/** Most terms quoted. By hand. */
const MOST_TERMS = 4
/** How much likelier two may be than their score says before a rule must have held it down. */
const HELD_DOWN = 1e-6

/** Why it is not gone by what the evidence adds up to. */
const RULES: Readonly<Record<Little, string>> = {
  [Little.No]:
    'what they share are the words of a site, or of a mould that each fills in with names or figures of its own',
  [Little.NamesOrNumbers]: 'they share nothing but names and numbers',
  [Little.Word]: 'two headlines share but one word',
}

/** What is said of two articles in a sentence. */
interface Said extends SaidOfCopies {
  readonly score: number
  /** What the evidence adds up to, beside the score that was gone by. */
  readonly present: number
  readonly prior: number
  readonly evidence: ByEvidence
  readonly contributions: ByEvidence
  readonly own?: Readonly<Record<string, OwnContribution>>
  readonly sharedTerms: readonly SharedTerm[]
  readonly littleShared: Little
  readonly lack: number
  readonly isUntold: boolean
  readonly isOneDay: boolean
  readonly sharesWords: boolean
}

/** What there is to say of two articles beside how much they are copies. */
export type ToldOfStories = Omit<ExplainedPair, 'relation' | 'score' | 'jaccard' | 'containment'>

/**
 * Tells why the judge of stories thinks what it thinks of two articles.
 *
 * @param pair the verdict, and `present`: the score by the present statistics, which the evidence adds up to
 * @param nameOf a term as it is written, or an empty string
 */
export function tellStories(
  { prior, evidence, own, terms, ...more }: Explanation,
  pair: Pick<Said, 'relation' | 'score' | 'jaccard' | 'containment' | 'present'>,
  sameStory: number,
  nameOf: NameOfTerm,
): ToldOfStories {
  const told = {
    evidence: byName(evidence, ({ value }) => value),
    contributions: byName(evidence, ({ contribution }) => contribution),
    ...(own !== undefined && { own: ownByName(own) }),
    prior,
    sharedTerms: nameTerms(terms, nameOf),
  }
  // A site's own words weigh nothing.
  const sharesWords = [...terms.values()].some((weight) => weight > 0)
  return { ...told, sentence: sentenceOn({ ...pair, ...told, ...more, sharesWords }, sameStory) }
}

/** One sentence on two articles. @param sameStory score from which they are one story */
function sentenceOn(pair: Said, sameStory: number): string {
  const { relation, score } = pair
  if (relation === 'duplicate' || relation === 'near-duplicate') return sentenceOnCopies(pair)
  const moved = percent(score) === percent(pair.present) ? '' : ` (by what is held now ${percent(pair.present)})`
  const verdict =
    relation === 'same-story'
      ? `They are one story at ${percent(score)}${moved}`
      : `They are not one story, at ${percentBeside(score, sameStory)}${moved} where ${percent(sameStory)} is asked`
  return `${verdict}, ${reasons(pair, sameStory)}${quoted(pair.sharedTerms)}.`
}

function reasons(pair: Said, sameStory: number): string {
  const { relation, prior, contributions, own, present, littleShared, lack, isUntold } = pair
  const ownPoints = Object.entries(own ?? {}).map(([name, { contribution }]) => {
    const says = `own evidence ${JSON.stringify(name)}`
    return { speaksFor: says, against: says, added: contribution }
  })
  const added = [...Object.values(contributions), ...ownPoints.map((point) => point.added)]
  const total = added.reduce((sum, more) => sum + more, prior)
  const isHeldDown = probabilityOf(total) > present + HELD_DOWN
  const language = isUntold ? 'a language that could not be told' : 'how few articles of their language are held'
  const lacking = { speaksFor: '', against: language, added: lack < LEAST_LACK ? 0 : -lack }
  const points = isHeldDown ? ownPoints : [...pointsOf(pair), ...ownPoints, lacking]
  const sorted = points.sort((x, y) => Math.abs(y.added) - Math.abs(x.added))
  const speaksFor = sorted.filter((point) => point.added >= LEAST).map((point) => point.speaksFor)
  const against = sorted.filter((point) => point.added <= -LEAST).map((point) => point.against)
  const [why, inSpiteOf] = relation === 'same-story' ? [speaksFor, against] : [against, speaksFor]
  if (isHeldDown) {
    const rule = RULES[littleShared]
    if (relation === 'same-story') return `for ${why.length > 0 ? listed(why) : 'little'}, although ${rule}`
    return `for ${rule}${inSpiteOf.length > 0 ? `, in spite of ${listed(inSpiteOf)}` : ''}`
  }
  const taken = points.reduce((sum, { added }) => (added <= -LEAST ? sum - added : sum), 0)
  // Without what speaks against it they were not one story either, and lack more for it than that takes.
  const isTooLittle = why.length === 0 || probabilityOf(total + 2 * taken) < sameStory
  if (relation === 'unrelated' && inSpiteOf.length > 0 && isTooLittle) {
    return `for too little speaks for it beside ${listed(inSpiteOf)}${why.length > 0 ? `, and for ${listed(why)}` : ''}`
  }
  const because = why.length > 0 ? `for ${listed(why)}` : 'for little speaks either way'
  return inSpiteOf.length === 0 ? because : `${because}, in spite of ${listed(inSpiteOf)}`
}

function pointsOf({ evidence, contributions, isOneDay, sharesWords }: Said): readonly Weighed[] {
  const { phrases = 0 } = evidence
  const points = POINTS.map(({ names, speaksFor, against }) => {
    const added = names.reduce((sum, name) => sum + (contributions[name] ?? 0), 0)
    const goesUnsaid = phrases >= FULL_NAMES_IN_BOTH && names.includes('phrases')
    return { speaksFor, against, added: goesUnsaid ? Math.max(0, added) : added }
  })
  for (const point of points) {
    const first = points.find(({ speaksFor }) => speaksFor === point.speaksFor) ?? point
    if (first === point || point.added <= 0) continue
    first.added += point.added
    point.added = 0
  }
  return points.map(({ against, ...point }) => {
    if (against === FAR_APART && isOneDay) return { ...point, against: 'how many others are as close in time' }
    if (against === FEW_WORDS && !sharesWords) return { ...point, against: 'having no words in common' }
    return { ...point, against }
  })
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

function ownByName(own: readonly OwnValue[]): Readonly<Record<string, OwnContribution>> {
  return Object.fromEntries(own.map(({ name, value, contribution }) => [name, { value, contribution }]))
}

function byName(evidence: readonly WeighedEvidence[], of: (kind: WeighedEvidence) => number): ByEvidence {
  return Object.fromEntries(evidence.map((kind) => [kind.name, of(kind)]))
}
