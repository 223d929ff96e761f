import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Article, Story } from '../../index.ts'
import { type Job, type Parcel, SENT, type Told } from './job.ts'

/** Most articles and most letters of a parcel. */
const MOST_ARTICLES = 64
const MOST_LETTERS = 1 << 19

export interface Hooks {
  /** Of each bad article, by its place among all. */
  readonly onInvalid: (position: number, reason: string, kept: boolean, article: Article | undefined) => void
  readonly onStories: (count: number) => void
  /** All has been read. */
  readonly onRead: () => void
}

/** Clusters articles as they are read. Errors of the source and of `onInvalid` reject. */
export async function clusterAsRead(source: AsyncIterable<Article>, job: Job, hooks: Hooks): Promise<readonly Story[]> {
  const shared = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('./cli-worker.js', import.meta.url), { workerData: { job, shared } })
  let wanted = 0
  let wake = (): void => undefined
  let failure: { readonly error: unknown } | undefined
  const fail = (error: unknown): void => {
    failure ??= { error }
    wake()
  }
  const done = new Promise<readonly Story[]>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('message', (told: Told) => {
      try {
        if (told.type === 'next') {
          wanted++
          wake()
        } else if (told.type === 'invalid') hooks.onInvalid(told.position, told.reason, told.kept, told.article)
        else if (told.type === 'stories') hooks.onStories(told.count)
        else if (told.type === 'done') resolve(told.stories)
        else reject(told.error)
      } catch (error) {
        reject(error)
      }
    })
  })
  done.catch(fail)
  const send = async (parcel: Parcel): Promise<void> => {
    while (wanted === 0 && failure === undefined) await new Promise<void>((resolve) => (wake = resolve))
    if (failure !== undefined) throw failure.error
    wanted--
    worker.postMessage(parcel)
    Atomics.add(shared, SENT, 1)
    Atomics.notify(shared, SENT)
  }
  try {
    for await (const parcel of parcelsOf(source)) await send(parcel)
    await send(null)
    hooks.onRead()
    return await done
  } finally {
    const ended = once(worker, 'exit')
    void worker.terminate()
    await ended
  }
}

async function* parcelsOf(source: AsyncIterable<Article>): AsyncGenerator<readonly Article[]> {
  let parcel: Article[] = []
  let letters = 0
  for await (const article of source) {
    parcel.push(article)
    letters += (article.text?.length ?? 0) + (article.title?.length ?? 0)
    if (parcel.length < MOST_ARTICLES && letters < MOST_LETTERS) continue
    yield parcel
    parcel = []
    letters = 0
  }
  if (parcel.length > 0) yield parcel
}
