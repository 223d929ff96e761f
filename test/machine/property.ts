import fc from 'fast-check'
import type { Machine } from './machine.ts'
import { type Operation, operations } from './operations.ts'
import { machineOf, type Trial } from './setups.ts'

type NoModel = Readonly<Record<string, never>>

/** An operation as fast-check runs, prints and shrinks it. What is known of the state is the machine's affair. */
class Step implements fc.Command<NoModel, Machine> {
  readonly #operation: Operation
  readonly #count: () => void

  constructor(operation: Operation, count: () => void) {
    this.#operation = operation
    this.#count = count
  }

  check(): boolean {
    return true
  }

  run(_: NoModel, machine: Machine): void {
    this.#count()
    machine.run(this.#operation)
  }

  toString(): string {
    return JSON.stringify(this.#operation)
  }
}

/** Whatever is done to a detector, all agrees after each operation. @param count is called for each */
export function agreement(
  { setup, range, longest, oneOf }: Trial,
  count: (operation: Operation) => void,
): fc.IProperty<[Iterable<Step>]> {
  const step = operations(range).map((operation) => new Step(operation, () => count(operation)))
  const script = fc.commands<NoModel, Machine>([step], { maxCommands: longest, size: 'max' })
  return fc.property(script as fc.Arbitrary<Iterable<Step>>, (steps) => {
    const machine = machineOf(setup, oneOf)
    fc.modelRun(() => ({ model: {}, real: machine }), steps)
    machine.conclude()
  })
}
