import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** An engine that may be had: `find` says where it is, or throws what keeps it from being had. */
export interface Engine {
  readonly name: string
  find(): string
  version(path: string): string
  /** What the program in a file said. */
  run(path: string, program: string): string
}

const LIMIT = 300_000

const output = (path: string, args: readonly string[]): string =>
  execFileSync(path, args, { encoding: 'utf8', timeout: LIMIT, stdio: ['ignore', 'pipe', 'pipe'] }).trim()

/** An engine from npm, installed for itself into a folder outside of any project, and kept there. */
function installed(spec: string, binary: string, args: readonly string[], version: readonly string[]): Engine {
  return {
    name: spec.replace('@', ' '),
    find: () => {
      const folder = join(tmpdir(), 'samestory-engines', spec.replace('@', '-'))
      const path = join(folder, 'node_modules/.bin', binary)
      if (!existsSync(path)) {
        mkdirSync(folder, { recursive: true })
        output('npm', ['install', '--prefix', folder, spec, '--no-audit', '--no-fund', '--silent'])
      }
      return path
    },
    version: (path) => output(path, version),
    run: (path, program) => output(path, [...args, program]),
  }
}

const BROWSERS = ['chromium', 'chromium-headless-shell', 'chromium-browser', 'google-chrome']

/** A browser that is there already: `CHROMIUM` names it, or it is on the path. */
const chromium: Engine = {
  name: 'chromium',
  find: () => {
    const named = process.env.CHROMIUM
    const folders = (process.env.PATH ?? '').split(delimiter)
    const found = named ?? folders.flatMap((folder) => BROWSERS.map((name) => join(folder, name))).find(existsSync)
    if (found === undefined) throw new Error(`none of ${BROWSERS.join(', ')} is on the path, nor named by CHROMIUM`)
    return found
  },
  version: (path) => output(path, ['--version']),
  run: (path, program) => {
    const folder = mkdtempSync(join(tmpdir(), 'samestory-page-'))
    try {
      const page = join(folder, 'page.html')
      writeFileSync(page, `<!doctype html><meta charset="utf-8"><body><script src="file://${program}"></script>`)
      // Root has no sandbox to run it in, and the page is ours.
      const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
      const args = ['--headless', '--disable-gpu', ...sandbox, `--user-data-dir=${folder}`, '--dump-dom']
      return output(path, [...args, `file://${page}`])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

export const ENGINES: readonly Engine[] = [
  ...['20', '22', '24'].map((major) => installed(`node@${major}`, 'node', [], ['--version'])),
  installed('bun@1', 'bun', ['run'], ['--version']),
  installed('deno@2', 'deno', ['run', '--no-config'], ['--version']),
  chromium,
]
