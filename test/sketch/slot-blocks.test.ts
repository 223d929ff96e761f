import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Block, SlotBlocks } from '../../src/sketch/slot-blocks.ts'

const WORDS = 2

/** Writes an id into all words of its rows, or checks that it still stands there. */
function eachWord(blocks: SlotBlocks, id: number, visit: (page: Uint32Array, at: number) => void): void {
  const block = blocks.block(id)
  const first = blocks.firstRow(block)
  for (let row = first; row < first + blocks.rows(block); row++) {
    const at = WORDS * (row & ((1 << blocks.rowBits) - 1))
    for (let k = 0; k < WORDS; k++) visit(blocks.pages[row >>> blocks.rowBits], at + k)
  }
}

test('every id has its rows to itself, whatever comes and goes', () => {
  const steps = fc.array(fc.tuple(fc.nat(299), fc.integer({ min: 1, max: 5 })), { minLength: 300, maxLength: 900 })
  fc.assert(
    fc.property(steps, (changes) => {
      const blocks = new SlotBlocks(5, WORDS)
      const held = new Map<number, number>()
      for (const [id, rows] of changes) {
        if (held.delete(id)) blocks.release(id)
        else {
          const block = blocks.take(id, rows)
          expect(blocks.ids[block]).toBe(id)
          held.set(id, rows)
          eachWord(blocks, id, (page, at) => {
            page[at] = id
          })
        }
      }
      for (let id = 0; id < 300; id++) expect(blocks.block(id) >= 0).toBe(held.has(id))
      for (const [id, rows] of held) {
        expect(blocks.rows(blocks.block(id))).toBe(rows)
        eachWord(blocks, id, (page, at) => expect(page[at]).toBe(id))
      }
    }),
    { numRuns: 30 },
  )
})

test('ids take the rows that they have, and give them back', () => {
  const blocks = new SlotBlocks(24, WORDS)
  const empty = blocks.bytes
  const ids = 8 * Block.Each
  const fill = (rows: number): void => {
    for (let id = 0; id < ids; id++) blocks.take(id, rows)
  }
  const clear = (): void => {
    for (let id = 0; id < ids; id++) blocks.release(id)
  }
  fill(1)
  const ofOne = blocks.bytes - empty
  expect(ofOne).toBeGreaterThanOrEqual(4 * WORDS * ids)
  clear()
  fill(24)
  expect(blocks.bytes - empty - ofOne).toBeLessThan(4 * (23 * WORDS + 2) * ids)
  clear()
  expect(blocks.bytes - empty).toBeLessThan(4 * 4 * ids)
})
