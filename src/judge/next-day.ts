/** Milliseconds apart from which two articles may be instalments of one column. By hand: some come twenty hours after the last. */
export const NEXT_DAY = 18 * 3_600_000
