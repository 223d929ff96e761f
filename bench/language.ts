// How often detectLanguage agrees with the labels of the data: right, undecided and wrong.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { detectLanguage } from '../src/text/language/detect.ts'
import { createTokenBuffer, prepareText, scanTokens } from '../src/text/words/scanner.ts'

const data = process.env.SAMESTORY_DATA ?? join(import.meta.dirname, '../../shared/data')
if (!existsSync(data)) throw new Error(`no data at ${data}: set SAMESTORY_DATA`)

interface Labelled {
  readonly text: string
  readonly language?: string
}

const tokens = createTokenBuffer()
const files = ['ecbplus-dev', 'ecbplus-train', 'fnc1-train', 'gva-clean', 'gvc-dev', 'gvc-train'].map(
  (f) => `stories/${f}`,
)
for (const file of [...files, 'corpora/reuters21578', 'pairs/tgcontest']) {
  let right = 0
  let undecided = 0
  let wrong = 0
  for (const line of readFileSync(join(data, `${file}.jsonl`), 'utf8').split('\n')) {
    if (line === '') continue
    const row = JSON.parse(line) as Labelled & { a?: Labelled; b?: Labelled }
    for (const article of row.a && row.b ? [row.a, row.b] : [row]) {
      const expected = article.language ?? row.language
      if (expected === undefined) continue
      const text = prepareText(article.text)
      tokens.count = 0
      scanTokens(text, 0, text.length, tokens)
      const found = detectLanguage(text, tokens)
      if (found === expected) right++
      else if (found === 'und') undecided++
      else wrong++
    }
  }
  console.log(`${file}: ${right} right, ${undecided} undecided, ${wrong} wrong`)
}
