import type { Notices } from './notices.ts'
import { count, counted, span } from './text.ts'

const INTERVAL = 200

/** What a progress line tells. */
export interface Progress {
  articles: number
  /** Stories so far, where that is known. */
  stories?: number
  /** Bytes read, and all there are where that is known. */
  bytes: number
  totalBytes?: number
  /** What is done after all was read, as `grouping`. */
  phase?: string
}

/** One line on standard error, written anew as work goes on; nothing unless that is a terminal. */
export class ProgressLine {
  readonly state: Progress = { articles: 0, bytes: 0 }
  readonly #notices: Notices
  readonly #start = performance.now()
  readonly #timer: NodeJS.Timeout | undefined
  #shown = false

  constructor(notices: Notices) {
    this.#notices = notices
    if (!notices.isTerminal || notices.quiet) return
    notices.clear = () => this.#clear()
    this.#timer = setInterval(() => this.#draw(), INTERVAL)
    this.#timer.unref()
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#clear()
    this.#notices.clear = () => undefined
  }

  #draw(): void {
    const { width, dim } = this.#notices.paper
    process.stderr.write(
      `\r\u001b[K${dim(progressText(this.state, performance.now() - this.#start).slice(0, width - 1))}`,
    )
    this.#shown = true
  }

  #clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[K')
    this.#shown = false
  }
}

/** @param elapsed milliseconds */
export function progressText({ articles, stories, bytes, totalBytes, phase }: Progress, elapsed: number): string {
  const parts = [counted(articles, 'article')]
  if (stories !== undefined) parts.push(counted(stories, 'story', 'stories'))
  if (phase !== undefined) return [...parts, phase].join(' · ')
  if (elapsed > 0) parts.push(`${count((articles * 1000) / elapsed)}/s`)
  if (totalBytes !== undefined && bytes > 0 && totalBytes > bytes) {
    parts.push(`about ${span((elapsed * (totalBytes - bytes)) / bytes)} left`)
  }
  return parts.join(' · ')
}
