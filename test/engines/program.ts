import { join } from 'node:path'
import { build } from 'esbuild'
import { sample } from '../../bench/sample/index.ts'

const root = join(import.meta.dirname, '../..')

/**
 * One script for every engine: the package as it is built, the articles, and what is made of them.
 *
 * @param say name of the function that the script calls with the hashes, as JSON
 */
export async function goldenProgram(say: string): Promise<string> {
  const entries = ['background', 'evaluate', 'sketch', 'text'].map(
    (entry) => `import * as ${entry} from './dist/${entry}.js'`,
  )
  const contents = `import * as main from './dist/index.js'
${entries.join('\n')}
import { background as german } from './dist/background/de.js'
import { background as russian } from './dist/background/ru.js'
import { golden } from './test/engines/golden.ts'
const labelled = ${JSON.stringify(sample)}
${say}(JSON.stringify(golden({ main, background, evaluate, sketch, text }, { labelled, tables: [german, russian] })))`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    // Of dist, whose chunks import each other for what they might do, and do nothing.
    logOverride: { 'ignored-bare-import': 'silent' },
  })
  return outputFiles[0].text
}
