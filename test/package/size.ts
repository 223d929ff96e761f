// `npm run check:size`: what a consumer of each entry pays, bundled by esbuild without what it does not use, minified and
// compressed. What is loaded only when it is asked for, the workers, is not counted. It goes by the package as it is built.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { bundleCost } from '../../bench/lib/bundle.ts'

const root = resolve(import.meta.dirname, '../..')

/** What is imported, and how many kB (1000 bytes) it may cost at most, gzipped. */
const LIMITS: readonly (readonly [names: string, entry: string, most: number])[] = [
  ['ArticleError', 'samestory', 2],
  ['ArticleError', 'samestory/copies', 2],
  ['compareArticles', 'samestory/copies', 26.5],
  ['clusterArticles', 'samestory/copies', 37],
  ['compareArticles, clusterArticles', 'samestory/copies', 39],
  ['NewsDetector', 'samestory/copies', 53],
  ['compareArticles', 'samestory/english', 89],
  ['clusterArticles', 'samestory/english', 99.5],
  ['compareArticles, clusterArticles', 'samestory/english', 101],
  ['NewsDetector', 'samestory/english', 115],
  ['compareArticles', 'samestory', 292],
  ['compareArticles, clusterArticles, NewsDetector', 'samestory', 320],
  ['FastSimilaritySketcher, WeightedSketcher, LshIndex', 'samestory/sketch', 9],
  ['bCubed', 'samestory/evaluate', 1.5],
  ['placeArticles', 'samestory/stream', 1.5],
  ['judgeArticles', 'samestory/evaluate', 302.5],
  ['renderReport', 'samestory/report', 320],
]

const folder = mkdtempSync(join(tmpdir(), 'samestory-size-'))
let over = 0
try {
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/samestory'), 'dir')
  for (const [names, entry, most] of LIMITS) {
    const { bytes, largest } = await bundleCost(`export { ${names} } from '${entry}'`, folder)
    const kilobytes = bytes / 1000
    const verdict = kilobytes < most ? 'ok  ' : 'OVER'
    if (kilobytes >= most) over++
    console.log(`${verdict} ${kilobytes.toFixed(1).padStart(6)} kB of ${most}: { ${names} } from '${entry}'`)
    if (kilobytes >= most) console.log(largest.map((input) => `       ${input}`).join('\n'))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (over > 0) {
  console.log(`${over} of ${LIMITS.length} are over their limit`)
  process.exitCode = 1
}
