import type { DataArticle } from '../lib/data.ts'
import { readSet, SETS } from '../lib/sets.ts'
import { printTable, share } from '../lib/table.ts'
import type { Context } from './context.ts'
import { pairsOf, scoresOf } from './hour.ts'
import { readHour, unlabelledHour } from './hour-data.ts'
import { bare, barest, batchStories, storyNumbers, streamStories } from './runs.ts'
import { bCubedAmong } from './scores.ts'
import { inOrder, redated } from './views.ts'

/** Characters of the text that a feed shows beside the title. */
const LENGTHS = [120, 250, 500, 1000]
const VIEW = redated(3)

/** What feeds show of articles: the title and the beginning of the text. */
export function reportSnippets({ library, figures, seed }: Context): void {
  figures.heading(
    'Snippets: title and the first characters of the text, within 3 d; B-cubed F1, of the hour F1 of pairs',
  )
  const rows = readHour()
  const lines = LENGTHS.map((length) => {
    const cells: string[] = []
    const keep = (key: string, name: string, scores: Scores, stream: number): void => {
      cells.push(...[scores.f1, scores.precision, scores.recall, stream].map(share))
      const note = `P ${share(scores.precision)} R ${share(scores.recall)}, stream ${share(stream)}`
      figures.keep({
        key: `snippets.${length}.${key}`,
        name: `${name}, ${length} characters`,
        value: scores.f1,
        unit: 'share',
        note,
      })
    }
    for (const [k, set] of SETS.entries()) {
      const shown = VIEW.of(readSet(set), seed + k).map((article) => cut(article, length))
      const scoreOf = (stories: ReturnType<typeof batchStories>): Scores =>
        bCubedAmong(
          stories.map((story) => story.articles),
          shown,
        )
      const batch = scoreOf(batchStories(library, shown.map(bare)))
      keep(set.key, set.name, batch, scoreOf(streamStories(library, inOrder(shown).map(bare))).f1)
    }
    const shown = rows.map((row) => cut(unlabelledHour(row), length))
    const scoreOf = (stories: ReturnType<typeof batchStories>): Scores => scoresOf(pairsOf(rows, storyNumbers(stories)))
    const batch = scoreOf(batchStories(library, shown.map(barest)))
    keep('hour', 'hour', batch, scoreOf(streamStories(library, inOrder(shown).map(barest))).f1)
    return [`${length} characters`, ...cells]
  })
  const names = [...SETS.map(({ name }) => name), 'hour']
  printTable(['', ...names.flatMap((name) => [name, 'P', 'R', 'stream'])], lines, (line) => console.log(line))
}

interface Scores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** The text up to the last blank within so many characters. */
function cut<T extends DataArticle>(article: T, length: number): T {
  const text = article.text ?? ''
  if (text.length <= length) return article
  const end = text.lastIndexOf(' ', length)
  return { ...article, text: text.slice(0, end > length / 2 ? end : length) }
}
