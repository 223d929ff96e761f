import { readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Plugin } from 'esbuild'
import { defineConfig, type Options } from 'tsup'

// natural's stemmer classes load tokenizers, and the German one all of stopwords-iso, for methods that are never
// called here. Both are replaced by a stub, so that the bundle holds the rules of the stemmers and nothing else.
const withoutTokenizers: Plugin = {
  name: 'natural-without-tokenizers',
  setup(build) {
    build.onResolve({ filter: /^(\.\.\/)+tokenizers\/|^stopwords-iso$/ }, ({ path, importer }) =>
      /[\\/]natural[\\/]lib[\\/]/.test(importer) ? { path, namespace: 'natural-stub' } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'natural-stub' }, () => ({
      contents: 'module.exports = class {}',
      loader: 'js',
    }))
  },
}

// The tokenizer of htmlparser2 is told not to decode character references, and its decoder is never called.
const withoutDecoder: Plugin = {
  name: 'htmlparser2-without-decoder',
  setup(build) {
    build.onResolve({ filter: /^entities\/decode$/ }, ({ path, importer }) =>
      /[\\/]htmlparser2[\\/]/.test(importer) ? { path, namespace: 'entities-stub', sideEffects: false } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'entities-stub' }, () => ({
      contents: `export class EntityDecoder {}
export const DecodingMode = {}
export const htmlDecodeTree = null
export const xmlDecodeTree = null`,
      loader: 'js',
    }))
  },
}

/** Each background table is a module of its own; English is in the main entry as well. */
const languages = readdirSync('src/background')
  .filter((file) => /^[a-z]{2}\.ts$/.test(file))
  .map((file) => file.slice(0, 2))

const entries: Readonly<Record<string, string>> = {
  index: 'src/index.ts',
  copies: 'src/copies/index.ts',
  english: 'src/english/index.ts',
  sketch: 'src/sketch/index.ts',
  evaluate: 'src/evaluate/index.ts',
  text: 'src/text/index.ts',
  stream: 'src/stream/index.ts',
  report: 'src/report/index.ts',
  background: 'src/background/index.ts',
  ...Object.fromEntries(languages.map((language) => [`background/${language}`, `src/background/${language}.ts`])),
}

/** The modules of workers, which lie beside the entries and are found by their address alone. */
const workers = {
  worker: 'src/main/worker.ts',
  'copies-worker': 'src/copies/worker.ts',
  'english-worker': 'src/english/worker.ts',
}

/** The folder of output is emptied before the library is built, and the command line must not be there by then. */
let libraryBegins = (): void => undefined
export const libraryBegun = new Promise<void>((resolve) => {
  libraryBegins = resolve
})

const first: Plugin = { name: 'library-first', setup: (build) => build.onStart(() => libraryBegins()) }

// The command line imports the entries of the library as any user does, and has no copy of them.
const ownEntries: Plugin = {
  name: 'cli-own-entries',
  setup(build) {
    build.onStart(() => libraryBegun)
    build.onResolve({ filter: /^\.\.\// }, ({ path, importer }) => {
      const file = relative('.', join(dirname(importer), path)).replaceAll('\\', '/')
      const entry = Object.entries(entries).find(([, source]) => source === file)
      return entry === undefined ? undefined : { path: `./${entry[0]}.js`, external: true }
    })
  },
}

export const library: Options = {
  entry: { ...entries, ...workers },
  format: ['esm'],
  dts: { entry: entries },
  clean: true,
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  treeshake: true,
  esbuildOptions(options) {
    // Letters as they are: escapes would double the size of the tables.
    options.charset = 'utf8'
  },
  noExternal: [/^natural\//, 'htmlparser2', /^entities/],
  esbuildPlugins: [withoutTokenizers, withoutDecoder, first],
  banner: {
    js: '/* Contains parts of natural, stopwords-iso and htmlparser2 (MIT) and entities (BSD-2-Clause), see THIRD-PARTY.md. */',
  },
}

const commandLine: Options = {
  entry: { cli: 'src/cli/main.ts', 'cli-worker': 'src/cli/run/worker.ts' },
  format: ['esm'],
  dts: false,
  clean: false,
  target: 'node20',
  platform: 'node',
  splitting: true,
  treeshake: true,
  removeNodeProtocol: false,
  esbuildOptions(options) {
    options.charset = 'utf8'
    // All in one folder with the library, which is imported by relative paths.
    options.chunkNames = 'cli-[name]-[hash]'
  },
  noExternal: [/./],
  external: [/^node:/],
  esbuildPlugins: [ownEntries],
  banner: {
    js: '/* May contain parts of csv-parse, string-width, fzstd, htmlparser2, warcio and what these need, see THIRD-PARTY.md. */',
  },
}

export default defineConfig([library, commandLine])
