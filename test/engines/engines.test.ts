import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sample } from '../../bench/sample/index.ts'
import { background as german } from '../../src/background/de.ts'
import * as background from '../../src/background/index.ts'
import { background as russian } from '../../src/background/ru.ts'
import * as evaluate from '../../src/evaluate/index.ts'
import * as main from '../../src/index.ts'
import * as sketch from '../../src/sketch/index.ts'
import * as text from '../../src/text/index.ts'
import { golden } from './golden.ts'

// Where results change on purpose: `npx vitest run test/engines -u` writes them anew, and `npm run check:engines` shows that
// all engines still agree.
test('this engine gets the results that are on record, to the last bit', async () => {
  const hashes = golden({ main, background, evaluate, sketch, text }, { labelled: sample, tables: [german, russian] })
  await expect(`${JSON.stringify(hashes, null, 2)}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'golden.json'))
})
