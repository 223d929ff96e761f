import { hasRun } from './settled.ts'

/** Combining grapheme joiner: stands between marks, changes none, and belongs to no word. */
const JOINER = '\u034f'

/**
 * Runs of marks that the engine may have to sort, and of the half-width ones that become such. Those left out are never sorted. No
 * writing has so many, and sought from each mark on, shorter runs would be looked through again and again.
 */
const MARKS = /(?:(?![\p{Default_Ignorable_Code_Point}\p{Me}])[\p{M}\uff9e\uff9f]){9,}/gu
/** Marks of the shortest such run. */
const LEAST_MARKS = 9
/** As many marks as are few enough to sort (UAX #15, Stream-Safe Text Format), where more follow. */
const THIRTY = /.{30}(?=.)/gu

/**
 * Parts runs of combining marks after every thirtieth, by a joiner. Engines sort the marks behind a letter one by one into
 * their order as they normalise, so that the time of a run is quadratic in its length: 200 s for a million.
 */
export function streamSafe(text: string): string {
  // The expression takes ten times as long as to see that it finds nothing.
  if (!hasRun(text, LEAST_MARKS)) return text
  return text.replace(MARKS, (run) => (run.length > 30 ? run.replace(THIRTY, `$&${JOINER}`) : run))
}

/** Takes out what {@link streamSafe} put in. */
export function withoutJoiners(text: string): string {
  return text.replaceAll(JOINER, '')
}
