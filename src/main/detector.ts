import { Detector } from '../detector.ts'
import { FULL } from '../kit/full.ts'
import type { RestoreOptions, StreamOptions } from '../options.ts'
import { resolveStreamOptions } from './options.ts'

/**
 * Groups a stream of articles as they come: each is placed in a story at once, against all that are held.
 *
 * **Time.** With a `window`, articles leave when the stream's clock is more than a window past their publication time. The
 * clock is the latest publication time seen, or what `now` says. An article without a time, or dated after the present
 * (`now`, else `Date.now()`), counts as published when it comes, by the clock as it stands: a date in the future moves nothing,
 * and the article that has it is given that time, which it keeps where it comes again with the same words. An article that is late, by more than a window even, is placed like any other and leaves with the next one. A stream without any
 * publication time goes by `now`, else `Date.now()`.
 *
 * An article that is removed or replaced may split its story, if it held that together. One that leaves with the window does
 * not: the story is the same, only its beginning has passed out of sight.
 *
 * **Own evidence** (`OwnEvidence`) is your code, asked while the detector works, so it can't call the detector. Where it throws
 * or gives no finite number, `add` throws before anything is changed, if that is for the article and one that it is first
 * compared with. Other pairs are asked in the midst of `add`, `remove` and `expire`, where stories are clustered anew or told
 * to `onExpire`: one for which it fails there counts, for this change, as a pair without own evidence; the change is completed
 * and told, and then the method throws the first error, as for a callback. `has` tells whether an article was placed. What
 * only reads throws, and nothing is changed.
 *
 * @example
 * const detector = new NewsDetector({ window: '72h' })
 * detector.add({ id: 'a', title: 'Bridge closed', text: 'The harbour bridge was closed on Monday after …' })
 * const placed = detector.add({ id: 'b', text: 'THE HARBOUR BRIDGE was closed on Monday after …' })
 * placed.relation // 'near-duplicate'
 * placed.storyId  // 'a'
 */
export class NewsDetector extends Detector {
  /** @throws {TypeError | RangeError} naming a wrong option */
  constructor(options: StreamOptions = {}) {
    super(resolveStreamOptions(options), () => import('./pool.ts'))
  }

  /**
   * A detector that answers as the one that made the snapshot, from then on: the same stories, ids and scores.
   *
   * @param options callbacks, the same `background` tables and own `evidence` by name, both in the same order; a new `window`,
   *   `maxArticles`, `sameStory` or `dates` if these are to change
   * @throws {TypeError | RangeError} naming a wrong option, or one that can't be changed without reading the articles again
   * @throws {SnapshotError} if the bytes are cut, changed, foreign, newer, or need other background tables or evidence
   */
  static restore(bytes: Uint8Array, options: RestoreOptions = {}): NewsDetector {
    return Detector.restored(FULL.name, resolveStreamOptions, (saved) => new NewsDetector(saved), bytes, options)
  }
}
