import { expect, test } from 'vitest'
import * as copies from '../src/copies/index.ts'
import * as english from '../src/english/index.ts'
import * as main from '../src/index.ts'

// Languages that there are none of, by whoever writes articles.
const letters = [...'abcdefghijklmnopqrstuvwxyz']
const tags = ['q', 'w', 'x', 'z', 'y'].flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)))

const text = 'The ferry Halcyon ran aground off Skell in fog; all 212 aboard are safe.'

test.each([
  ['samestory', main],
  ['samestory/english', english],
  ['samestory/copies', copies],
])('%s: a made-up language takes no memory for good', (_, { NewsDetector }) => {
  const detector = new NewsDetector()
  const query = (language: string): unknown => detector.query({ id: 'b', text, language })
  detector.add({ id: 'a', text, language: 'qaa' })
  for (const tag of tags.slice(0, 100)) query(tag)
  const before = process.memoryUsage().arrayBuffers
  for (const tag of tags) query(tag)
  const kilobytes = (process.memoryUsage().arrayBuffers - before) / 1024
  // 3,380 languages.
  expect(kilobytes).toBeLessThan(tags.length)
})
