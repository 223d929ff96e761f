import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core'
import { Stryker } from '@stryker-mutator/core'
import { FOLDERS, NO_CODE, SLOW, testsOf } from './folders.ts'
import type { Chosen } from './runner.ts'
import { interval, readSample } from './sample.ts'

// npm run mutation [-- folder or file under src/ ...]: changes the sources in small ways, one at a time, and says how many
// of these changes the tests notice. Survivors are listed in bench/results/mutation/. With --sample 300 --seed 1, so many of
// them, drawn at random, are tested.

const RESULTS = 'bench/results/mutation'
const { values, positionals: asked } = parseArgs({
  options: { sample: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
})
const table: string[] = []

for (const target of asked.length > 0 ? asked : FOLDERS) {
  const name = target.replaceAll('/', '-').replace(/\.ts$/, '')
  const sampleFile = resolve(RESULTS, `${name}-sample.json`)
  const options: PartialStrykerOptions & Chosen = {
    configFile: 'test/mutation/stryker.config.json',
    plugins: [resolve('test/mutation/runner.ts')],
    tests: testsOf(target),
    slow: SLOW,
    sample: Number(values.sample),
    seed: Number(values.seed),
    sampleFile,
    mutate: [target.endsWith('.ts') ? `src/${target}` : `src/${target}/**/*.ts`, ...NO_CODE.map((file) => `!${file}`)],
    concurrency: Math.min(2, Number(process.env.SAMESTORY_CORES ?? availableParallelism())),
    jsonReporter: { fileName: `${RESULTS}/${name}.json` },
  }
  mkdirSync(RESULTS, { recursive: true })
  const all = await new Stryker(options).runMutationTest()
  const { of, drawn } = readSample(sampleFile)
  const mutants = all.filter(({ id }) => drawn.has(id))
  const left = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  writeFileSync(`${RESULTS}/${name}.txt`, left.map(line).sort().join(''))
  table.push(score(target, mutants, of))
  console.log(table.join('\n'))
}

function line({ fileName, location, status, mutatorName, replacement }: MutantResult): string {
  const { start } = location
  return `${fileName}:${start.line}:${start.column} ${status} ${mutatorName}: ${replacement?.replace(/\s+/g, ' ')}\n`
}

/** Of what may be noticed: not of what fails to load, or is run while modules load alone. */
function score(target: string, mutants: readonly MutantResult[], of: number): string {
  const count = (...kinds: string[]) => mutants.filter(({ status }) => kinds.includes(status)).length
  const noticed = count('Killed', 'Timeout')
  const missed = count('Survived', 'NoCoverage')
  const tried = noticed + missed
  const percent = (share: number) => (100 * share).toFixed(1)
  const range = interval(noticed, tried, of).map(percent).join(' to ')
  const sample = tried < of ? `, a sample of ${of} (so of all with 95 % probability ${range} %)` : ''
  return `${target}: ${percent(noticed / tried)} % of ${tried} noticed${sample}; ${missed} not, ${count('NoCoverage')} of them never run`
}
