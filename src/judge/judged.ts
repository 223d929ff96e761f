/** What the judge says of two articles. Made once by whoever asks, and filled again for every pair. */
export class Judged {
  /** Log-odds that both cover the same story, without own evidence. */
  logOdds = Number.NEGATIVE_INFINITY
  /** What own evidence adds. */
  own = 0
  /** Whether that holds for as long as the statistics serve, and may be remembered. */
  isKept = true
  /** Shingles that they can have in common at most. */
  mostCommon = Number.POSITIVE_INFINITY
  /** Evidence of this name. */
  rivalNames = 0
  /** The share of numbers that either lacks, see `numbersLacked`. */
  rivalNumbers = 0
  rivalAmounts = 0
  /** Names in both that few articles have; 0 where it makes no difference. */
  rareNames = 0
}
