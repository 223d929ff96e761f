import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { command, whole } from './lib/command.ts'
import { BUILT } from './lib/shipped.ts'
import { median } from './lib/time.ts'

const USAGE = `npm run bench:import -- [--runs N]

Milliseconds that importing the built package takes, in fresh processes.

  --runs N        of which the median is taken (11)`

const GOAL = 50

const PROGRAMS = [
  ['import', 'module', `await import(${JSON.stringify(pathToFileURL(BUILT).href)})`],
  ['require', 'commonjs', `require(${JSON.stringify(BUILT)})`],
] as const

await command(USAGE, { runs: whole(11, 1) }, ({ runs }, figures) => {
  for (const [name, type, load] of PROGRAMS) {
    const program = `const t = performance.now(); ${load}; console.log(performance.now() - t)`
    const flags = ['--no-warnings', `--input-type=${type}`, '-e', program]
    const times = Array.from({ length: runs }, () =>
      Number(execFileSync(process.execPath, flags, { encoding: 'utf8' })),
    )
    const note = `median of ${runs}, least ${Math.min(...times).toFixed(1)}`
    figures.add({ name, value: median(times), unit: 'ms', goal: GOAL, atMost: true, note })
  }
})
