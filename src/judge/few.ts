import { exp } from '../base/ln-exp.ts'

/**
 * The doubt of small batches fades by a factor of e with every so many articles held. By hand, among 20, 40, 80 and 150: a small
 * batch is often about one topic, and nothing in it tells the judge which words that topic makes common.
 */
const CROWD = 40
/** The same of what can be taken back. By hand: with 40, reports of neighbouring events are joined among fifty. */
const CROWD_OF_OTHERS = 25
/** How alike any two articles are taken to be, and by how many others, where few show it. By hand. */
const LIKENESS = 0.2
const OTHERS = 2

/** How much of the doubt of small batches is left, 1 to 0. */
export function doubtAmong(articles: number): number {
  return exp(-articles / CROWD)
}

/**
 * The same of what can be taken back, as others show how alike any two are; 0 where there are none.
 *
 * @param documents articles held in the language
 * @param held articles held in all: what a feed says in a language of few articles is no small batch
 */
export function revocableDoubt(documents: number, held: number): number {
  return documents > 2 ? exp(-held / CROWD_OF_OTHERS) : 0
}

/**
 * Cosine that an article has with any other held in its language.
 *
 * @param sum of its cosines with all but one of the others, by the terms that these use
 */
export function usualLikeness(sum: number, documents: number): number {
  return (sum + OTHERS * LIKENESS) / (documents - 2 + OTHERS)
}
