import { expect, test } from 'vitest'
import { extentOf } from '../../src/report/page/extent.ts'

test('the first and the last of more times than a call takes arguments', () => {
  const times = Array.from({ length: 300_000 }, (_, i) => (i * 7) % 300_000)
  expect(extentOf(times)).toEqual([0, 299_999])
  expect(extentOf([5])).toEqual([5, 5])
  expect(extentOf([])).toEqual([Infinity, -Infinity])
})
