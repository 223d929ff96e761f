import { expect, test } from 'vitest'
import { changesTo } from '../../src/report/page/partition.ts'

test('tells splits, merges and what is neither from what stays', () => {
  expect(changesTo([[0, 1, 2], [3], [4]], [[0, 1, 2], [3], [4]])).toEqual([])
  expect(changesTo([[0, 1, 2], [3]], [[0], [1, 2], [3]])).toEqual([
    { stories: [0], groups: [[1, 2], [0]], kind: 'split' },
  ])
  expect(changesTo([[0, 1], [2], [3]], [[0, 1, 3], [2]])).toEqual([
    { stories: [0, 2], groups: [[0, 1, 3]], kind: 'merge' },
  ])
  expect(changesTo([[0, 1], [2, 3], [4]], [[0], [1, 2, 3], [4]])).toEqual([
    { stories: [0, 1], groups: [[1, 2, 3], [0]], kind: 'regroup' },
  ])
})

test('articles that are not shown make a story another', () => {
  expect(changesTo([[0, 1]], [[0, 1, 9]])).toEqual([{ stories: [0], groups: [[0, 1, 9]], kind: 'merge' }])
})
