import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Figures } from '../../../bench/lib/figures.ts'
import { createRandom } from '../../../bench/lib/random.ts'
import { CORPUS, clear, entriesOf, keep } from './corpus.ts'
import { Guide } from './guide.ts'
import { COUNTERS, instrumented } from './instrument.ts'
import type { GuidedTarget } from './target.ts'

const ROOT = join(import.meta.dirname, '../../..')
const BUILT = join(ROOT, 'bench/results/fuzz')
/** Folder beside a corpus for what failed. */
const FOUND = join(BUILT, 'found')
/** Bytes up to which an input is kept in the repository. */
const LARGEST_KEPT = 1024

export interface GuidedOptions {
  readonly seconds: number
  readonly seed: number
  readonly only: string | undefined
  /** Whether the inputs kept in the repository are chosen anew. */
  readonly keepInputs: boolean
}

/** Coverage-guided fuzzing of what reads: see `Guide`. */
export async function guide(
  { seconds, seed, only, keepInputs }: GuidedOptions,
  figures: Figures,
): Promise<readonly string[]> {
  const failures: string[] = []
  const { targets, counters } = await load()
  const chosen = targets.filter(({ name }) => only === undefined || name.includes(only))
  if (chosen.length === 0) throw new RangeError(`--only must name a target, got "${only}"`)
  for (const target of chosen) {
    const guided = new Guide(target, counters, createRandom(seed))
    const begin = performance.now()
    const first = [
      ...target.seeds.map((text) => new TextEncoder().encode(text)),
      ...entriesOf(target.name).map(({ input }) => input),
    ]
    for (const input of first) if (!(await guided.try(input))) break
    const known = guided.blocks
    if (guided.failure === undefined) await guided.go(begin + 1000 * seconds)
    const note = `${guided.blocks} blocks, ${known} at first; ${guided.kept.length} inputs that reach more`
    figures.add({ name: `${target.name}, inputs`, value: guided.tried, unit: 'count', note })
    if (guided.failure !== undefined) {
      const { input, error } = guided.failure
      const path = keep(target.name, 'found', input, FOUND)
      failures.push(`${target.name}: ${path}\n${error instanceof Error ? error.stack : error}`)
    }
    if (!keepInputs) continue
    clear(target.name, 'kept', CORPUS)
    for (const input of guided.fewest()) if (input.length <= LARGEST_KEPT) keep(target.name, 'kept', input, CORPUS)
  }
  return failures
}

/** The targets with all that they use, in one file that counts what it enters. */
async function load(): Promise<{ readonly targets: readonly GuidedTarget[]; readonly counters: Uint32Array }> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'targets.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
    external: ['fast-check'],
    // What is kept of other versions is read from beside the sources.
    define: { 'import.meta.dirname': JSON.stringify(join(ROOT, 'test/fuzz')) },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  })
  const { code, blocks } = instrumented(outputFiles[0].text)
  mkdirSync(BUILT, { recursive: true })
  const path = join(BUILT, 'targets.mjs')
  writeFileSync(path, code)
  const counters = new Uint32Array(blocks)
  Object.assign(globalThis, { [COUNTERS]: counters })
  const { GUIDED }: { readonly GUIDED: readonly GuidedTarget[] } = await import(pathToFileURL(path).href)
  return { targets: GUIDED, counters }
}
