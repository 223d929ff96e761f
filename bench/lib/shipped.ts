// The package as it is built, for figures of speed: what runs from the sources is not bundled, and slower. `npm run build:bench`
// builds it into a folder of its own, so that no benchmark touches what is to be published.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The main entry as it was built for benchmarks. */
export const BUILT = join(import.meta.dirname, '../results/build/index.js')

const sources = join(import.meta.dirname, '../../src')
const changed = readdirSync(sources, { recursive: true, encoding: 'utf8' }).map((file) => join(sources, file))
if (!existsSync(BUILT) || changed.some((file) => statSync(file).mtimeMs > statSync(BUILT).mtimeMs)) {
  throw new Error('the build to measure is absent or older than src/: run `npm run build:bench` first')
}

const shipped = (await import(pathToFileURL(BUILT).href)) as typeof import('../../src/index.ts')

export const { clusterArticles, clusterArticlesAsync, NewsDetector } = shipped
export type NewsDetector = InstanceType<typeof shipped.NewsDetector>
