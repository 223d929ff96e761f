/** Articles placed in a row before others get their turn: some ten milliseconds of work. By hand. */
export const ARTICLES_A_TURN = 32

/**
 * Resolves after the event loop has gone round: timers, input and other requests get their turn, which a microtask would not
 * give them. By `setImmediate` where there is one (Node, Bun, Deno), else by a message (browsers, workers), else by a timer.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof globalThis.setImmediate === 'function') {
      globalThis.setImmediate(resolve)
    } else if (typeof globalThis.MessageChannel === 'function') {
      const { port1, port2 } = new globalThis.MessageChannel()
      port1.addEventListener('message', () => {
        port1.close()
        resolve()
      })
      port1.start()
      port2.postMessage(undefined)
    } else {
      globalThis.setTimeout(resolve, 0)
    }
  })
}
