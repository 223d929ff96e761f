import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SnapshotError } from '../../../src/binary/error.ts'
import { SnapshotReader } from '../../../src/binary/reader.ts'
import { SnapshotWriter } from '../../../src/binary/writer.ts'
import { EdgeGraph } from '../../../src/cluster/stream/edges.ts'

function neighbours(graph: EdgeGraph, node: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (let half = graph.first(node); half >= 0; half = graph.next(half)) {
    found.push([graph.neighbour(half), graph.score(half)])
  }
  return found
}

test('the edges of a node come newest first, from both ends', () => {
  const graph = new EdgeGraph()
  graph.add(0, 1, 0.5)
  graph.add(2, 0, 0.25)
  expect(neighbours(graph, 0)).toEqual([
    [2, 0.25],
    [1, 0.5],
  ])
  expect(neighbours(graph, 1)).toEqual([[0, 0.5]])
  expect(neighbours(graph, 5000)).toEqual([])
  expect(graph.size).toBe(2)
})

test('after any additions and removals of nodes it holds what a plain list of edges holds', () => {
  const step = fc.record({ a: fc.nat(300), b: fc.nat(12), remove: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const graph = new EdgeGraph()
      let model: (readonly [number, number, number])[] = []
      steps.forEach(({ a, b, remove }, i) => {
        if (remove) {
          graph.removeNode(b)
          model = model.filter((edge) => edge[0] !== b && edge[1] !== b)
        } else if (a !== b && !model.some((e) => (e[0] === a && e[1] === b) || (e[0] === b && e[1] === a))) {
          graph.add(a, b, i / 1000)
          model.push([a, b, i / 1000])
        }
      })
      expect(graph.size).toBe(model.length)
      const expected: [number, number][][] = Array.from({ length: 301 }, () => [])
      for (const [a, b, score] of model.toReversed()) {
        expected[a].push([b, score])
        expected[b].push([a, score])
      }
      expect(expected.map((_, node) => neighbours(graph, node))).toEqual(expected)
    }),
    { numRuns: 100 },
  )
})

test('freed edges are used again: the memory of a moving window stays as it is', () => {
  const graph = new EdgeGraph()
  const pass = () => {
    for (let i = 0; i < 1000; i++) {
      const node = i % 100
      graph.removeNode(node)
      for (let k = 1; k <= 4; k++) graph.add(node, (node + 100 - k) % 100, 0.5)
    }
  }
  graph.removeNode(7)
  for (let i = 0; i < 100; i++) graph.removeNode(i)
  pass()
  const { bytes } = graph
  for (let i = 0; i < 20; i++) pass()
  expect(graph.bytes).toBe(bytes)
})

/** Sections of a graph, to be tampered with. */
function saved(graph: EdgeGraph, nodes: readonly number[]) {
  const writer = new SnapshotWriter()
  graph.save(writer, Uint32Array.from(nodes))
  const reader = new SnapshotReader(writer.finish())
  return {
    counts: [...reader.u32('link.count', nodes.length)],
    to: [...reader.u32('link.to')],
    scores: [...reader.f64('link.score')],
  }
}

function load({ counts, to, scores }: ReturnType<typeof saved>, nodes: readonly number[]): EdgeGraph {
  const writer = new SnapshotWriter()
  writer.u32('link.count', counts.length, (out) => out.set(counts))
  writer.u32('link.to', to.length, (out) => out.set(to))
  writer.f64('link.score', scores.length, (out) => out.set(scores))
  const graph = new EdgeGraph()
  graph.load(new SnapshotReader(writer.finish()), Uint32Array.from(nodes))
  return graph
}

test('a snapshot keeps the order of edges at every node, where each came with edges to earlier ones', () => {
  // Nodes come in any order of their numbers, beyond the room there is at first.
  const nodes = fc.uniqueArray(fc.nat(200), { maxLength: 30 })
  fc.assert(
    fc.property(nodes, fc.array(fc.boolean(), { minLength: 450, maxLength: 450 }), (order, linked) => {
      const graph = new EdgeGraph()
      let at = 0
      for (let i = 0; i < order.length; i++) {
        for (let k = 0; k < i; k++, at++) if (linked[at % 450]) graph.add(order[i], order[k], at / 1000)
      }
      const restored = load(saved(graph, order), order)
      expect(restored.size).toBe(graph.size)
      expect(order.map((node) => neighbours(restored, node))).toEqual(order.map((node) => neighbours(graph, node)))
    }),
    { numRuns: 40 },
  )
})

type Sections = ReturnType<typeof saved>
test.each<[string, (sections: Sections) => void, RegExp]>([
  ['more links than there are', ({ counts }) => counts.splice(2, 1, 3), /more links than there are/],
  ['a link of nobody', ({ counts }) => counts.splice(2, 1, 1), /links do not belong to articles/],
  ['a link to a later one', ({ to }) => to.splice(0, 1, 3), /a link to 3 of score 0\.25/],
  ['a link to itself', ({ to }) => to.splice(0, 1, 9), /a link to 9 of score 0\.25/],
  ['a link to one unknown', ({ to }) => to.splice(0, 1, 100), /a link to 100 of score/],
  ['a score above 1', ({ scores }) => scores.splice(0, 1, 1.5), /a link to 4 of score 1\.5/],
  ['a score below 0', ({ scores }) => scores.splice(0, 1, -0.5), /a link to 4 of score -0\.5/],
  ['a score that is none', ({ scores }) => scores.splice(0, 1, Number.NaN), /a link to 4 of score NaN/],
])('a snapshot with %s is refused', (_, tamper, message) => {
  const graph = new EdgeGraph()
  graph.add(9, 4, 0.25)
  graph.add(3, 9, 0)
  graph.add(3, 4, 1)
  const sections = saved(graph, [4, 9, 3])
  expect(sections).toEqual({ counts: [0, 1, 2], to: [4, 9, 4], scores: [0.25, 0, 1] })
  expect(load(sections, [4, 9, 3]).size).toBe(3)
  tamper(sections)
  expect(() => load(sections, [4, 9, 3])).toThrow(SnapshotError)
  expect(() => load(sections, [4, 9, 3])).toThrow(message)
})

test('a score can be set anew, and is seen from both ends', () => {
  const graph = new EdgeGraph()
  graph.add(0, 1, 0.5)
  graph.add(1, 2, 0.75)
  graph.setScore(graph.first(0), 0.125)
  expect(neighbours(graph, 1)).toEqual([
    [2, 0.75],
    [0, 0.125],
  ])
})
