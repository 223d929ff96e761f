import { describe, expect, test } from 'vitest'
import { AskedEvidence } from '../../src/judge/evidence/own.ts'

const IDS = ['new', 'a', 'b', 'c']
const [NEW, A, B, C] = IDS.keys()

/** Own evidence that says how long both ids are, and which pairs it was asked for. */
function evidence(fails = false) {
  const asked: string[] = []
  const between = (one: string, other: string): number => {
    asked.push(`${one} ${other}`)
    if (fails) throw new Error('no vectors')
    return one.length + other.length
  }
  const own = new AskedEvidence([{ name: 'length', weight: 2, between }], (article) => IDS[article])
  return { own, asked }
}

describe('own evidence that was asked ahead', () => {
  test('is not asked again for the pairs of that article, and is for all others', () => {
    const { own, asked } = evidence()
    const ahead = own.askAhead(NEW, [A, B])
    expect([...ahead.sums]).toEqual([
      ['a', 8],
      ['b', 8],
    ])
    expect(asked.splice(0)).toEqual(['a new', 'b new'])
    const sums = own.guard(
      ahead,
      () => undefined,
      () => [own.sum(NEW, A), own.sum(B, NEW), own.sum(A, B), own.sum(NEW, C)],
    )
    expect(sums).toEqual([8, 8, 4, 8])
    expect(asked.splice(0)).toEqual(['a b', 'c new'])
    expect(own.sum(NEW, A)).toBe(8)
    expect(asked).toEqual(['a new'])
  })
})

test('own evidence that fails says nothing while a change is under way, and throws at any other time', () => {
  const { own } = evidence(true)
  const errors: string[] = []
  const during = own.guard(
    undefined,
    (error) => errors.push(String(error)),
    () => [own.sum(A, B), own.isGood],
  )
  expect(during).toEqual([0, false])
  expect(errors).toEqual(['TypeError: evidence "length" must give a number for "a" and "b", but it threw: no vectors'])
  expect(() => own.sum(A, B)).toThrow('no vectors')
  expect(own.isAsking).toBe(false)
  expect(errors).toHaveLength(1)
})
