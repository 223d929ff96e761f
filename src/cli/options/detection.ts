import { NewsDetector, type StreamOptions } from '../../index.ts'
import { messageOf, UsageError } from '../exit.ts'
import { byFlags } from './flags.ts'
import type { Given } from './spec.ts'

/**
 * Options of the library that were given, as far as a command has them. They are checked before anything is read.
 *
 * @throws {UsageError} that names the option as the command line has it
 */
export function detectionOf(given: Given): StreamOptions {
  const level = given.oneOf('level', ['copies', 'stories'])
  const window = given.text('window')
  const sameStory = given.number('same-story', 0, 1)
  const language = given.text('language')
  const maxArticles = given.whole('max-articles', 1)
  const options = {
    ...(level !== undefined && { level }),
    // Digits alone are milliseconds, as a number is for the library.
    ...(window !== undefined && { window: /^\d+$/.test(window) ? Number(window) : window }),
    ...(sameStory !== undefined && { sameStory }),
    ...(language !== undefined && { language }),
    ...(maxArticles !== undefined && { maxArticles }),
  }
  try {
    new NewsDetector(options)
  } catch (error) {
    throw new UsageError(byFlags(messageOf(error)))
  }
  return options
}
