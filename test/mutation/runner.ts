import { readFileSync, writeFileSync } from 'node:fs'
import { Script } from 'node:vm'
import type { MutantCoverage, StrykerOptions } from '@stryker-mutator/api/core'
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import type {
  DryRunOptions,
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestResult,
  TestRunner,
  TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner'
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner'
import { bundle } from './bundle.ts'
import type { Held } from './harness.ts'
import { readSample, type Sampled, Sampler } from './sample.ts'
import { switches, takeCounts } from './switches.ts'

/** A test that takes longer under a mutant fails: milliseconds, and times what it takes without. */
const LIMIT = 2000
const SLOWER = 5
/** One of the processes measures, and leaves the others a list. */
const TIMES = 'times.json'

/** Options of Stryker that this runner adds. */
export interface Chosen extends Sampled {
  /** Paths of files of tests. */
  readonly tests: readonly string[]
  /** Parts of names of tests that are left out. */
  readonly slow: readonly string[]
}

interface Timed extends Held {
  readonly id: string
  readonly file: string
  milliseconds: number
  /** By path of a source: how many of its mutants this test was the first to fail under. */
  readonly kills: Map<string, number>
}

/**
 * Runs tests in this process, on sources that are loaded once. Stryker's own runner for Vitest loads them for every mutant,
 * which takes some seconds; most tests take milliseconds.
 */
class InProcess implements TestRunner {
  static readonly inject = tokens(commonTokens.options)
  readonly #chosen: Chosen
  #drawn: ReadonlySet<string> | undefined
  readonly #tests = new Map<string, Timed>()

  constructor(options: StrykerOptions) {
    this.#chosen = options as StrykerOptions & Chosen
  }

  capabilities(): TestRunnerCapabilities {
    // Of mutants that run while modules load, only what they do later is tested: "ignoreStatic". So nothing is loaded anew.
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    const { tests, slow } = this.#chosen
    const modules = await bundle(tests, `bundle-${process.env.STRYKER_MUTATOR_WORKER ?? 0}`)
    const harness: typeof import('./harness.ts') = await import(modules.get('test/mutation/harness.ts') ?? '')
    for (const file of tests) {
      await import(modules.get(file) ?? '')
      for (const test of harness.takeTests()) {
        if (slow.some((part) => test.name.includes(part))) continue
        const id = `${file}#${test.name}`
        this.#tests.set(id, { ...test, id, file, milliseconds: 0, kills: new Map() })
      }
    }
  }

  async dryRun({ timeout }: DryRunOptions): Promise<DryRunResult> {
    const results: TestResult[] = []
    const mutantCoverage: MutantCoverage = { static: takeCounts(), perTest: {} }
    for (const test of this.#tests.values()) {
      test.milliseconds = timeout
      const result = await this.#run(test)
      mutantCoverage.perTest[test.id] = takeCounts()
      test.milliseconds = result.timeSpentMs
      results.push(result)
    }
    writeFileSync(TIMES, JSON.stringify([...this.#tests.values()].map((test) => test.milliseconds)))
    const longest = [...results].sort((a, b) => b.timeSpentMs - a.timeSpentMs).slice(0, 25)
    const lines = longest.map(({ id, timeSpentMs }) => `${timeSpentMs} ms ${id}\n`)
    writeFileSync(this.#chosen.sampleFile.replace('-sample.json', '-slowest.txt'), lines.join(''))
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage }
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    if (this.#drawn === undefined) this.#readTimes()
    this.#drawn ??= readSample(this.#chosen.sampleFile).drawn
    const { id: mutant, fileName } = options.activeMutant
    if (!this.#drawn.has(mutant)) return { status: MutantRunStatus.Error, errorMessage: 'not drawn' }
    const wanted = options.testFilter === undefined ? undefined : new Set(options.testFilter)
    const tests = [...this.#tests.values()].filter((test) => wanted?.has(test.id) ?? true)
    // What kills often in this file and takes little first.
    const worth = new Map(
      tests.map((test) => [test, ((test.kills.get(fileName) ?? 0) + 0.2) / (test.milliseconds + 1)]),
    )
    tests.sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0))
    const mostHits = options.hitLimit ?? Number.POSITIVE_INFINITY
    Object.assign(switches, { active: Number(mutant), hits: 0, mostHits, isCounting: false })
    try {
      let ran = 0
      for (const test of tests) {
        const result = await this.#run(test)
        ran++
        if (switches.hits > mostHits) {
          return { status: MutantRunStatus.Timeout, reason: 'too many hits' }
        }
        if (result.status !== TestStatus.Failed) {
          test.milliseconds = result.timeSpentMs
          continue
        }
        test.kills.set(fileName, (test.kills.get(fileName) ?? 0) + 1)
        const { failureMessage } = result
        return { status: MutantRunStatus.Killed, killedBy: [test.id], failureMessage, nrOfTests: ran }
      }
      return { status: MutantRunStatus.Survived, nrOfTests: ran }
    } finally {
      switches.active = -1
    }
  }

  #readTimes(): void {
    const times: readonly number[] = JSON.parse(readFileSync(TIMES, 'utf8'))
    let i = 0
    for (const test of this.#tests.values()) test.milliseconds = times[i++]
  }

  async #run({ id, name, file, body, milliseconds }: Timed): Promise<TestResult> {
    const start = performance.now()
    const common = () => ({ id, name, fileName: file, timeSpentMs: Math.round(performance.now() - start) })
    try {
      await within(body, LIMIT + SLOWER * milliseconds)
      return { ...common(), status: TestStatus.Success }
    } catch (error) {
      return { ...common(), status: TestStatus.Failed, failureMessage: String(error).slice(0, 500) }
    }
  }
}

const CALL = new Script('__samestoryTest()')

/** Calls a function, and stops it if it has not returned in time: many a mutant loops for ever. */
function within(body: () => unknown, milliseconds: number): unknown {
  Object.assign(globalThis, { __samestoryTest: body })
  return CALL.runInThisContext({ timeout: Math.ceil(milliseconds) })
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcess),
  declareClassPlugin(PluginKind.Reporter, 'sampler', Sampler),
]
