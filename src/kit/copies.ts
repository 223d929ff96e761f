import type { Kit } from './kit.ts'
import { plainText } from './plain-text.ts'

/** Of `samestory/copies`: texts as they stand, in whatever language, and no stories. */
export const COPIES: Kit = { name: 'samestory/copies', text: () => plainText('und') }
