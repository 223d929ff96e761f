import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Plugin } from 'esbuild'
import { defineConfig, type Options } from 'tsup'

/** The classes that natural's stemmers are made of: methods that are never called here, for which they load tokenizers and lists. */
const UNUSED = /^(\.\.\/)+tokenizers\/|^\.\/stemmer(_[a-z]{2})?$|^stopwords-iso$/

/** Steps of its stemmer of English, which are called inside of it. */
const EXPORTED_FOR_TESTS = /^PorterStemmer\.(?!stem = )\w+ = \w+$/gm

// natural is of CommonJS modules, each of which costs a consumer its wrapping. They become modules that can be left out where
// nothing asks for them, without the classes around the rules of the stemmers.
const naturalModules: Plugin = {
  name: 'natural-modules',
  setup(build) {
    build.onResolve({ filter: UNUSED }, ({ path, importer }) =>
      /[\\/]natural[\\/]lib[\\/]/.test(importer) ? { path, namespace: 'natural-stub', sideEffects: false } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'natural-stub' }, () => ({
      contents: 'export default class {}',
      loader: 'js',
    }))
    build.onLoad({ filter: /[\\/]natural[\\/]lib[\\/].*\.js$/ }, ({ path }) => {
      const imports: string[] = []
      const source = readFileSync(path, 'utf8').replace(EXPORTED_FOR_TESTS, '')
      const body = source.replace(/require\(('[^']+')\)/g, (_, from) => {
        imports.push(`import required${imports.length} from ${from}\n`)
        return `required${imports.length - 1}`
      })
      const contents = `${imports.join('')}export default /* @__PURE__ */ (() => {
const module = { exports: {} }
const exports = module.exports
${body}
return module.exports
})()`
      return { contents, loader: 'js' }
    })
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

// How much memory a part takes, or a section of a snapshot, is read by benchmarks and tests alone, from the sources.
const withoutMeasures: Plugin = {
  name: 'without-measures',
  setup(build) {
    build.onLoad(
      { filter: /[\\/]src[\\/](base|binary|cluster|corpus|judge|nominate|sketch|window)[\\/].*\.ts$/ },
      ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(/^ {2}(get bytes|sizes)\(\): [^\n]* \{\n.*?^ {2}\}\n/gms, ''),
        loader: 'ts',
      }),
    )
  },
}

// A consumer's gzip has one code for a stretch of some 16,000 characters. The English table is digits alone, and costs 2 kB
// more where it begins in the midst of one than where it stands before all else, as it does in a bundle of `samestory/english` alone.
const tableFirst: NonNullable<Options['plugins']>[number] = {
  name: 'table-first',
  buildEnd({ writtenFiles }) {
    const files = writtenFiles.map(({ name }) => name).filter((name) => name.endsWith('.js'))
    const table = files.find((file) => readFileSync(file, 'utf8').includes('// src/background/en.ts\n'))
    if (table === undefined) return
    // What unpacks the table is functions, which may stand behind it.
    const [head, unpacks, holds] = readFileSync(table, 'utf8').split(/^(?=\/\/ src\/)/m)
    writeFileSync(table, `${head}${holds.replace(/^(?=export )/m, unpacks)}`)
    const importing = new RegExp(`^import \\{[^\n]*'\\./${basename(table)}';\n`, 'm')
    for (const file of files) {
      const code = readFileSync(file, 'utf8')
      const [line] = importing.exec(code) ?? []
      if (line !== undefined && code.includes('// src/kit/english.ts\n'))
        writeFileSync(file, line + code.replace(line, ''))
    }
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
  esbuildPlugins: [naturalModules, withoutDecoder, withoutMeasures, first],
  plugins: [tableFirst],
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
