import { COMMANDS, type CommandSpec } from './commands.ts'
import type { Paper } from './io/paper.ts'
import { columns } from './io/text.ts'
import type { OptionSpecs } from './options/spec.ts'

const EXIT_CODES: readonly (readonly [string, string])[] = [
  ['0', 'done; stream also after SIGTERM, and any command whose reader went away, as with | head'],
  ['1', 'the answer is no (compare: unrelated; evaluate: below --at-least); bad input with --strict; no article in it'],
  ['2', 'wrong command line, or a file that is not there'],
  ['3', 'a file cannot be written, is no state of samestory, or is in use; a bug'],
  ['130', 'ended by Ctrl-C, with what was done until then'],
]

const INPUT_TEXT = [
  'FILE is JSON Lines, JSON (an array, or an object with articles or items), CSV, an RSS, Atom or RDF feed, an OPML list of',
  'feed files, a web page, plain text, a WARC file, or a folder of these; as it is or packed by gzip or zstd. Without FILE, or',
  'for -, standard input is read. Nothing is fetched from the web. Where fields have other names than id, title, text, date,',
  'url, source and language, likely ones are taken and named on standard error. Items of feeds whose id is no URI go by their',
  'address, or have the name of the feed before it. All but feeds, pages and texts is read article by article, however long it',
  'is; of each only a title stays in memory beside what is compared.',
].join(' ')

export function generalHelp(paper: Paper): void {
  paper.line(`${paper.bold('samestory')} finds news articles that are copies of each other or report one event.`)
  paper.line()
  paper.line(paper.bold('Usage'))
  paper.line('  samestory COMMAND [OPTIONS] [FILE ...]')
  paper.line()
  paper.line(paper.bold('Commands'))
  rows(
    paper,
    Object.entries(COMMANDS).map(([name, { brief }]) => [name, brief]),
  )
  paper.line()
  paper.beside('', 0, 'samestory help COMMAND says more of each; --version tells the version.')
  paper.line()
  paper.line(paper.bold('Input'))
  paper.beside('  ', 2, INPUT_TEXT)
  paper.line()
  paper.line(paper.bold('Examples'))
  paper.line('  samestory cluster articles.jsonl')
  paper.line('  samestory dedupe --keep longest feeds/ > kept.jsonl')
  paper.line('  zcat day.jsonl.gz | samestory cluster --text body --format csv > stories.csv')
  paper.line('  tail -n +1 -F feed.jsonl | samestory stream --state feed.state --window 7d')
  paper.line()
  paper.line(paper.bold('Exit codes'))
  rows(paper, EXIT_CODES)
}

export function commandHelp(paper: Paper, name: string, { usage, about, options, examples, files }: CommandSpec): void {
  paper.line(`${paper.bold('Usage')}  samestory ${name} ${usage}`)
  paper.line()
  for (const paragraph of about) {
    paper.beside('', 0, paragraph)
    paper.line()
  }
  if (files.input === true) {
    paper.beside('', 0, INPUT_TEXT)
    paper.line()
  }
  if (Object.keys(options).length > 0) {
    paper.line(paper.bold('Options'))
    rows(paper, [...optionRows(options), ['-h, --help', 'print this']])
    paper.line()
  }
  paper.line(paper.bold('Examples'))
  for (const example of examples) paper.line(`  ${example}`)
  paper.line()
  paper.line(paper.bold('Exit codes'))
  rows(paper, EXIT_CODES)
}

function optionRows(options: OptionSpecs): [string, string][] {
  return Object.entries(options).map(([name, { short, value, help }]) => [
    `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  ])
}

function rows(paper: Paper, all: readonly (readonly [string, string])[]): void {
  const width = 4 + Math.max(...all.map(([left]) => columns(left)))
  for (const [left, right] of all) paper.beside(`  ${left}${' '.repeat(width - 2 - columns(left))}`, width, right)
}
