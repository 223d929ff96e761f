import { type Evaluation, evaluate, partitionByLabel } from '../../evaluate/index.ts'
import { Exit, InputError, UsageError } from '../exit.ts'
import { type PartitionNames, readPartition } from '../input/partition.ts'
import { Rejects } from '../input/rejects.ts'
import { sourcesOf } from '../input/sources.ts'
import { count, counted } from '../io/text.ts'
import { differences, printEvaluation } from '../output/evaluation.ts'
import { type Context, outputFormat, paperOn, writeAll } from '../run/context.ts'

/** `samestory evaluate`: scores stories that were found against true ones. */
export async function evaluateFiles(context: Context): Promise<number> {
  const { given, out, notices, stdin } = context
  const format = outputFormat(context, ['text', 'jsonl', 'json'] as const, 'json')
  const atLeast = given.number('at-least', 0, 1)
  const listed = given.whole('list', 0) ?? 5
  const [foundFile, trueFile] = given.files
  if (foundFile === '-' && trueFile === '-') throw new UsageError('only one of the two files can be standard input')
  const names: PartitionNames = { label: given.text('label'), id: given.text('id') }
  const rejects = new Rejects({ strict: given.flag('strict'), file: given.text('rejects') }, notices)
  const [foundSource, trueSource] = sourcesOf(given.files, stdin).files
  if (trueSource === undefined) throw new UsageError('PREDICTED and GOLD must be files, not folders')
  const say = (message: string): void => notices.say(message)
  const found = await readPartition(foundSource, names, rejects, say)
  const truth = await readPartition(trueSource, names, rejects, say)
  rejects.end()
  for (const [file, { unlabelled }] of [[foundFile, found] as const, [trueFile, truth] as const]) {
    if (unlabelled > 0) notices.say(`${file}: ${counted(unlabelled, 'article')} without a story, left out`)
  }
  const both = [...truth.storyOf.keys()].filter((id) => found.storyOf.has(id))
  const alone = [
    [foundFile, found.storyOf.size - both.length] as const,
    [trueFile, truth.storyOf.size - both.length] as const,
  ].filter(([, number]) => number > 0)
  const left = alone.map(([file, number]) => `${counted(number, 'article')} in ${file} alone`).join(' and ')
  if (both.length === 0) throw new InputError(`the two files have no id in common${left === '' ? '' : `: ${left}`}`)
  if (left !== '' && given.flag('strict')) throw new InputError(`the two files hold other ids: ${left}`)
  if (left !== '') notices.say(`${left}, left out; compared are the ${count(both.length)} in both`)
  const pick = (storyOf: ReadonlyMap<string, string>): (readonly string[])[] => [
    ...partitionByLabel(both.map((id) => [id, storyOf.get(id) ?? ''])),
  ]
  const [foundGroups, trueGroups] = [pick(found.storyOf), pick(truth.storyOf)]
  const result: Evaluation = evaluate(foundGroups, trueGroups)
  if (format === 'text') {
    const lines: string[] = []
    printEvaluation(paperOn(out, lines), result, differences(foundGroups, trueGroups), listed)
    await writeAll(out, lines)
  } else await out.line(format === 'json' ? JSON.stringify(result, null, 2) : JSON.stringify(result))
  return atLeast !== undefined && result.bCubed.f1 < atLeast ? Exit.No : Exit.Done
}
