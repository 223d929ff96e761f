import { writeFile } from 'node:fs/promises'
import type { Article, Story, StreamOptions } from '../../index.ts'
import { renderReport } from '../../report/index.ts'
import { FileError } from '../exit.ts'
import { reasonOf } from '../input/reason.ts'

/** Writes the page of some stories. @param options that they were made with; the page has no window */
export async function writeReport(
  path: string,
  stories: readonly Story[],
  articles: readonly Article[],
  { window: _, maxArticles: __, ...options }: StreamOptions,
): Promise<void> {
  const page = renderReport({ stories }, articles, { ...options, dates: 'lenient' })
  try {
    await writeFile(path, page)
  } catch (error) {
    throw new FileError(`cannot write ${path}: ${reasonOf(error)}`)
  }
}
