/**
 * The word that goes with a term's hash, which only this file takes apart. From the low bits up: how often the article uses
 * the term (6 bits), flags (5, see `flags.ts`) and background level (7), and its place: the beginning of the hash of the shingle
 * around the first time that the article uses it (14).
 */
export enum Packed {
  /** The largest frequency, at which it stays. */
  MostFrequency = 63,
  FlagsShift = 6,
  MostFlags = 31,
  LevelShift = 11,
  MostLevel = 127,
  /** Flags and level, side by side above the frequency. */
  MostTraits = 0xfff,
  /** All but the place. */
  MostWord = 0x3ffff,
  PlaceShift = 18,
}

export function termFrequency(word: number): number {
  return word & Packed.MostFrequency
}

export function termFlags(word: number): number {
  return (word >>> Packed.FlagsShift) & Packed.MostFlags
}

export function termLevel(word: number): number {
  return (word >>> Packed.LevelShift) & Packed.MostLevel
}

/** Flags and level as one number, to look something up by: all that is known of a term but how often it is used. */
export function termTraits(word: number): number {
  return (word >>> Packed.FlagsShift) & Packed.MostTraits
}

/** A word of these traits, used no time. */
export function wordOfTraits(traits: number): number {
  return traits << Packed.FlagsShift
}

/** The word of a term at its first place. */
export function firstWord(flags: number, level: number): number {
  return 1 | (flags << Packed.FlagsShift) | (level << Packed.LevelShift)
}

/** The word of a term at one more place, with the flags of that place. */
export function countedWord(word: number, flags: number): number {
  const frequent = (word & Packed.MostFrequency) === Packed.MostFrequency
  return (frequent ? word : word + 1) | (flags << Packed.FlagsShift)
}

export function flaggedWord(word: number, flags: number): number {
  return word | (flags << Packed.FlagsShift)
}

export function levelledWord(word: number, level: number): number {
  return (word & ~(Packed.MostLevel << Packed.LevelShift)) | (level << Packed.LevelShift)
}

/** Bits of a term's place. */
export const PLACE_BITS = 32 - Packed.PlaceShift

/** The beginning of the hash of a shingle that holds the term; 0 where it is not known. */
export function termPlace(word: number): number {
  return word >>> Packed.PlaceShift
}

export function placedWord(word: number, shingle: number): number {
  return ((word & Packed.MostWord) | (shingle & ~Packed.MostWord)) >>> 0
}
