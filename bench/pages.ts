import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTokenBuffer, prepareText, readMarkup, scanTokens, separateFurniture } from '../src/text/index.ts'
import { command, text, whole } from './lib/command.ts'
import { share } from './lib/table.ts'

const USAGE = `npm run bench:pages -- --folder FOLDER [--worst N]

What is read of real pages, beside what it should be: precision and recall of the shingles of three words, mean over the pages.
The folder has one for each page, with source.html and expected.html, as test/test-pages of Mozilla's Readability
(github.com/mozilla/readability, Apache-2.0) does. What is expected there is the body without its headline, which samestory keeps.

  --folder FOLDER pages
  --worst N       of which the figures are printed (12)`

const SHINGLE = 3

await command(USAGE, { folder: text, worst: whole(12) }, ({ folder, worst }, figures) => {
  if (folder === undefined) throw new RangeError('--folder must name a folder with pages')
  const pages = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'source.html')))
    .map((name) => {
      const [source, expected] = ['source.html', 'expected.html'].map((file) =>
        readFileSync(join(folder, name, file), 'utf8'),
      )
      return { name, ...overlap(shinglesOf(ownText(source)), shinglesOf(plainText(expected))) }
    })
  figures.heading(`Real pages: ${pages.length}`)
  const mean = (of: (page: (typeof pages)[number]) => number): number =>
    pages.reduce((sum, page) => sum + of(page), 0) / Math.max(1, pages.length)
  figures.add({ name: 'precision', value: mean(({ precision }) => precision), unit: 'share' })
  figures.add({ name: 'recall', value: mean(({ recall }) => recall), unit: 'share' })
  figures.add({ name: 'F1', value: mean(({ f1 }) => f1), unit: 'share' })
  for (const { name, f1, precision, recall } of pages.sort((a, b) => a.f1 - b.f1).slice(0, worst)) {
    figures.remark(`${share(f1)}  P ${share(precision)} R ${share(recall)}  ${name}`)
  }
})

/** What samestory takes for the article's own text. */
function ownText(html: string): string {
  const prepared = prepareText(readMarkup(html).text)
  return separateFurniture(prepared)
    .kept.map(({ start, end }) => prepared.slice(start, end))
    .join('\n')
}

/** All text of a page that has nothing but its article. */
function plainText(html: string): string {
  const body = html.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]+>/g, ' ')
  return prepareText(readMarkup(body, 'html').text)
}

function shinglesOf(words: string): ReadonlySet<string> {
  const tokens = createTokenBuffer()
  scanTokens(words, 0, words.length, tokens)
  const shingles = new Set<string>()
  for (let i = 0; i + SHINGLE <= tokens.count; i++) shingles.add(tokens.hash.subarray(i, i + SHINGLE).join())
  return shingles
}

interface Shares {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

function overlap(found: ReadonlySet<string>, expected: ReadonlySet<string>): Shares {
  let common = 0
  for (const shingle of found) if (expected.has(shingle)) common++
  const precision = found.size === 0 ? 0 : common / found.size
  const recall = expected.size === 0 ? 1 : common / expected.size
  return { precision, recall, f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
