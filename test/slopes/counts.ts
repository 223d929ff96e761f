import { PackedLists } from '../../src/base/packed-lists.ts'
import { WordTable } from '../../src/base/word-table.ts'
import { Agglomeration } from '../../src/cluster/linkage/agglomeration.ts'
import { CopyJudge } from '../../src/judge/copies.ts'
import { StoryJudge } from '../../src/judge/judge.ts'
import { VerdictMemory } from '../../src/judge/verdict-memory.ts'
import { BandPages } from '../../src/sketch/band-pages.ts'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'

/** A method whose calls are counted; by `weigh` a call may count for more or less than one. */
interface Operation {
  readonly name: string
  readonly of: object
  readonly method: string
  readonly weigh?: (given: readonly unknown[], result: unknown) => number
}

/** What is done about articles, by those who do it. */
export const WORK: readonly Operation[] = [
  { name: 'candidates met', of: CandidateBuffer.prototype, method: 'add' },
  { name: 'buckets read', of: BandPages.prototype, method: 'read' },
  { name: 'band entries inserted', of: BandPages.prototype, method: 'insert' },
  { name: 'shingle sets compared', of: CopyJudge.prototype, method: 'common' },
  { name: 'scores asked for', of: VerdictMemory.prototype, method: 'recall' },
  { name: 'verdicts made', of: StoryJudge.prototype, method: 'judge' },
  { name: 'links clustered', of: Agglomeration.prototype, method: 'link' },
  {
    name: 'words stored',
    of: PackedLists.prototype,
    method: 'set',
    weigh: ([, source, from, to]) => span(source, from, to),
  },
  { name: 'words counted', of: WordTable.prototype, method: 'count' },
]

/** What is done about the letters of a text. */
export const READING: readonly Operation[] = [
  { name: 'letters looked at', of: String.prototype, method: 'charCodeAt' },
  { name: 'letters taken out', of: String.prototype, method: 'slice', weigh: (_, result) => String(result).length },
  {
    name: 'words stored',
    of: PackedLists.prototype,
    method: 'set',
    weigh: ([, source, from, to]) => span(source, from, to),
  },
]

/** How often each operation happens while something runs, by name. */
export function counted(operations: readonly Operation[], run: () => void): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const restore = operations.map((operation) => watch(operation, counts))
  try {
    run()
  } finally {
    for (const end of restore) end()
  }
  return counts
}

/** @returns what puts the method back */
function watch({ name, of, method, weigh }: Operation, counts: Map<string, number>): () => void {
  const before = Object.getOwnPropertyDescriptor(of, method)
  const original: unknown = before?.value
  if (before === undefined || typeof original !== 'function') throw new TypeError(`"${method}" is no method any more`)
  let count = 0
  counts.set(name, 0)
  const value = function (this: unknown, ...given: readonly unknown[]): unknown {
    const result: unknown = Reflect.apply(original, this, given)
    count += weigh === undefined ? 1 : weigh(given, result)
    return result
  }
  Object.defineProperty(of, method, { ...before, value })
  return () => {
    counts.set(name, count)
    Object.defineProperty(of, method, before)
  }
}

function span(source: unknown, from: unknown, to: unknown): number {
  const end = typeof to === 'number' ? to : source instanceof Uint32Array ? source.length : 0
  return end - (typeof from === 'number' ? from : 0)
}
