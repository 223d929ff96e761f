import { meanScore, type PairScore } from './linkage.ts'
import { NO_STORY, StoryRegistry } from './registry.ts'

/** What became of an article that was placed. */
export interface Placed {
  readonly story: number
  /** Ids of stories that ended in it. */
  readonly merged: readonly string[]
}

/**
 * Average linkage over a stream: an article joins the story with the highest mean score at or above the threshold, and
 * stories that it brings together at or above the threshold are merged.
 */
export class StreamClusterer {
  readonly stories = new StoryRegistry()
  readonly #threshold: number
  readonly #score: PairScore

  constructor(threshold: number, score: PairScore) {
    this.#threshold = threshold
    this.#score = score
  }

  /**
   * @param article not yet in a story
   * @param name what a story is to be called that it founds
   * @param neighbours articles whose score with it is worth a look
   */
  place(article: number, name: string, neighbours: readonly number[]): Placed {
    const { stories } = this
    const touched: number[] = []
    for (const neighbour of neighbours) {
      const story = stories.storyOf(neighbour)
      if (story !== NO_STORY && !touched.includes(story)) touched.push(story)
    }
    const alone = [article]
    let best = NO_STORY
    let highest = -1
    for (const story of touched) {
      const mean = meanScore(alone, stories.members(story), this.#score)
      if (mean >= this.#threshold && mean > highest) {
        best = story
        highest = mean
      }
    }
    if (best === NO_STORY) return { story: stories.found(article, name), merged: [] }
    stories.join(article, best)
    return this.#mergeInto(best, touched)
  }

  remove(article: number): void {
    this.stories.leave(article)
  }

  #mergeInto(story: number, touched: readonly number[]): Placed {
    const { stories } = this
    const merged: string[] = []
    let open = touched.filter((other) => other !== story)
    let kept = story
    while (open.length > 0) {
      let best = NO_STORY
      let highest = -1
      for (const other of open) {
        const mean = meanScore(stories.members(kept), stories.members(other), this.#score)
        if (mean >= this.#threshold && mean > highest) {
          best = other
          highest = mean
        }
      }
      if (best === NO_STORY) break
      open = open.filter((other) => other !== best)
      const outcome = stories.merge(kept, best)
      merged.push(outcome.endedId)
      kept = outcome.kept
    }
    return { story: kept, merged }
  }
}
