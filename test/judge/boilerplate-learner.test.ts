import { describe, expect, test } from 'vitest'
import { fmix32 } from '../../src/base/hash.ts'
import { Corpus } from '../../src/corpus/corpus.ts'
import { BoilerplateLearner } from '../../src/judge/boilerplate-learner.ts'
import { profileOf } from './profiles.ts'

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
const NOTICE = range(0, 40).map(fmix32)

/** Pages of one site on matters of their own: a notice, and twenty shingles that no other has. */
function pages(count: number) {
  const corpus = new Corpus()
  for (const i of range(0, count)) {
    corpus.add(
      profileOf({
        site: 7,
        shingles: [...NOTICE, ...range(100 * (i + 1), 100 * (i + 1) + 20).map(fmix32)],
        subject: range(8 * i, 8 * i + 8).map((word) => (1 << 16) | word),
      }),
    )
  }
  const learner = new BoilerplateLearner(corpus)
  const marked = () => range(0, count).filter((page) => corpus.boilerplate.isMarked(page))
  const learn = (article: number, copies: readonly number[], stories: readonly number[] = [], close = stories.length) =>
    learner.learn(article, { copies: Uint32Array.from(copies), stories: Uint32Array.from(stories), close })
  return { corpus, learn, marked }
}

describe('from an article that has come is learned', () => {
  test('what it shares with those before; with a third page that is boilerplate, and those before are named', () => {
    const { corpus, learn, marked } = pages(4)
    expect(learn(1, [0])).toEqual([])
    expect(marked()).toEqual([0, 1])
    expect(corpus.boilerplate.isKnown(NOTICE[0])).toBe(false)
    expect(learn(2, [0, 1])).toEqual([0, 1])
    expect(corpus.boilerplate.isKnown(NOTICE[0])).toBe(true)
    expect(corpus.boilerplate.count(2)).toBe(40)
    // What is known already becomes boilerplate in the newcomer alone.
    expect(learn(3, [0, 1, 2])).toEqual([])
    expect(corpus.boilerplate.count(3)).toBe(40)
  })

  test('nothing where nobody is like it', () => {
    const { learn, marked } = pages(2)
    expect(learn(1, [])).toEqual([])
    expect(marked()).toEqual([])
  })

  test('nothing new from one that is named by both tiers', () => {
    const { learn, marked } = pages(3)
    expect(learn(1, [0, 0], [0])).toEqual([])
    expect(marked()).toEqual([0, 1])
    expect(learn(2, [], [1, 0, 1], 2)).toEqual([1, 0])
  })

  test('from those that are alike in terms: the close ones, and others where own words are known already', () => {
    const { learn, marked } = pages(5)
    learn(1, [], [0, 2], 0)
    expect(marked()).toEqual([])
    // The first is close; with it the own words of the newcomer are known.
    learn(1, [], [0, 2], 1)
    expect(marked()).toEqual([0, 1, 2])
    // Neither of the two is marked; one that came before is.
    learn(3, [], [4], 0)
    expect(marked()).toEqual([0, 1, 2])
    learn(3, [], [4, 2], 0)
    expect(marked()).toEqual([0, 1, 2, 3])
  })

  test('from sixteen pages at most', () => {
    const { learn, marked } = pages(30)
    expect(learn(29, range(0, 29))).toEqual(range(0, 16))
    expect(marked()).toEqual([...range(0, 16), 29])
  })

  test('from 512 copies at most', () => {
    const corpus = new Corpus()
    const add = (shingles: readonly number[], subject: number) =>
      corpus.add(profileOf({ site: 7, shingles, subject: [1, 2].map((word) => (1 << 16) | (10 * subject + word)) }))
    for (const i of range(0, 511)) add(range(1000 + 50 * i, 1000 + 50 * i + 40).map(fmix32), i)
    for (const i of [511, 512, 513]) add([...NOTICE, fmix32(100 + i)], i)
    const learner = new BoilerplateLearner(corpus)
    learner.learn(513, { copies: Uint32Array.from(range(0, 513)), stories: new Uint32Array(0), close: 0 })
    expect([510, 511, 512, 513].map((page) => corpus.boilerplate.isMarked(page))).toEqual([false, true, false, true])
  })
})
