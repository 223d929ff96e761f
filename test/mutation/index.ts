import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core'
import { Stryker } from '@stryker-mutator/core'
import { FOLDERS, NO_CODE, SLOW, testsOf } from './folders.ts'
import type { Chosen } from './runner.ts'

// npm run mutation [-- folder or file under src/ ...]: changes the sources in small ways, one at a time, and says how many
// of these changes the tests notice. Survivors are listed in bench/results/mutation/.

const RESULTS = 'bench/results/mutation'
const asked = process.argv.slice(2)
const table: string[] = []

for (const target of asked.length > 0 ? asked : FOLDERS) {
  const name = target.replaceAll('/', '-').replace(/\.ts$/, '')
  const options: PartialStrykerOptions & Chosen = {
    configFile: 'test/mutation/stryker.config.json',
    plugins: [resolve('test/mutation/runner.ts')],
    tests: testsOf(target),
    slow: SLOW,
    mutate: [target.endsWith('.ts') ? `src/${target}` : `src/${target}/**/*.ts`, ...NO_CODE.map((file) => `!${file}`)],
    concurrency: Math.min(2, Number(process.env.SAMESTORY_CORES ?? availableParallelism())),
    jsonReporter: { fileName: `${RESULTS}/${name}.json` },
  }
  const mutants = await new Stryker(options).runMutationTest()
  mkdirSync(RESULTS, { recursive: true })
  const left = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  writeFileSync(`${RESULTS}/${name}.txt`, left.map(line).sort().join(''))
  table.push(score(target, mutants))
  console.log(table.join('\n'))
}

function line({ fileName, location, status, mutatorName, replacement }: MutantResult): string {
  const { start } = location
  return `${fileName}:${start.line}:${start.column} ${status} ${mutatorName}: ${replacement?.replace(/\s+/g, ' ')}\n`
}

/** Of what may be noticed: not of what fails to load, or is run while modules load alone. */
function score(target: string, mutants: readonly MutantResult[]): string {
  const count = (...kinds: string[]) => mutants.filter(({ status }) => kinds.includes(status)).length
  const noticed = count('Killed', 'Timeout')
  const missed = count('Survived', 'NoCoverage')
  const share = ((100 * noticed) / (noticed + missed)).toFixed(1)
  return `${target}: ${share} % of ${noticed + missed} noticed; ${missed} not, ${count('NoCoverage')} of them never run; ${count('Ignored')} static`
}
