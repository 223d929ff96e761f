// Share of characters set aside as furniture, by data set and reason, with samples to read.
//   npx tsx bench/furniture.ts [samples per reason, default 8]
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { separateFurniture } from '../src/text/furniture/separate.ts'

const data = process.env.SAMESTORY_DATA ?? join(import.meta.dirname, '../../shared/data')
const wanted = Number(process.argv[2] ?? 8)
if (!existsSync(data)) throw new Error(`no data at ${data}: set SAMESTORY_DATA`)

interface Article {
  readonly text: string
}

function* articles(file: string): Generator<string> {
  const content = readFileSync(file, 'utf8')
  if (file.endsWith('.txt')) {
    yield content
    return
  }
  for (const line of content.split('\n')) if (line !== '') yield (JSON.parse(line) as Article).text
}

for (const set of ['seeds', 'stories', 'corpora']) {
  for (const name of readdirSync(join(data, set)).sort()) {
    if (name.endsWith('.json')) continue
    const texts = [...articles(join(data, set, name))]
    const chars = new Map<string, number>()
    const samples = new Map<string, string[]>()
    let total = 0
    let seen = 0
    let time = 0
    for (const text of texts) {
      total += text.length
      const before = performance.now()
      const { aside } = separateFurniture(text)
      time += performance.now() - before
      for (const { start, end, reason } of aside) {
        chars.set(reason, (chars.get(reason) ?? 0) + end - start)
        const list = samples.get(reason) ?? []
        samples.set(reason, list)
        // A deterministic thinning: every 37th, after the first few.
        seen++
        if (list.length < wanted && (list.length < wanted / 2 || seen % 37 === 0)) list.push(text.slice(start, end))
      }
    }
    let all = 0
    for (const n of chars.values()) all += n
    const share = ((100 * all) / total).toFixed(2)
    console.log(
      `\n== ${set}/${name}: ${share} % of ${total} chars; ${((time * 1000) / texts.length).toFixed(1)} µs a text`,
    )
    for (const [reason, n] of [...chars].sort((a, b) => b[1] - a[1])) {
      console.log(`  ${reason.padEnd(14)} ${((100 * n) / total).toFixed(3)} %`)
      for (const sample of samples.get(reason) ?? []) console.log(`      ${JSON.stringify(sample.slice(0, 150))}`)
    }
  }
}
