import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'samestory-consumer-'))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

const articles = `[
  { id: 'a', text: 'The harbour bridge was closed on Monday after inspectors found cracks in two of its main cables.' },
  { id: 'b', text: 'THE HARBOUR BRIDGE was closed on Monday after inspectors found cracks in two of its main cables.' },
  { id: 'c', text: 'A rare comet will be visible to the naked eye from the southern coast until the end of the month.' },
]`
const report = `console.log(JSON.stringify(clusterArticles(${articles}).stories.map((story) => story.articles)))`
const found = JSON.stringify([['a', 'b'], ['c']])

function run(file: string, source: string): string {
  writeFileSync(join(folder, file), source)
  return execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' }).trim()
}

beforeAll(() => {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('dist/ is absent: run `npm run build` first')
  const packed = execFileSync(npm, ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const target = join(folder, 'node_modules/samestory')
  mkdirSync(target, { recursive: true })
  execFileSync('tar', [
    '-xzf',
    join(folder, packed.trim().split('\n').at(-1) ?? ''),
    '-C',
    target,
    '--strip-components=1',
  ])
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true }')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the packed package has no runtime dependencies and carries its notices', () => {
  const target = join(folder, 'node_modules/samestory')
  const manifest = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'))
  expect(manifest.dependencies ?? {}).toEqual({})
  for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md', 'THIRD-PARTY.md']) {
    expect(existsSync(join(target, file)), file).toBe(true)
  }
  for (const file of readdirSync(join(target, 'dist')).filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(join(target, 'dist', file), 'utf8')
    const outside = [...code.matchAll(/(?:\bfrom |\brequire\(|\bimport\()\s*['"]([^'"]+)['"]/g)]
      .map((match) => match[1])
      .filter((name) => /^[\w@]/.test(name))
      // The command line alone runs on Node, and nothing else may lean on that.
      .filter((name) => !(file.startsWith('cli') && isBuiltin(name)))
    expect(outside, file).toEqual([])
    if (!file.startsWith('cli')) expect(code, file).not.toMatch(/from\s*['"]\.\/cli/)
  }
})

test('brings the command `samestory`', () => {
  const place = mkdtempSync(join(tmpdir(), 'samestory-command-'))
  try {
    const [packed] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
    const shell = process.platform === 'win32'
    const options = { cwd: place, encoding: 'utf8', shell } as const
    writeFileSync(join(place, 'package.json'), '{ "name": "consumer", "private": true }')
    execFileSync(npm, ['install', '--offline', '--no-audit', '--no-fund', '--silent', join(folder, packed)], options)
    const npx = shell ? 'npx.cmd' : 'npx'
    const help = execFileSync(npx, ['--no-install', 'samestory', '--help'], options)
    expect(help).toContain('samestory COMMAND [OPTIONS] [FILE ...]')
    const found = execFileSync(npx, ['--no-install', 'samestory', 'cluster'], {
      ...options,
      input: '{"id":1,"text":"one ferry"}',
    })
    expect(JSON.parse(found)).toMatchObject({ articles: ['1'] })
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})

test('is imported', () => {
  expect(run('import.mjs', `import { clusterArticles } from 'samestory'\n${report}`)).toBe(found)
})

test('is required from CommonJS, and is the same module: an error has one class', () => {
  expect(run('require.cjs', `const { clusterArticles } = require('samestory')\n${report}`)).toBe(found)
  const both = `const { ArticleError, NewsDetector } = require('samestory')
import('samestory').then((imported) => {
  try { new imported.NewsDetector().add({ id: '' }) } catch (error) { console.log(error instanceof ArticleError) }
})`
  expect(run('both.cjs', both)).toBe('true')
})

test.each(['import', 'require'])('every entry is found by %s', (way) => {
  const entries: readonly (readonly [name: string, entry: string])[] = [
    ['clusterArticles', 'copies'],
    ['compareArticles', 'english'],
    ['FastSimilaritySketcher', 'sketch'],
    ['evaluate', 'evaluate'],
    ['separateFurniture', 'text'],
    ['placeArticles', 'stream'],
    ['renderReport', 'report'],
    ['makeBackground', 'background'],
    ['background', 'background/ru'],
  ]
  const lines = entries.map(([name, entry]) =>
    way === 'import'
      ? `import { ${name} } from 'samestory/${entry}'`
      : `const { ${name} } = require('samestory/${entry}')`,
  )
  const use = `console.log(
  clusterArticles([{ id: 'a', text: 'one' }]).stories.length, compareArticles({ id: 'a', text: 'one' }, { id: 'b', text: 'one' }).relation,
  new FastSimilaritySketcher({ size: 64 }).sign(Uint32Array.of(1, 2, 3)).values.length,
  evaluate([['a']], [['a']]).bCubed.f1,
  separateFurniture('Share on Facebook\\n\\nThe ferry left at noon on Saturday with forty passengers.').aside[0].reason,
  typeof placeArticles,
  renderReport({ stories: [] }, []).slice(0, 15),
  makeBackground('sw', [['rais', 1]]).entries,
  background.language,
)`
  const file = way === 'import' ? 'entries.mjs' : 'entries.cjs'
  expect(run(file, `${lines.join('\n')}\n${use}`)).toBe('1 duplicate 64 1 share function <!doctype html> 1 ru')
})

test.each(['import', 'require'])('the workers of every entry are found by %s', (way) => {
  const program = `
let answered = 0
process.on('worker', (worker) => worker.on('message', (message) => { if (message !== 'ready') answered++ }))
async function* source() {
  for (let i = 0; i < 4300; i++) {
    if (i > 4000 && answered === 0) await new Promise((done) => setTimeout(done, 5))
    yield { id: String(i), text: 'report ' + i + ' from harbour ' + i * 7 + ' says that ferry ' + i * 3 + ' is late' }
  }
}
const count = async (cluster) => {
  answered = 0
  const { stories } = await cluster(source(), { workers: 1 })
  return stories.length > 1 && answered > 0
}
const main = (source) => all(source, { level: 'copies', workers: 1 })
const run = async () => console.log(await count(main), await count(copies), await count(english))
run()`
  const entries = [
    ['clusterArticlesAsync', 'all', 'samestory'],
    ['clusterArticlesAsync', 'copies', 'samestory/copies'],
    ['clusterArticlesAsync', 'english', 'samestory/english'],
  ].map(([name, as, entry]) =>
    way === 'import' ? `import { ${name} as ${as} } from '${entry}'` : `const { ${name}: ${as} } = require('${entry}')`,
  )
  const file = way === 'import' ? 'workers.mjs' : 'workers.cjs'
  expect(run(file, `${entries.join('\n')}${program}`)).toBe('true true true')
})

// `node16` knows no `require()` of ES modules, and so no consumer in CommonJS.
test.each([
  ['ESM', 'consumer.mts', 'nodenext', 'nodenext'],
  ['CommonJS', 'consumer.cts', 'nodenext', 'nodenext'],
  ['ESM', 'consumer.mts', 'node16', 'node16'],
  ['ESM', 'consumer.mts', 'preserve', 'bundler'],
])('type-checks from TypeScript as %s (%s, module %s, resolution %s)', (_name, file, module, resolution) => {
  writeFileSync(
    join(folder, file),
    `import { type Article, ArticleError, type BackgroundTable, clusterArticles, compareArticles, NewsDetector, type Placement, type Story } from 'samestory'
import { background } from 'samestory/background/ru'
import { makeBackground } from 'samestory/background'
import { chooseBands } from 'samestory/sketch'
const tables: BackgroundTable[] = [background, makeBackground('sw', [['rais', 1]])]
const articles: Article[] = [{ id: 'a', text: 'one' }]
const rows = [{ id: 'a', text: 'one', category: 'sea' }]
void new NewsDetector().addAll(rows, { onPlaced: (_, row) => row.category })
const stories: readonly Story[] = clusterArticles(articles).stories
const placed: Placement = new NewsDetector({ nearDuplicate: 0.6 }).add({ id: 'b', title: 'two', publishedAt: new Date(1) })
const relation: 'duplicate' | 'near-duplicate' | 'same-story' | 'unrelated' = compareArticles(articles[0], articles[0]).relation
const bands: number = chooseBands({ threshold: 0.5, size: 128 }).bands
const text: string | undefined = undefined
new NewsDetector({ language: text, window: undefined, onEvent: undefined })
// @ts-expect-error an id is required
new NewsDetector().add({ text: 'no id' })
export { ArticleError, bands, placed, relation, stories, tables }
`,
  )
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const resolved = ['--module', module, '--moduleResolution', resolution]
  const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', ...resolved, '--target', 'es2022']
  const types = ['--lib', 'es2022']
  expect(
    execFileSync(process.execPath, [compiler, ...options, ...types, file], { cwd: folder, encoding: 'utf8' }),
  ).toBe('')
})

test.each([
  [
    'all but samestory/stream',
    ['', '/copies', '/english', '/sketch', '/evaluate', '/report', '/text', '/background', '/background/ru'],
    ['es2022'],
  ],
  ['samestory/stream, which names web streams,', ['', '/stream'], ['es2022', 'dom']],
])('lib: ES2022 without types of any runtime compiles %s', (_name, entries, lib) => {
  const lines = entries.map((entry, i) => `export * as entry${i} from 'samestory${entry}'`)
  writeFileSync(join(folder, 'entries.mts'), lines.join('\n'))
  const options = {
    noEmit: true,
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    lib,
    types: [],
    skipLibCheck: false,
  }
  const project = join(folder, 'tsconfig.entries.json')
  writeFileSync(project, JSON.stringify({ compilerOptions: options, files: ['entries.mts'] }))
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  expect(execFileSync(process.execPath, [compiler, '--project', project], { cwd: folder, encoding: 'utf8' })).toBe('')
})

test('is built for browsers by Vite, and what is built works by itself', async () => {
  const page = join(folder, 'page')
  mkdirSync(page)
  writeFileSync(join(page, 'index.html'), '<!doctype html><script type="module" src="./main.js"></script>')
  writeFileSync(join(page, 'main.js'), `import { clusterArticles } from 'samestory'\n${report}`)
  await build({
    root: page,
    configFile: false,
    logLevel: 'error',
    // Else the bundle begins with code for browsers that have no preload.
    build: { outDir: 'built', modulePreload: false },
  })
  const [asset, ...others] = readdirSync(join(page, 'built/assets'))
  expect(others).toEqual([])
  // No folder of packages is near it now.
  const alone = mkdtempSync(join(tmpdir(), 'samestory-built-'))
  try {
    copyFileSync(join(page, 'built/assets', asset), join(alone, 'built.mjs'))
    expect(execFileSync(process.execPath, ['built.mjs'], { cwd: alone, encoding: 'utf8' }).trim()).toBe(found)
  } finally {
    rmSync(alone, { recursive: true, force: true })
  }
})

test('importing prints nothing, reads no file outside the package and no environment variable', () => {
  const output = run(
    'quiet.cjs',
    `const seen = []
const fs = require('node:fs')
for (const name of ['readFileSync', 'openSync', 'existsSync', 'statSync', 'readdirSync']) {
  const original = fs[name]
  fs[name] = (path, ...rest) => {
    const text = String(path)
    if (!text.includes('samestory') && !text.endsWith('package.json')) seen.push(name + ' ' + text)
    return original.call(fs, path, ...rest)
  }
}
// The first is asked for by Node's own loader of modules.
const asked = (name) => name !== 'WATCH_REPORT_DEPENDENCIES' && typeof name === 'string' && seen.push('env ' + name)
process.env = new Proxy({}, { get: (_env, name) => void asked(name) })
const write = process.stdout.write
process.stdout.write = (text) => (seen.push('print ' + text), true)
require('samestory')
process.stdout.write = write
console.log(JSON.stringify(seen))`,
  )
  expect(JSON.parse(output)).toEqual([])
})
