import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** `npm run bench:import`: milliseconds that importing the built package takes, in fresh processes. */
const RUNS = 11
const GOAL = 50

const dist = resolve(import.meta.dirname, '../dist')
const programs = {
  ESM: `const t = performance.now(); await import(${JSON.stringify(pathToFileURL(`${dist}/index.js`).href)}); console.log(performance.now() - t)`,
  CommonJS: `const t = performance.now(); require(${JSON.stringify(`${dist}/index.cjs`)}); console.log(performance.now() - t)`,
}

for (const [kind, program] of Object.entries(programs)) {
  const type = kind === 'ESM' ? ['--input-type=module'] : ['--input-type=commonjs']
  const times = Array.from({ length: RUNS }, () =>
    Number(execFileSync(process.execPath, [...type, '-e', program], { encoding: 'utf8' })),
  ).sort((a, b) => a - b)
  const median = times[RUNS >> 1]
  const verdict = median < GOAL ? 'PASS' : 'FALLS SHORT'
  console.log(
    `${kind.padEnd(9)} median ${median.toFixed(1)} ms of ${RUNS}, least ${times[0].toFixed(1)}  goal < ${GOAL} ms  ${verdict}`,
  )
}
