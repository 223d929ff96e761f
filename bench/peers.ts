// Copies found by this library and by its peers, on the same texts, one core, in turns.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { command, someOf, text, whole } from './lib/command.ts'
import type { Figures } from './lib/figures.ts'
import { count, percent, printTable } from './lib/table.ts'
import { median } from './lib/time.ts'
import { type Bar, chartOf } from './peers/chart.ts'
import { CORPORA, type Corpus, writeCorpus } from './peers/corpora.ts'
import { installPeers, OWN, PEERS, type Peer, type Run, readPairs, runPeer } from './peers/programs.ts'
import { keyOf, overlap, type PairKey, truePairs } from './peers/truth.ts'

const USAGE = `npm run bench:peers -- [--corpora LIST] [--runs N] [--limit N]

Articles a second from text to pairs of copies, and from hashed shingles to signatures, beside what each finds: recall of
all pairs at a Jaccard similarity of .5 and .8 of 3-word shingles, counted exactly, and precision. Every library gets the
same texts, the threshold .5 and 128 values (samestory its default, 80), one core and one thread; the libraries take
turns. Cold is the first time in a process, warm the second. Python 3 and the registries are needed once, to install them.

  --corpora LIST   of ${Object.keys(CORPORA).join(', ')} (all)
  --runs N         processes of each (5)
  --limit N        read the first N articles only
  --chart FOLDER   write a chart of each corpus, peers-NAME.svg`

const ROOT = resolve(import.meta.dirname, 'results/peers')
const BUILD = resolve(import.meta.dirname, 'results/build')
const THRESHOLD = 0.5
const HIGH = 0.8
/** Share of the shorter text inside the longer from which two are copies for this library: no mistake, if none at all. */
const EXCERPT = 0.8

/** How well the pairs of a program are those that are. */
interface Quality {
  readonly recall: number
  readonly recallHigh: number
  readonly precision: number
}

const OPTIONS = { corpora: someOf(Object.keys(CORPORA)), runs: whole(5, 1), limit: whole(undefined, 2), chart: text }

await command(USAGE, OPTIONS, ({ corpora, runs, limit, chart }, figures) => {
  installPeers(ROOT)
  for (const name of corpora) {
    const bars = measure(writeCorpus(name, ROOT, limit ?? Number.POSITIVE_INFINITY), runs, figures)
    const title = `Copies in ${name}: articles a second, warm, one core`
    if (chart !== undefined) writeFileSync(join(chart, `peers-${name}.svg`), chartOf(title, bars))
  }
})

/** Prints the table of a corpus. @returns bars of its chart */
function measure(corpus: Corpus, runs: number, figures: Figures): readonly Bar[] {
  const truth = truePairs(corpus.sets, THRESHOLD)
  const words = corpus.sets.reduce((sum, { length }) => sum + length, 0) / corpus.sets.length
  figures.heading(`${corpus.name}: ${count(corpus.sets.length)} texts of ${count(words)} shingles`)
  figures.remark(`${count(truth.size)} pairs at a Jaccard similarity of ${THRESHOLD} or more`)
  const whole = new Map<Peer, Run[]>()
  const sign = new Map<Peer, Run[]>()
  const quality = new Map<Peer, Quality>()
  for (let run = 0; run < runs; run++) {
    // Another one begins each time.
    const order = PEERS.map((_, i) => PEERS[(i + run) % PEERS.length])
    for (const peer of order) {
      push(whole, peer, runPeer(peer, corpus, 'whole', ROOT, BUILD))
      if (!quality.has(peer)) quality.set(peer, qualityOf(readPairs(corpus), corpus, truth, peer.limit))
      if (peer.signs) push(sign, peer, runPeer(peer, corpus, 'sign', ROOT, BUILD))
    }
  }
  const rows = PEERS.map((peer) => {
    const texts = Math.min(peer.limit ?? corpus.sets.length, corpus.sets.length)
    const rate = (of: ReadonlyMap<Peer, readonly Run[]>, which: 'cold' | 'warm'): number | undefined => {
      const seconds = of.get(peer)?.map((one) => one[which])
      return seconds && texts / median(seconds)
    }
    const peak = median((whole.get(peer) ?? []).map((one) => one.peak))
    const found = quality.get(peer)
    const row = {
      warm: rate(whole, 'warm'),
      cold: rate(whole, 'cold'),
      sign: rate(sign, 'warm'),
      ...found,
      peak: peak / 2 ** 20,
    }
    for (const [name, value] of Object.entries(row)) {
      if (value === undefined) continue
      const unit = name === 'peak' ? 'number' : /warm|cold|sign/.test(name) ? 'rate' : 'share'
      figures.keep({ key: `${corpus.name}.${peer.name}.${name}`, name: `${peer.name}, ${name}`, value, unit })
    }
    return { peer, row }
  })
  const own = rows.find(({ peer }) => peer === OWN)?.row
  const rateOf = (value: number | undefined): string => (value === undefined ? '' : count(value))
  printTable(
    ['', 'warm, /s', 'cold, /s', 'samestory is', 'J >= .5', 'J >= .8', 'precision', 'signing, /s', 'memory'],
    rows.map(({ peer, row }) => [
      peer.limit === undefined ? peer.name : `${peer.name} (first ${count(peer.limit)})`,
      rateOf(row.warm),
      rateOf(row.cold),
      peer === OWN ? '' : `${((own?.warm ?? 0) / (row.warm ?? 1)).toFixed(1)} times`,
      percent(row.recall ?? 0),
      percent(row.recallHigh ?? 0),
      percent(row.precision ?? 0),
      rateOf(row.sign),
      `${count(row.peak)} MB`,
    ]),
  )
  return rows.map(({ peer: { name }, row }) => ({
    name,
    rate: row.warm ?? 0,
    note: `finds ${percent(row.recall ?? 0)} of J ≥ .5`,
  }))
}

function push(runs: Map<Peer, Run[]>, peer: Peer, run: Run): void {
  const before = runs.get(peer)
  if (before === undefined) runs.set(peer, [run])
  else before.push(run)
}

function qualityOf(
  found: Uint32Array,
  { sets }: Corpus,
  truth: ReadonlyMap<PairKey, number>,
  limit = sets.length,
): Quality {
  const keys = new Set<PairKey>()
  let right = 0
  for (let i = 0; i < found.length; i += 2) {
    keys.add(keyOf(found[i], found[i + 1]))
    const { jaccard, containment } = overlap(sets[found[i]], sets[found[i + 1]])
    if (jaccard >= THRESHOLD || containment >= EXCERPT) right++
  }
  const recall = (least: number): number => {
    let all = 0
    let hit = 0
    for (const [key, jaccard] of truth) {
      if (jaccard < least || key >= keyOf(0, limit)) continue
      all++
      if (keys.has(key)) hit++
    }
    return hit / all
  }
  return { recall: recall(THRESHOLD), recallHigh: recall(HIGH), precision: right / (found.length / 2) }
}
