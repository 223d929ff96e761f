// `npm run check:engines`: whether Node 20, 22 and 24, Bun, Deno and Chromium get the results that are on record, to the last
// bit. An engine that cannot be had is skipped, and named.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ENGINES, type Engine } from './engine.ts'
import { goldenProgram } from './program.ts'

type Hashes = Readonly<Record<string, string>>

const SAY = 'globalThis.say'
const PREFACE = `globalThis.say = (text) => {
  if (typeof document === 'undefined') console.log(text)
  else document.body.replaceChildren(text)
}
`

const expected: Hashes = JSON.parse(readFileSync(join(import.meta.dirname, 'golden.json'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'samestory-golden-'))
const program = join(folder, 'golden.cjs')
const skipped: string[] = []
let agreed = 0
let failed = 0
try {
  writeFileSync(program, PREFACE + (await goldenProgram(SAY)))
  for (const engine of ENGINES) {
    const path = findEngine(engine)
    if (path === undefined) continue
    const version = engine.version(path).split('\n')[0]
    const differ = differences(engine, path)
    if (differ.length === 0) agreed++
    else failed++
    const verdict =
      differ.length === 0 ? `all ${Object.keys(expected).length} agree` : `DIFFERS in ${differ.join('; ')}`
    console.log(`${engine.name} (${version}): ${verdict}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${agreed} engines agree, ${failed} differ, ${skipped.length} SKIPPED${list(skipped)}`)
if (failed > 0 || agreed === 0) process.exitCode = 1

function findEngine(engine: Engine): string | undefined {
  try {
    return engine.find()
  } catch (error) {
    skipped.push(engine.name)
    console.log(`SKIPPED ${engine.name}, which cannot be had: ${messageOf(error).split('\n')[0]}`)
    return undefined
  }
}

/** Names of the results that an engine gets otherwise than they are on record. */
function differences(engine: Engine, path: string): readonly string[] {
  try {
    const said = /\{"[^<]*\}/.exec(engine.run(path, program))?.[0] ?? '{}'
    const hashes: Hashes = JSON.parse(said)
    const names = new Set([...Object.keys(expected), ...Object.keys(hashes)])
    return [...names].filter((name) => hashes[name] !== expected[name])
  } catch (error) {
    return [`everything, as it failed: ${messageOf(error)}`]
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function list(names: readonly string[]): string {
  return names.length === 0 ? '' : `: ${names.join(', ')}`
}
