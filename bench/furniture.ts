import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { separateFurniture } from '../src/text/furniture/separate.ts'
import { command, whole } from './lib/command.ts'
import { dataFile, readLines } from './lib/data.ts'
import { count } from './lib/table.ts'

const USAGE = `npm run bench:furniture -- [--samples N]

Share of characters set aside as furniture, by file and reason, with samples to read.

  --samples N     of each reason (8)`

await command(USAGE, { samples: whole(8) }, ({ samples }) => {
  for (const set of ['seeds', 'stories', 'corpora']) {
    const folder = dataFile(set)
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith('.json')) report(`${set}/${name}`, textsOf(join(folder, name)), samples)
    }
  }
})

function textsOf(file: string): readonly string[] {
  if (file.endsWith('.txt')) return [readFileSync(file, 'utf8')]
  return readLines<{ readonly text: string }>(file).map(({ text }) => text)
}

function report(name: string, texts: readonly string[], wanted: number): void {
  const reasons = new Map<string, { chars: number; readonly samples: string[] }>()
  let total = 0
  let all = 0
  let seen = 0
  let time = 0
  for (const text of texts) {
    total += text.length
    const before = performance.now()
    const { aside } = separateFurniture(text)
    time += performance.now() - before
    for (const { start, end, reason } of aside) {
      const found = reasons.get(reason) ?? { chars: 0, samples: [] }
      reasons.set(reason, found)
      found.chars += end - start
      all += end - start
      // A deterministic thinning: every 37th, after the first few.
      seen++
      const { length } = found.samples
      if (length < wanted && (length < wanted / 2 || seen % 37 === 0)) found.samples.push(text.slice(start, end))
    }
  }
  const share = (chars: number, digits: number): string => `${((100 * chars) / total).toFixed(digits)} %`
  console.log(
    `\n== ${name}: ${share(all, 2)} of ${count(total)} chars; ${((time * 1000) / texts.length).toFixed(1)} µs a text`,
  )
  for (const [reason, { chars, samples }] of [...reasons].sort(([, a], [, b]) => b.chars - a.chars)) {
    console.log(`  ${reason.padEnd(14)} ${share(chars, 3)}`)
    for (const sample of samples) console.log(`      ${JSON.stringify(sample.slice(0, 150))}`)
  }
}
