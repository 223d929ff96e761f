import { expect, test } from 'vitest'
import { prepareText } from '../../../src/text/index.ts'
import { hasRun, isSettled } from '../../../src/text/words/settled.ts'

test('no combining mark is settled: runs of them are sought among what is not', () => {
  for (let point = 0; point < 0x110000; point++) {
    const character = String.fromCodePoint(point)
    if (/\p{M}|[\uff9e\uff9f]/u.test(character) && isSettled(character)) throw new Error(`U+${point.toString(16)} is`)
  }
})

test('a run is told from as many characters that stand apart', () => {
  expect(hasRun('a'.repeat(40), 9)).toBe(false)
  expect(hasRun('é\u0301\u0323'.repeat(40), 9)).toBe(false)
  expect(hasRun(`a${'\u0301'.repeat(8)}a${'\u0301'.repeat(8)}`, 9)).toBe(false)
  expect(hasRun(`a${'\u0301'.repeat(8)}`, 8)).toBe(true)
  expect(hasRun(`a${'\u0301'.repeat(9)}a`, 9)).toBe(true)
})

test('beside what has to be prepared, a long run of marks is parted as well', () => {
  const marks = '\u0323\u0301'.repeat(500)
  const prepared = prepareText(`No\u00a0break and a${marks}`)
  expect(prepared.startsWith('No break and ')).toBe(true)
  expect(prepared).toContain('\u034f')
})
