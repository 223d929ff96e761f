import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { NewsDetector, SnapshotError, type StreamOptions } from '../../src/index.ts'
import { madeUpArticles } from '../golden/articles.ts'
import { type Damage, damage, damaged } from './damage.ts'
import type { Target } from './target.ts'

const START = Date.UTC(2026, 0, 5)
const HOUR = 3_600_000
const now = () => START + 2000 * HOUR
const pool = madeUpArticles(14)

/** Snapshots to be damaged: small, so that every part of them is hit. */
export const WHOLE: readonly Uint8Array[] = [
  made({ level: 'stories', signatureSize: 16 }, 9),
  made({ level: 'stories', signatureSize: 32, window: 4000 * HOUR, maxArticles: 8, sameStory: 0.3 }, 12),
  made({ level: 'copies', signatureSize: 16 }, 9),
  made({ level: 'copies', signatureSize: 16, maxArticles: 4 }, 10),
  made({ level: 'stories', signatureSize: 16 }, 0),
  ...[1, 2, 3, 4, 5, 6].map((version) => golden(version)),
]

function golden(version: number): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, `../golden/snapshot-v${version}.bin`)))
}

function made(options: StreamOptions, count: number): Uint8Array {
  const detector = new NewsDetector({ ...options, now })
  for (const article of pool.slice(0, count)) detector.add(article)
  if (count > 4) {
    detector.remove(pool[4].id)
    // Three pages of one site, so that there is boilerplate.
    for (const i of [1, 2, 3]) {
      const { id, text } = pool[i]
      detector.add({
        id: `${id} page`,
        source: 'site',
        text: `${text}\n\nAll that ${id} says of this is its own, and what others say of it is theirs, as ever.`,
      })
    }
  }
  return detector.snapshot()
}

/** One damaged snapshot: refused by a SnapshotError, or restored to a detector that works, and can be saved and restored again. */
export function tryDamaged(base: number, changes: readonly Damage[]): 'refused' | 'restored' {
  const bytes = damaged(WHOLE[base % WHOLE.length], changes, WHOLE)
  let detector: NewsDetector
  try {
    detector = NewsDetector.restore(bytes, { now })
  } catch (error) {
    if (error instanceof SnapshotError) return 'refused'
    throw error
  }
  use(detector)
  const saved = detector.snapshot()
  const again = NewsDetector.restore(saved, { now })
  assert.equal(Buffer.compare(again.snapshot(), saved), 0, 'restored again, it gives other bytes')
  // How alike articles are may be another thing to each of the two: terms that were changed in one article weigh otherwise
  // there than in others, and verdicts that are remembered are not saved.
  assert.deepStrictEqual(grouped(again), grouped(detector))
  for (const { articles } of again.stories()) for (const id of articles) assert(again.remove(id))
  assert.equal(again.size, 0)
  return 'restored'
}

function grouped(detector: NewsDetector): readonly unknown[] {
  return detector.stories().map(({ id, articles }) => [id, articles])
}

function use(detector: NewsDetector): void {
  const held = detector.stories().flatMap(({ articles }) => articles)
  assert.equal(new Set(held).size, held.length)
  assert.equal(held.length, detector.size)
  for (const { id } of detector.stories()) assert(detector.explain(id) !== undefined)
  if (held.length > 1) assert(detector.compare(held[0], held[1]) !== undefined)
  for (const i of [2, 9, 11]) {
    detector.query({ ...pool[i], id: 'nobody' })
    assert.equal(detector.add({ ...pool[i], id: `new ${i}` }).id, `new ${i}`)
    detector.add({ ...pool[i], id: pool[i - 1].id })
  }
  if (held.length > 0) detector.remove(held[held.length >> 1])
  detector.expire(START + 20 * HOUR)
}

export const SNAPSHOTS: Target = {
  name: 'damaged snapshots',
  kind: '--snapshots ',
  unit: 'snapshots',
  runs: 500,
  property: (count) =>
    fc.property(fc.nat(WHOLE.length - 1), damage, (base, changes) => {
      count(1)
      tryDamaged(base, changes)
    }),
}
