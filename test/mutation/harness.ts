import { ChaiStyleAssertions, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'
import * as chai from 'chai'
import fc from 'fast-check'

// What tests import instead of `vitest` while mutants are tested: it notes the tests of a file down, to be run one by one
// and again and again on modules that are loaded once.

/** A test: a name that no other of its file has, and what it does. */
export interface Held {
  readonly name: string
  readonly body: () => unknown
}

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(ChaiStyleAssertions)
chai.use(JestAsymmetricMatchers)

// One failure kills a mutant: there is nothing to gain by a smaller one. One seed, so that what killed it kills it again.
fc.configureGlobal({ seed: 1, endOnFailure: true, defaultSizeToMaxWhenMaxSpecified: true })

let held: Held[] = []
let path: readonly string[] = []

/** Takes the tests that were noted down since the last call. */
export function takeTests(): readonly Held[] {
  const taken = held
  held = []
  return taken
}

type Body = (...row: unknown[]) => unknown

function named(title: unknown, body: Body, row: readonly unknown[] = []): void {
  const name = [...path, String(title)].join(' > ')
  const alike = held.filter((one) => one.name === name || one.name.startsWith(`${name} #`)).length
  held.push({ name: alike === 0 ? name : `${name} #${alike + 1}`, body: () => body(...row) })
}

function inside(title: unknown, body: Body, row: readonly unknown[] = []): void {
  const outer = path
  path = [...path, String(title)]
  body(...row)
  path = outer
}

type Note = (title: unknown, body: Body, row?: readonly unknown[]) => void

/** Bodies may come after options, and before a limit of time: both are of no use here. */
const bodyOf = (rest: readonly unknown[]): Body => rest.find((one) => typeof one === 'function') as Body

function api(note: Note) {
  const plain = (title: unknown, ...rest: unknown[]) => note(title, bodyOf(rest))
  const skip = () => undefined
  const each =
    (table: readonly unknown[]) =>
    (title: unknown, ...rest: unknown[]) => {
      table.forEach((row, i) => {
        note(`${title} [${i}]`, bodyOf(rest), Array.isArray(row) ? row : [row])
      })
    }
  return Object.assign(plain, { each, skip, skipIf: (skipped: unknown) => (skipped ? skip : plain) })
}

export const test = api(named)
export const it = test
export const describe = api(inside)
export const expect = Object.assign((value: unknown, message?: string) => chai.expect(value, message), chai.expect)
