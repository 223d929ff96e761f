import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { separateFurniture } from '../src/text/furniture/separate.ts'
import { readAgain } from '../src/text/misread.ts'
import { command, whole } from './lib/command.ts'
import { dataFile, readLines } from './lib/data.ts'
import { count } from './lib/table.ts'

const USAGE = `npm run bench:furniture -- [--samples N]

Share of characters set aside as furniture, by file and reason, with samples to read; and texts that are read as if they had been
taken for another encoding.

  --samples N     of each reason (8), and of these texts`

await command(USAGE, { samples: whole(8) }, ({ samples }) => {
  const misread: string[] = []
  let all = 0
  for (const set of ['seeds', 'stories', 'corpora', 'feeds']) {
    const folder = dataFile(set)
    for (const name of readdirSync(folder).sort()) {
      if (name.endsWith('.json')) continue
      const texts = textsOf(join(folder, name))
      if (set !== 'feeds') report(`${set}/${name}`, texts, samples)
      all += texts.length
      misread.push(...texts.filter((text) => readAgain(text) !== undefined))
    }
  }
  console.log(`\n== ${misread.length} of ${count(all)} texts were taken for another encoding`)
  for (const text of misread.slice(0, samples)) console.log(`      ${JSON.stringify(aroundChange(text))}`)
})

/** What stands where a text is first read otherwise. */
function aroundChange(text: string): string {
  const meant = readAgain(text)?.text ?? text
  let at = 0
  while (text[at] === meant[at]) at++
  return text.slice(Math.max(0, at - 40), at + 40)
}

function textsOf(file: string): readonly string[] {
  if (file.endsWith('.txt')) return [readFileSync(file, 'utf8')]
  return readLines<{ readonly text?: string }>(file).map(({ text }) => text ?? '')
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
