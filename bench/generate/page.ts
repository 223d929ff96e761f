// `npm run build:page`: bundles the script and the style of the report into src/report/generated.ts, each with the hash by which the
// page's Content-Security-Policy knows it. A test says when they are out of date.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

const ROOT = resolve(import.meta.dirname, '../..')
const SOURCE = join(ROOT, 'src/report/page')

/** Where what is generated is kept. */
export const GENERATED = join(ROOT, 'src/report/generated.ts')

/** The text of the file. */
export async function pageModule(): Promise<string> {
  const script = await bundled(join(SOURCE, 'main.ts'))
  const style = await bundled(join(SOURCE, 'style.css'))
  // The parser of HTML would end either early.
  if (/<\/(script|style)|<!--/i.test(script + style)) throw new Error('the page must not hold what ends an element')
  return `// Written by \`npm run build:page\` from src/report/page/: do not edit.

/** The script of the page, and its hash as a policy names it. */
export const SCRIPT = ${JSON.stringify(script)}
export const SCRIPT_HASH = '${hashOf(script)}'

/** The style of the page, likewise. */
export const STYLE = ${JSON.stringify(style)}
export const STYLE_HASH = '${hashOf(style)}'
`
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    // What a file's encoding may be taken for changes neither the page nor its hash.
    charset: 'ascii',
    legalComments: 'none',
    write: false,
  })
  return outputFiles[0].text.trim()
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

if (process.argv[1] === import.meta.filename) writeFileSync(GENERATED, await pageModule())
