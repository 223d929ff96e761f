import type { Article } from '../../index.ts'
import { Exit } from '../exit.ts'
import type { ReadArticle } from '../input/reader.ts'
import { counted } from '../io/text.ts'
import { detectionOf } from '../options/detection.ts'
import { printStories, storyRecord, storyRows } from '../output/stories.ts'
import { type Context, OUTPUTS, outputFormat, paperOn, writeAll } from '../run/context.ts'
import { writeReport } from '../run/report.ts'
import { clusterInput, overwrittenPart } from '../run/stories.ts'

/** `samestory cluster`: stories of all that is read. */
export async function cluster(context: Context): Promise<number> {
  const { given, out, notices } = context
  const format = outputFormat(context, OUTPUTS, 'jsonl')
  const least = given.whole('min-articles', 1) ?? (format === 'text' ? 2 : 1)
  const options = detectionOf(given)
  if (options.window !== undefined) {
    notices.say('with --window articles are placed one after the other as they come: they should come in order of time')
  }
  const report = given.text('report')
  const articles: Article[] = []
  const keep = report === undefined ? undefined : ({ article }: ReadArticle) => articles.push(article)
  const clustered = await clusterInput(context, options, keep)
  const { stories, accepted, corpus, interrupted } = clustered
  const shown = stories.filter(({ articles }) => articles.length >= least)
  if (format === 'jsonl')
    await writeAll(
      out,
      shown.map((story) => JSON.stringify(storyRecord(story, corpus))),
    )
  else if (format === 'json') {
    const records = shown.map((story) => storyRecord(story, corpus))
    await out.line(JSON.stringify({ articles: accepted, stories: records }, null, 2))
  } else if (format === 'csv') await writeAll(out, storyRows(shown, corpus))
  else {
    const lines: string[] = []
    const paper = paperOn(out, lines)
    printStories(paper, shown, corpus)
    const rest = stories.length - shown.length
    const fewer =
      least === 2 ? `${counted(rest, 'article')} alone` : `${counted(rest, 'smaller story', 'smaller stories')}`
    const several = `${counted(shown.length, 'story', 'stories')} of ${least} or more articles`
    paper.beside(
      '',
      0,
      `${counted(accepted, 'article')}: ${several}, ${fewer}${overwrittenPart(clustered)}`,
      paper.bold,
    )
    await writeAll(out, lines)
  }
  if (report !== undefined) {
    await writeReport(report, stories, articles, options)
    notices.say(`${report} is the page; open it in a browser`)
  }
  return interrupted ? Exit.Interrupted : Exit.Done
}
