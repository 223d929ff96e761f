/** Precision, recall and their harmonic mean, each 0 to 1. */
export interface PrecisionRecall {
  /** Of what was found, the share that is right, 0 to 1. */
  readonly precision: number
  /** Of what is right, the share that was found, 0 to 1. */
  readonly recall: number
  /** 2 · precision · recall / (precision + recall); 0 where both are 0. */
  readonly f1: number
}

/** Adds the harmonic mean. */
export function withF1(precision: number, recall: number): PrecisionRecall {
  const sum = precision + recall
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum }
}

/** Number of pairs among `n` items. */
export function pairsAmong(n: number): number {
  return (n * (n - 1)) / 2
}
