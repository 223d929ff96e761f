import { createTokenBuffer, prepareText, scanTokens } from '../src/text/words/scanner.ts'
import { command } from './lib/command.ts'
import { readArticles } from './lib/data.ts'
import { processorSeconds } from './lib/time.ts'

const USAGE = `npm run bench:scan -- [file.jsonl]

Speed of the scanner, beside a split by regular expression, on built-in sentences of five languages or on 500 texts of a file.
`

const SAMPLES: Record<string, string> = {
  English:
    'Chinese Foreign Minister Wang Yi arrived in Moscow on Monday for talks about Ukraine’s future, officials said. ',
  German: 'Der Außenminister traf am Montag in München ein, um über die Straße nach Kyjiw zu sprechen, hieß es. ',
  Russian: 'Министр иностранных дел Китая Ван И прибыл в понедельник в Москву для переговоров об Украине. ',
  Chinese: '中国外交部长王毅周一抵达莫斯科，就乌克兰问题举行会谈。官员们表示，会谈将持续四天。',
  Hindi: 'चीन के विदेश मंत्री वांग यी सोमवार को यूक्रेन पर बातचीत के लिए मास्को पहुंचे। ',
}

/** Milliseconds of processor time of one call: the best of several rounds, so that other work on the machine counts little. */
function timeOf(work: () => void): number {
  let best = Infinity
  const stop = performance.now() + 1200
  while (performance.now() < stop) {
    const begin = process.cpuUsage()
    let runs = 0
    let spent = 0
    do {
      work()
      runs++
      spent = processorSeconds(begin) * 1000
    } while (spent < 20)
    best = Math.min(best, spent / runs)
  }
  return best
}

function report(name: string, texts: readonly string[]): void {
  const out = createTokenBuffer()
  let tokens = 0
  let units = 0
  for (const text of texts) {
    const prepared = prepareText(text)
    out.count = 0
    scanTokens(prepared, 0, prepared.length, out)
    tokens += out.count
    units += text.length
  }
  const row = (label: string, ms: number): string =>
    `${label} ${((ms * 1000 * 500) / tokens).toFixed(1)} µs/500 tokens, ${(units / ms / 1000).toFixed(0)} MB/s (code units)`
  const prepare = timeOf(() => {
    for (const text of texts) prepareText(text)
  })
  const scan = timeOf(() => {
    for (const text of texts) {
      const prepared = prepareText(text)
      out.count = 0
      scanTokens(prepared, 0, prepared.length, out)
    }
  })
  const split = timeOf(() => {
    for (const text of texts) text.toLowerCase().match(/\p{L}+/gu)
  })
  console.log(`${name}: ${texts.length} texts, ${tokens} tokens`)
  console.log(`  ${row('prepare alone     ', prepare)}`)
  console.log(`  ${row('prepare and scan  ', scan)}`)
  console.log(`  ${row('match(/\\p{L}+/gu) ', split)}`)
}

await command(USAGE, {}, (_values, _figures, [file]) => {
  if (file !== undefined) {
    report(
      file,
      readArticles(file, 500).map(({ text }) => text ?? ''),
    )
  } else for (const [name, sentence] of Object.entries(SAMPLES)) report(name, [sentence.repeat(30)])
})
