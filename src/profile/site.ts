import { hashWord } from '../text/words/hash.ts'

/** The host of an absolute address, without `www.`. */
const HOST = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?(?:www\.)?([^/?#:]+)/i

/**
 * The site that an article stands on, as a hash: the host of its address, else the name of its source; 0 where it has neither.
 *
 * @example
 * siteOf('https://www.example.com/news/1', '') === siteOf('http://example.com/', 'Example') // true
 */
export function siteOf(url: string, source: string): number {
  const name = HOST.exec(url)?.[1] ?? source.trim()
  return name === '' ? 0 : hashWord(name.toLowerCase())
}
