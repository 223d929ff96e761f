import { type DetectorOptions, NewsDetector, type Story } from '../../src/index.ts'
import type { WorldArticle } from '../world/index.ts'

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Milliseconds of a duration such as `72h` or `7d`. @throws RangeError for anything else */
export function parseDuration(name: string, text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text)
  if (match === null) throw new RangeError(`--${name} must be a duration such as 72h or 7d, got "${text}"`)
  return Number(match[1]) * UNITS[match[2]]
}

/**
 * A detector with a window. Where the library has no `window` option, articles are removed here once they came in longer
 * ago than that, which costs the same but is no test of its clock.
 */
export class WindowedDetector {
  readonly #detector: NewsDetector
  readonly #window: number
  /** Whether the library keeps the window itself. */
  readonly native: boolean
  /** Arrivals of the articles `a<first>` … that have not been removed; used only where the window is kept here. */
  readonly #ids: string[] = []
  readonly #arrivals: number[] = []
  #first = 0

  constructor(options: DetectorOptions, window: number) {
    const windowed: DetectorOptions & { readonly window: number } = { ...options, window }
    let detector: NewsDetector | undefined
    try {
      detector = new NewsDetector(windowed)
    } catch (error) {
      if (!(error instanceof TypeError) || !error.message.includes('unknown option "window"')) throw error
    }
    this.native = detector !== undefined && 'expire' in detector
    this.#detector = detector ?? new NewsDetector(options)
    this.#window = window
  }

  get size(): number {
    return this.#detector.size
  }

  /** Adds an article and lets go those that the window leaves behind. */
  add({ article, arrived }: WorldArticle): void {
    if (!this.native) this.#expire(arrived)
    this.#detector.add(article)
  }

  stories(): readonly Story[] {
    return this.#detector.stories()
  }

  #expire(now: number): void {
    while (this.#first < this.#arrivals.length && this.#arrivals[this.#first] < now - this.#window) {
      this.#detector.remove(this.#ids[this.#first++])
    }
    if (this.#first > 4096 && 2 * this.#first > this.#ids.length) {
      this.#ids.splice(0, this.#first)
      this.#arrivals.splice(0, this.#first)
      this.#first = 0
    }
  }

  /** Notes what the window has to let go later; not part of the detector's time. */
  note({ article, arrived }: WorldArticle): void {
    if (this.native) return
    this.#ids.push(article.id)
    this.#arrivals.push(arrived)
  }
}
