#!/usr/bin/env node
import { COMMANDS, type CommandSpec } from './commands.ts'
import { codeOf, Exit, FileError, InputError, messageOf, UsageError } from './exit.ts'
import { commandHelp, generalHelp } from './help.ts'
import { reasonOf } from './input/reason.ts'
import { Notices } from './io/notices.ts'
import { Output } from './io/output.ts'
import { Paper } from './io/paper.ts'
import { byFlags } from './options/flags.ts'
import { refuseOverwriting } from './options/overwriting.ts'
import { distance, parseGiven } from './options/spec.ts'
import { version } from './version.ts'

const out = new Output(process.stdout, (error) => {
  new Notices(process.stderr, false).error(`cannot write to standard output: ${reasonOf(error)}`)
  process.exit(Exit.Failed)
})

async function run(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args
  if (first === '--version' || first === '-V') {
    await out.line(version())
    return Exit.Done
  }
  const asksHelp = first === '--help' || first === '-h' || first === 'help'
  if (first === undefined || (asksHelp && rest.length === 0)) {
    await help(generalHelp)
    return first === undefined ? Exit.Usage : Exit.Done
  }
  const name = asksHelp ? rest[0] : first
  const command = commandOf(name)
  if (command === undefined) throw new UsageError(`there is no command "${name}"${likeOf(name)}`)
  if (asksHelp || rest.some((arg) => arg === '--help' || arg === '-h')) {
    await help((paper) => commandHelp(paper, name, command))
    return Exit.Done
  }
  const given = parseGiven(rest, command.options)
  const { least = 0, most = Number.POSITIVE_INFINITY } = command.files
  if (given.files.length < least || given.files.length > most) {
    throw new UsageError(`samestory ${name} takes ${command.files.what}, got ${given.files.length}`)
  }
  refuseOverwriting(given)
  const notices = new Notices(process.stderr, given.flag('quiet'))
  const start = await command.load()
  return start({ given, out, notices, stdin: process.stdin })
}

function commandOf(name: string): CommandSpec | undefined {
  return Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
}

async function help(print: (paper: Paper) => void): Promise<void> {
  const lines: string[] = []
  print(Paper.forReading(out.screen, (line) => lines.push(line)))
  for (const line of lines) await out.line(line)
}

function likeOf(name: string): string {
  const like = Object.keys(COMMANDS).find((known) => known.startsWith(name) || distance(known, name) <= 2)
  return like === undefined ? '; samestory --help lists them' : `; did you mean ${like}?`
}

/** Tells an error as its kind asks: a mistake by its message, a bug whole. */
function told(error: unknown, args: readonly string[]): number {
  const notices = new Notices(process.stderr, false)
  if (error instanceof UsageError || codeOf(error)?.startsWith('ERR_PARSE_ARGS')) {
    const help =
      args[0] !== undefined && commandOf(args[0]) !== undefined ? `samestory ${args[0]} --help` : 'samestory --help'
    notices.error(`${messageOf(error)} (${help})`)
    return Exit.Usage
  }
  if (error instanceof InputError) {
    notices.error(messageOf(error))
    return Exit.No
  }
  if (error instanceof FileError) {
    notices.error(messageOf(error))
    return Exit.Failed
  }
  if (error instanceof RangeError && /^option "/.test(error.message)) {
    notices.error(byFlags(error.message))
    return Exit.Usage
  }
  notices.error(`this is a bug of samestory, please report it: ${error instanceof Error ? error.stack : String(error)}`)
  return Exit.Failed
}

const args = process.argv.slice(2)
const code = await run(args).catch((error: unknown) => told(error, args))
await out.flush()
// Input that never ends, and a thread that was given up, would keep the process alive.
process.exit(code)
