import { POOL } from '../stream/workers.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { nodeThreads } from './node.ts'

/** A worker, as the thread that started it sees it. */
export interface Thread {
  post(message: ToWorker): void
  /** Whether the process may end while the worker lives. */
  hold(held: boolean): void
  end(): void
}

/** What a thread tells: a message, or why it can go on no longer. It may tell the latter several times. */
export interface ThreadEvents {
  readonly message: (message: FromWorker) => void
  readonly failed: (error: unknown) => void
}

/** Starts a worker with the kit of an entry. @throws where there can be none */
export type StartThread = (events: ThreadEvents) => Thread

/** What is used of a web worker. */
export interface WebWorker {
  postMessage(message: ToWorker): void
  terminate(): void
  addEventListener(type: string, listener: (event: WebWorkerEvent) => void): void
  /** Bun has these two. */
  ref?(): void
  unref?(): void
}

interface WebWorkerEvent {
  readonly data?: unknown
  readonly error?: unknown
  readonly message?: string
  preventDefault(): void
}

/** The class of web workers. Entries make one by its name and a literal address, which is how bundlers find what to bundle. */
export type WebWorkerClass = new (address: URL, options: { readonly type: 'module' }) => WebWorker

export function webThread(worker: WebWorker, { message, failed }: ThreadEvents): Thread {
  worker.addEventListener('message', ({ data }) => message(data as FromWorker))
  worker.addEventListener('error', (event) => {
    // Deno ends the process for what is not prevented.
    event.preventDefault()
    failed(event.error ?? new Error(event.message || 'the worker could not be loaded'))
  })
  worker.addEventListener('messageerror', () => failed(new Error('a message could not be read')))
  // Bun tells the end of a worker, browsers do not.
  worker.addEventListener('close', () => failed(new Error('it ended')))
  return {
    post: (toWorker) => worker.postMessage(toWorker),
    hold: (held) => (held ? worker.ref?.() : worker.unref?.()),
    end: () => worker.terminate(),
  }
}

/**
 * A thread of Node.
 *
 * @param file name of the worker's module
 * @param beside address of the module that it lies beside
 */
export function nodeThread(file: string, beside: string, { message, failed }: ThreadEvents): Thread {
  const threads = nodeThreads()
  if (threads === undefined) throw new Error('there are no worker threads')
  // Options of the process, such as a loader of TypeScript, are for the modules of its user.
  const worker = new threads.Worker(new URL(file, POOL.folder ?? beside), { execArgv: [], name: 'samestory' })
  worker.on('message', message)
  worker.on('error', failed)
  worker.on('messageerror', failed)
  worker.on('exit', (code) => failed(new Error(`it ended with exit code ${code}`)))
  return {
    post: (toWorker) => worker.postMessage(toWorker),
    hold: (held) => (held ? worker.ref() : worker.unref()),
    end: () => void worker.terminate(),
  }
}
