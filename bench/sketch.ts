import { Minhash } from 'minhash'
import { fmix32 } from '../src/base/hash.ts'
import { BandTables } from '../src/sketch/band-tables.ts'
import { CandidateBuffer } from '../src/sketch/candidate-buffer.ts'
import { FastSimilaritySketcher, WeightedSketcher } from '../src/sketch/index.ts'
import { command } from './lib/command.ts'
import { count, printTable } from './lib/table.ts'
import { secondsOf, timed } from './lib/time.ts'

const USAGE = `npm run bench:sketch

Nanoseconds a shingle for signing, beside npm minhash; then microseconds of an insertion and of a query, and bytes an entry of
the band tables.
`

const SETS = 400
const RUNS = 7

await command(USAGE, {}, (_, figures) => {
  figures.heading('Signing, ns a shingle')
  const sizes = [3, 10, 30, 100, 300, 1000].flatMap((n) => [128, 192].map((slots) => signing(n, slots)))
  printTable(['shingles', 'slots', 'samestory', 'weighted', 'npm minhash', 'ratio'], sizes)
  figures.heading('Band tables, 25 bands of 5')
  const head = ['ids', 'insert µs', 'query µs', 'bytes/(band, id)', 'replace oldest µs']
  printTable(head, [10_000, 100_000, 400_000].map(bandTables))
})

/** Least time of several runs, in nanoseconds for each of `units`. */
function nanoseconds(units: number, run: () => void): number {
  return (timed(RUNS, run).seconds[0] * 1e9) / units
}

function hashes(number: number, salt: number): Uint32Array {
  return Uint32Array.from({ length: number }, (_, i) => fmix32(i + salt * 0x10001))
}

function signing(n: number, size: number): string[] {
  const all = hashes(n * SETS, n)
  const weights = Float64Array.from(all, (h) => 0.1 + (h % 1000) / 100)
  const sketcher = new FastSimilaritySketcher({ size })
  const weighted = new WeightedSketcher({ size })
  const out = new Uint32Array(size)
  const plain = nanoseconds(all.length, () => {
    for (let s = 0; s < SETS; s++) sketcher.signInto(all, s * n, (s + 1) * n, out, 0)
  })
  const withWeights = nanoseconds(all.length, () => {
    for (let s = 0; s < SETS; s++) weighted.signInto(all, weights, s * n, (s + 1) * n, out, 0)
  })
  const peer = new Minhash({ numPerm: size })
  const shingles = Array.from({ length: 30 }, (_, i) => `three word shingle ${i}`)
  const theirs = nanoseconds(shingles.length, () => {
    for (const shingle of shingles) peer.update(shingle)
  })
  return [`${n}`, `${size}`, plain.toFixed(1), withWeights.toFixed(1), theirs.toFixed(0), (theirs / plain).toFixed(0)]
}

function bandTables(ids: number): string[] {
  const tables = new BandTables({ bands: 25, rows: 5 })
  const values = hashes(ids + 125, 7)
  const found = new CandidateBuffer()
  const microseconds = (run: (id: number) => void): string => {
    const seconds = secondsOf(() => {
      for (let id = 0; id < ids; id++) run(id)
    })
    return ((seconds * 1e6) / ids).toFixed(2)
  }
  const insert = microseconds((id) => tables.insert(id, tables.encode(values, id)))
  const query = microseconds((id) => tables.query(tables.encode(values, id), found))
  const bytes = (tables.bytes / ids / 25).toFixed(2)
  const replace = microseconds((id) => {
    tables.remove(id, tables.encode(values, id))
    tables.insert(id, tables.encode(values, id))
  })
  return [count(ids), insert, query, bytes, replace]
}
