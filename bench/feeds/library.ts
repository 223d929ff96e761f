import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'tsup'
import { library } from '../../tsup.config.ts'

type Api = typeof import('../../src/index.ts')

/** The library under test. */
export interface Library extends Pick<Api, 'clusterArticles' | 'compareArticles' | 'NewsDetector'> {
  /** Where it came from, for the heading. */
  readonly origin: string
  /** The pairs that a batch judges; absent where only the built package is at hand. */
  readonly nominationsOf?: typeof import('../lib/nominations.ts').nominationsOf
}

const HERE = resolve(import.meta.dirname, '../..')

/** Loads a built package: `dist/index.js`. */
export async function loadBuilt(path: string): Promise<Library> {
  const file = resolve(path)
  const { clusterArticles, compareArticles, NewsDetector } = (await import(pathToFileURL(file).href)) as Api
  return { clusterArticles, compareArticles, NewsDetector, origin: file }
}

/**
 * Bundles the sources of a working tree as the package is built, in a folder of its own, and loads that: what runs from
 * single files is slower, and `dist/` may be in use.
 */
export async function loadSources(root = HERE): Promise<Library> {
  const folder = mkdtempSync(join(tmpdir(), 'samestory-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  // Trees from before bench/lib/ have it one folder up.
  const places = ['bench/lib/nominations.ts', 'bench/nominations.ts'].map((place) => join(root, place))
  const nominations = places.find((place) => existsSync(place)) ?? places[0]
  const entry = { index: join(root, 'src/index.ts'), nominations }
  const format = { format: ['esm' as const], dts: false, clean: false, silent: true, outDir: folder }
  await build({ ...library, ...format, entry, platform: 'node', config: false, outExtension: () => ({ js: '.mjs' }) })
  symlinkSync(join(HERE, 'node_modules'), join(folder, 'node_modules'))
  const load = (name: string): Promise<unknown> => import(pathToFileURL(join(folder, `${name}.mjs`)).href)
  const { clusterArticles, compareArticles, NewsDetector } = (await load('index')) as Api
  const { nominationsOf } = (await load('nominations')) as typeof import('../lib/nominations.ts')
  return { clusterArticles, compareArticles, NewsDetector, nominationsOf, origin: root === HERE ? 'sources' : root }
}
