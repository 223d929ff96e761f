import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BlockList, CrowdBlocks, NO_BLOCK } from '../../src/sketch/crowd-blocks.ts'

/** Lists beside each other, and where each id was said to stand. */
function lists(count: number) {
  const places = new Map<number, { readonly list: BlockList; readonly block: number }>()
  const blocks = new CrowdBlocks((id, list, block) => places.set(id, { list, block }))
  const all = Array.from({ length: count }, (): BlockList => ({ oldest: NO_BLOCK, newest: NO_BLOCK }))
  const idsOf = (list: BlockList) => {
    const ids: number[] = []
    blocks.forEach(list, (id) => ids.push(id))
    return ids
  }
  const newestOf = (list: BlockList, most: number) => {
    const out = new Uint32Array(most)
    return [...out.subarray(0, blocks.newest(list, most, out))]
  }
  const remove = (id: number) => {
    const { list, block } = places.get(id) ?? { list: all[0], block: NO_BLOCK }
    expect(blocks.listOf(block)).toBe(list)
    blocks.remove(block, id)
    places.delete(id)
  }
  return { blocks, all, idsOf, newestOf, remove }
}

test('lists hold their ids in the order of their coming, whatever comes and goes in which', () => {
  const step = fc.record({ list: fc.nat(2), add: fc.boolean(), pick: fc.nat(1000), clear: fc.nat(40) })
  fc.assert(
    fc.property(fc.array(step, { minLength: 100, maxLength: 600 }), fc.nat(200), (steps, most) => {
      const { blocks, all, idsOf, newestOf, remove } = lists(3)
      const model: number[][] = [[], [], []]
      steps.forEach(({ list, add, pick, clear }, id) => {
        const held = model[list]
        if (clear === 0 && pick < 100) {
          blocks.clear(all[list])
          model[list] = []
        } else if (add || held.length === 0) {
          // In runs, so that there are blocks that are full.
          for (let k = 0; k < 5; k++) {
            blocks.add(all[list], 5 * id + k)
            held.push(5 * id + k)
          }
        } else {
          for (let k = 0; k < 4 && held.length > 0; k++) remove(held.splice((pick + k) % held.length, 1)[0])
        }
      })
      expect(all.map(idsOf)).toEqual(model)
      expect(all.map((list) => newestOf(list, most))).toEqual(model.map((held) => held.toReversed().slice(0, most)))
    }),
    { numRuns: 40 },
  )
})

test('blocks that hold little become one, with the next newer or the next older, and are used again', () => {
  const { blocks, all, idsOf, remove } = lists(1)
  for (let id = 0; id < 3200; id++) blocks.add(all[0], id)
  const { bytes } = blocks
  // Every block is left with three ids, from both ends of the list.
  for (let id = 0; id < 1600; id++) if (id % 32 >= 3) remove(id)
  for (let id = 3199; id >= 1600; id--) if (id % 32 >= 3) remove(id)
  const left = Array.from({ length: 3200 }, (_, id) => id).filter((id) => id % 32 < 3)
  expect(idsOf(all[0])).toEqual(left)
  // What was freed takes nearly as many again as have gone.
  for (let id = 4000; id < 4000 + 2600; id++) blocks.add(all[0], id)
  expect(blocks.bytes).toBe(bytes)
})

test('a block takes 32 ids, at 4 bytes, and 9 bytes of its own', () => {
  const { blocks, all } = lists(1)
  expect(blocks.bytes).toBe(0)
  blocks.add(all[0], 1)
  expect(blocks.bytes % (32 * 4 + 9)).toBe(0)
  const first = blocks.bytes
  for (let id = 2; id <= (32 * first) / (32 * 4 + 9); id++) blocks.add(all[0], id)
  expect(blocks.bytes).toBe(first)
  blocks.add(all[0], 1e6)
  expect(blocks.bytes).toBeGreaterThan(first)
})
