/** Options of `BandTables`. */
export interface BandTablesOptions {
  /** Number of bands, 1 to 1024. */
  readonly bands: number
  /** Values in a band, 1 to 1024. */
  readonly rows: number
  /** Most ids that a query takes from one bucket. @default 256 */
  readonly bucketCap?: number
  /** Most entries that a query looks at over all bands. @default 4096 */
  readonly maxVisited?: number
}

/** What tables hold beside their ids and keys. */
export interface BandTablesState {
  /** Slots of each band. They never get fewer, so they tell how large the tables once were. */
  readonly slots: number
  readonly capped: number
  readonly truncated: number
}
