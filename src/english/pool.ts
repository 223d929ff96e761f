// Loaded only where workers are asked for.
import { readAheadWith } from '../pool/read-ahead.ts'
import { nodeThread, type WebWorkerClass, webThread } from '../pool/thread.ts'

/** The build puts the module of the worker beside this one. Bundlers look for these words as they stand. */
declare const Worker: WebWorkerClass | undefined

export const readAhead = /* @__PURE__ */ readAheadWith((events) =>
  typeof Worker === 'function'
    ? webThread(new Worker(new URL('./english-worker.js', import.meta.url), { type: 'module' }), events)
    : nodeThread('english-worker.js', import.meta.url, events),
)
