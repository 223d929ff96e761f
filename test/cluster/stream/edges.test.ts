import fc from 'fast-check'
import { expect, test } from 'vitest'
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
          graph.add(a, b, i)
          model.push([a, b, i])
        }
      })
      expect(graph.size).toBe(model.length)
      for (let node = 0; node <= 300; node++) {
        const expected = model.filter((e) => e[0] === node || e[1] === node).toReversed()
        expect(neighbours(graph, node)).toEqual(expected.map(([a, b, score]) => [a === node ? b : a, score]))
      }
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
