import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Boilerplate } from '../../src/corpus/boilerplate.ts'
import { ShingleLists } from '../../src/corpus/shingle-lists.ts'

/** Shingles of as many notices, and of each article alone. */
const NOTICES = [0, 1, 2].map((notice) => [1, 2, 3].map((i) => (100 * notice + i) << 8))
const ownOf = (article: number): number => (1000 + article) << 8

/** What is boilerplate in an article, by all that is marked. */
function boilerplateOf(article: number, shingles: readonly number[], boilerplate: Boilerplate): string {
  if (!boilerplate.isMarked(article)) return 'unmarked'
  return shingles.filter((x, i) => boilerplate.marksAt(article, i) && boilerplate.isKnown(x)).join(' ')
}

const step = fc.record({
  notices: fc.uniqueArray(fc.nat(2), { minLength: 1 }),
  others: fc.array(fc.nat(20), { maxLength: 3 }),
  gone: fc.array(fc.nat(20), { maxLength: 2 }),
})

test.each([
  ['where the first to come goes first, with nothing else', true],
  ['whoever goes', false],
])('the state of an article changes with what is boilerplate there: %s', (_, isQueue) => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const lists = new ShingleLists()
      const boilerplate = new Boilerplate(lists)
      const held = new Map<number, number[]>()
      const last = new Map<number, readonly [string, number]>()
      const check = () => {
        for (const [article, shingles] of held) {
          const now = [boilerplateOf(article, shingles, boilerplate), boilerplate.state(article)] as const
          const [before, state] = last.get(article) ?? ['unmarked', 0]
          if (now[0] !== before) expect(now[1]).toBeGreaterThan(state)
          else if (isQueue) expect(now[1]).toBe(state)
          expect(boilerplate.count(article)).toBe(/^\d/.test(now[0]) ? now[0].split(' ').length : 0)
          last.set(article, now)
        }
      }
      steps.forEach(({ notices, others, gone }, article) => {
        const shingles = [...notices.flatMap((notice) => NOTICES[notice]), ownOf(article)].toSorted((x, y) => x - y)
        lists.set(article, Uint32Array.from(shingles))
        held.set(article, shingles)
        const earlier = [...held.keys()].filter((other) => other !== article)
        for (const other of others) {
          if (other >= earlier.length) continue
          boilerplate.mark(article, earlier[other])
          check()
        }
        for (const place of gone) {
          const leaving = [...held.keys()][isQueue ? 0 : place]
          if (leaving === undefined || (isQueue && held.size < 8)) continue
          boilerplate.remove(leaving)
          lists.delete(leaving)
          held.delete(leaving)
          check()
        }
      })
    }),
  )
})

test('what becomes boilerplate elsewhere leaves the state of an article as it is', () => {
  const lists = new ShingleLists()
  const boilerplate = new Boilerplate(lists)
  for (let article = 0; article < 6; article++) {
    lists.set(article, Uint32Array.from([...NOTICES[article < 3 ? 0 : 1], ownOf(article)]))
  }
  boilerplate.mark(1, 0)
  boilerplate.mark(2, 0)
  const before = [0, 1, 2].map((article) => boilerplate.state(article))
  boilerplate.mark(4, 3)
  expect(boilerplate.state(3)).toBeGreaterThan(0)
  const { version } = boilerplate
  expect(boilerplate.mark(5, 4)).toBe(true)
  expect(boilerplate.version).not.toBe(version)
  expect([0, 1, 2].map((article) => boilerplate.state(article))).toEqual(before)
})
