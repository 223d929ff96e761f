import { describe, expect, test } from 'vitest'
import { ScoredPairs } from '../../src/cluster/linkage/scored-pairs.ts'
import { Corpus } from '../../src/corpus/corpus.ts'
import { CopyJudge, NONE } from '../../src/judge/copies.ts'
import { EVIDENCE } from '../../src/judge/evidence/index.ts'
import { StoryJudge } from '../../src/judge/judge.ts'
import { Judged } from '../../src/judge/judged.ts'
import { Little } from '../../src/judge/little-shared.ts'
import { LogOdds, ONE_IN_TEN, probabilityOf } from '../../src/judge/log-odds.ts'
import { MODEL } from '../../src/judge/model.ts'
import { NominatedPairs } from '../../src/judge/nominated-pairs.ts'
import { Verdict } from '../../src/judge/verdict-memory.ts'
import { Verdicts } from '../../src/judge/verdicts.ts'
import { UNCOUNTED } from '../../src/nominate/nominator.ts'
import { TermFlag } from '../../src/terms/flags.ts'
import { profileOf } from './profiles.ts'

const { Title, Name, Number: NumberTerm, Phrase } = TermFlag
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
/** Of shingles: their lowest eight bits are not kept. */
const hashes = (from: number, to: number) => range(from, to).map((i) => i << 8)
type Given = Parameters<typeof profileOf>[0]

function held(...articles: readonly Given[]): Corpus {
  const corpus = new Corpus()
  for (const one of articles) corpus.add(profileOf(one))
  return corpus
}

function judged(judge: StoryJudge, a = 0, b = 1): Judged {
  const out = new Judged()
  judge.judge(a, b, out)
  return out
}

/** Words of a title that say much. */
const title = range(0, 8).map((hash) => ({ hash, flags: Title | Name, level: 110, frequency: 2 }))
const numbers = range(20, 28).map((hash) => ({ hash, flags: Title | NumberTerm, level: 110, frequency: 2 }))

describe('the judge', () => {
  test('adds up what the curves say of the evidence, on a prior by how many articles are held', () => {
    for (const others of [0, 5, 200, 3000]) {
      const corpus = held({ terms: title }, { terms: title.slice(2) }, ...range(0, others).map(() => ({})))
      const judge = new StoryJudge(corpus)
      const evidence = new Float64Array(EVIDENCE.length)
      judge.take(0, 1, evidence)
      const logOdds = new LogOdds(MODEL)
      const expected = logOdds.of(evidence, logOdds.prior(corpus.size, corpus.size))
      // What is known of an article is kept in 32 bits.
      expect(judged(judge).logOdds).toBeCloseTo(expected, 5)
      expect(judged(judge, 1, 0)).toEqual(judged(judge))
      expect(judged(judge)).toMatchObject({ own: 0, isKept: true })
      const { prior, evidence: weighed } = judge.explain(0, 1)
      expect(weighed.reduce((sum, { contribution }) => sum + contribution, prior)).toBeCloseTo(judged(judge).logOdds, 9)
      expect(weighed.map(({ value }) => value)).toEqual([...evidence])
    }
  })

  test('goes by the rarer of two languages', () => {
    const corpus = held(
      ...['en', 'de', 'de', 'de'].map((language) => ({ terms: title, language })),
      ...range(0, 50).map(() => ({ language: 'de' })),
    )
    const judge = new StoryJudge(corpus)
    const logOdds = new LogOdds(MODEL)
    const priors = [judge.explain(0, 1), judge.explain(2, 1), judge.explain(1, 0)].map(({ prior }) => prior)
    expect(priors[0]).toBe(priors[2])
    expect(priors[1] - priors[0]).toBeCloseTo(logOdds.prior(53, 54) - logOdds.prior(1, 54), 5)
  })

  test('says one in ten at most of articles that share nothing but numbers', () => {
    const alike = (terms: Given['terms']) => new StoryJudge(held({ terms: terms ?? [] }, { terms: terms ?? [] }))
    expect(judged(alike(title)).logOdds).toBeGreaterThan(2)
    expect(judged(alike(numbers)).logOdds).toBe(ONE_IN_TEN)
    expect(alike(numbers).explain(0, 1).littleShared).toBe(Little.NamesOrNumbers)
    const named = [...numbers, title[0], title[1]]
    expect(judged(alike(named)).logOdds).toBeGreaterThan(ONE_IN_TEN)
    expect(alike(named).explain(0, 1).littleShared).toBe(Little.No)
    // A number in one alone is a word as well.
    const half = numbers.map((term) => ({ ...term, flags: Title | Name }))
    expect(judged(new StoryJudge(held({ terms: numbers }, { terms: half }))).logOdds).toBeGreaterThan(ONE_IN_TEN)
    // Of those that share nothing at all that is no news.
    expect(new StoryJudge(held({ terms: numbers }, { terms: title })).explain(0, 1).littleShared).toBe(Little.No)
    expect(probabilityOf(ONE_IN_TEN)).toBeCloseTo(0.1, 12)
  })

  test('lists the terms that two share, but for names of several words, with what each adds', () => {
    const phrase = { hash: 50, flags: Phrase | Name, level: 110 }
    const judge = new StoryJudge(held({ terms: [...title, phrase] }, { terms: [title[3], title[5], phrase] }))
    const { terms } = judge.explain(0, 1)
    expect([...terms.keys()].sort()).toEqual([3, 5])
    expect(terms.get(3)).toBe(terms.get(5))
    // (1 + ln 2)² · idf³.
    const idf = ((terms.get(3) ?? 0) / (1 + Math.log(2)) ** 2) ** (1 / 3)
    expect(idf).toBeGreaterThan(5)
    expect(idf).toBeLessThan(9)
  })

  test('takes memory for what was judged, which is used again for others', () => {
    const corpus = held(...range(0, 64).map(() => ({ terms: title })))
    const judge = new StoryJudge(corpus)
    const empty = judge.bytes
    for (const other of range(1, 64)) judged(judge, 0, other)
    const filled = judge.bytes
    expect(filled).toBeGreaterThan(empty)
    for (const gone of range(4, 20)) {
      judge.free(gone)
      judged(judge, 0, gone)
    }
    expect(judge.bytes).toBe(filled)
    // What was never judged has nothing to free.
    judge.free(500)
    expect(judged(judge, 0, 1)).toEqual(judged(judge, 1, 0))
  })

  test('keeps nothing of what is judged while it is lent', () => {
    const corpus = held({ terms: title }, { terms: title }, { terms: title })
    const judge = new StoryJudge(corpus)
    judged(judge, 0, 2)
    expect(judge.lend(() => [judged(judge, 0, 1).isKept, judged(judge, 0, 2).isKept])).toEqual([false, true])
    expect(judged(judge, 0, 1).isKept).toBe(true)
    // Also where the reading fails.
    expect(() =>
      judge.lend(() => {
        throw new Error('stop')
      }),
    ).toThrow('stop')
    corpus.add(profileOf({ terms: title }))
    expect(judged(judge, 0, 3).isKept).toBe(true)
  })

  test('bounds the shingles that two have in common by the words that each lacks', () => {
    const list = (from: number, to: number) => range(from, to).map((hash) => ({ hash, frequency: 2 }))
    const common = (a: Given, b: Given) => judged(new StoryJudge(held(a, b))).mostCommon
    // Of 50 words the other lacks five, each used twice; of 30 one.
    expect(common({ words: 50, terms: list(0, 10) }, { words: 30, terms: list(5, 11) })).toBe(28)
    expect(common({ words: 33, terms: list(0, 10) }, { words: 30, terms: list(5, 11) })).toBe(23)
    expect(common({ words: 33, terms: list(0, 10), language: 'de' }, { words: 30, terms: list(5, 11) })).toBe(Infinity)
    // Not all terms of a long article are kept: it may have the words after all.
    const long = list(0, 150)
    expect(common({ words: 33, terms: list(0, 10) }, { words: 900, terms: long.slice(0, 149) })).toBe(33)
    expect(common({ words: 900, terms: long }, { words: 40, terms: list(140, 160) })).toBe(900 - 2 * 140)
    expect(common({ words: 400, terms: long }, { words: 200, terms: range(10, 160).map((hash) => ({ hash })) })).toBe(
      Infinity,
    )
  })
})

describe('a verdict', () => {
  const LIMITS = { nearDuplicate: 0.5, containment: 0.8 }
  function verdictsOf(corpus: Corpus, withStories = true) {
    const judge = withStories ? new StoryJudge(corpus) : undefined
    const verdicts = new Verdicts(corpus, new CopyJudge(corpus, LIMITS), judge, 0.5, () => 256)
    const take = (a = 0, b = 1, counted?: number) => {
      const out = new Verdict()
      verdicts.take(a, b, out, counted)
      return out
    }
    return { judge, verdicts, take }
  }
  const copy = (from: number, to: number, more: Given = {}) => ({ words: 100, shingles: hashes(from, to), ...more })

  test('on the same words is a duplicate of score 1, whatever else there is', () => {
    const same = { contentHigh: 5, contentLow: 6, shingles: hashes(0, 40) }
    const { take, verdicts } = verdictsOf(held(same, same))
    expect(take()).toMatchObject({ relation: 'duplicate', score: 1, common: 40 })
    expect(verdicts.logOdds(0, 1)).toBeUndefined()
    expect(verdictsOf(held(same, { ...same, contentHigh: 4 })).take().relation).toBe('near-duplicate')
    expect(verdictsOf(held(same, { ...same, contentLow: 4 })).take().relation).toBe('near-duplicate')
  })

  test('on near-copies is .9 at least, and more by what they have in common', () => {
    // 40 of 80.
    const { take, verdicts } = verdictsOf(held(copy(0, 60), copy(20, 80)), false)
    expect(take()).toEqual({ relation: 'near-duplicate', common: 40, score: 0.966666667 })
    expect(verdicts.common(0, 1)).toBe(40)
    expect(verdicts.logOdds(0, 1)).toBeUndefined()
    const fewer = verdictsOf(held(copy(0, 60), copy(21, 81)), false)
    expect(fewer.take()).toMatchObject({ relation: 'unrelated', common: NONE, score: 0 })
    expect(fewer.verdicts.common(0, 1)).toBe(NONE)
  })

  test('on others is what the judge says, a story from the given score on', () => {
    const related = held({ terms: title }, { terms: title })
    const { judge, take, verdicts } = verdictsOf(related)
    if (judge === undefined) throw new Error('there is a judge')
    const { logOdds } = judged(judge)
    expect(take()).toEqual({
      relation: 'same-story',
      common: NONE,
      score: Math.round(1e9 * probabilityOf(logOdds)) / 1e9,
    })
    expect(verdicts.score(1, 0)).toBe(take().score)
    expect(verdicts.logOdds(0, 1)).toBe(logOdds)
    expect(verdictsOf(held({ terms: title }, { terms: numbers })).take().relation).toBe('unrelated')
  })

  test('is made once, and asked for again as long as nothing has come', () => {
    const corpus = held({ terms: title }, { terms: title })
    const { verdicts, take } = verdictsOf(corpus)
    const empty = verdicts.bytes
    expect(empty).toBeGreaterThan(0)
    const before = take()
    // Shingles that are counted otherwise are not looked at any more.
    expect(take(0, 1, 9)).toEqual(before)
    corpus.add(profileOf({ terms: title }))
    expect(take(0, 1, 9)).toMatchObject({ relation: 'near-duplicate', common: 9 })
  })

  test('takes shingles that were counted for what they are, and looks where nobody has', () => {
    const { take } = verdictsOf(held(copy(0, 60), copy(20, 80)), false)
    expect(take(0, 1, 50)).toMatchObject({ relation: 'near-duplicate', common: 50 })
    expect(verdictsOf(held(copy(0, 60), copy(20, 80)), false).take(0, 1, UNCOUNTED)).toMatchObject({ common: 40 })
    expect(verdictsOf(held(copy(0, 60), copy(20, 80)), false).take(0, 1, NONE)).toMatchObject({ common: NONE })
  })

  test('is one in ten at most where two share a passage and nothing of each other’s titles', () => {
    // Texts alike, titles of other words.
    const body = range(100, 130).map((hash) => ({ hash, flags: TermFlag.Lead | Name, level: 110, frequency: 3 }))
    const page = (first: number, shared: number, titled = 4): Given => ({
      words: 200,
      shingles: [...hashes(0, shared), ...hashes(1000 * first, 1000 * first + 50)],
      terms: [...body, ...range(10 * first, 10 * first + titled).map((hash) => ({ hash, flags: Title, level: 60 }))],
    })
    expect(verdictsOf(held(page(1, 8), page(2, 8))).take().score).toBeCloseTo(0.1, 9)
    // Without a passage, or without a title that tells anything, the words count.
    expect(verdictsOf(held(page(1, 7), page(2, 7))).take().score).toBeGreaterThan(0.3)
    expect(verdictsOf(held(page(1, 8), page(2, 8, 1))).take().score).toBeGreaterThan(0.3)
  })
})

test('pairs that wait are judged in the order of their coming, some at a time, and the close ones kept', () => {
  const corpus = held(...range(0, 40).map((i) => ({ shingles: hashes(i, i + 40) })))
  const verdicts = new Verdicts(
    corpus,
    new CopyJudge(corpus, { nearDuplicate: 0.5, containment: 0.8 }),
    undefined,
    0.5,
    () => 256,
  )
  const waiting = new NominatedPairs()
  const expected: [number, number, number][] = []
  for (const article of range(1, 40)) {
    const handles = range(0, article)
    // Some were counted, and these counts are believed.
    const common = handles.map((handle) => (handle % 3 === 0 ? UNCOUNTED : handle % 3 === 1 ? NONE : 40))
    waiting.add(article, { handles: Uint32Array.from(handles), common: Int32Array.from(common) })
    for (const handle of handles) {
      const overlap = 40 - (article - handle)
      const shared = handle % 3 === 0 ? (overlap >= 27 ? overlap : 0) : handle % 3 === 1 ? 0 : 40
      expected.push([handle, article, shared === 0 ? 0 : 0.9 + (0.1 * shared) / 40])
    }
  }
  expect(waiting.count).toBe(780)
  const pairs = new ScoredPairs()
  expect(waiting.judge(300, verdicts, corpus.boilerplate, pairs, 0.5)).toBe(true)
  expect(waiting.judged).toBe(300)
  const isClose = ([, , score]: readonly number[]) => score >= 0.5
  expect(pairs.count).toBe(expected.slice(0, 300).filter(isClose).length)
  expect(waiting.judge(480, verdicts, corpus.boilerplate, pairs, 0.5)).toBe(false)
  expect(waiting.judge(1, verdicts, corpus.boilerplate, pairs, 0.5)).toBe(false)
  expect(waiting.judged).toBe(780)
  const found = range(0, pairs.count).map((i) => [pairs.a[i], pairs.b[i], Number(pairs.score[i].toFixed(9))])
  expect(found).toEqual(expected.filter(isClose).map(([a, b, score]) => [a, b, Number(score.toFixed(9))]))
})
