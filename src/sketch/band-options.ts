/** Options of `BandTables`. */
export interface BandTablesOptions {
  /** Number of bands, 1 to 1024. */
  readonly bands: number
  /** Values in a band, 1 to 1024. */
  readonly rows: number
  /** Most ids that a query takes from one bucket. @default 256 */
  readonly bucketCap?: number | undefined
  /** Most entries that a query looks at over all bands. @default 4096 */
  readonly maxVisited?: number | undefined
}
