/** Which connected component each of n articles is in. */
export interface Components {
  /** For each article the lowest one of its component. */
  readonly label: Int32Array
  /** For each article its place within its component, in ascending order. */
  readonly place: Int32Array
}

/** Connected components over the pairs with at least a score, by union-find with path halving. */
export function components(
  size: number,
  pairs: readonly { readonly a: number; readonly b: number; readonly score: number }[],
  least: number,
): Components {
  const parent = Int32Array.from({ length: size }, (_, i) => i)
  const find = (article: number): number => {
    let i = article
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]]
      i = parent[i]
    }
    return i
  }
  for (const { a, b, score } of pairs) {
    if (score < least) continue
    const x = find(a)
    const y = find(b)
    parent[Math.max(x, y)] = Math.min(x, y)
  }
  const count = new Int32Array(size)
  const place = new Int32Array(size)
  for (let i = 0; i < size; i++) place[i] = count[find(i)]++
  return { label: Int32Array.from({ length: size }, (_, i) => find(i)), place }
}
