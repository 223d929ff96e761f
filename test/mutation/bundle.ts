import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { rewired } from './switches.ts'

const HARNESS = 'test/mutation/harness.ts'
const SWITCHES = 'test/mutation/switches.ts'

const switched: Plugin = {
  name: 'switched',
  setup(bundling) {
    bundling.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: rewired(await readFile(path, 'utf8'), resolve(SWITCHES)),
      loader: 'ts',
    }))
  },
}

// Tests find their fixtures by their own address.
const ownAddress: Plugin = {
  name: 'own-address',
  setup(bundling) {
    bundling.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    }))
    bundling.onResolve({ filter: /^vitest$/ }, () => ({ path: resolve(HARNESS) }))
  },
}

/**
 * Bundles tests with the sources they use, so that a process loads a few modules and no compiler.
 *
 * @returns by test: the module to import; and the module of the harness that all of them use
 */
export async function bundle(tests: readonly string[], outdir: string): Promise<Map<string, string>> {
  await build({
    entryPoints: [HARNESS, ...tests],
    // Stryker changes to its copy of the project after esbuild was loaded.
    absWorkingDir: process.cwd(),
    outdir,
    outbase: '.',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
    plugins: [ownAddress, switched],
  })
  const module = (file: string) => pathToFileURL(resolve(join(outdir, file.replace(/\.ts$/, '.mjs')))).href
  return new Map([HARNESS, ...tests].map((file) => [file, module(file)]))
}
