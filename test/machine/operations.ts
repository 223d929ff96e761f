import fc from 'fast-check'
import { type Draft, TEXTS_COUNT, VARIANTS_COUNT } from './pool.ts'

/** What changes a detector, or may. */
export type Change =
  | { readonly do: 'add'; readonly article: Draft }
  | { readonly do: 'remove'; readonly id: number }
  | { readonly do: 'expire'; readonly hours?: number | undefined }
  /** An article that is none. */
  | { readonly do: 'add bad'; readonly id: number; readonly which: number }

/** What must change nothing. */
export type Read =
  | { readonly do: 'query'; readonly article: Draft }
  | { readonly do: 'compare'; readonly a: number; readonly b: number }
  | { readonly do: 'explain'; readonly id: number }
  | { readonly do: 'story'; readonly id: number }
  | { readonly do: 'stories' }
  | { readonly do: 'snapshot' }

export type Operation =
  | Change
  | Read
  /** A change during which the callback that is called as number `at` throws. */
  | { readonly do: 'throw'; readonly at: number; readonly change: Change }
  /** A change whose callbacks call back in, each making one of `then`. */
  | { readonly do: 're-enter'; readonly change: Change; readonly then: readonly (Change | Read)[] }
  /** A change while the user's clock is broken. */
  | { readonly do: 'break clock'; readonly how: number; readonly change: Change }
  /** Time goes by; it may go back. */
  | { readonly do: 'wait'; readonly hours: number }
  /** The twin is made anew from a snapshot. */
  | { readonly do: 'restore' }
  /** The twin and the other change places: only one of them is read. */
  | { readonly do: 'swap' }

export interface Range {
  /** Ids are drawn from 0 to this, exclusive. */
  readonly ids: number
  /** Texts likewise. */
  readonly texts: number
  /** First text; default 0. */
  readonly first?: number
}

export function operations({ ids, texts, first = 0 }: Range): fc.Arbitrary<Operation> {
  const id = fc.nat(ids - 1)
  const hours = fc.nat(120)
  // Few texts, drawn often: most of what can go wrong does between articles that are alike.
  const last = Math.min(texts, TEXTS_COUNT) - 1
  const text = fc.oneof(
    fc.integer({ min: first, max: last }),
    fc.integer({ min: first, max: Math.min(first + 11, last) }),
  )
  const draft: fc.Arbitrary<Draft> = fc.record({
    id,
    text,
    other: text,
    variant: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(VARIANTS_COUNT - 1) }),
    hours: fc.option(hours, { nil: undefined, freq: 8 }),
    source: fc.option(fc.nat(3), { nil: undefined, freq: 2 }),
  })
  const change: fc.Arbitrary<Change> = fc.oneof(
    { weight: 12, arbitrary: draft.map((article): Change => ({ do: 'add', article })) },
    { weight: 3, arbitrary: id.map((id): Change => ({ do: 'remove', id })) },
    {
      weight: 1,
      arbitrary: fc.option(hours, { nil: undefined }).map((hours): Change => ({ do: 'expire', hours })),
    },
    { weight: 1, arbitrary: fc.record({ id, which: fc.nat(63) }).map((bad): Change => ({ do: 'add bad', ...bad })) },
  )
  const read: fc.Arbitrary<Read> = fc.oneof(
    { weight: 4, arbitrary: draft.map((article): Read => ({ do: 'query', article })) },
    { weight: 3, arbitrary: fc.record({ a: id, b: id }).map((pair): Read => ({ do: 'compare', ...pair })) },
    { weight: 2, arbitrary: id.map((id): Read => ({ do: 'explain', id })) },
    { weight: 2, arbitrary: id.map((id): Read => ({ do: 'story', id })) },
    { weight: 1, arbitrary: fc.constant<Read>({ do: 'stories' }) },
    { weight: 1, arbitrary: fc.constant<Read>({ do: 'snapshot' }) },
  )
  const then = fc.array(fc.oneof({ weight: 3, arbitrary: change }, { weight: 2, arbitrary: read }), {
    minLength: 1,
    maxLength: 4,
  })
  return fc.oneof<fc.MaybeWeightedArbitrary<Operation>[]>(
    { weight: 20, arbitrary: change },
    { weight: 8, arbitrary: read },
    {
      weight: 2,
      arbitrary: fc.record({ at: fc.nat(3), change }).map((op): Operation => ({ do: 'throw', ...op })),
    },
    { weight: 2, arbitrary: fc.record({ change, then }).map((op): Operation => ({ do: 're-enter', ...op })) },
    {
      weight: 1,
      arbitrary: fc.record({ how: fc.nat(3), change }).map((op): Operation => ({ do: 'break clock', ...op })),
    },
    { weight: 2, arbitrary: fc.integer({ min: -3, max: 9 }).map((hours): Operation => ({ do: 'wait', hours })) },
    { weight: 1, arbitrary: fc.constant<Operation>({ do: 'restore' }) },
    { weight: 1, arbitrary: fc.constant<Operation>({ do: 'swap' }) },
  )
}

/** How many calls of a detector an operation is worth. */
export function callsOf(operation: Operation): number {
  if (operation.do === 'wait' || operation.do === 'swap') return 0
  return operation.do === 're-enter' ? 1 + operation.then.length : 1
}
