import fc from 'fast-check'
import { command, flag, text, whole } from '../../bench/lib/command.ts'
import type { Figures } from '../../bench/lib/figures.ts'
import { guide } from './guided/index.ts'
import { FAST_MACHINES, MACHINES } from './machines.ts'
import { SNAPSHOTS } from './snapshots.ts'
import type { Target } from './target.ts'
import { TEXTS } from './texts.ts'

const USAGE = `npm run fuzz -- [--fast] [--snapshots] [--texts] [--guided [--keep]] [--seconds N] [--seed S] [--only NAME]

Tries a detector with whatever fast-check makes of one seed after the other, until the time is over or something does not
hold; what fails is shrunk and printed with its seed. Without any of the first three it makes operations: changes, reads,
snapshots, bad articles, callbacks that throw or call back in.

  --fast        several times as many operations: on short articles, with fewer comparisons of all that is held
  --snapshots   damaged snapshots with a right checksum
  --texts       hostile texts
  --guided      coverage-guided inputs of all that reads: markup, texts, snapshots, and files on the command line;
                --seconds is for each, and what fails is kept in bench/results/fuzz/found
  --keep        with --guided: choose the inputs of test/fuzz/corpus anew, by what they reach
  --seconds N   how long (60)
  --seed S      the first seed (drawn and printed)
  --only NAME   one of the trials, by its name or a part of it`

const OPTIONS = {
  fast: flag,
  snapshots: flag,
  texts: flag,
  guided: flag,
  keep: flag,
  seconds: whole(60, 1),
  seed: whole(undefined),
  only: text,
}

await command(USAGE, OPTIONS, async ({ seconds, seed, only, guided, keep, ...kinds }, figures) => {
  const first = seed ?? Math.floor(Math.random() * 2 ** 31)
  figures.heading(`fuzz: --seed ${first}`)
  const failures = guided
    ? await guide({ seconds, seed: first, only, keepInputs: keep }, figures)
    : fuzz({ seconds, first, only }, kinds, figures)
  for (const failure of failures) console.error(`\n${failure}`)
  figures.add({ name: 'failures', value: failures.length, unit: 'count', goal: 0, atMost: true })
})

/** Tries one seed after the other. @returns what failed */
function fuzz(
  { seconds, first, only }: { readonly seconds: number; readonly first: number; readonly only: string | undefined },
  kinds: Kinds,
  figures: Figures,
): readonly string[] {
  const all = targetsOf(kinds)
  const exact = all.filter(({ name }) => name === only)
  const targets = exact.length > 0 ? exact : all.filter(({ name }) => only === undefined || name.includes(only))
  if (targets.length === 0) throw new RangeError(`--only must name a trial, got "${only}"`)
  const done = new Map<Target, number>()
  const failures: string[] = []
  const end = performance.now() + 1000 * seconds
  let last = first
  for (; performance.now() < end && failures.length === 0; last++) {
    for (const target of targets) {
      if (performance.now() >= end && last > first) break
      const failure = attempt(target, last, (units) => done.set(target, (done.get(target) ?? 0) + units))
      if (failure !== undefined) failures.push(failure)
    }
  }
  for (const [{ name, unit }, value] of done) figures.add({ name: `${name}, ${unit}`, value, unit: 'count' })
  const total = [...done.values()].reduce((sum, value) => sum + value, 0)
  figures.add({ name: `all, ${targets[0].unit}`, value: total, unit: 'count', note: `seeds ${first} to ${last - 1}` })
  return failures
}

interface Kinds {
  readonly fast: boolean
  readonly snapshots: boolean
  readonly texts: boolean
}

function targetsOf({ fast, snapshots, texts }: Kinds): readonly Target[] {
  if (!fast && !snapshots && !texts) return MACHINES
  return [...(fast ? FAST_MACHINES : []), ...(snapshots ? [SNAPSHOTS] : []), ...(texts ? [TEXTS] : [])]
}

/** @returns what failed, shrunk, and how to repeat it */
function attempt(
  { name, kind, runs, property, thorough }: Target,
  seed: number,
  count: (units: number) => void,
): string | undefined {
  const parameters = { seed: seed + saltOf(name), numRuns: runs, interruptAfterTimeLimit: 600_000 }
  const found = checked(property(count), parameters)
  if (!found.failed) return undefined
  const shrunk = thorough === undefined ? found : checked(thorough(), parameters)
  const details = shrunk.failed ? shrunk : found
  const cause = details.errorInstance instanceof Error ? details.errorInstance.stack : details.errorInstance
  return `${name}: npm run fuzz -- ${kind}--seed ${seed} --only '${name}'\n${fc.defaultReportMessage(details)}\n${cause}`
}

function checked(property: fc.IRawProperty<unknown>, parameters: fc.Parameters<unknown>): fc.RunDetails<unknown> {
  const details = fc.check(property, parameters)
  if (details instanceof Promise) throw new TypeError('a property is asynchronous')
  return details
}

/** So that trials of one seed try different things. */
function saltOf(name: string): number {
  let salt = 0
  for (const letter of name) salt = (Math.imul(salt, 31) + letter.charCodeAt(0)) | 0
  return salt
}
