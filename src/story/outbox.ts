/**
 * What a change has to tell, kept until the change is complete: callbacks are user code, which may throw or call back in, and
 * must find things as they will stay.
 *
 * Every message is delivered once, in the order of posting. Messages of a change that a callback makes queue behind those
 * that wait already. A callback that throws keeps no other from being told: the first error is thrown when all are. What a
 * callback returns is not looked at, so that the rejection of an asynchronous one is the runtime's to report.
 */
export class Outbox {
  #waiting: (() => unknown)[] = []
  #delivering = false

  /** Keeps a message for the next delivery. */
  post(message: () => unknown): void {
    this.#waiting.push(message)
  }

  /** Delivers all that waits; does nothing inside a delivery, which goes on until nothing waits. */
  deliver(): void {
    if (this.#delivering || this.#waiting.length === 0) return
    this.#delivering = true
    const errors: unknown[] = []
    while (this.#waiting.length > 0) {
      const messages = this.#waiting
      this.#waiting = []
      for (const message of messages) {
        try {
          message()
        } catch (error) {
          if (errors.length === 0) errors.push(error)
        }
      }
    }
    this.#delivering = false
    if (errors.length > 0) throw errors[0]
  }
}
