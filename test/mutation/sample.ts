import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type MutantTestPlan, PlanKind } from '@stryker-mutator/api/core'
import { commonTokens, tokens } from '@stryker-mutator/api/plugin'
import type { MutationTestingPlanReadyEvent, Reporter } from '@stryker-mutator/api/report'

/** Options of Stryker that ask for a sample of the mutants. */
export interface Sampled {
  /** How many mutants are tested; all if there are fewer. */
  readonly sample: number
  readonly seed: number
  /** Absolute path of the list of mutants that were drawn, by which all processes go. */
  readonly sampleFile: string
}

/** Draws the mutants to be tested once all are known: of those that may be noticed, each as likely as the other. */
export class Sampler implements Reporter {
  static readonly inject = tokens(commonTokens.options)
  readonly #options: Sampled

  constructor(options: unknown) {
    this.#options = options as Sampled
    rmSync(this.#options.sampleFile, { force: true })
  }

  onMutationTestingPlanReady({ mutantPlans }: MutationTestingPlanReadyEvent): void {
    const { sample, seed, sampleFile } = this.#options
    const ids = mutantPlans.filter(mayBeNoticed).map(({ mutant }) => mutant.id)
    const random = randomOf(seed)
    // The first of a shuffle (Fisher and Yates).
    const drawn = Math.min(sample, ids.length)
    for (let i = 0; i < drawn; i++) {
      const at = i + Math.floor(random() * (ids.length - i))
      const id = ids[at]
      ids[at] = ids[i]
      ids[i] = id
    }
    writeFileSync(sampleFile, JSON.stringify({ of: ids.length, drawn: ids.slice(0, drawn) }))
  }
}

/** Those that run while modules load alone are not tested. */
const mayBeNoticed = (plan: MutantTestPlan) => plan.plan === PlanKind.Run

/** The mutants that were drawn, and how many there were. */
export function readSample(file: string): { readonly of: number; readonly drawn: ReadonlySet<string> } {
  const { of, drawn }: { of: number; drawn: readonly string[] } = JSON.parse(readFileSync(file, 'utf8'))
  return { of, drawn: new Set(drawn) }
}

/** Numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * In which range a share lies with a probability of 95 %, by a sample drawn without putting back: Wilson's interval, with the
 * correction for a finite population.
 */
export function interval(noticed: number, tried: number, of: number): readonly [number, number] {
  if (tried === of) return [noticed / tried, noticed / tried]
  const z2 = 1.96 ** 2 * ((of - tried) / (of - 1))
  const share = noticed / tried
  const middle = share + z2 / (2 * tried)
  const half = Math.sqrt(z2 * ((share * (1 - share)) / tried + z2 / (4 * tried * tried)))
  return [(middle - half) / (1 + z2 / tried), (middle + half) / (1 + z2 / tried)]
}
