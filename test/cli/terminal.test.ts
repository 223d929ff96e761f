import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { Paper } from '../../src/cli/io/paper.ts'
import { progressText } from '../../src/cli/io/progress.ts'
import { columns, percent, plain, wrap } from '../../src/cli/io/text.ts'
import { fixtures, jsonl } from './articles.ts'
import { samestory, saw, start, storiesIn, temporaryFolder } from './run.ts'

const folder = temporaryFolder()
const cli = resolve(import.meta.dirname, '../../dist/cli.js')
const file = join(folder, 'articles.jsonl')
const hostile = {
  id: 'hostile',
  title: 'Ferry \u001b[31mred\u0007 \u202eesrever\nnew line',
  text: `${fixtures[3].text} Twice.`,
}
writeFileSync(file, jsonl([...fixtures, hostile]))

/** Whether util-linux has a `script` here that gives a command a terminal. */
const hasScript = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0

/** What a command writes on a terminal of some columns, standard error included. */
function onTerminal(width: number, args: string, env: Readonly<Record<string, string>> = {}): string {
  const command = `stty cols ${width} rows 40; exec ${process.execPath} ${cli} ${args}`
  const { NO_COLOR: _, FORCE_COLOR: __, NODE_DISABLE_COLORS: ___, ...rest } = process.env
  // A machine that builds says CI=true to every command: no reason to leave out colours on a terminal.
  const variables = { ...rest, CI: 'true', TERM: 'xterm-256color', ...env }
  const run = spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8', env: variables })
  if (run.status === 0) return run.stdout.replaceAll('\r\n', '\n')
  const by = run.signal ?? run.error?.message ?? `status ${run.status}`
  throw new Error(`script -qec "${command}" ended by ${by}: ${run.stderr}${run.stdout.slice(-500)}`)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const COLOURS = /\u001b\[\d+m/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: a progress line, which is cleared again.
const PROGRESS = /\r\u001b\[K[^\r\n]*(?=\r)|\r\u001b\[K/g

test.skipIf(!hasScript)(
  'on a terminal: text by default, in colours, as wide as it is, nothing cut (skipped where there is no script command)',
  // On a busy computer `script` has failed once in some hundred runs, of itself as it seems.
  { retry: 2 },
  () => {
    for (const width of [44, 80]) {
      const shown = onTerminal(width, `cluster ${file}`).replace(PROGRESS, '')
      expect(shown).toMatch(COLOURS)
      const lines = shown.replace(COLOURS, '').split('\n')
      for (const line of lines) expect(columns(line), line).toBeLessThanOrEqual(width)
      const words = lines.join(' ').replace(/\s+/g, ' ')
      expect(words).toContain('Post: Storm topples old tower at Carrow Point')
      expect(words).toContain('hostile: Ferry [31mred esrever new line')
    }
    for (const variable of ['NO_COLOR', 'NODE_DISABLE_COLORS']) {
      expect(onTerminal(80, `cluster -q ${file}`, { [variable]: '1' })).not.toContain('\u001b')
    }
    const help = onTerminal(60, 'help dedupe').replace(COLOURS, '')
    for (const line of help.split('\n')) expect(line.length, line).toBeLessThanOrEqual(60)
  },
)

test('piped text has no colours unless they are forced, and whole lines', async () => {
  const { stdout } = await samestory(['cluster', '-f', 'text', file])
  expect(stdout).not.toContain('\u001b')
  const forced = await samestory(['cluster', '-f', 'text', file], { env: { FORCE_COLOR: '1' } })
  expect(forced.stdout).toMatch(COLOURS)
  expect(forced.stdout.replace(COLOURS, '')).toBe(stdout)
})

test('Ctrl-C ends the reading, also while it waits; what was read is grouped, code 130', async () => {
  const { child, ended } = start(['cluster'])
  child.stdin?.write(jsonl(fixtures))
  // Read by the time that it has said what it made of a bad line after them.
  const read = saw(child.stderr, 'it is no JSON')
  child.stdin?.write('oops\n')
  await read
  child.kill('SIGINT')
  const { code, stdout, stderr } = await ended
  expect(code, stderr).toBe(130)
  expect(storiesIn(stdout).flat().sort()).toEqual(fixtures.map(({ id }) => id).sort())
  expect(stderr).toContain('stopped reading; grouping what there is')
})

test('texts are measured in columns and broken between characters where there are no spaces', () => {
  const japanese = '北の港で氷祭り始まる、初日に三千人が訪れた'
  const lines = wrap(japanese, 11)
  expect(lines.join('')).toBe(japanese)
  expect(lines.every((line) => columns(line) <= 11)).toBe(true)
  expect(lines[0]).toBe('北の港で氷')
  expect(wrap('a family 👨‍👩‍👧‍👦 of four', 12)).toEqual(['a family 👨‍👩‍👧‍👦', 'of four'])
  expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrap(`see ${'x'.repeat(20)}`, 10)).toEqual(['see xxxxxx', 'xxxxxxxxxx', 'xxxx'])
  expect(wrap('whatever it takes', Number.POSITIVE_INFINITY)).toEqual(['whatever it takes'])
  expect(plain('a\u001b[2Jb\u202ec\u200d')).toBe('a [2Jb c\u200d')
})

test('tables align wide characters', () => {
  const lines: string[] = []
  new Paper({}, (line) => lines.push(line)).table(
    ['', 'n'],
    [
      ['北の港', '1'],
      ['port', '20'],
    ],
  )
  expect(lines).toEqual(['           n', '  北の港   1', '  port    20'])
})

test('progress tells articles, rate and time left, and then what is done', () => {
  const state = { articles: 3000, bytes: 25_000, totalBytes: 100_000 }
  expect(progressText(state, 10_000)).toBe('3,000 articles · 300/s · about 30 s left')
  expect(progressText({ articles: 1, stories: 1, bytes: 5 }, 1000)).toBe('1 article · 1 story · 1/s')
  expect(progressText({ ...state, phase: 'grouping …' }, 20_000)).toBe('3,000 articles · grouping …')
})

test('shares are never rounded to all or nothing', () => {
  expect([1, 0.9999, 0.5, 0.0001, 0].map(percent)).toEqual(['100.0 %', '99.9 %', '50.0 %', '0.1 %', '0.0 %'])
})
