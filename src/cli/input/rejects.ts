import { closeSync, openSync, writeSync } from 'node:fs'
import { codeOf, FileError, InputError } from '../exit.ts'
import type { Notices } from '../io/notices.ts'
import { counted } from '../io/text.ts'
import { type Place, placeName } from './item.ts'
import { reasonOf } from './reason.ts'

/** So many are told one by one. */
const TOLD = 10

export interface RejectsOptions {
  /** Whether the first one ends it. */
  readonly strict: boolean
  /** File that keeps them. */
  readonly file: string | undefined
}

/** What of the input is bad: each is named with its place, counted, and kept where that was asked for. */
export class Rejects {
  readonly #strict: boolean
  readonly #notices: Notices
  readonly #path: string
  readonly #file: number | undefined
  count = 0

  constructor({ strict, file }: RejectsOptions, notices: Notices) {
    this.#strict = strict
    this.#notices = notices
    this.#path = file ?? ''
    if (file === undefined) return
    try {
      this.#file = openSync(file, 'w')
    } catch (error) {
      throw this.#unwritable(error)
    }
  }

  /** Whether what was skipped is kept, and so has to be handed over. */
  get kept(): boolean {
    return this.#file !== undefined
  }

  /**
   * @throws {InputError} if nothing bad is to be passed over
   * @throws {FileError} if it cannot be kept
   */
  add(place: Place, problem: string, raw?: unknown): void {
    this.count++
    if (this.#file !== undefined) {
      const kept = { ...place, reason: problem, ...(raw !== undefined && { raw }) }
      try {
        writeSync(this.#file, `${JSON.stringify(kept)}\n`)
      } catch (error) {
        throw codeOf(error) === undefined ? error : this.#unwritable(error)
      }
    }
    const message = `${placeName(place)}: ${problem}`
    if (this.#strict) throw new InputError(message)
    if (this.count <= TOLD) this.#notices.say(`${message}; skipped`)
    else if (this.count === TOLD + 1)
      this.#notices.say('there are more bad ones, which are counted and no longer named')
  }

  /**
   * Says what is wrong with the input as a whole.
   *
   * @throws {InputError} if nothing bad is to be passed over
   */
  remark(problem: string): void {
    if (this.#strict) throw new InputError(problem)
    this.#notices.say(problem)
  }

  /** Says how many there were, where more than were named. */
  end(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    if (this.count > TOLD)
      this.#notices.say(`${counted(this.count, 'bad line or article', 'bad lines and articles')} in all, skipped`)
  }

  #unwritable(error: unknown): FileError {
    return new FileError(`cannot write ${this.#path}: ${reasonOf(error)}`)
  }
}
