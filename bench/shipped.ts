// The package as it is built, for figures of speed: what runs from the sources is not bundled, and slower.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const built = join(import.meta.dirname, '../dist/index.js')
if (!existsSync(built)) throw new Error('dist/ is absent: run `npm run build` first')

const shipped = (await import(pathToFileURL(built).href)) as typeof import('../src/index.ts')

export const { clusterArticles, NewsDetector } = shipped
export type NewsDetector = InstanceType<typeof shipped.NewsDetector>
