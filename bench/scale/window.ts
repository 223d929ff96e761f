import type { DetectorOptions, Story } from '../../src/index.ts'
import { NewsDetector } from '../shipped.ts'
import type { WorldArticle } from '../world/index.ts'

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Milliseconds of a duration such as `72h` or `7d`. @throws RangeError for anything else */
export function parseDuration(name: string, text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text)
  if (match === null) throw new RangeError(`--${name} must be a duration such as 72h or 7d, got "${text}"`)
  return Number(match[1]) * UNITS[match[2]]
}

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
