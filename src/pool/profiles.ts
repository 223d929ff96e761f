import type { CheckedArticle } from '../article/check.ts'
import type { Profile } from '../profile/profile.ts'
import { siteOf } from '../profile/site.ts'
import type { PackedProfiles } from './messages.ts'

/** Numbers in front of each profile: words, two halves of the content's hash, and the lengths of four lists. */
const HEADER = 7

/** Packs profiles into one array, undefined for an article that was not read. */
export function packProfiles(profiles: readonly (Profile | undefined)[]): PackedProfiles {
  let size = HEADER * profiles.length
  for (const profile of profiles) if (profile !== undefined) for (const list of listsOf(profile)) size += list.length
  const numbers = new Uint32Array(size)
  let at = 0
  for (const profile of profiles) {
    if (profile !== undefined) {
      const { words, contentHigh, contentLow } = profile
      const lists = listsOf(profile)
      numbers.set([words, contentHigh, contentLow, ...lists.map((list) => list.length)], at)
      for (const list of lists) {
        numbers.set(list, at + HEADER)
        at += list.length
      }
    }
    at += HEADER
  }
  return {
    numbers,
    languages: profiles.map((profile) => profile?.language ?? ''),
    keywords: profiles.map((profile) => profile?.keywords ?? ''),
  }
}

function listsOf({ shingles, subject, terms, amounts }: Profile): readonly Uint32Array[] {
  return [shingles, subject, terms, amounts]
}

/** Takes the profiles of some articles apart, undefined for one that was not read. Their lists are views of `numbers`. */
export function unpackProfiles(
  articles: readonly CheckedArticle[],
  { numbers, languages, keywords }: PackedProfiles,
): readonly (Profile | undefined)[] {
  let at = 0
  const take = (length: number): Uint32Array => {
    at += length
    return numbers.subarray(at - length, at)
  }
  return articles.map(({ id, time, url, source }, i) => {
    const [words, contentHigh, contentLow, shingles, subject, terms, amounts] = take(HEADER)
    // Every article that is read has a word.
    if (words === 0) return undefined
    return {
      id,
      language: languages[i],
      time,
      site: siteOf(url, source),
      words,
      contentHigh,
      contentLow,
      shingles: take(shingles),
      subject: take(subject),
      terms: take(terms),
      amounts: take(amounts),
      keywords: keywords[i],
    }
  })
}
