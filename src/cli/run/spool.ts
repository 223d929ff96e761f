import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf, FileError } from '../exit.ts'
import type { ReadArticle } from '../input/reader.ts'
import { reasonOf } from '../input/reason.ts'
import { linesOf } from '../input/text.ts'

/** What is needed of an article to write it once more. */
export interface Spooled {
  readonly article: Pick<ReadArticle['article'], 'id'>
  readonly fields: ReadArticle['fields']
}

/** Keeps what was read in a temporary file, for input that can be read but once. */
export class Spool {
  readonly #folder = mkdtempSync(join(tmpdir(), 'samestory-'))
  readonly #path = join(this.#folder, 'articles.jsonl')
  readonly #file = openSync(this.#path, 'w')

  /** @throws {FileError} where there is no room for it */
  add({ article: { id }, fields }: ReadArticle): void {
    const spooled: Spooled = { article: { id }, fields }
    try {
      writeSync(this.#file, `${JSON.stringify(spooled)}\n`)
    } catch (error) {
      if (codeOf(error) === undefined) throw error
      throw new FileError(`cannot write ${this.#path}: ${reasonOf(error)}`)
    }
  }

  async *read(): AsyncGenerator<Spooled> {
    // Escaped, what was read may be longer than a line of the input can be.
    const lines = linesOf(this.#path, createReadStream(this.#path), () => undefined, Number.POSITIVE_INFINITY)
    for await (const { text } of lines) yield JSON.parse(text) as Spooled
  }

  remove(): void {
    closeSync(this.#file)
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
