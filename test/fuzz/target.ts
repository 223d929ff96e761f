import type fc from 'fast-check'

/** Something that can be tried with one seed after the other. */
export interface Target {
  readonly name: string
  /** The option that chooses it, and a blank. */
  readonly kind: '' | '--fast ' | '--snapshots ' | '--texts '
  /** What is counted. */
  readonly unit: string
  /** Inputs made of one seed. */
  readonly runs: number
  /** @param count is called with how many units were done */
  readonly property: (count: (units: number) => void) => fc.IRawProperty<unknown>
  /** The same with every check, to be shrunk, where `property` leaves some out. */
  readonly thorough?: () => fc.IRawProperty<unknown>
}
