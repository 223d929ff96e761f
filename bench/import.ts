import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { BUILT } from './shipped.ts'

/** `npm run bench:import`: milliseconds that importing the built package takes, in fresh processes. */
const RUNS = 11
const GOAL = 50

const programs = {
  import: `const t = performance.now(); await import(${JSON.stringify(pathToFileURL(BUILT).href)}); console.log(performance.now() - t)`,
  require: `const t = performance.now(); require(${JSON.stringify(BUILT)}); console.log(performance.now() - t)`,
}

for (const [kind, program] of Object.entries(programs)) {
  const type = kind === 'import' ? '--input-type=module' : '--input-type=commonjs'
  const times = Array.from({ length: RUNS }, () =>
    Number(execFileSync(process.execPath, ['--no-warnings', type, '-e', program], { encoding: 'utf8' })),
  ).sort((a, b) => a - b)
  const median = times[RUNS >> 1]
  const verdict = median < GOAL ? 'PASS' : 'FALLS SHORT'
  console.log(
    `${kind.padEnd(7)} median ${median.toFixed(1)} ms of ${RUNS}, least ${times[0].toFixed(1)}  goal < ${GOAL} ms  ${verdict}`,
  )
}
