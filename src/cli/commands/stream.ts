import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  type Article,
  ArticleError,
  NewsDetector,
  type Placement,
  SnapshotError,
  type StreamOptions,
} from '../../index.ts'
import { Exit, FileError, messageOf, UsageError } from '../exit.ts'
import { Undated } from '../input/undated.ts'
import { ProgressLine } from '../io/progress.ts'
import { counted } from '../io/text.ts'
import { detectionOf } from '../options/detection.ts'
import { placementRecord, printPlacement } from '../output/placement.ts'
import { type Context, openInput, paperOn, writeAll } from '../run/context.ts'
import { FileLock } from '../run/lock.ts'
import { readState, StateSaver } from '../run/state.ts'
import { Stop } from '../run/stop.ts'

/** How often a state is saved if nothing else is asked for, in milliseconds. */
const SAVE_EVERY = 60_000
const LEAST_SAVE_EVERY = 100
/** Of a longer interval than 2^31 - 1 milliseconds Node makes one of a single millisecond. */
const MOST_SAVE_EVERY = 24 * 86_400_000
/** Articles after which signals and timers have their turn. */
const A_TURN = 32

/** `samestory stream`: places articles as they come. One process at a time has a state. */
export async function stream(context: Context): Promise<number> {
  const path = context.given.text('state')
  const lock = path === undefined ? undefined : new FileLock(path)
  try {
    return await streamFrom(path, context)
  } finally {
    lock?.release()
  }
}

async function streamFrom(path: string | undefined, context: Context): Promise<number> {
  const { given, out, notices } = context
  const format = given.oneOf('format', ['jsonl', 'text'] as const) ?? 'jsonl'
  const every = given.duration('save-every') ?? SAVE_EVERY
  if (every < LEAST_SAVE_EVERY || every > MOST_SAVE_EVERY)
    throw new UsageError('--save-every must be from 100ms to 24d')
  const options = detectionOf(given)
  const input = openInput(context, given.files)
  const { detector, isNew } = await detectorOf(path, options, given.flag('strict'))
  if (path !== undefined && !isNew) notices.say(`going on from ${path}, with ${counted(detector.size, 'article')} held`)
  const saver =
    path === undefined
      ? undefined
      : new StateSaver(
          path,
          () => detector.snapshot(),
          (problem) => notices.error(problem),
        )
  if (isNew && saver !== undefined) {
    // Whether it can be written is known before anything is placed.
    saver.changed()
    await saver.save()
    if (saver.failed) return Exit.Failed
  }
  const stop = new Stop(['SIGINT', 'SIGTERM'])
  out.onClosed(() => stop.stop('closed'))
  const onHangup = async (): Promise<void> => {
    await saver?.save()
    if (saver?.failed === false) notices.say(`saved ${path}`)
  }
  if (saver !== undefined) process.on('SIGHUP', onHangup)
  const timer = setInterval(() => void saver?.save(), every)
  const progress = out.isTerminal ? undefined : new ProgressLine(notices)
  let handled = 0
  const undated = new Undated()
  try {
    for await (const { article, place } of stop.until(input.reader.read(input.sources))) {
      if (++handled % A_TURN === 0) await nextTurn()
      const placement = placed(detector, article)
      if (placement instanceof ArticleError) {
        input.rejects.add(place, withoutName(placement), article)
        continue
      }
      if (placement.warning !== undefined) undated.add(place, withoutName(placement.warning))
      saver?.changed()
      if (progress !== undefined) progress.state.articles++
      await write(context, format, placement, article)
    }
    undated.say(notices)
    input.rejects.end()
  } finally {
    clearInterval(timer)
    progress?.stop()
    process.off('SIGHUP', onHangup)
    await saver?.save()
  }
  if (saver?.failed === true) return Exit.Failed
  return stop.reason === 'SIGINT' ? Exit.Interrupted : Exit.Done
}

async function write(
  context: Context,
  format: 'jsonl' | 'text',
  placement: Placement,
  article: Article,
): Promise<void> {
  const { out } = context
  if (format === 'jsonl') {
    await out.line(JSON.stringify(placementRecord(placement)))
    return
  }
  const lines: string[] = []
  printPlacement(paperOn(out, lines), placement, article)
  await writeAll(out, lines)
}

function placed(detector: NewsDetector, article: Article): Placement | ArticleError {
  try {
    return detector.add(article)
  } catch (error) {
    if (error instanceof ArticleError) return error
    throw error
  }
}

function withoutName({ message }: ArticleError): string {
  return message.replace(/^article(?: "(?:[^"\\]|\\.)*")?: /, '')
}

interface Opened {
  readonly detector: NewsDetector
  readonly isNew: boolean
}

/** A new detector, or the one of a state, with the options that may be changed. */
async function detectorOf(path: string | undefined, options: StreamOptions, strict: boolean): Promise<Opened> {
  const dates = strict ? 'strict' : 'lenient'
  const bytes = path === undefined ? undefined : await readState(path)
  if (path === undefined || bytes === undefined)
    return { detector: new NewsDetector({ ...options, dates }), isNew: true }
  const { level, language, ...changeable } = options
  let detector: NewsDetector
  try {
    detector = NewsDetector.restore(bytes, { ...changeable, dates })
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error
    throw new FileError(`${path} is no state of samestory, or it is damaged: ${messageOf(error)}`)
  }
  // As a detector takes them: `und` is no language.
  const { options: wanted } = new NewsDetector({ ...(level && { level }), ...(language && { language }) })
  for (const [name, asked] of Object.entries({ level, language })) {
    const was = detector.options[name as 'level' | 'language']
    if (asked !== undefined && wanted[name as 'level' | 'language'] !== was) {
      throw new UsageError(
        `--${name} cannot be ${asked}: ${path} was made with ${was ?? 'none'}, and its articles were read so; leave it out, or begin with another file`,
      )
    }
  }
  return { detector, isNew: false }
}
