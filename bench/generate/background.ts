/**
 * Makes `src/background/<language>.ts` from the word lists of wordfreq 3.1.1 (PyPI; CC BY-SA 4.0, see LICENSE-wordfreq.md).
 *
 *   pip download wordfreq==3.1.1 --no-deps --only-binary :all:
 *   npx tsx bench/background/build.ts wordfreq-3.1.1-py3-none-any.whl [--check] [--growth] [--out DIR] [--date YYYY-MM-DD] [LANGUAGE...]
 *
 * Prints sizes in bytes. --check writes nothing and fails where a module on disk holds other data; --growth prints how
 * size grows with the number of entries instead. Every table is decoded again and compared with its source.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { decodeBackground, frequencyOf } from '../../src/background/decode.ts'
import { encodeBackground, levelOf } from '../../src/background/encode.ts'
import { select, termFrequencies } from '../../src/background/make.ts'
import { bigramFrequencies, wordFrequencies } from './background/entries.ts'
import { readCentibelPack, unzip } from './background/wordfreq.ts'

const SOURCE = 'wordfreq 3.1.1'
const SHA256 = '4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473'
const LICENCE = 'CC-BY-SA-4.0'

/** Most entries a language. English serves as the default; heavily inflected languages spread a stem over more forms. */
const ENTRIES: Readonly<Record<string, number>> = {
  en: 25_000,
  cs: 15_000,
  fi: 15_000,
  hu: 15_000,
  pl: 15_000,
  ru: 15_000,
  tr: 15_000,
  uk: 15_000,
  ar: 10_000,
  bg: 10_000,
  ca: 10_000,
  da: 10_000,
  de: 10_000,
  el: 10_000,
  es: 10_000,
  fa: 10_000,
  fr: 10_000,
  he: 10_000,
  hi: 10_000,
  id: 10_000,
  it: 10_000,
  nb: 10_000,
  nl: 10_000,
  pt: 10_000,
  ro: 10_000,
  sv: 10_000,
  vi: 10_000,
  ja: 15_000,
  zh: 20_000,
}
const BIGRAMS = new Set(['ja', 'zh'])
/** Bigrams estimated to be rarer than this, in occurrences per token, cannot get into a table; it bounds the work. */
const LEAST_BIGRAM = 1e-7
const SPOT = ['russia', 'moscow', 'beij', 'putin', 'ukrain', 'wang', 'kremlin', 'peskov', 'shangfu']
const GROWTH = [2_500, 5_000, 10_000, 15_000, 20_000, 30_000, 40_000]

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    out: { type: 'string', default: 'src/background' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
})
const [wheel, ...chosen] = positionals
if (wheel === undefined) throw new Error('name the wheel of wordfreq 3.1.1')
const archive = readFileSync(wheel)
if (createHash('sha256').update(archive).digest('hex') !== SHA256)
  throw new Error(`${wheel} is not the wheel of ${SOURCE}`)
const lists = unzip(archive, (name) => name.startsWith('wordfreq/data/'))

mkdirSync(options.out, { recursive: true })
for (const language of chosen.length > 0 ? chosen : Object.keys(ENTRIES)) {
  const frequencies = frequenciesOf(language)
  if (options.growth) {
    const sizes = GROWTH.filter((most) => most <= frequencies.size).map((most) => {
      const { entries, coverage } = select(frequencies, most)
      return `${entries.size}: ${gzipSync(encodeBackground(entries), { level: 9 }).length} (${(100 * coverage).toFixed(1)} %)`
    })
    console.log(`${language}  entries: gzipped bytes (coverage)  ${sizes.join('  ')}`)
    continue
  }
  const { entries, coverage } = select(frequencies, ENTRIES[language] ?? 10_000)
  const data = encodeBackground(entries)
  verify(language, data, entries)
  const path = join(options.out, `${language}.ts`)
  if (!options.check) writeFileSync(path, moduleText(language, data, entries, coverage))
  else if (!readFileSync(path, 'utf8').includes(`  data: ${JSON.stringify(data)},\n`))
    throw new Error(`${path} holds other data`)
  report(language, data, entries.size, coverage)
}

/** All entries that the source yields for a language, with frequencies in occurrences per running token. */
function frequenciesOf(language: string): Map<string, number> {
  const file =
    lists.get(`wordfreq/data/large_${language}.msgpack.gz`) ?? lists.get(`wordfreq/data/small_${language}.msgpack.gz`)
  if (file === undefined) throw new Error(`${SOURCE} has no list for ${language}`)
  const words = wordFrequencies(readCentibelPack(file))
  return BIGRAMS.has(language) ? bigramFrequencies(words, LEAST_BIGRAM) : termFrequencies(language, words)
}

/** Decodes what was encoded and compares every entry with its source. */
function verify(language: string, data: string, entries: ReadonlyMap<string, number>): void {
  let seen = 0
  decodeBackground(data, (word, frequency) => {
    const expected = entries.get(word)
    if (expected === undefined || frequency !== frequencyOf(levelOf(expected)))
      throw new Error(`${language}: ${word} came back wrong`)
    if (Math.abs(10 * Math.log10(frequency / expected)) > 0.5001)
      throw new Error(`${language}: ${word} is off by more than half a decibel`)
    if (word.normalize('NFC') !== word) throw new Error(`${language}: ${word} is not NFC`)
    seen++
  })
  if (seen !== entries.size) throw new Error(`${language}: ${seen} of ${entries.size} entries came back`)
}

function moduleText(language: string, data: string, entries: ReadonlyMap<string, number>, coverage: number): string {
  const unit = BIGRAMS.has(language) ? 'bigram' : 'term'
  const least = Math.min(...[...entries.values()].map((frequency) => frequencyOf(levelOf(frequency))))
  return `/*! Generated by bench/background/build.ts on ${options.date}; do not edit.
 * Derived from ${SOURCE} (https://pypi.org/project/wordfreq/) by Robyn Speer; selected, folded and quantised.
 * The data in this file is licensed under CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/.
 * Sources and credits: LICENSE-wordfreq.md */
import type { BackgroundTable } from '../background/table.ts'

/** Frequencies of ${unit}s in general ${language} text, in occurrences per running token. */
export const background: BackgroundTable = {
  language: '${language}',
  unit: '${unit}',
  entries: ${entries.size},
  least: ${least.toPrecision(4)},
  coverage: ${coverage.toFixed(4)},
  source: '${SOURCE}',
  licence: '${LICENCE}',
  data: ${JSON.stringify(data)},
}
`
}

function report(language: string, data: string, entries: number, coverage: number): void {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now()
    decodeBackground(data, () => {})
    return performance.now() - start
  })
  const raw = Buffer.byteLength(data)
  const packed = gzipSync(data, { level: 9 }).length
  const [cold = 0] = times
  const median = times.sort((a, b) => a - b)[3] ?? 0
  console.log(
    `| ${language} | ${entries} | ${(100 * coverage).toFixed(1)} % | ${raw} | ${packed} | ${cold.toFixed(1)} | ${median.toFixed(1)} |`,
  )
  if (language !== 'en') return
  const rates = new Map<string, number>()
  decodeBackground(data, (word, frequency) => rates.set(word, frequency))
  for (const word of SPOT) console.error(`${word}: ${rates.get(word)?.toExponential(2) ?? 'absent'}`)
}
