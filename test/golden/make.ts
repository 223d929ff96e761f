// Makes the golden snapshot that `test/snapshot/snapshot.test.ts` restores: `npx tsx test/golden/make.ts && npx biome format --write test/golden`.
//
// A file of a released format version is never made again: that today's samestory reads yesterday's is what it is for. Make
// one with a new number when `VERSION` in `src/binary/format.ts` goes up.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { VERSION } from '../../src/binary/format.ts'
import { NewsDetector } from '../../src/index.ts'
import { madeUpArticles } from './articles.ts'

const now = () => Date.UTC(2026, 0, 12)
const detector = new NewsDetector({ window: '30d', seed: 7, now })
for (const article of madeUpArticles(36)) detector.add(article)
for (const id of ['a3', 'a17']) detector.remove(id)

const folder = import.meta.dirname
writeFileSync(join(folder, `snapshot-v${VERSION}.bin`), detector.snapshot())
const stories = detector.stories().map(({ id, articles }) => ({ id, articles }))
writeFileSync(
  join(folder, `snapshot-v${VERSION}.json`),
  `${JSON.stringify({ size: detector.size, stories }, null, 2)}\n`,
)
console.log(`snapshot-v${VERSION}.bin: ${detector.size} articles in ${stories.length} stories`)
