import { Machine, type Setup } from './machine.ts'
import type { Range } from './operations.ts'
import { FIRST_SHORT, TEXTS_COUNT } from './pool.ts'

const HOUR = 3_600_000

export interface Trial {
  readonly setup: Setup
  readonly range: Range
  /** Most operations of one run. */
  readonly longest: number
  /** Of how many chances for a dear check one is taken; default 1. */
  readonly oneOf?: number
}

const SMALL: Range = { ids: 24, texts: 90 }
const LARGE: Range = { ids: 1500, texts: 1440 }
const SHORT: Range = { ids: 12, first: FIRST_SHORT, texts: TEXTS_COUNT }

/** What is tried: both levels, every way for articles to leave, sizes on both sides of 1,024, where statistics begin to stand still. */
export const TRIALS: readonly Trial[] = [
  small('stories', {}),
  small('stories, a window', { window: 40 * HOUR }),
  small('stories, few articles', { maxArticles: 9, signatureSize: 32, seed: 7 }),
  small('stories, a window, no clock, dates taken leniently', { window: 30 * HOUR, dates: 'lenient' }, false),
  small('stories, strict', { sameStory: 0.8, nearDuplicate: 0.8, containment: 0.9, shingleSize: 2, language: 'en' }),
  small('copies, few articles, a window', { level: 'copies', maxArticles: 12, window: 48 * HOUR }),
  small('copies, no clock', { level: 'copies', nearDuplicate: 0.3, containment: 0.5 }, false),
  large('stories, about 1,024 articles', {}, 1020),
  large('stories, 1,300 articles and a window', { window: 100 * HOUR, maxArticles: 1300 }, 1300),
  large('copies, 1,100 articles', { level: 'copies', maxArticles: 1100 }, 1100),
]

/**
 * The same for very many operations: on short articles, in long runs, with small signatures, and dear checks now and then. What
 * is about 1,024 articles stays dear, for its snapshots are large.
 */
export const FAST_TRIALS: readonly Trial[] = TRIALS.map((trial) => {
  const { setup } = trial
  if (setup.filled > 0) return { ...trial, longest: 600, oneOf: 40 }
  const { maxArticles } = setup.options
  const options = { ...setup.options, signatureSize: 16, ...(maxArticles !== undefined && { maxArticles: 7 }) }
  return { setup: { ...setup, options }, range: SHORT, longest: 600, oneOf: 40 }
})

function small(name: string, options: Setup['options'], clocked = true): Trial {
  return { setup: { name, options, clocked, filled: 0 }, range: SMALL, longest: 60 }
}

function large(name: string, options: Setup['options'], filled: number): Trial {
  return { setup: { name, options, clocked: true, filled }, range: LARGE, longest: 40 }
}

const filled = new Map<Setup, Machine>()

/** A machine at its beginning. @param oneOf of how many chances for a dear check it takes one */
export function machineOf(setup: Setup, oneOf = 1): Machine {
  if (setup.filled === 0) return new Machine(setup, undefined, oneOf)
  let full = filled.get(setup)
  if (full === undefined) {
    full = grown(setup)
    filled.set(setup, full)
  }
  return new Machine(setup, full, oneOf)
}

/** A machine that got its articles by adding them, and was never restored. */
export function grown(setup: Setup): Machine {
  const machine = new Machine(setup)
  for (let i = 0; i < setup.filled; i++) {
    const text = 40 + (i % 1400)
    machine.run({
      do: 'add',
      article: { id: i, text, other: 0, variant: i % 7 === 6 ? 3 : 0, hours: i % 60, source: i % 4 },
    })
  }
  return machine
}
