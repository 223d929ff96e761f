// Nanoseconds a shingle for signing, beside npm `minhash`; then insertions and
// queries a second and bytes an entry of the band tables. Run: npx tsx bench/sketch.ts
import { Minhash } from 'minhash'
import { fmix32 } from '../src/base/hash.ts'
import { BandTables } from '../src/sketch/band-tables.ts'
import { CandidateBuffer } from '../src/sketch/candidate-buffer.ts'
import { FastSimilaritySketcher, WeightedSketcher } from '../src/sketch/index.ts'

const now = () => performance.now()

/** Least time of several runs, in nanoseconds for each of `units`. */
function nanoseconds(units: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 7; attempt++) {
    const start = now()
    run()
    least = Math.min(least, now() - start)
  }
  return (least * 1e6) / units
}

function hashes(count: number, salt: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => fmix32(i + salt * 0x10001))
}

const sets = 400
console.log('signing, ns a shingle')
console.log('     n  slots  samestory  weighted  npm minhash  ratio')
for (const n of [3, 10, 30, 100, 300, 1000]) {
  const all = hashes(n * sets, n)
  const weights = Float64Array.from(all, (h) => 0.1 + (h % 1000) / 100)
  for (const size of [128, 192]) {
    const sketcher = new FastSimilaritySketcher({ size })
    const weighted = new WeightedSketcher({ size })
    const out = new Uint32Array(size)
    const plain = nanoseconds(all.length, () => {
      for (let s = 0; s < sets; s++) sketcher.signInto(all, s * n, (s + 1) * n, out, 0)
    })
    const withWeights = nanoseconds(all.length, () => {
      for (let s = 0; s < sets; s++) weighted.signInto(all, weights, s * n, (s + 1) * n, out, 0)
    })
    const peer = new Minhash({ numPerm: size })
    const shingles = Array.from({ length: 30 }, (_, i) => `three word shingle ${i}`)
    const theirs = nanoseconds(shingles.length, () => {
      for (const shingle of shingles) peer.update(shingle)
    })
    const row = [plain.toFixed(1).padStart(10), withWeights.toFixed(1).padStart(9), theirs.toFixed(0).padStart(12)]
    console.log(
      `${String(n).padStart(6)} ${String(size).padStart(6)} ${row.join(' ')} ${(theirs / plain).toFixed(0).padStart(6)}`,
    )
  }
}

console.log('\nband tables, 25 bands of 5')
console.log('     ids  insert µs  query µs  bytes/(band, id)  replace oldest µs')
for (const count of [10_000, 100_000, 400_000]) {
  const tables = new BandTables({ bands: 25, rows: 5 })
  const values = hashes(count + 125, 7)
  const found = new CandidateBuffer()
  const time = (run: (id: number) => void) => {
    const start = now()
    for (let id = 0; id < count; id++) run(id)
    return (((now() - start) * 1000) / count).toFixed(2)
  }
  const insert = time((id) => tables.insert(id, values, id))
  const query = time((id) => tables.query(values, id, found))
  const bytes = (tables.bytes / count / 25).toFixed(2)
  const replace = time((id) => {
    tables.remove(id)
    tables.insert(id, values, id)
  })
  console.log(
    `${String(count).padStart(8)} ${insert.padStart(10)} ${query.padStart(9)} ${bytes.padStart(17)} ${replace.padStart(18)}`,
  )
}
