import { type Article, compareArticles, type ExplainedPair, NewsDetector, type SharedPassage } from '../../index.ts'
import { Exit, InputError, UsageError } from '../exit.ts'
import { detectionOf } from '../options/detection.ts'
import { comparisonRecord, printComparison } from '../output/comparison.ts'
import { type Context, openInput, outputFormat, paperOn, writeAll } from '../run/context.ts'

interface Compared {
  readonly articles: readonly [Article, Article]
  readonly pair: ExplainedPair
  readonly passages: readonly SharedPassage[]
}

/** `samestory compare`: how two articles relate. */
export async function compare(context: Context): Promise<number> {
  const { given, out } = context
  const format = outputFormat(context, ['text', 'jsonl', 'json'] as const, 'json')
  const options = { ...detectionOf(given), dates: 'lenient' as const }
  const among = given.text('among')
  const { articles, pair, passages } = await (among === undefined
    ? alone(context, options)
    : held(context, among, options))
  if (format === 'text') {
    const lines: string[] = []
    printComparison(paperOn(out, lines), articles, pair, passages)
    await writeAll(out, lines)
  } else {
    const record = comparisonRecord(articles, pair, passages)
    await out.line(format === 'json' ? JSON.stringify(record, null, 2) : JSON.stringify(record))
  }
  return pair.relation === 'unrelated' ? Exit.No : Exit.Done
}

async function alone(context: Context, options: object): Promise<Compared> {
  const [fileA, fileB] = context.given.files
  const a = await only(context, fileA)
  const b = await only(context, fileB)
  const pair = judged(() => compareArticles(a, b, options))
  return { articles: [a, b], pair, passages: pair.sharedPassages }
}

/** The one article of a file. */
async function only(context: Context, file: string): Promise<Article> {
  const { reader, sources } = openInput(context, [file])
  const found: Article[] = []
  for await (const { article } of reader.read(sources)) {
    found.push(article)
    if (found.length > 1)
      throw new UsageError(`${file} must hold one article, has more: give --among ${file} and two ids`)
  }
  if (found.length === 0) throw new InputError(`there is no article in ${file}`)
  return found[0]
}

async function held(context: Context, among: string, options: object): Promise<Compared> {
  const [idA, idB] = context.given.files
  const { reader, sources, rejects } = openInput(context, [among])
  const detector = new NewsDetector(options)
  const found = new Map<string, Article>()
  await detector.addAll(articlesOf(reader.read(sources)), {
    // Not as they are read: one that is refused does not take the place of one before of the same id.
    onPlaced: ({ id }, article) => {
      if (id === idA || id === idB) found.set(id, article)
    },
    onInvalid: (error) => {
      if (!error.kept) rejects.add({ file: among }, error.message)
    },
  })
  const a = found.get(idA)
  const b = found.get(idB)
  const pair = detector.compare(idA, idB)
  if (a === undefined || b === undefined || pair === undefined) {
    const missing = [idA, idB].filter((id) => !detector.has(id))
    const message = `there is no article ${missing.map((id) => `"${id}"`).join(' and ')} in ${among}`
    // A script must be able to tell a slip from "unrelated".
    throw a === undefined || b === undefined ? new UsageError(message) : new InputError(message)
  }
  return { articles: [a, b], pair, passages: judged(() => compareArticles(a, b, options)).sharedPassages }
}

async function* articlesOf(read: AsyncIterable<{ readonly article: Article }>): AsyncGenerator<Article> {
  for await (const { article } of read) yield article
}

/** An article that the library refuses is bad input. */
function judged<T>(judge: () => T): T {
  try {
    return judge()
  } catch (error) {
    if (error instanceof TypeError && error.name === 'ArticleError') throw new InputError(error.message)
    throw error
  }
}
