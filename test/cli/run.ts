import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'

/** The command line as it is built. */
export const cli = resolve(import.meta.dirname, '../../dist/cli.js')
if (!existsSync(cli)) throw new Error('dist/cli.js is absent: run `npm run build` first')

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  /** What is written to its standard input, which then ends; undefined leaves that open. */
  readonly input?: string | Buffer
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly node?: readonly string[]
}

/** A process of the built command line, and what it ends with. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

export function start(args: readonly string[], { input, cwd, env, node = [] }: RunOptions = {}): Running {
  const { FORCE_COLOR: _, NO_COLOR: __, NODE_DISABLE_COLORS: ___, ...rest } = process.env
  const child = spawn(process.execPath, [...node, cli, ...args], { cwd, env: { ...rest, ...env } })
  const ended = new Promise<Ended>((resolve, reject) => {
    const texts = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text))
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, ...texts }))
  })
  // It may end before it has read all.
  child.stdin.on('error', () => undefined)
  if (input !== undefined) child.stdin.end(input)
  return { child, ended }
}

export function samestory(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return start(args, { input: '', ...options }).ended
}

/** A folder that is removed when the tests of a file have run. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samestory-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function records(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** Ids of the stories that `cluster` wrote, the largest first. */
export function storiesIn(text: string): readonly (readonly string[])[] {
  return records(text).map(({ articles }) => articles as string[])
}

/** Resolves when a text has come on a stream. */
export function saw(stream: NodeJS.ReadableStream | null, text: string): Promise<void> {
  let seen = ''
  return new Promise((resolve) => {
    stream?.on('data', (chunk: string) => {
      seen += chunk
      if (seen.includes(text)) resolve()
    })
  })
}
