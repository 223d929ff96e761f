import { Minhash } from 'minhash'
import { NewsDetector } from '../../src/index.ts'
import { FastSimilaritySketcher } from '../../src/sketch/index.ts'
import { createTokenBuffer, prepareText, scanTokens } from '../../src/text/words/scanner.ts'
import type { DataArticle } from '../lib/data.ts'
import type { Figures } from '../lib/figures.ts'
import { createRandom, pickDistinct } from '../lib/random.ts'
import { shingleStringsOf, shinglesOf } from '../lib/shingles.ts'
import { count } from '../lib/table.ts'
import { median, secondsOf, timed } from '../lib/time.ts'

/** Values a signature in the comparison with npm `minhash`, on both sides: its own default. */
const SIZE = 128
/** Articles that npm `minhash` signs; it takes some milliseconds for each. */
const PEER_ARTICLES = 60
/** Counted rounds of the comparison, and how often our side signs all articles in each. */
const PEER_RUNS = 7
const OWN_REPEATS = 100
/** Goal: how many times faster than npm `minhash` signing must be. */
const GOAL = 200

/** Median time of `runs` runs, in seconds. */
function medianSeconds(run: () => void, runs = 5): number {
  return median(timed(runs, run).seconds)
}

/** Times the whole copies tier, signing alone, npm `minhash` and a bare scan, and prints articles a second. */
export function reportSpeed(
  articles: readonly DataArticle[],
  shingleSize: number,
  seed: number,
  figures: Figures,
): void {
  figures.heading('Speed, one core, median of several runs')
  const rate = (name: string, value: number, note = ''): void => figures.add({ name, value, unit: 'rate', note })
  const held = articles.filter((article) => shinglesOf(article) !== undefined)

  const whole = medianSeconds(() => {
    const detector = new NewsDetector({ level: 'copies' })
    for (const article of held) detector.add(article)
  }, 3)
  rate('whole tier (NewsDetector.add)', held.length / whole)

  const texts = held.map((article) => `${article.title ?? ''}\n${article.text ?? ''}`)
  const buffer = createTokenBuffer()
  const scan = medianSeconds(() => {
    for (const text of texts) {
      const prepared = prepareText(text)
      buffer.count = 0
      scanTokens(prepared, 0, prepared.length, buffer)
    }
  })
  rate('bare scan of the same text', held.length / scan, `the tier takes ${(whole / scan).toFixed(1)} times as long`)

  const sets = held.map((article) => shinglesOf(article) ?? new Uint32Array())
  rate(`signing alone, ${SIZE} values`, held.length / medianSeconds(signing(sets)), 'all articles')

  const peers = pickDistinct(createRandom(seed), held, PEER_ARTICLES)
  const strings = peers.map((article) => shingleStringsOf(article, shingleSize))
  const signPeer = (): void => {
    for (const shingles of strings) {
      const sketch = new Minhash({ numPerm: SIZE })
      for (const shingle of shingles) sketch.update(shingle)
    }
  }
  const signOwn = signing(peers.map((article) => shinglesOf(article) ?? new Uint32Array()))
  const { peer, own, ratio } = sideBySide(signPeer, signOwn)
  const shingles = strings.reduce((sum, list) => sum + list.length, 0)
  const each = (seconds: number): string => `${count((seconds / shingles) * 1e9)} ns a shingle`
  rate(`npm minhash signing, ${SIZE} values`, peers.length / peer, `${each(peer)}; ${peers.length} articles`)
  rate('signing the same shingles', peers.length / own, each(own))
  figures.add({ name: 'signing against npm minhash', value: ratio, unit: 'times', goal: GOAL })
}

/**
 * Times two ways of doing one job in turns, so that whatever else the computer is doing slows both, and takes medians.
 * The faster one is repeated to fill a similar time.
 */
function sideBySide(signPeer: () => void, signOwn: () => void) {
  const rounds = Array.from({ length: PEER_RUNS + 1 }, () => {
    const peer = secondsOf(signPeer)
    const own = secondsOf(() => {
      for (let i = 0; i < OWN_REPEATS; i++) signOwn()
    })
    return { peer, own: own / OWN_REPEATS, ratio: (peer / own) * OWN_REPEATS }
  }).slice(1)
  return {
    peer: median(rounds.map((round) => round.peer)),
    own: median(rounds.map((round) => round.own)),
    ratio: median(rounds.map((round) => round.ratio)),
  }
}

function signing(sets: readonly Uint32Array[]): () => void {
  const sketcher = new FastSimilaritySketcher({ size: SIZE })
  const out = new Uint32Array(SIZE)
  return () => {
    for (const set of sets) sketcher.signInto(set, 0, set.length, out, 0)
  }
}
