import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReadArticle } from '../input/reader.ts'
import { linesOf } from '../input/text.ts'

/** Keeps what was read in a temporary file, for input that can be read but once. */
export class Spool {
  readonly #folder = mkdtempSync(join(tmpdir(), 'samestory-'))
  readonly #path = join(this.#folder, 'articles.jsonl')
  readonly #file = openSync(this.#path, 'w')

  add(read: ReadArticle): void {
    writeSync(this.#file, `${JSON.stringify(read)}\n`)
  }

  async *read(): AsyncGenerator<ReadArticle> {
    for await (const { text } of linesOf(this.#path, createReadStream(this.#path), () => undefined))
      yield JSON.parse(text) as ReadArticle
  }

  remove(): void {
    closeSync(this.#file)
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
