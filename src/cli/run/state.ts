import { existsSync, realpathSync } from 'node:fs'
import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FileError } from '../exit.ts'
import { reasonOf } from '../input/reason.ts'

/** The bytes of a file; undefined if there is none. */
export async function readState(path: string): Promise<Uint8Array | undefined> {
  if (!existsSync(path)) return undefined
  try {
    return await readFile(path)
  } catch (error) {
    throw new FileError(`cannot read ${path}: ${reasonOf(error)}`)
  }
}

/**
 * Replaces a file as a whole: the new one is complete and on the disk before it takes the name of the old one. Whenever the
 * process or the machine stops, one of the two is there. A link is followed.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = existsSync(path) ? realpathSync(path) : path
  const fresh = `${target}.new`
  const file = await open(fresh, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(fresh, target)
  // The name itself is on the disk when the folder is. Windows has no such call, and does without.
  if (process.platform === 'win32') return
  const folder = await open(dirname(target), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Saves a state now and then, never twice at a time. */
export class StateSaver {
  readonly #path: string
  readonly #snapshot: () => Uint8Array
  readonly #onFailed: (message: string) => void
  #running: Promise<void> | undefined
  #changed = false
  /** Whether the last attempt failed. */
  failed = false

  constructor(path: string, snapshot: () => Uint8Array, onFailed: (message: string) => void) {
    this.#path = path
    this.#snapshot = snapshot
    this.#onFailed = onFailed
  }

  /** There is something new to be saved. */
  changed(): void {
    this.#changed = true
  }

  /** Saves what there is at this moment; resolves when it is on the disk. Does nothing if that is there already. */
  async save(): Promise<void> {
    while (this.#running !== undefined) await this.#running
    if (!this.#changed) return
    this.#changed = false
    this.#running = this.#write(this.#snapshot())
    await this.#running
  }

  async #write(bytes: Uint8Array): Promise<void> {
    try {
      await replaceFile(this.#path, bytes)
      this.failed = false
    } catch (error) {
      this.failed = true
      this.#changed = true
      this.#onFailed(`cannot write ${this.#path}: ${reasonOf(error)}`)
    } finally {
      this.#running = undefined
    }
  }
}
