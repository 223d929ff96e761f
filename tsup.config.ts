import { readdirSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import { defineConfig } from 'tsup'

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

const entries = {
  index: 'src/index.ts',
  copies: 'src/copies/index.ts',
  english: 'src/english/index.ts',
  sketch: 'src/sketch/index.ts',
  evaluate: 'src/evaluate/index.ts',
  text: 'src/text/index.ts',
  stream: 'src/stream/index.ts',
  background: 'src/background/index.ts',
  ...Object.fromEntries(languages.map((language) => [`background/${language}`, `src/background/${language}.ts`])),
}

/** The modules of workers, which lie beside the entries and are found by their address alone. */
const workers = {
  worker: 'src/main/worker.ts',
  'copies-worker': 'src/copies/worker.ts',
  'english-worker': 'src/english/worker.ts',
}

export default defineConfig({
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
  esbuildPlugins: [withoutTokenizers, withoutDecoder],
  banner: {
    js: '/* Contains parts of natural, stopwords-iso and htmlparser2 (MIT) and entities (BSD-2-Clause), see THIRD-PARTY.md. */',
  },
})
