import type { Profile } from '../../src/profile/profile.ts'
import { countedWord, firstWord, placedWord } from '../../src/terms/packed.ts'

/** A term as tests write it. */
export interface Term {
  readonly hash: number
  readonly flags?: number
  /** Background level, 0 to 127. */
  readonly level?: number
  readonly frequency?: number
  /** A shingle that holds it. */
  readonly shingle?: number
}

export function wordOf({ flags = 0, level = 90, frequency = 1, shingle = 0 }: Term): number {
  let word = firstWord(flags, level)
  for (let n = 1; n < frequency; n++) word = countedWord(word, flags)
  return placedWord(word, shingle)
}

/** Hashes in ascending order, then words. */
export function listed(terms: readonly Term[]): Uint32Array {
  const sorted = terms.toSorted((x, y) => x.hash - y.hash)
  return Uint32Array.from([...sorted.map(({ hash }) => hash), ...sorted.map(wordOf)])
}

let made = 0

/** A profile by what counts in a test. No two have the same content, unless this is said. */
export function profileOf(
  given: Partial<Omit<Profile, 'terms' | 'shingles' | 'subject' | 'amounts'>> & {
    readonly terms?: readonly Term[]
    readonly shingles?: Iterable<number>
    readonly subject?: readonly number[]
    readonly amounts?: readonly number[]
  },
): Profile {
  made++
  const shingles = Uint32Array.from(given.shingles ?? [made << 8]).sort()
  return {
    language: 'en',
    time: Number.NaN,
    site: 0,
    words: shingles.length,
    contentHigh: 1,
    contentLow: made,
    keywords: '',
    id: `article ${made}`,
    ...given,
    shingles,
    terms: listed(given.terms ?? []),
    subject: Uint32Array.from(given.subject ?? []),
    amounts: Uint32Array.from(given.amounts ?? []).sort(),
  }
}
