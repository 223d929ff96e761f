import type { Article, NewsDetector } from '../../src/index.ts'
import { placeEach } from '../../src/stream/index.ts'
import { madeUpArticles } from '../golden/articles.ts'
import type { UserCode } from './user-code.ts'

const pool = madeUpArticles(60)
/** Other words under the id of another. */
const changed: Article = { ...pool[20], id: pool[3].id }
const bad: Article = { id: 'bad', text: '…' }
const undated = { ...pool[41], publishedAt: 'soon' } as Article
const HOUR = 3_600_000
export const START = Date.UTC(2026, 0, 5)

/** What is held before each step. */
export const before = pool.slice(0, 16)

export type Step = (detector: NewsDetector, user: UserCode) => unknown

const read = (user: UserCode, articles: readonly Article[]): readonly Article[] =>
  articles.map((one) => user.article(one))

/** Calls of a detector in which user code runs: all that it has. */
export const STEPS: Readonly<Record<string, Step>> = {
  'adding a new article': (detector, user) => detector.add(user.article(pool[17])),
  'adding a copy': (detector, user) => detector.add(user.article({ ...pool[2], id: 'copy' })),
  'replacing an article': (detector, user) => detector.add(user.article(changed)),
  'adding an article again': (detector, user) => detector.add(user.article({ ...pool[4], publishedAt: START + HOUR })),
  'adding what pushes others out of the window': (detector, user) =>
    detector.add(user.article({ ...pool[40], publishedAt: START + 45 * HOUR })),
  'adding an article with a bad date': (detector, user) => detector.add(user.article(undated)),
  'asking for an article': (detector, user) => detector.query(user.article(pool[18])),
  'removing an article': (detector) => detector.remove(pool[1].id),
  'letting go of articles': (detector) => detector.expire(START + 39 * HOUR),
  'adding all of an iterable': (detector, user) =>
    detector.addAll(user.iterable(read(user, [pool[17], bad, changed, undated, pool[19]])), user.addAllOptions()),
  'adding all of an async iterable': (detector, user) =>
    detector.addAll(user.asyncIterable(read(user, [pool[17], bad, changed, pool[19]])), user.addAllOptions()),
  'adding all until it is aborted': (detector, user) =>
    detector
      .addAll(user.asyncIterable(read(user, pool.slice(20, 26))), user.addAllOptions(3))
      .catch((reason: unknown) => user.expectAborted(reason)),
  'placing each': async (detector, user) => {
    const placed: unknown[] = []
    const source = user.asyncIterable(read(user, [pool[17], bad, pool[19]]))
    for await (const one of placeEach(detector, { onInvalid: user.onInvalid })(source)) placed.push(one.storyId)
    return placed
  },
}
