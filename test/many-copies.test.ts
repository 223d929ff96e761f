import { describe, expect, test } from 'vitest'
import { NewsDetector } from '../src/index.ts'
import { cpuTime } from './cpu-time.ts'

const START = Date.UTC(2026, 0, 5)
const DAY = 86_400_000
const words = Array.from({ length: 40 }, (_, i) => `word${i}`)

/** A detector that holds so many copies, which did not come in the order of their times. */
function copies(count: number, textOf: (i: number) => string): NewsDetector {
  const detector = new NewsDetector({ level: 'copies', window: '10d', now: () => START + 10 * DAY - 1 })
  for (let i = 0; i < count; i++) {
    detector.add({ id: `a${i}`, text: textOf(i), publishedAt: START + ((i * 7919) % count) })
  }
  expect(detector.stories()).toHaveLength(1)
  return detector
}

const FEW = 1000
const MANY = 16_000
const CHANGES = 400

const changes: readonly [name: string, make: (detector: NewsDetector, count: number) => void][] = [
  [
    'replacing',
    (detector, count) => {
      for (let i = 0; i < CHANGES; i++) {
        detector.add({ id: `a${(i * 31) % count}`, text: `${words.join(' ')} again`, publishedAt: START })
      }
    },
  ],
  [
    'removing',
    (detector, count) => {
      for (let i = 0; i < CHANGES; i++) detector.remove(`a${(i * 7919 + 5) % count}`)
    },
  ],
  [
    'expiring',
    (detector) => {
      for (let i = 0; i < CHANGES; i++) detector.expire(START + 10 * DAY + i)
    },
  ],
  [
    'adding',
    (detector) => {
      for (let i = 0; i < CHANGES; i++) detector.add({ id: `b${i}`, text: words.join(' '), publishedAt: START + DAY })
    },
  ],
  [
    'asking',
    (detector) => {
      for (let i = 0; i < CHANGES; i++) detector.query({ id: `b${i}`, text: words.join(' ') })
    },
  ],
]

describe.each<[string, (i: number) => string]>([
  ['equal articles', () => words.join(' ')],
  ['articles that differ in a word', (i) => words.with(20, `other${i}`).join(' ')],
])('the time of a change does not grow with the number of %s', (_name, textOf) => {
  const few = copies(FEW, textOf)
  const many = copies(MANY, textOf)

  test.each(changes)('%s', (_change, make) => {
    const once = cpuTime(() => make(few, FEW))
    const more = cpuTime(() => make(many, MANY))
    // Linear is 16 times as long.
    expect(more).toBeLessThan(6 * Math.max(once, 30))
  })
})
