import { once } from '../base/once.ts'
import { StopHashes } from '../profile/subject.ts'
import { englishStopWords } from '../text/language/english-stop-words.ts'
import type { Kit } from './kit.ts'
import { plainText } from './plain-text.ts'

// What a title speaks of tells a site's own words from copies. Lists of all languages would cost as much as all else.
const stopHashes = /* @__PURE__ */ once(() => new StopHashes(englishStopWords, () => ''))

// One for all readers: what is of one is of another function for engines, which compile the code that calls it anew.
const text = /* @__PURE__ */ once(() => plainText('und'))

/** Of `samestory/copies`: texts as they stand, in whatever language, and no stories. */
export const COPIES: Kit = { name: 'samestory/copies', text, stopHashes }
