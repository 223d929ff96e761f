import { describe } from '../../base/describe.ts'

/** A kind of evidence of one's own, whose weight is still to be found. */
export interface UnweighedEvidence {
  /** What it is called in explanations and errors. */
  readonly name: string
  /**
   * What it says of two different articles: above 0 that they are one story, below 0 that they are not, 0 nothing. A finite
   * number of any size. It is given the ids of a pair in one order, the one that is smaller by `<` first, so it need not be
   * symmetric. It must say the same of the same two articles for as long as both are held: the answer is remembered for a
   * while, and asked for again when it has been forgotten. It is called as a method of its entry.
   */
  readonly between: (a: string, b: string) => number
}

/**
 * A kind of evidence of one's own that two articles cover one story: `weight * between(a, b)` is added to the log-odds that
 * the words give. So 1 more makes one story 2.7 times as likely against none, and what the words call even, 73 % likely.
 *
 * Asked are the pairs that are compared: those nominated, and those whose score stories hang on. It nominates none itself: an
 * article is compared with the sixteen held that share the rarest of its words, as far as these are rare enough. Reports
 * without a rare word or name in common are not found, whatever own evidence would say of them: to ask it of every pair would
 * take the square of the time. Copies are copies whatever it says, and their score is .9 at least.
 *
 * @example
 * const sameDesk = {
 *   name: 'same desk',
 *   weight: 1.5,
 *   between: (a, b) => (deskOf.get(a) === deskOf.get(b) ? 1 : 0),
 * }
 * const detector = new NewsDetector({ evidence: [sameDesk] })
 */
export interface OwnEvidence extends UnweighedEvidence {
  /** What a value of 1 adds to the log-odds; `fitEvidence` of `samestory/evaluate` finds it. */
  readonly weight: number
}

/**
 * Checks a list of own evidence.
 *
 * @param option that it was given as
 * @returns entries that no longer change
 * @throws {TypeError | RangeError} naming the option and the entry
 */
export function checkEvidence(option: string, list: unknown): readonly OwnEvidence[] {
  return entriesOf(option, list).map((entry, i) => {
    const { weight } = entry
    const of = `of option "${option}"[${i}]`
    if (typeof weight !== 'number') throw new TypeError(`"weight" ${of} must be a number, got ${describe(weight)}`)
    if (!Number.isFinite(weight)) throw new RangeError(`"weight" ${of} must be finite, got ${weight}`)
    return Object.freeze({ ...unweighed(entry, of), weight })
  })
}

/** {@link checkEvidence} of evidence whose weights are not looked at. */
export function checkUnweighed(option: string, list: unknown): readonly UnweighedEvidence[] {
  return entriesOf(option, list).map((entry, i) => unweighed(entry, `of option "${option}"[${i}]`))
}

function entriesOf(option: string, list: unknown): readonly Partial<Record<keyof OwnEvidence, unknown>>[] {
  if (!Array.isArray(list)) throw new TypeError(`option "${option}" must be an array, got ${describe(list)}`)
  const names = new Set<unknown>()
  for (const [i, entry] of list.entries()) {
    if (typeof entry !== 'object' || entry === null) {
      throw new TypeError(`option "${option}"[${i}] must be { name, between, weight }, got ${describe(entry)}`)
    }
    if (names.has(entry.name)) throw new RangeError(`option "${option}" has two called ${describe(entry.name)}`)
    names.add(entry.name)
  }
  return list
}

function unweighed(entry: Partial<Record<keyof OwnEvidence, unknown>>, of: string): UnweighedEvidence {
  const { name, between } = entry
  if (typeof name !== 'string' || name === '') {
    throw new TypeError(`"name" ${of} must be a string that is not empty, got ${describe(name)}`)
  }
  if (typeof between !== 'function') throw new TypeError(`"between" ${of} must be a function, got ${describe(between)}`)
  return { name, between: between.bind(entry) as UnweighedEvidence['between'] }
}
