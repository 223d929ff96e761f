import type { Story } from '../../src/index.ts'
import { storyNumbers } from '../feeds/runs.ts'
import { isOneStory, type SmallArticle } from './pool.ts'

/** Pairs of articles by what the labels and the stories found say of them. */
export class PairCounts {
  right = 0
  wrong = 0
  missed = 0

  /** Counts the pairs of a feed. */
  add(feed: readonly SmallArticle[], stories: readonly Story[]): void {
    const numbers = storyNumbers(stories)
    for (const [i, a] of feed.entries()) {
      for (let j = 0; j < i; j++) {
        const same = isOneStory(a, feed[j])
        const joined = numbers.has(a.id) && numbers.get(a.id) === numbers.get(feed[j].id)
        if (same === true && joined) this.right++
        else if (same === true) this.missed++
        else if (same === false && joined) this.wrong++
      }
    }
  }

  addAll({ right, wrong, missed }: PairCounts): void {
    this.right += right
    this.wrong += wrong
    this.missed += missed
  }

  get precision(): number {
    return this.right / (this.right + this.wrong)
  }

  get recall(): number {
    return this.right / (this.right + this.missed)
  }
}
