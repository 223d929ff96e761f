import type { parentPort, Worker } from 'node:worker_threads'

/** What is used of `node:worker_threads`. */
export interface NodeThreads {
  readonly parentPort: typeof parentPort
  readonly Worker: typeof Worker
}

interface NodeProcess {
  getBuiltinModule?(name: 'node:worker_threads'): NodeThreads
  getBuiltinModule?(name: 'node:os'): { availableParallelism(): number }
}

/**
 * A module of Node. It is asked for, not imported, so that bundlers for browsers do not look for it; Node has had that since
 * 20.16. Undefined where there are web workers: these are what Bun and Deno have as their own.
 */
function process(): NodeProcess | undefined {
  if (typeof (globalThis as { Worker?: unknown }).Worker === 'function') return undefined
  return (globalThis as { process?: NodeProcess }).process
}

/** The threads of Node; undefined where there are web workers instead, or none. */
export function nodeThreads(): NodeThreads | undefined {
  return process()?.getBuiltinModule?.('node:worker_threads')
}

/** How many threads run at a time on this machine, as far as that is known. */
export function cores(): number {
  const { navigator } = globalThis as { navigator?: { hardwareConcurrency?: number } }
  return navigator?.hardwareConcurrency ?? process()?.getBuiltinModule?.('node:os').availableParallelism() ?? 1
}
