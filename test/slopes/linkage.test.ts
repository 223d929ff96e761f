import { test } from 'vitest'
import { averageLinkage } from '../../src/cluster/linkage/batch.ts'
import { plainRule } from '../../src/cluster/linkage/join-rule.ts'
import { ScoredPairs } from '../../src/cluster/linkage/scored-pairs.ts'
import { expectLinear } from './slope.ts'

// Near-copies by the thousand: each is linked to a few, and one story takes them in one by one.
test.each([
  ['first', (i: number) => i],
  ['last', (i: number, size: number) => size - 1 - i],
])('joining all to the %s article is linear in their number', (_, turned) => {
  const join = (size: number) => (): void => {
    const pairs = new ScoredPairs()
    for (let i = 1; i < size; i++) {
      const [a, b] = [turned(0, size), turned(i, size)]
      pairs.add(Math.min(a, b), Math.max(a, b), 1 - i / (4 * size))
    }
    averageLinkage(size, pairs, plainRule(0.5), () => 0.9)
  }
  expectLinear('averageLinkage', 16, join(2000), join(16 * 2000))
})
