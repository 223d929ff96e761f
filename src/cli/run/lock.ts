import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { codeOf, FileError } from '../exit.ts'
import { reasonOf } from '../input/reason.ts'

/** A lock of which nothing is written yet is being taken; after so many milliseconds whoever took it is gone. */
const TAKING = 10_000

/** Times that a lock is tried for. Another process may take it, or give it back, between two looks. */
const TRIES = 5

/**
 * Keeps other processes off a file for as long as this one works with it: by a file beside it, which only one can create. A
 * process that was killed leaves it behind; the next one takes it over.
 */
export class FileLock {
  readonly #path: string
  readonly #text: string
  readonly #release = (): void => this.release()

  /** @throws {FileError} if another process has the file, or nothing can be written beside it */
  constructor(path: string) {
    // However it is called, by a link or not.
    this.#path = `${existsSync(path) ? realpathSync(path) : path}.lock`
    this.#text = `${process.pid} ${hostname()}\n`
    for (let tried = 0; !this.#create(path); tried++) {
      const owner = ownerOf(this.#path)
      if (owner !== undefined || tried === TRIES) {
        throw new FileError(
          `${path} is in use by ${owner ?? 'another process'}, and two would overwrite each other: end that one, or name another --state (if it is gone, delete ${this.#path})`,
        )
      }
      this.#clear()
    }
    // Also where the process is ended in the midst of things.
    process.on('exit', this.#release)
  }

  /** Lets others have the file. */
  release(): void {
    process.off('exit', this.#release)
    if (read(this.#path) === this.#text) rmSync(this.#path, { force: true })
  }

  #create(path: string): boolean {
    try {
      const file = openSync(this.#path, 'wx')
      writeSync(file, this.#text)
      closeSync(file)
      return true
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false
      throw new FileError(`cannot write ${path}: ${reasonOf(error)}`)
    }
  }

  /** Removes a lock that nobody has any more. Of several that try, one succeeds. */
  #clear(): void {
    const aside = `${this.#path}.${process.pid}`
    try {
      renameSync(this.#path, aside)
    } catch {
      return
    }
    // Another may have been quicker, and have it by now.
    if (ownerOf(aside) !== undefined && !existsSync(this.#path)) renameSync(aside, this.#path)
    else rmSync(aside, { force: true })
  }
}

/** Who has a lock; undefined where nobody has it any more. */
function ownerOf(lock: string): string | undefined {
  const text = read(lock)
  if (text === undefined) return undefined
  const [, pid, host] = /^(\d+) (.*)\n$/.exec(text) ?? []
  if (pid === undefined) return ageOf(lock) < TAKING ? 'another process' : undefined
  if (host !== hostname()) return `process ${pid} on ${host}`
  return isRunning(Number(pid)) ? `process ${pid}` : undefined
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is another user's.
    return codeOf(error) === 'EPERM'
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
