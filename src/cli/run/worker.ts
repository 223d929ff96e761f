/**
 * Clusters in a thread of its own, so that the main one goes on reading, showing progress and hearing signals.
 * `clusterArticles` takes articles one by one from an iterator that waits for the main thread to send more: only a few
 * parcels of texts are in memory at a time.
 */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import {
  type Article,
  ArticleError,
  type ClusterOptions,
  clusterArticles,
  clusterArticlesAsync,
  type Story,
  type StreamOptions,
} from '../../index.ts'
import { type Job, type Parcel, SENT, type Told } from './job.ts'
import { WindowedStories } from './windowed.ts'

/** Parcels asked for ahead. */
const AHEAD = 2
/** Articles after which a stream says how many stories there are. */
const TELL = 256

interface WorkerInput {
  readonly job: Job
  readonly shared: Int32Array
}

const port = parentPort
if (port === null) throw new Error('this is a part of samestory, and does nothing by itself')
const { job, shared } = workerData as WorkerInput
const tell = (told: Told): void => port.postMessage(told)

function* articles(): Generator<Article> {
  let taken = 0
  for (let i = 1; i < AHEAD; i++) tell({ type: 'next' })
  for (;;) {
    tell({ type: 'next' })
    while (Atomics.load(shared, SENT) === taken) Atomics.wait(shared, SENT, taken)
    taken++
    let received = receiveMessageOnPort(port as NonNullable<typeof port>)
    // The count may run ahead of the message by a moment.
    while (received === undefined) received = receiveMessageOnPort(port as NonNullable<typeof port>)
    const parcel = received.message as Parcel
    if (parcel === null) return
    yield* parcel
  }
}

function invalid(error: ArticleError, position: number, article: Article): void {
  const reason = error.message.replace(/^article(?: "(?:[^"\\]|\\.)*")?(?: at position \d+)?: /, '')
  tell({ type: 'invalid', position, reason, kept: error.kept, ...(job.keepsBad && { article }) })
}

async function cluster(): Promise<readonly Story[]> {
  if (job.way === 'batch') {
    const onInvalid = (error: ArticleError, article: Article): void => invalid(error, error.position ?? -1, article)
    const options = { ...(job.options as ClusterOptions), onInvalid }
    if (job.workers === 0) return clusterArticles(articles(), options).stories
    return (await clusterArticlesAsync(articles(), { ...options, workers: job.workers })).stories
  }
  const stories = new WindowedStories(job.options as StreamOptions)
  let position = 0
  for (const article of articles()) {
    try {
      const warning = stories.add(article)
      if (warning !== undefined) invalid(warning, position, article)
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error
      invalid(error, position, article)
    }
    if (++position % TELL === 0) tell({ type: 'stories', count: stories.count })
  }
  return stories.stories()
}

try {
  tell({ type: 'done', stories: await cluster() })
} catch (error) {
  tell({ type: 'failed', error })
}
// The port would keep the thread alive.
port.close()
