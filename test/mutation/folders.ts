import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Tests by the folder of src/ that they hold to something: files or folders under test/, all fast and on sources alone. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  window: ['window', 'options.test.ts'],
  nominate: ['nominate', 'copies.test.ts', 'detector.test.ts', 'snapshot', 'stories.test.ts'],
  cluster: ['cluster', 'stories.test.ts', 'detector.test.ts', 'snapshot'],
  sketch: ['sketch', 'arguments.test.ts', 'copies.test.ts', 'detector.test.ts'],
  judge: [
    ...[
      'judge',
      'arguments.test.ts',
      'verdicts.test.ts',
      'compare.test.ts',
      'stories.test.ts',
      'boilerplate.test.ts',
      'detector.test.ts',
    ],
    ...['snapshot', 'own-evidence.test.ts', 'own-evidence-faults.test.ts'],
  ],
}

/** Folders whose tests are tested, by their number of lines. */
export const FOLDERS = Object.keys(TESTS)

/** Tests, by a part of their name, that take seconds: what they notice, others notice sooner. */
export const SLOW = [
  'events alone reproduce the stories',
  'after any sequence of adds and removes',
  'answers as the one that was saved',
  'keeps judging by the norms taken before',
  'every byte flipped somewhere',
  'is refused, or restored to a detector that works',
  'a report finds its story although the statistics have moved on',
  'one hundred articles of one story',
  'their stories are right in any order',
  'remove from a crowd in time that does not grow',
  'collides with the exact probability Jaccard',
  'a hot story of 20,000 articles',
  // This one asks for the names of classes, which bundling changes.
  'no method of a public class is left out',
  'near-copies are copies, though words that all articles use weigh next to nothing',
  'the more articles are held, the more two must have in common',
  'of a hundred and fifty articles batch and stream make the same stories',
  'whenever it fails, stories stay whole',
  'the words of a passage are in its ranges',
  'are unbiased and no noisier than MinHash',
  'is 1 - (1 - s^r)^b at n=',
  'has mean 1 and variance 1',
  'whoever asks, in whatever order, whether it was counted or remembered',
  'holds nearly all pairs if it is large enough',
  'a restored detector goes on as its twin, and must be given it again by name',
  'take at most 11 bytes for each id and band',
]

/** The fitted curves are numbers, all of which matter a little: the measurements of bench/ hold them, no test can. */
export const NO_CODE = ['src/judge/model.ts']

/** Paths of the files of tests for a folder or file under src/. */
export function testsOf(target: string): readonly string[] {
  const folder = FOLDERS.find((name) => target === name || target.startsWith(`${name}/`))
  if (folder === undefined) throw new RangeError(`no tests are listed for ${target}, only for ${FOLDERS.join(', ')}`)
  return TESTS[folder].flatMap((path) => filesIn(join('test', path)))
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path.endsWith('.test.ts') ? [path] : []
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)))
}
