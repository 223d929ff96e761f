import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
/** Everything that the gate makes lies in here. */
export const FOLDER = join(ROOT, 'bench/results/gate')

/** What the package is built from. */
const BUILT_FROM = ['src', 'package.json', 'tsup.config.ts', 'tsconfig.json']

/** A tree whose package is built into `dist` of a folder that has a `package.json`. */
export interface BuiltTree {
  readonly name: string
  readonly folder: string
}

/** The commit to compare with: as named; else HEAD where the tree differs from it, main's merge base where it does not. */
export function resolveRevision(named: string | undefined): string {
  if (named !== undefined) return commitOf(named)
  const head = commitOf('HEAD')
  if (git('status', '--porcelain', '--untracked-files=all', '--', ...BUILT_FROM) !== '') return head
  const base = git('merge-base', 'HEAD', 'main')
  return base === head ? commitOf('HEAD~1') : base
}

/** Builds a commit in a folder of its own, with the dependencies of the working tree. */
export function buildRevision(sha: string): BuiltTree {
  const folder = join(FOLDER, sha)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  // An archive leaves nothing behind in the repository if this process is killed, as a worktree would.
  const archive = join(FOLDER, `${sha}.tar`)
  git('archive', '--format=tar', '--output', archive, sha, '--', ...BUILT_FROM)
  execFileSync('tar', ['-xf', archive, '-C', folder])
  rmSync(archive)
  symlinkSync(realpathSync(join(ROOT, 'node_modules')), join(folder, 'node_modules'), 'junction')
  build(folder, 'dist')
  return { name: sha.slice(0, 10), folder }
}

/** Builds the working tree, with whatever is not committed, beside it: never into `dist/`, which may be about to be published. */
export function buildWorkingTree(): BuiltTree {
  const folder = join(FOLDER, 'tree')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  copyFileSync(join(ROOT, 'package.json'), join(folder, 'package.json'))
  build(ROOT, join(folder, 'dist'))
  return { name: 'working tree', folder }
}

/** Takes away what was built. */
export function removeTrees(): void {
  rmSync(FOLDER, { recursive: true, force: true })
}

function build(cwd: string, out: string): void {
  const tsup = join(ROOT, 'node_modules/tsup/dist/cli-default.js')
  execFileSync(process.execPath, [tsup, '--no-dts', '--silent', '--out-dir', out], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function commitOf(name: string): string {
  try {
    return git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)
  } catch (error) {
    throw new RangeError(`--against must name a commit of this repository, got "${name}"`, { cause: error })
  }
}

function git(...words: readonly string[]): string {
  return execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 }).trim()
}
