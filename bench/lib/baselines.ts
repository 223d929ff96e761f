import { bCubed, type Partition } from '../../src/evaluate/index.ts'
import { FastSimilaritySketcher, LshIndex } from '../../src/sketch/index.ts'
import type { DataArticle } from './data.ts'
import { shinglesOf } from './shingles.ts'

export type Groups = readonly (readonly string[])[]

/** Features in more than this share of the articles are left out, which takes the stop words away. */
const MAX_DOCUMENT_SHARE = 0.2
/** Features in fewer articles are left out: words that no other article has only lengthen the vectors. */
const MIN_DOCUMENTS = 2

/** Thresholds tried for a set. */
export const THRESHOLDS = Array.from({ length: 60 }, (_, i) => (i + 1) / 100)

/**
 * Plain TF-IDF over words and pairs of words, cosine, average linkage over all pairs: the usual way. It gets the threshold
 * that suits each set best, found on the gold labels themselves.
 */
export function tfidfBaseline(
  articles: readonly DataArticle[],
  truth: Partition,
): { readonly groups: Groups; readonly threshold: number } {
  const groupsAt = averageLinkage(articles, cosines(articles))
  const gold = Array.from(truth, (group) => [...group])
  let best: { groups: Groups; threshold: number } | undefined
  let highest = -1
  for (const threshold of THRESHOLDS) {
    const groups = groupsAt(threshold)
    const { f1 } = bCubed(groups, gold)
    if (f1 <= highest) continue
    highest = f1
    best = { groups, threshold }
  }
  return best ?? { groups: articles.map(({ id }) => [id]), threshold: 1 }
}

/** Groups of average linkage by threshold, for any number of thresholds. Overwrites the matrix. */
export function averageLinkage(
  articles: readonly DataArticle[],
  similarities: Float32Array,
): (threshold: number) => Groups {
  const merges = averageLinkageMerges(similarities, articles.length)
  return (threshold) => {
    const joined = merges.filter(({ similarity }) => similarity >= threshold)
    return components(articles, joined)
  }
}

/** Connected components of whatever collides in MinHash LSH at threshold .5, unchecked, as most recipes have it. */
export function lshBaseline(articles: readonly DataArticle[]): Groups {
  const sketcher = new FastSimilaritySketcher({ size: 128 })
  const index = new LshIndex<number>({ size: 128, threshold: 0.5 })
  const joined: Merge[] = []
  for (const [a, article] of articles.entries()) {
    const shingles = shinglesOf(article)
    if (shingles === undefined) continue
    const signature = sketcher.sign(shingles)
    for (const { id: b, jaccard } of index.query(signature)) joined.push({ a, b, similarity: jaccard })
    index.insert(a, signature)
  }
  return components(articles, joined)
}

function features(article: DataArticle): Map<string, number> {
  const words = `${article.title ?? ''}\n${article.text ?? ''}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (const [i, word] of words.entries()) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
    if (i === 0) continue
    const pair = `${words[i - 1]} ${word}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/** Cosines of all pairs, as a full symmetric matrix, by rows; weights are (1 + log tf) · (1 + log((1 + N) / (1 + df))). */
export function cosines(articles: readonly DataArticle[]): Float32Array {
  const size = articles.length
  const postings = new Map<string, { readonly article: number; weight: number }[]>()
  const squares = new Float64Array(size)
  for (const [article, content] of articles.entries()) {
    for (const [feature, count] of features(content)) {
      const posting = { article, weight: 1 + Math.log(count) }
      const list = postings.get(feature)
      if (list === undefined) postings.set(feature, [posting])
      else list.push(posting)
    }
  }
  const most = Math.max(20, MAX_DOCUMENT_SHARE * size)
  const kept = [...postings.values()].filter(({ length }) => length >= MIN_DOCUMENTS && length <= most)
  for (const list of kept) {
    const idf = 1 + Math.log((1 + size) / (1 + list.length))
    for (const posting of list) {
      posting.weight *= idf
      squares[posting.article] += posting.weight ** 2
    }
  }
  const matrix = new Float32Array(size * size)
  for (const list of kept) {
    for (const [i, { article, weight }] of list.entries()) {
      const row = article * size
      for (let j = 0; j < i; j++) matrix[row + list[j].article] += weight * list[j].weight
    }
  }
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) {
      const cosine = matrix[a * size + b] / Math.sqrt(squares[a] * squares[b]) || 0
      matrix[a * size + b] = cosine
      matrix[b * size + a] = cosine
    }
  }
  return matrix
}

interface Merge {
  readonly a: number
  readonly b: number
  readonly similarity: number
}

/**
 * All merges of average linkage, by nearest-neighbour chains (Murtagh 1983) with the update of Lance and Williams 1967, in
 * O(n²). Cutting them at a threshold gives the groups at that threshold. Overwrites the matrix.
 */
function averageLinkageMerges(matrix: Float32Array, size: number): Merge[] {
  const sizes = new Float64Array(size).fill(1)
  const active = Array.from({ length: size }, (_, i) => i)
  const merges: Merge[] = []
  const chain: number[] = []
  while (active.length > 1) {
    if (chain.length === 0) chain.push(active[0])
    const a = chain[chain.length - 1]
    const previous = chain[chain.length - 2]
    let b = previous
    let highest = previous === undefined ? -1 : matrix[a * size + previous]
    for (const other of active) {
      if (other === a || matrix[a * size + other] <= highest) continue
      highest = matrix[a * size + other]
      b = other
    }
    if (b !== previous) {
      chain.push(b)
      continue
    }
    chain.length -= 2
    merges.push({ a, b, similarity: highest })
    active.splice(active.indexOf(b), 1)
    const total = sizes[a] + sizes[b]
    for (const other of active) {
      const mean = (sizes[a] * matrix[a * size + other] + sizes[b] * matrix[b * size + other]) / total
      matrix[a * size + other] = mean
      matrix[other * size + a] = mean
    }
    sizes[a] = total
  }
  return merges
}

/** Connected components of a graph over all articles. */
function components(articles: readonly DataArticle[], edges: readonly Merge[]): Groups {
  const parent = Int32Array.from(articles, (_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]]
      at = parent[at]
    }
    return at
  }
  for (const { a, b } of edges) parent[root(a)] = root(b)
  const groups = new Map<number, string[]>()
  for (const [i, { id }] of articles.entries()) {
    const group = groups.get(root(i))
    if (group === undefined) groups.set(root(i), [id])
    else group.push(id)
  }
  return [...groups.values()]
}
