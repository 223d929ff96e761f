import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'

/** What a bundler that splits its bundles puts into another file. */
const loadedLater: Plugin = {
  name: 'loaded-later',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    ),
}

/** What a consumer of some names pays. */
export interface BundleCost {
  /** Gzipped. */
  readonly bytes: number
  /** The largest inputs, before compression. */
  readonly largest: readonly string[]
}

/**
 * Bundles a source by esbuild without what it does not use, minified and compressed. What is loaded only when it is asked for,
 * the workers, is not counted.
 *
 * @param folder where the packages that the source names are found
 */
export async function bundleCost(source: string, folder: string): Promise<BundleCost> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    metafile: true,
    write: false,
    plugins: [loadedLater],
    // The chunks of dist import each other for what they might do, and do nothing.
    logOverride: { 'ignored-bare-import': 'silent' },
  })
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
  const sorted = inputs.sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput).slice(0, 6)
  return {
    bytes: gzipSync(outputFiles[0].contents).length,
    largest: sorted.map(([file, { bytesInOutput }]) => `${file}: ${bytesInOutput} bytes before compression`),
  }
}
