/** Articles numbered from 0, the pairs that were nominated, and the log-odds of any pair. */
export interface Graph {
  readonly size: number
  readonly first: Uint32Array
  readonly second: Uint32Array
  readonly nominated: number
  /** Infinite for copies. */
  readonly logOdds: (a: number, b: number) => number
}
