import { averageLinkage } from '../../src/cluster/linkage/batch.ts'
import { plainRule } from '../../src/cluster/linkage/join-rule.ts'
import { ScoredPairs } from '../../src/cluster/linkage/scored-pairs.ts'
import { probabilityOf } from '../../src/judge/log-odds.ts'
import type { Graph } from './graph.ts'
import { refine } from './refine.ts'

/** A way to make groups of articles. */
export interface Rule {
  readonly name: string
  readonly groups: (graph: Graph) => readonly (readonly number[])[]
}

const THRESHOLD = 0.5

/** Average linkage on what a function makes of log-odds: 1/2 where these are 0. */
export function linkage(name: string, scoreOf: (logOdds: number) => number): Rule {
  return {
    name,
    groups: ({ size, first, second, nominated, logOdds }) => {
      const score = (a: number, b: number): number => scoreOf(logOdds(a, b))
      const pairs = new ScoredPairs()
      for (let k = 0; k < nominated; k++) pairs.add(first[k], second[k], score(first[k], second[k]))
      return averageLinkage(size, pairs, plainRule(THRESHOLD), score)
    },
  }
}

export function clipped(bound: number): (logOdds: number) => number {
  return (logOdds) => 0.5 + Math.min(bound, Math.max(-bound, logOdds)) / (2 * bound)
}

export const PLAIN = linkage('average linkage on probabilities', probabilityOf)

export const RULES: readonly Rule[] = [
  PLAIN,
  linkage('on sharper ones: log-odds times 2', (logOdds) => probabilityOf(2 * logOdds)),
  linkage('on softer ones: log-odds half', (logOdds) => probabilityOf(logOdds / 2)),
  linkage('on softer ones: a quarter', (logOdds) => probabilityOf(logOdds / 4)),
  linkage('on log-odds of at most 2', clipped(2)),
  linkage('on log-odds of at most 4', clipped(4)),
  {
    name: 'then articles move to where they fit best',
    groups: (graph) => refine(PLAIN.groups(graph), (a, b) => probabilityOf(graph.logOdds(a, b)), THRESHOLD, graph),
  },
  {
    name: 'likewise, on softer ones: log-odds half',
    groups: (graph) => {
      const soft = { ...graph, logOdds: (a: number, b: number) => graph.logOdds(a, b) / 2 }
      return refine(PLAIN.groups(soft), (a, b) => probabilityOf(soft.logOdds(a, b)), THRESHOLD, soft)
    },
  },
]
