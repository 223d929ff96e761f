// What the programs of all peers in JavaScript share; see python/peer.py, which has the same for Python.
import { readFileSync, writeFileSync } from 'node:fs'

export const VALUES = 128
export const THRESHOLD = 0.5
const [folder, work, limit, out] = process.argv.slice(2)

/** Distinct runs of three words. */
export function shingles(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
  const found = new Set()
  for (let i = 0; i + 2 < words.length; i++) found.add(`${words[i]} ${words[i + 1]} ${words[i + 2]}`)
  return found
}

/** `jobs.whole(texts)` gives pairs of positions; `jobs.sign(sets)`, with a list of hashes a text, gives anything. */
export function run(jobs) {
  const given = work === 'whole' ? readTexts() : readSets()
  const seconds = []
  let made = []
  for (let i = 0; i < 2; i++) {
    const begin = performance.now()
    made = jobs[work](given)
    seconds.push((performance.now() - begin) / 1000)
  }
  if (work === 'whole') writeFileSync(out, Uint32Array.from(made.flat()))
  const peak = process.resourceUsage().maxRSS * 1024
  console.log(JSON.stringify({ cold: seconds[0], warm: seconds[1], peak }))
}

function readTexts() {
  const lines = readFileSync(`${folder}/texts.jsonl`, 'utf8').trim().split('\n')
  return lines.slice(0, Number(limit)).map((line) => JSON.parse(line))
}

/** The low halves of the hashes: what the sketches of this library take. */
function readSets() {
  const words = new Uint32Array(readFileSync(`${folder}/hashes.u64`).buffer)
  const offsets = new BigUint64Array(readFileSync(`${folder}/offsets.u64`).buffer)
  const low = Uint32Array.from({ length: words.length / 2 }, (_, i) => words[2 * i])
  return Array.from({ length: Math.min(Number(limit), offsets.length - 1) }, (_, i) =>
    low.subarray(Number(offsets[i]), Number(offsets[i + 1])),
  )
}
