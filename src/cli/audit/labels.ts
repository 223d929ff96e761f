import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { FileError, InputError } from '../exit.ts'
import { isRecord } from '../input/item.ts'
import { reasonOf } from '../input/reason.ts'
import { keyOf } from './copies.ts'

/** What a person says of a pair: one story or not; null for a pair that waits for an answer or was skipped. */
export interface Label {
  readonly a: string
  readonly b: string
  readonly same: boolean | null
}

/** Labels of pairs, kept in a file as they are given if there is one. Of several for a pair the last counts. */
export class Labels {
  readonly #file: string | undefined
  readonly #labels = new Map<string, Label>()

  constructor(file: string | undefined) {
    this.#file = file
    if (file === undefined || !existsSync(file)) return
    let text: string
    try {
      text = readFileSync(file, 'utf8')
    } catch (error) {
      throw new FileError(`cannot read ${file}: ${reasonOf(error)}`)
    }
    for (const [i, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue
      const label = labelOf(line)
      if (label === undefined) {
        throw new InputError(
          `${file}:${i + 1}: it must be JSON with a, b and same (true, false or null), got ${line.slice(0, 100)}`,
        )
      }
      this.#labels.set(keyOf(label.a, label.b), label)
    }
  }

  get all(): readonly Label[] {
    return [...this.#labels.values()]
  }

  /** Ids that labels speak of. */
  get ids(): ReadonlySet<string> {
    return new Set(this.all.flatMap(({ a, b }) => [a, b]))
  }

  of(a: string, b: string): Label | undefined {
    return this.#labels.get(keyOf(a, b))
  }

  /** @param title what a person reads beside it in the file */
  add(label: Label, titles: readonly string[] = []): void {
    this.#labels.set(keyOf(label.a, label.b), label)
    if (this.#file === undefined) return
    try {
      appendFileSync(this.#file, `${JSON.stringify({ ...label, ...(titles.length > 0 && { titles }) })}\n`)
    } catch (error) {
      throw new FileError(`cannot write ${this.#file}: ${reasonOf(error)}`)
    }
  }
}

function labelOf(line: string): Label | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (!isRecord(value)) return undefined
    const { a, b, same } = value
    if (same !== null && typeof same !== 'boolean') return undefined
    return typeof a === 'string' && typeof b === 'string' ? { a, b, same } : undefined
  } catch {
    return undefined
  }
}
