import assert from 'node:assert/strict'
import type { NewsDetector } from '../../src/index.ts'
import { badArticle } from './bad-articles.ts'
import type { Change, Read } from './operations.ts'
import { articleOf, idOf, timeOf } from './pool.ts'

/** Calls a detector. What is read is checked as far as it must agree with other reads. */
export function call(what: Change | Read, detector: NewsDetector): unknown {
  switch (what.do) {
    case 'add':
      return detector.add(articleOf(what.article))
    case 'remove':
      return detector.remove(idOf(what.id))
    case 'expire':
      return what.hours === undefined ? detector.expire() : detector.expire(timeOf(what.hours))
    case 'add bad':
      return detector.add(badArticle(what.which, idOf(what.id)) as never)
    case 'query':
      return detector.query(articleOf(what.article))
    case 'compare':
      return compare(idOf(what.a), idOf(what.b), detector)
    case 'explain':
      return explain(idOf(what.id), detector)
    case 'story':
      return story(idOf(what.id), detector)
    case 'stories':
      return detector.stories()
    case 'snapshot':
      return detector.snapshot().length
  }
}

function compare(a: string, b: string, detector: NewsDetector): unknown {
  const one = detector.compare(a, b)
  assert.deepStrictEqual(detector.compare(b, a), one, 'two articles compare otherwise the other way round')
  assert.equal(one !== undefined, detector.has(a) && detector.has(b))
  if (one !== undefined) assert(one.score >= 0 && one.score <= 1 && one.sentence.length > 0)
  return one
}

function explain(id: string, detector: NewsDetector): unknown {
  const storyId = detector.storyOf(id)
  if (storyId === undefined) return undefined
  const explained = detector.explain(storyId)
  const of = detector.story(storyId)
  assert(explained !== undefined && of !== undefined)
  for (const { ids } of explained.links) assert(ids.every((one) => of.articles.includes(one)))
  assert(explained.links.length < of.articles.length)
  for (const miss of explained.nearMisses)
    assert(miss.storyId !== storyId && detector.story(miss.storyId) !== undefined)
  return explained
}

function story(id: string, detector: NewsDetector): unknown {
  const storyId = detector.storyOf(id)
  assert.equal(storyId !== undefined, detector.has(id))
  const of = storyId === undefined ? undefined : detector.story(storyId)
  if (of !== undefined) assert(of.articles.includes(id))
  return of
}
