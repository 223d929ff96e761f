import { Exit } from '../exit.ts'
import type { ReadArticle } from '../input/reader.ts'
import { Notices } from '../io/notices.ts'
import { counted } from '../io/text.ts'
import { detectionOf } from '../options/detection.ts'
import { fieldNamesOf } from '../options/input.ts'
import { StoodFor } from '../output/stands-for.ts'
import { nameOf, originOf } from '../output/stories.ts'
import { type Group, groupsOf, KEEP } from '../output/survivors.ts'
import { writeSurvivors } from '../output/write-survivors.ts'
import { type Context, OUTPUTS, openInput, outputFormat, paperOn, writeAll } from '../run/context.ts'
import type { Corpus } from '../run/corpus.ts'
import { Spool } from '../run/spool.ts'
import { type Clustered, clusterInput, overwrittenPart } from '../run/stories.ts'

/** `samestory dedupe`: one article of each group of copies. */
export async function dedupe(context: Context): Promise<number> {
  const { given, out, notices } = context
  const format = outputFormat(context, OUTPUTS, 'jsonl')
  const keep = given.oneOf('keep', KEEP) ?? 'original'
  const options = detectionOf(given)
  // Only what survives is written, and only when all has been read: until then texts are not kept in memory.
  const spool = format !== 'text' && !canReadAgain(context) ? new Spool() : undefined
  const stoodFor = new StoodFor()
  const onExit = (): void => spool?.remove()
  process.on('exit', onExit)
  try {
    const clustered = await clusterInput(context, options, (read) => {
      spool?.add(read)
      stoodFor.add(read)
    })
    const { stories, accepted, corpus, interrupted } = clustered
    const groups = groupsOf(stories, corpus, keep)
    const gone = groups.reduce((sum, { copies }) => sum + copies.length, 0)
    const summary = `${counted(accepted, 'article')}: ${counted(accepted - gone, 'article')} kept, ${counted(gone, 'copy', 'copies')} let go${overwrittenPart(clustered)}`
    if (format === 'text') await printGroups(context, groups, corpus, summary)
    else {
      const again = spool?.read() ?? readAgain(context, clustered)
      const { id: idName } = fieldNamesOf(given)
      const survivors = { groups, stoodFor, corpus, idName }
      await writeSurvivors(out, format, again, survivors, notices)
      notices.say(summary)
    }
    return interrupted ? Exit.Interrupted : Exit.Done
  } finally {
    process.off('exit', onExit)
    spool?.remove()
  }
}

function canReadAgain(context: Context): boolean {
  const { sources } = openInput({ ...context, notices: silent() }, context.given.files, true)
  return sources.every(({ size }) => size !== undefined)
}

/** The same input, without saying again what there is to say of it. */
function readAgain(context: Context, { input }: Clustered): AsyncIterable<ReadArticle> {
  return openInput({ ...context, notices: silent() }, context.given.files, true).reader.read(input.sources)
}

function silent(): Notices {
  return new Notices(process.stderr, true)
}

async function printGroups({ out }: Context, groups: readonly Group[], corpus: Corpus, summary: string): Promise<void> {
  const lines: string[] = []
  const paper = paperOn(out, lines)
  for (const { kept, copies } of groups) {
    const card = corpus.card(kept)
    paper.beside(paper.cyan('● '), 2, `${originOf(card)}: ${nameOf(card)}`)
    for (const copy of copies.map((id) => corpus.card(id))) {
      const told =
        card.title !== '' && copy.title === card.title ? originOf(copy) : `${originOf(copy)}: ${nameOf(copy)}`
      paper.beside(paper.green('  = '), 4, told)
    }
  }
  if (groups.length > 0) paper.line()
  paper.beside('', 0, summary, paper.bold)
  await writeAll(out, lines)
}
