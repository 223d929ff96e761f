// Whether stories come out better if the same scores of pairs are joined in another way. Average linkage on the probabilities
// was kept from this table.
import { resolveOptions } from '../src/main/options.ts'
import { Profiler } from '../src/profile/profiler.ts'
import { hold } from './fit/held.ts'
import { SHIFTS, type Trial, trialOf } from './fit/shift.ts'
import { worldsOf } from './fit/worlds.ts'
import { RULES } from './joining/rules.ts'
import { command } from './lib/command.ts'
import { printTable } from './lib/table.ts'

const USAGE = `npm run bench:joining

B-cubed F1 of each set at the density of a feed (of the hour: F1 of pairs), by how groups are joined. Each rule is as strict
on a set as is best for the others.`

const WORLDS = /^(ecb|gvc|fnc|gva), within 3 d$|^feed 3 d$|^hour$/

await command(USAGE, {}, () => {
  const profiler = new Profiler(resolveOptions())
  const trials: Trial[] = []
  for (const world of worldsOf()) if (WORLDS.test(world.name)) trials.push(trialOf(hold(world, profiler)))
  const rows = RULES.map((rule) => {
    const figures = trials.map((trial) => SHIFTS.map((shift) => trial.quality(shift, rule)))
    const f1 = figures.map((own, i) => own[bestFor(figures.filter((_, k) => k !== i))])
    return [rule.name, ...[...f1, mean(f1)].map((value) => value.toFixed(3))]
  })
  printTable(['', ...trials.map(({ name }) => name), 'mean'], rows)
})

function bestFor(figures: readonly (readonly number[])[]): number {
  const means = SHIFTS.map((_, k) => mean(figures.map((own) => own[k])))
  return means.indexOf(Math.max(...means))
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}
