/**
 * Puts a number among the least that were put there, ascending and each once, as many as there is room for.
 *
 * @param count of those that stand there
 * @returns how many stand there now
 */
export function putLeast(least: Uint32Array, count: number, value: number): number {
  let at = count
  while (at > 0 && least[at - 1] >= value) at--
  if (at === least.length || (at < count && least[at] === value)) return count
  const now = Math.min(count + 1, least.length)
  for (let k = now - 1; k > at; k--) least[k] = least[k - 1]
  least[at] = value
  return now
}
