import { hostOf } from '../base/host.ts'
import { hashWord } from '../text/words/hash.ts'

/**
 * The site that an article stands on, as a hash: the host of its address, else the name of its source; 0 where it has neither.
 *
 * @example
 * siteOf('https://www.example.com/news/1', '') === siteOf('http://example.com/', 'Example') // true
 */
export function siteOf(url: string, source: string): number {
  const name = hostOf(url) ?? source.trim()
  return name === '' ? 0 : hashWord(name.toLowerCase())
}
