import { messageOf } from '../base/describe.ts'
import { SnapshotError, verify } from '../binary/error.ts'
import { SnapshotReader } from '../binary/reader.ts'
import { SnapshotWriter } from '../binary/writer.ts'
import type { StreamClusterer } from '../cluster/stream/clusterer.ts'
import type { StreamClock } from '../window/clock.ts'
import type { ExpiryQueue } from '../window/expiry-queue.ts'
import { loadEngine, type SavedEngine, saveEngine } from './engine.ts'
import { type GivenAgain, loadOptions, type SavedOptions, saveOptions } from './options.ts'

/** All that a detector knows. */
export interface DetectorParts {
  readonly engine: SavedEngine
  readonly clusterer: StreamClusterer
  readonly clock: StreamClock
  readonly queue: ExpiryQueue
}

/**
 * Writes a detector down.
 *
 * What is written follows from what the detector holds, not from where it holds it, so one that was restored gives the same
 * bytes again. Tables are written as their keys in the order of insertion: all else about them follows from these, cheaper
 * than it could be checked.
 */
export function saveDetector(options: SavedOptions, keyed: boolean, parts: DetectorParts): Uint8Array {
  const writer = new SnapshotWriter()
  saveOptions(writer, options)
  writer.u32('keyed', 1, (out) => out.fill(keyed ? 1 : 0))
  const articles = saveEngine(parts.engine, writer)
  parts.clusterer.save(writer, articles)
  parts.queue.save(writer, articles)
  writer.f64('clock', 1, (out) => out.fill(parts.clock.latest))
  return writer.finish()
}

/** A snapshot that was found whole, and the options of its detector. */
export interface OpenSnapshot<Options> {
  readonly reader: SnapshotReader
  readonly options: Options
  /** Whether words are told by the seed, as they are from version 3 on. */
  readonly keyed: boolean
}

/**
 * @param given what the snapshot does not hold
 * @param entry name of the entry that reads it
 * @param check throws for options that can't be those of a detector
 * @throws {SnapshotError} if the bytes are cut, changed, foreign or newer, or need other background tables or own evidence
 */
export function openSnapshot<Options extends object>(
  bytes: Uint8Array,
  given: GivenAgain,
  entry: string,
  check: (options: Options) => void,
): OpenSnapshot<Options> {
  return guarded(() => {
    const reader = new SnapshotReader(bytes)
    const options = loadOptions(reader, given, entry, check)
    return { reader, options, keyed: reader.version >= 3 && reader.u32('keyed', 1)[0] !== 0 }
  })
}

/** Fills the parts of a new detector. @throws {SnapshotError} if they can't be what was written */
export function loadDetector(reader: SnapshotReader, { engine, clusterer, clock, queue }: DetectorParts): void {
  guarded(() => {
    const articles = loadEngine(engine, reader)
    clusterer.load(reader, articles)
    queue.load(reader, articles)
    const [latest] = reader.f64('clock', 1)
    verify(!(Math.abs(latest) > Number.MAX_SAFE_INTEGER), `its clock is ${latest}`)
    clock.latest = latest
  })
}

/** Components check their arguments by errors of their own; whatever they say, it is the snapshot that is wrong. */
function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof SnapshotError) throw error
    throw new SnapshotError(`damaged or foreign snapshot: ${messageOf(error)}`, { cause: error })
  }
}
