import { createInterface } from 'node:readline'
import type { Article } from '../../index.ts'
import { publishedTime, readMarkup } from '../../text/index.ts'
import { dayAndMinute } from '../input/time.ts'
import type { Paper } from '../io/paper.ts'
import { count, plain } from '../io/text.ts'
import type { StoryPair } from './copies.ts'
import type { Labels } from './labels.ts'

/** Words shown of each text. */
const WORDS = 70

/** What questions need of the terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  readonly paper: Paper
}

/**
 * Asks about pairs, one after the other: y, one story; n, two; s, skip; q or Ctrl-C, enough. Scores are not shown, for they
 * would answer themselves.
 */
export async function askAbout(
  pairs: readonly StoryPair[],
  articles: ReadonlyMap<string, Article>,
  labels: Labels,
  { input, output, paper }: Terminal,
): Promise<void> {
  const reader = createInterface({ input, output, terminal: true })
  const lines = reader[Symbol.asyncIterator]()
  let enough = false
  reader.on('SIGINT', () => {
    enough = true
    reader.close()
  })
  try {
    for (const [i, { a, b }] of pairs.entries()) {
      const [first, second] = [articles.get(a), articles.get(b)]
      if (first === undefined || second === undefined) continue
      paper.line()
      paper.line(paper.bold(`Pair ${count(i + 1)} of ${count(pairs.length)}`))
      show(paper, 'A', first)
      show(paper, 'B', second)
      for (;;) {
        reader.setPrompt('Do they report one event? y, n, s (skip), q (enough): ')
        reader.prompt()
        const step = await lines.next()
        const answer = step.done === true || enough ? 'q' : step.value.trim().toLowerCase()
        if (answer === 'q' || answer === 'quit') return
        if (answer === 's' || answer === 'skip') break
        if (!/^(?:y|yes|n|no)$/.test(answer)) continue
        labels.add({ a, b, same: answer.startsWith('y') }, titlesOf(first, second))
        break
      }
    }
  } finally {
    reader.close()
  }
}

export function titlesOf(...articles: readonly Article[]): readonly string[] {
  return articles.map(({ title, text }) => plain(title || readMarkup((text ?? '').slice(0, 1000)).text.slice(0, 100)))
}

function show(paper: Paper, letter: string, { title, text, source, url, publishedAt }: Article): void {
  const time = publishedTime(publishedAt)
  const from = [plain(source ?? url ?? ''), Number.isNaN(time) ? '' : dayAndMinute(time)].filter((part) => part !== '')
  paper.beside(`${paper.cyan(letter)}  `, 3, plain(title ?? '') || '(no title)', paper.bold)
  if (from.length > 0) paper.beside('   ', 3, from.join(' · '), paper.dim)
  const words = plain(readMarkup((text ?? '').slice(0, 20_000)).text).split(' ')
  if (words[0] !== '') paper.beside('   ', 3, words.slice(0, WORDS).join(' ') + (words.length > WORDS ? ' …' : ''))
}
