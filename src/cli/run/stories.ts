import type { Article, Story, StreamOptions } from '../../index.ts'
import { InputError, UsageError } from '../exit.ts'
import type { ReadArticle } from '../input/reader.ts'
import { Undated } from '../input/undated.ts'
import { ProgressLine } from '../io/progress.ts'
import { count, counted } from '../io/text.ts'
import { clusterAsRead } from './cluster.ts'
import { type Context, type Input, openInput } from './context.ts'
import { Corpus } from './corpus.ts'
import { Stop } from './stop.ts'

/** The end of a summary: what was overwritten, where something was. */
export function overwrittenPart({ overwritten }: Clustered): string {
  return overwritten === 0 ? '' : `, ${count(overwritten)} overwritten by a later one of the same id`
}

/** As many as the library allows. */
const MOST_WORKERS = 256

/** Stories of the input, and what was read. */
export interface Clustered {
  readonly stories: readonly Story[]
  /** Articles in them: those that were read, without bad ones. */
  readonly accepted: number
  /** Articles that a later one of the same id took the place of. */
  readonly overwritten: number
  readonly corpus: Corpus
  readonly input: Input
  readonly interrupted: boolean
}

/**
 * Reads the files of a command and groups what they hold. Ctrl-C ends the reading; what was read by then is grouped.
 *
 * @param onRead called with each article
 * @throws {InputError} if nothing was read, or for what is bad where nothing bad is to be passed over
 */
export async function clusterInput(
  context: Context,
  options: StreamOptions,
  onRead: (read: ReadArticle) => void = () => undefined,
): Promise<Clustered> {
  const { given, notices, out } = context
  const input = openInput(context, given.files)
  const corpus = new Corpus()
  const progress = new ProgressLine(notices)
  const stop = new Stop(['SIGINT'], () =>
    notices.say('stopped reading; grouping what there is (Ctrl-C again to give up)'),
  )
  out.onClosed(() => stop.stop('closed'))
  const sizes = input.sources.map(({ size }) => size)
  if (sizes.every((size) => size !== undefined)) progress.state.totalBytes = sizes.reduce((sum, size) => sum + size, 0)
  const undated = new Undated()
  const strict = given.flag('strict')
  async function* articles(): AsyncGenerator<Article> {
    for await (const read of stop.until(input.reader.read(input.sources))) {
      corpus.add(read.article, read.place)
      onRead(read)
      progress.state.articles++
      progress.state.bytes = input.reader.bytes
      yield read.article
    }
  }
  const way = options.window === undefined ? 'batch' : 'stream'
  const dates = strict ? 'strict' : 'lenient'
  const workers = given.whole('workers', 0) ?? 0
  if (workers > MOST_WORKERS) throw new UsageError(`--workers must be at most ${MOST_WORKERS}, got ${workers}`)
  try {
    const stories = await clusterAsRead(
      articles(),
      { way, options: { ...options, dates }, workers, keepsBad: input.rejects.kept },
      {
        onInvalid: (position, reason, kept, article) => {
          const { place } = corpus.cards[position]
          if (kept) undated.add(place, reason)
          else {
            corpus.leaveOut(position)
            input.rejects.add(place, reason, article)
          }
        },
        onStories: (count) => {
          progress.state.stories = count
        },
        onRead: () => {
          progress.state.phase = 'grouping …'
        },
      },
    )
    progress.stop()
    undated.say(notices)
    const accepted = stories.reduce((sum, { articles }) => sum + articles.length, 0)
    const overwritten = corpus.cards.length - corpus.left.size - accepted
    if (overwritten > 0) {
      notices.say(
        `${counted(overwritten, 'article')} came under an id that another had before; the last of each counts`,
      )
    }
    input.rejects.end()
    if (stories.length === 0) throw new InputError('there is no article in the input')
    return { stories, accepted, overwritten, corpus, input, interrupted: stop.reason === 'SIGINT' }
  } finally {
    progress.stop()
    stop.release()
  }
}
