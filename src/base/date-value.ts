/**
 * Epoch milliseconds of a `Date`, NaN for an invalid one, undefined for anything else. A date of another realm is one, an
 * object that only has its methods or its prototype is none.
 */
export function dateValue(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  try {
    // The method itself looks for what only dates have inside (ECMA-262, 21.4.4.10), whatever an object says of itself.
    return Date.prototype.getTime.call(value)
  } catch {
    return undefined
  }
}
