import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach } from 'vitest'
import { sample } from '../../src/cli/demo/sample.ts'
import type { Article } from '../../src/index.ts'
import { POOL } from '../../src/stream/workers.ts'

const DIST = resolve(import.meta.dirname, '../../dist')

/** Workers that were started, are ready and have not ended, and messages that they have answered. */
export const workers = { started: 0, ready: 0, live: 0, answered: 0 }

interface Emitter {
  on(event: string, listener: (value: unknown) => void): void
}

function watch(worker: Emitter): void {
  workers.started++
  workers.live++
  worker.on('exit', () => workers.live--)
  worker.on('message', (message) => {
    if (message === 'ready') workers.ready++
    else workers.answered++
  })
}

/** Has the tests of a file start the workers of the built package for few articles, and counts them. */
export function watchWorkers(): void {
  const process_ = process as unknown as Emitter & { off(event: string, listener: unknown): void }
  const { least } = POOL
  beforeEach(() => {
    if (!existsSync(join(DIST, 'worker.js'))) throw new Error('dist/ is absent: run `npm run build` first')
    Object.assign(workers, { started: 0, ready: 0, live: 0, answered: 0 })
    POOL.least = 0
    POOL.folder = `${pathToFileURL(DIST).href}/`
    process_.on('worker', watch as never)
  })
  afterEach(async () => {
    // None is left running, whatever happened.
    await until(() => workers.live === 0)
    process_.off('worker', watch)
    POOL.least = least
    POOL.folder = undefined
  })
}

/** Takes the workers of a folder beside this file. */
export function useWorkers(name: string): void {
  POOL.folder = `${pathToFileURL(join(import.meta.dirname, name)).href}/`
}

export const later = (milliseconds = 0): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/** Waits for something to be so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await later(2)
}

/** A source that gives nothing before so many more workers are ready, and counts what it is asked for. */
export class Source implements AsyncIterable<Article> {
  asked = 0
  closed = false
  readonly #articles: Iterable<Article>
  readonly #ready: number

  constructor(articles: Iterable<Article>, count: number) {
    this.#articles = articles
    this.#ready = workers.ready + count
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Article> {
    try {
      await until(() => workers.ready >= this.#ready)
      await later()
      for (const article of this.#articles) {
        this.asked++
        yield article
      }
    } finally {
      this.closed = true
    }
  }
}

const WORDS =
  'harbour bridge council vote flood orchard violin lantern granite meadow signal turbine ferry mayor'.split(' ')

/** Our own articles and made-up ones: reports that share words, copies, markup, other languages, numbers, no dates. */
export function madeUp(count: number): readonly Article[] {
  const made = Array.from({ length: count }, (_, i): Article => {
    const event = Math.floor(i / 3)
    const text = Array.from({ length: 30 + (i % 7) }, (_, w) => {
      const word = WORDS[(event * 7 + w * (1 + (event % 5))) % WORDS.length]
      return w % 4 === 0 ? `Event${event}x${(w + i) % 11}` : w % 9 === 0 ? `${event * 13 + w}` : word
    }).join(' ')
    return {
      id: `m${i}`,
      title: `The ${WORDS[event % WORDS.length]} of Event${event}`,
      text: i % 5 === 1 ? `<html><body><article><p>${text}</p><p>${text} again</p></article></body></html>` : text,
      ...(i % 4 !== 0 && { publishedAt: Date.UTC(2024, 0, 1) + event * 3_600_000 + i }),
      ...(i % 6 === 0 && { url: `https://www.site${i % 4}.example/${i}` }),
      ...(i % 11 === 0 && { language: 'de' }),
    }
  })
  return [...sample, ...made]
}
