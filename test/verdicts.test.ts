import { describe, expect, test } from 'vitest'
import { Engine } from '../src/engine.ts'
import { type Article, clusterArticles, compareArticles, NewsDetector } from '../src/index.ts'
import { Judged } from '../src/judge/judged.ts'
import { resolveOptions } from '../src/main/options.ts'
import { Profiler } from '../src/profile/profiler.ts'
import { sample } from './fixtures/articles.ts'
import { madeUpArticles } from './golden/articles.ts'

const HOUR = 3_600_000

/** Notices that differ in one name, given twice: every two have a Jaccard similarity above .6, and all other words are everywhere. */
function notices(count: number): readonly Article[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    text: `The water board of Halden asks households along the upper canal to boil drinking water until Friday after a pump
      failed near ${word(i)} and pressure fell below the limit that inspectors allow. People in ${word(i)} may call the desk.`,
  }))
}

/** A made-up word of letters, a different one for each number. */
function word(i: number): string {
  return `Zu${String.fromCharCode(...[i % 20, Math.floor(i / 20) % 20, Math.floor(i / 400)].map((digit) => 97 + digit))}x`
}

describe.each(['stories', 'copies'] as const)(
  'near-copies are copies, though words that all articles use weigh next to nothing: level %s',
  (level) => {
    const articles = notices(600)

    test('in a batch', () => {
      expect(clusterArticles(articles, { level }).stories.map((story) => story.articles.length)).toEqual([
        articles.length,
      ])
    })

    test('in a stream', () => {
      const detector = new NewsDetector({ level })
      for (const [i, article] of articles.entries()) {
        const placed = detector.add(article)
        expect(placed.relation).toBe(i === 0 ? 'new' : 'near-duplicate')
      }
      expect(detector.stories().map((story) => story.articles.length)).toEqual([articles.length])
    })
  },
)

describe('a pair has one verdict', () => {
  const articles = madeUpArticles(60)

  const between = (a: string, b: string): number => ((a.length * 7 + b.charCodeAt(1) * 5) % 9) / 3 - 1

  test.each([
    ['by words', {}],
    ['with own evidence', { evidence: [{ name: 'own', weight: 2, between }] }],
  ])('whoever asks, in whatever order, whether it was counted or remembered, %s', (_name, given) => {
    const options = resolveOptions(given)
    const profiler = new Profiler(options)
    const engine = new Engine(options)
    const other = new Engine(options, 256)
    for (const article of articles) {
      engine.add(profiler.profile(article))
      other.add(profiler.profile(article))
    }
    for (let a = 0; a < articles.length; a++) {
      for (let b = 0; b < articles.length; b++) {
        if (a === b) continue
        const verdict = engine.compare(a, b)
        expect(engine.score(b, a)).toBe(verdict.score)
        expect(other.score(b, a)).toBe(verdict.score)
        expect({ ...engine.compare(b, a), handle: b }).toEqual(verdict)
        expect({ ...other.compare(a, b), handle: b }).toEqual(verdict)
        expect(verdict.common).toBe(engine.copyJudge.common(a, b))
        expect(verdict.common >= 0).toBe(verdict.relation.endsWith('duplicate'))
      }
    }
  })

  test('who has come and a candidate have it too, however little they are alike, and own evidence is asked once', () => {
    const asked: string[] = []
    const own = {
      name: 'own',
      weight: 2,
      between: (a: string, b: string) => {
        asked.push([a, b].sort().join(' '))
        return between(a, b)
      },
    }
    for (const evidence of [[], [own]]) {
      const options = resolveOptions({ evidence })
      const profiler = new Profiler(options)
      const engine = new Engine(options)
      let unlike = 0
      for (const article of articles) {
        const { handle, candidates } = engine.add(profiler.profile(article))
        for (const neighbour of engine.neighbours(handle, candidates)) {
          expect(engine.compare(handle, neighbour.handle)).toEqual(neighbour)
          if (neighbour.score < 0.05) unlike++
        }
      }
      expect(unlike).toBeGreaterThan(10)
    }
    expect(new Set(asked).size).toBe(asked.length)
  })

  test('the words that an article lacks bound the shingles that two have in common', () => {
    const options = resolveOptions()
    const profiler = new Profiler(options)
    const engine = new Engine(options)
    for (const article of articles) engine.add(profiler.profile(article))
    const judged = new Judged()
    let tight = 0
    for (let a = 0; a < articles.length; a++) {
      for (let b = 0; b < a; b++) {
        engine.judge?.judge(a, b, judged)
        expect(judged.mostCommon).toBeGreaterThanOrEqual(engine.copyJudge.shared(a, b))
        if (judged.mostCommon < engine.corpus.words(a) / 2) tight++
      }
    }
    expect(tight).toBeGreaterThan(articles.length)
  })

  test('a profile is as it was when everything has been judged', () => {
    const options = resolveOptions()
    const profiler = new Profiler(options)
    const profiles = articles.map((article) => profiler.profile(article))
    const engine = new Engine(options)
    const handles = profiles.map((profile) => engine.add(profile).handle)
    for (const a of handles) for (const b of handles) if (a < b) engine.score(a, b)
    for (const [i, { terms, shingles }] of profiles.entries()) {
      expect(engine.corpus.terms.copy(handles[i])).toEqual(terms)
      const { one } = engine.corpus.shingles
      engine.corpus.shingles.read(handles[i], one)
      expect(one.values.slice(0, one.length)).toEqual(shingles)
    }
  })
})

test('a new date under the same id and words is a new version: no earlier score is remembered', () => {
  const start = Date.UTC(2026, 0, 5)
  const first: Article = {
    id: 'a',
    title: 'Ferry runs aground off Skarvik',
    text: 'A ferry with ninety people aboard ran aground off Skarvik on Monday. Divers found a hole below the waterline.',
    publishedAt: start,
  }
  const second: Article = {
    id: 'b',
    title: 'Ninety rescued from ferry',
    text: 'Boats from Skarvik rescued ninety people on Monday when their ferry hit a rock. Nobody was hurt, the line said.',
    publishedAt: start + HOUR,
  }
  const now = () => start + 500 * HOUR
  const detector = new NewsDetector({ now })
  detector.add(first)
  detector.add(second)
  const before = detector.stories().map((story) => story.cohesion)
  detector.add({ ...second, publishedAt: start + 200 * HOUR })
  const after = detector.stories().map((story) => story.cohesion)
  expect(after).not.toEqual(before)
  expect(NewsDetector.restore(detector.snapshot(), { now }).stories()).toEqual(detector.stories())
})

test('an article that takes over a handle is not taken for the one before', () => {
  const options = resolveOptions()
  const profiler = new Profiler(options)
  const [x, y, z] = madeUpArticles(30).filter((_, i) => i % 9 === 0)
  const engine = new Engine(options)
  engine.add(profiler.profile(x))
  const { handle } = engine.add(profiler.profile(y))
  const score = engine.score(0, handle)
  engine.remove(handle)
  expect(engine.add(profiler.profile(z)).handle).toBe(handle)
  const fresh = new Engine(options)
  fresh.add(profiler.profile(x))
  fresh.add(profiler.profile(z))
  expect(engine.score(0, handle)).toBe(fresh.score(0, 1))
  expect(engine.score(0, handle)).not.toBe(score)
})

test('a score that just reaches the threshold is one story', () => {
  let tried = 0
  for (const [i, a] of sample.entries()) {
    for (const b of sample.slice(0, i)) {
      const { relation, score } = compareArticles(a, b)
      if (relation !== 'same-story') continue
      expect(compareArticles(a, b, { sameStory: score }).relation).toBe('same-story')
      expect(compareArticles(a, b, { sameStory: score + 1e-6 }).relation).toBe('unrelated')
      expect(clusterArticles([a, b], { sameStory: score }).stories).toHaveLength(1)
      tried++
    }
  }
  expect(tried).toBeGreaterThan(3)
})
