import { resolveOptions } from '../../src/main/options.ts'
import { Profiler } from '../../src/profile/profiler.ts'
import type { DataArticle } from './data.ts'

/** The only place where the benchmark reads the library's own notion of shingles. */
const profiler = new Profiler(resolveOptions({ level: 'copies' }))

/** Sorted shingle hashes of an article without repeats; undefined where the article holds no word. */
export function shinglesOf(article: DataArticle): Uint32Array | undefined {
  return readable(article)?.shingles
}

/** Shingle hashes and number of words once furniture is set aside. */
export function readable(article: DataArticle): { readonly shingles: Uint32Array; readonly words: number } | undefined {
  try {
    const { shingles, words } = profiler.profile(article)
    return { shingles, words }
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** The distinct shingles of an article as text, as a user of npm `minhash` would make them. */
export function shingleStringsOf(article: DataArticle, size: number): string[] {
  const { reading } = profiler.read(article)
  const { start, end, count } = reading.tokens
  const words: string[] = []
  for (let i = 0; i < count; i++) words.push(reading.source.slice(start[i], end[i]).toLowerCase())
  const shingles = new Set<string>()
  for (let i = 0; i + size <= words.length; i++) shingles.add(words.slice(i, i + size).join(' '))
  return [...shingles]
}
