import { checkInteger } from '../../base/check-number.ts'
import { describe } from '../../base/describe.ts'
import { grown } from '../../base/grown.ts'
import { UnitBuffer } from './units.ts'
import { type WordKey, wordKey } from './word-key.ts'

/** Bits of {@link TokenBuffer.flags}. */
export enum TokenFlag {
  /** The first character is an upper-case or title-case letter. */
  Capitalised = 1,
  /** At least two letters, all of them upper case. */
  AllCaps = 2,
  /** The first character is a digit. */
  Number = 4,
  /** First of its sentence, as far as punctuation tells, or first of the range scanned. */
  SentenceStart = 8,
  /** A bigram (or a lone character) of a script written without spaces. */
  Spaceless = 16,
  /** First of its line, or of the range scanned. */
  LineStart = 32,
  /** Ends in an apostrophe and s: the folded word without its last letter is the owner ("China’s"). */
  Possessive = 64,
  /** Has an apostrophe inside, so that a language with elision can look for its article ("l’Ukraine"). */
  Apostrophe = 128,
}

/** No text has more tokens than the engine can give a string code units: 2^30 (V8, JavaScriptCore and SpiderMonkey). */
const MOST_TOKENS = 1 << 30

/** Tokens of a text in order, one entry of each array a token; entries from `count` on are undefined. */
export interface TokenBuffer {
  /** Number of tokens, 0 or more. */
  count: number
  /** Hash of the folded token, unsigned 32-bit, the same in every buffer. */
  hash: Uint32Array
  /** Another, which depends on the seed of the buffer: who does not know this can't make two words agree in both. */
  keyed: Uint32Array
  /** First code unit in the prepared text. */
  start: Uint32Array
  /** One past the last code unit in the prepared text. */
  end: Uint32Array
  /** Bits of {@link TokenFlag}. */
  flags: Uint8Array
  /** Code units of the text being scanned. */
  readonly units: UnitBuffer
  /** What {@link keyed} hangs on. */
  readonly key: WordKey
}

/**
 * Makes an empty token buffer. Set `count` to 0 to use it again for another text.
 *
 * @param capacity tokens to make room for at first; it doubles when full. Default 1,024
 * @param seed of the second hash of every token, an unsigned 32-bit integer. Default 0
 * @throws {TypeError | RangeError} where `capacity` is not a positive whole number, or `seed` none of 32 bits
 */
export function createTokenBuffer(capacity = 1024, seed = 0): TokenBuffer {
  checkInteger('capacity', capacity, 1, MOST_TOKENS)
  checkInteger('seed', seed, 0, 0xffffffff)
  return {
    count: 0,
    hash: new Uint32Array(capacity),
    keyed: new Uint32Array(capacity),
    start: new Uint32Array(capacity),
    end: new Uint32Array(capacity),
    flags: new Uint8Array(capacity),
    units: new UnitBuffer(),
    key: wordKey(seed),
  }
}

/** @throws {TypeError} for anything but a token buffer */
export function checkTokens(name: string, value: unknown): void {
  const given = value as Partial<TokenBuffer> | null | undefined
  if (typeof given?.count !== 'number' || !(given.units instanceof UnitBuffer)) {
    throw new TypeError(`"${name}" must be a token buffer, got ${describe(value)}`)
  }
}

function grow(out: TokenBuffer): void {
  const capacity = out.hash.length * 2
  out.hash = grown(out.hash, new Uint32Array(capacity))
  out.keyed = grown(out.keyed, new Uint32Array(capacity))
  out.start = grown(out.start, new Uint32Array(capacity))
  out.end = grown(out.end, new Uint32Array(capacity))
  out.flags = grown(out.flags, new Uint8Array(capacity))
}

/** Appends one token, doubling the arrays when they are full. */
export function pushToken(
  out: TokenBuffer,
  hash: number,
  keyed: number,
  start: number,
  end: number,
  flags: number,
): void {
  const at = out.count
  if (at === out.hash.length) grow(out)
  out.hash[at] = hash
  out.keyed[at] = keyed
  out.start[at] = start
  out.end[at] = end
  out.flags[at] = flags
  out.count = at + 1
}
