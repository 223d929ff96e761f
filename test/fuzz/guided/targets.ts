import { DAMAGES } from './damages.ts'
import { MARKUP } from './markup.ts'
import { READERS } from './readers.ts'
import type { GuidedTarget } from './target.ts'
import { WHOLE_TEXTS } from './texts.ts'

/** What coverage-guided inputs are given to. */
export const GUIDED: readonly GuidedTarget[] = [MARKUP, WHOLE_TEXTS, DAMAGES, READERS]
