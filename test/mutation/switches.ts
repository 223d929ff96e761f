// What mutated sources ask and tell, in place of what Stryker puts into each file: that looks names up at every step, which
// takes ten times as long as the step itself where there are many.

/** State that the sources and the runner share. */
export interface Switches {
  /** The mutant that is on, or -1. */
  active: number
  /** How often the active mutant was come upon, and how often it may be. */
  hits: number
  mostHits: number
  /** Whether mutants that are come upon are counted. */
  isCounting: boolean
  /** By mutant. */
  readonly counts: number[]
}

const home = globalThis as typeof globalThis & { __samestoryMutants__?: Switches }
home.__samestoryMutants__ ??= { active: -1, hits: 0, mostHits: Number.POSITIVE_INFINITY, isCounting: true, counts: [] }

export const switches: Switches = home.__samestoryMutants__

/** Whether a mutant is on. */
export function mutated(id: number): boolean {
  if (switches.active !== id) return false
  if (++switches.hits > switches.mostHits) throw new Error('this mutant is come upon too often')
  return true
}

/** Notes that some mutants were come upon. */
export function covered(...ids: number[]): void {
  if (!switches.isCounting) return
  for (const id of ids) switches.counts[id] = (switches.counts[id] ?? 0) + 1
}

/** What was counted since the last call. */
export function takeCounts(): Record<string, number> {
  const counts: Record<string, number> = {}
  switches.counts.forEach((count, id) => {
    counts[id] = count
  })
  switches.counts.length = 0
  return counts
}

const CALL = /\bstry(MutAct|Cov)_\w+\(((?:"\d+"(?:,\s*)?)+)\)/g

/** A source that Stryker has instrumented, with these functions in place of its own. */
export function rewired(source: string, module: string): string {
  const names = { MutAct: '__mutated', Cov: '__covered' }
  const calls = source.replace(
    CALL,
    (_, kind: 'MutAct' | 'Cov', ids: string) => `${names[kind]}(${ids.replaceAll('"', '')})`,
  )
  if (calls === source) return source
  return `import { mutated as __mutated, covered as __covered } from ${JSON.stringify(module)}\n${calls}`
}
