import { checkInteger } from '../base/check-number.ts'
import type { Option } from '../base/option-table.ts'
import { checkSize } from './signature.ts'

/** What a sketcher can be told. */
export const SKETCHER = {
  /** Number of values in a signature, 16 to 1024. By hand: a standard error of .044 at similarity .5. @default 128 */
  size: { fallback: 128, check: (_, value) => checkSize(value) } as Option<number>,
  /** Seed of the hash functions, an unsigned 32-bit integer. @default 1 */
  seed: { fallback: 1, check: (name, value) => checkInteger(name, value, 0, 0xffffffff) } as Option<number>,
}
