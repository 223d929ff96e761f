import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArticles } from '../lib/data.ts'
import { newsWorld } from '../world/index.ts'

interface Text {
  readonly title?: string | null | undefined
  readonly text?: string | null | undefined
}

/** What is read, by the key of `--corpora`. */
export const CORPORA: Readonly<Record<string, () => Iterable<Text>>> = {
  reuters: () => readArticles('corpora/reuters21578.jsonl'),
  fnc1: () => readArticles('stories/fnc1-train.jsonl'),
  *world() {
    for (const { article } of newsWorld({ articles: 100_000, seed: 1 })) yield article
  },
}

/** A corpus in a folder, in the forms that the programs of the peers read, and its shingles. */
export interface Corpus {
  readonly name: string
  readonly folder: string
  /** Distinct hashed shingles of each text, by the rule that all peers follow, ascending. */
  readonly sets: readonly Uint32Array[]
}

/** Words by the rule of all peers, so that all are asked the same. */
const WORD = /[\p{L}\p{N}_]+/gu

/** Writes a corpus for the peers: `texts.jsonl`, a JSON string a line, and the hashed shingles of all texts. */
export function writeCorpus(name: string, root: string, limit: number): Corpus {
  const folder = join(root, name)
  mkdirSync(folder, { recursive: true })
  const lines: string[] = []
  const sets: Uint32Array[] = []
  for (const { title, text } of CORPORA[name]()) {
    if (lines.length === limit) break
    const whole = `${title ?? ''}\n${text ?? ''}`
    const set = shinglesOf(whole)
    if (set.length === 0) continue
    lines.push(JSON.stringify(whole))
    sets.push(set)
  }
  writeFileSync(join(folder, 'texts.jsonl'), `${lines.join('\n')}\n`)
  const offsets = new BigUint64Array(sets.length + 1)
  for (const [i, set] of sets.entries()) offsets[i + 1] = offsets[i] + BigInt(set.length)
  const hashes = new BigUint64Array(Number(offsets[sets.length]))
  // Spread over 64 bits, as those peers expect that take hashes of that width; the low half stays what it is.
  let next = 0
  for (const set of sets) for (const hash of set) hashes[next++] = (BigInt(spread(hash)) << 32n) | BigInt(hash)
  writeFileSync(join(folder, 'offsets.u64'), offsets)
  writeFileSync(join(folder, 'hashes.u64'), hashes)
  return { name, folder, sets }
}

function shinglesOf(text: string): Uint32Array {
  const words = Array.from(text.toLowerCase().matchAll(WORD), ([word]) => fnv(word))
  const found = new Set<number>()
  for (let i = 0; i + 2 < words.length; i++) {
    found.add(spread(spread(spread(words[i]) + words[i + 1]) + words[i + 2]))
  }
  return Uint32Array.from(found).sort()
}

function fnv(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The finaliser of MurmurHash3. */
function spread(value: number): number {
  let hash = value >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
