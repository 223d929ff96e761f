import type { DetectorOptions, Story } from '../../src/index.ts'
import { NewsDetector } from '../lib/shipped.ts'
import type { WorldArticle } from '../world/index.ts'

/** A detector with a window, whose present is when the articles come in. */
export class WindowedDetector {
  readonly #detector: NewsDetector
  #now = 0

  constructor(options: DetectorOptions, window: number) {
    this.#detector = new NewsDetector({ ...options, window, now: () => this.#now })
  }

  get size(): number {
    return this.#detector.size
  }

  add({ article, arrived }: WorldArticle): void {
    this.#now = arrived
    this.#detector.add(article)
  }

  stories(): readonly Story[] {
    return this.#detector.stories()
  }
}
