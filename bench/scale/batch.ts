import { clusterArticles } from '../lib/shipped.ts'
import { count } from '../lib/table.ts'
import { processorSeconds } from '../lib/time.ts'
import { newsWorld, type WorldOptions } from '../world/index.ts'
import type { Point } from './fit.ts'
import { Progress } from './progress.ts'

/** Processor time in seconds of clustering the first articles of the world at once, for each size. */
export function timeBatches(world: WorldOptions, level: 'copies' | 'stories', sizes: readonly number[]): Point[] {
  return sizes.map((n) => {
    // The clock stops while the world makes the next article, so that no size has to be held as text.
    let making = 0
    const progress = new Progress(n, 100_000)
    function* articles() {
      const stream = newsWorld({ ...world, articles: n })
      for (let i = 0; i < n; ) {
        const before = process.cpuUsage()
        const chunk = []
        for (let k = 0; k < 256 && i < n; k++, i++) {
          const { value } = stream.next()
          if (value !== undefined) chunk.push(value.article)
        }
        making += processorSeconds(before)
        yield* chunk
        progress.update(i, chunk.length, () => `${count(i)} of ${count(n)} read`)
      }
    }
    const before = process.cpuUsage()
    clusterArticles(articles(), { level })
    const cost = processorSeconds(before) - making
    progress.clear()
    return { n, cost }
  })
}
