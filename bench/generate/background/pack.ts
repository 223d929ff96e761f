import {
  DIGITS,
  END,
  FEWER,
  FIRST_PREFIX,
  INNER,
  KEPT,
  NARROWEST,
  type PackedTable,
  treeOf,
  unpack,
  WIDEST,
} from '../../../src/background/unpack.ts'

/** Packs the text of a table, as `encodeBackground` makes it, and makes sure that it comes back. */
export function pack(text: string): PackedTable {
  const [levelText = '', entryText = ''] = text.split('\n')
  const entries = entryText.match(/[A-Z][^A-Z]*/g) ?? []
  const added = entries.map((entry) => entry.slice(1) + String.fromCharCode(END))
  const trees = { letters: treeFor(added.join('')), levels: treeFor(levelText) }
  const letterWays = waysOf(treeOf(trees.letters))
  const levelWays = waysOf(treeOf(trees.levels))
  const answerWays = waysOf(Int32Array.of(~FEWER, ~KEPT))

  const bits: number[] = []
  const say = (symbols: string, ways: ReadonlyMap<string, readonly number[]>): void => {
    for (const symbol of symbols.split('')) bits.push(...(ways.get(symbol) ?? []))
  }
  const fewer = String.fromCharCode(FEWER)
  let length = 0
  entries.forEach((entry, i) => {
    const kept = entry.charCodeAt(0) - FIRST_PREFIX
    say(fewer.repeat(length - kept) + String.fromCharCode(KEPT), answerWays)
    say(added[i], letterWays)
    say(levelText[i], levelWays)
    length = kept + entry.length - 1
  })
  say(fewer.repeat(length + 1), answerWays)

  const packed = { ...trees, digits: digitsOf(bits, trees) }
  if (unpack(packed) !== text) throw new Error('a packed table came back wrong')
  return packed
}

/** The digits for the steps down the trees, by the probabilities that `unpack` has for them. */
function digitsOf(bits: readonly number[], trees: Omit<PackedTable, 'digits'>): string {
  const digits: number[] = []
  let low = 0
  let range = WIDEST
  let next = 0
  unpack({ ...trees, digits: '' }, (probability) => {
    const bit = bits[next++]
    const bound = (range >>> 12) * probability
    if (bit === 0) low += bound
    range = bit === 1 ? bound : range - bound
    while (range < NARROWEST) {
      write()
      range *= 64
    }
    return bit
  })
  for (let i = 0; i < 5; i++) write()
  return digits.map((digit) => DIGITS[digit]).join('')

  function write(): void {
    const digit = Math.floor(low / NARROWEST)
    if (digit > 63) carry()
    digits.push(digit % 64)
    low = (low % NARROWEST) * 64
  }

  function carry(): void {
    let last = digits.length - 1
    while (digits[last] === 63) digits[last--] = 0
    digits[last]++
  }
}

/** The tree of Huffman for the code units of a text, level by level. */
function treeFor(text: string): string {
  const counts = new Map<string, number>()
  for (const unit of text.split('')) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  if (counts.has(INNER)) throw new RangeError(`${INNER} stands for inner nodes`)
  type Node = { readonly count: number; readonly unit?: string; readonly children: readonly Node[] }
  const nodes: Node[] = [...counts].map(([unit, count]) => ({ unit, count, children: [] }))
  if (nodes.length === 1) nodes.push(nodes[0])
  while (nodes.length > 1) {
    nodes.sort((a, b) => b.count - a.count)
    const children = nodes.splice(-2)
    nodes.push({ count: children.reduce((sum, child) => sum + child.count, 0), children })
  }
  const inner: Node[] = [...nodes]
  let written = ''
  for (const { children } of inner) {
    for (const child of children) {
      written += child.unit ?? INNER
      if (child.unit === undefined) inner.push(child)
    }
  }
  return written
}

/** The way down a tree to each leaf. */
function waysOf(tree: Int32Array): ReadonlyMap<string, readonly number[]> {
  const ways = new Map<string, readonly number[]>()
  const go = (node: number, way: readonly number[]): void => {
    for (const bit of [0, 1]) {
      const child = tree[2 * node + bit]
      if (child >= 0) go(child, [...way, bit])
      else ways.set(String.fromCharCode(~child), [...way, bit])
    }
  }
  go(0, [])
  return ways
}
