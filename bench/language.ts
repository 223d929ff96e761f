import { detectLanguage } from '../src/text/language/detect.ts'
import { createTokenBuffer, prepareText, scanTokens } from '../src/text/words/scanner.ts'
import { command } from './lib/command.ts'
import { readLines } from './lib/data.ts'
import { count, printTable } from './lib/table.ts'

const USAGE = `npm run bench:language

How often the language detected agrees with the labels of the data: right, undecided and wrong.
`

const STORIES = ['ecbplus-dev', 'ecbplus-train', 'fnc1-train', 'gva-clean', 'gvc-dev', 'gvc-train']
const FILES = [...STORIES.map((name) => `stories/${name}`), 'corpora/reuters21578', 'pairs/tgcontest']

interface Labelled {
  readonly text: string
  readonly language?: string
}

const tokens = createTokenBuffer()

function detected(source: string): string {
  const text = prepareText(source)
  tokens.count = 0
  scanTokens(text, 0, text.length, tokens)
  return detectLanguage(text, tokens)
}

await command(USAGE, {}, () => {
  const rows = FILES.map((file) => {
    const counts = { right: 0, undecided: 0, wrong: 0 }
    for (const row of readLines<Labelled & { a?: Labelled; b?: Labelled }>(`${file}.jsonl`)) {
      for (const article of row.a && row.b ? [row.a, row.b] : [row]) {
        const expected = article.language ?? row.language
        if (expected === undefined) continue
        const found = detected(article.text)
        counts[found === expected ? 'right' : found === 'und' ? 'undecided' : 'wrong']++
      }
    }
    return [file, ...Object.values(counts).map(count)]
  })
  printTable(['', 'right', 'undecided', 'wrong'], rows)
})
