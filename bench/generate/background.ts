import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { decodeBackground } from '../../src/background/decode.ts'
import { encodeBackground } from '../../src/background/encode.ts'
import { frequencyOf, levelOf } from '../../src/background/level.ts'
import { select, termFrequencies } from '../../src/background/make.ts'
import { command, flag, text } from '../lib/command.ts'
import { median, secondsOf } from '../lib/time.ts'
import { bigramFrequencies, wordFrequencies } from './background/entries.ts'
import { pack } from './background/pack.ts'
import { readCentibelPack, unzip } from './background/wordfreq.ts'

const SOURCE = 'wordfreq 3.1.1'
const SHA256 = '4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473'
const LICENCE = 'CC-BY-SA-4.0'

/** Most entries a language. English serves as the default; heavily inflected languages spread a stem over more forms. */
const ENTRIES = new Map(
  Object.entries({
    en: 19_900,
    zh: 20_000,
    'cs fi hu ja pl ru tr uk': 15_000,
    'ar bg ca da de el es fa fr he hi id it ko nb nl pt ro sv vi': 10_000,
  }).flatMap(([languages, most]) => languages.split(' ').map((language) => [language, most])),
)
const BIGRAMS = new Set(['ja', 'zh'])
/** Packed, as bundles have it unasked; it takes some milliseconds to unpack. */
const PACKED = new Set(['en'])
/** Bigrams estimated to be rarer than this, in occurrences per token, cannot get into a table; it bounds the work. */
const LEAST_BIGRAM = 1e-7
const SPOT = ['russia', 'moscow', 'beij', 'putin', 'ukrain', 'wang', 'kremlin', 'peskov', 'shangfu']
const GROWTH = [2_500, 5_000, 10_000, 15_000, 20_000, 30_000, 40_000]

const USAGE = `npx tsx bench/generate/background.ts WHEEL [LANGUAGE...]

Makes src/background/LANGUAGE.ts from the word lists of ${SOURCE} (PyPI; CC BY-SA 4.0, see LICENSE-wordfreq.md), which
  pip download wordfreq==3.1.1 --no-deps --only-binary :all:
fetches. Prints sizes in bytes. Every table is decoded again and compared with its source.

  --check         write nothing, and fail where a module on disk holds other data
  --growth        print how size grows with the number of entries instead
  --out FOLDER    where to write (src/background)
  --date DAY      what the modules say of their making (today)`

const OPTIONS = { check: flag, growth: flag, out: text, date: text }

await command(USAGE, OPTIONS, (options, _figures, [wheel, ...chosen]) => {
  if (wheel === undefined) throw new RangeError('name the wheel of wordfreq 3.1.1')
  const { out = 'src/background', date = new Date().toISOString().slice(0, 10) } = options
  const archive = readFileSync(wheel)
  if (createHash('sha256').update(archive).digest('hex') !== SHA256)
    throw new RangeError(`${wheel} is not the wheel of ${SOURCE}`)
  const lists = unzip(archive, (name) => name.startsWith('wordfreq/data/'))

  mkdirSync(out, { recursive: true })
  for (const language of chosen.length > 0 ? chosen : ENTRIES.keys()) {
    const frequencies = frequenciesOf(language, lists)
    if (options.growth) {
      reportGrowth(language, frequencies)
      continue
    }
    const { entries, coverage } = select(frequencies, ENTRIES.get(language) ?? 10_000)
    const data = encodeBackground(entries)
    verify(language, data, entries)
    const path = join(out, `${language}.ts`)
    if (!options.check) writeFileSync(path, moduleText(language, data, entries, coverage, date))
    else if (!holds(path, literalsOf(language, data))) throw new RangeError(`${path} holds other data`)
    report(language, data, entries.size, coverage)
  }
})

/** Whether a module holds the data, in whichever quotes the formatter likes. */
function holds(path: string, literals: readonly string[]): boolean {
  const held = [...readFileSync(path, 'utf8').matchAll(/^ +(?:data|letters|levels|digits):\s+(['"])(.*)\1,$/gm)]
  return (
    JSON.stringify(held.map(([, , literal]) => literal)) ===
    JSON.stringify(literals.map((literal) => literal.slice(1, -1)))
  )
}

function reportGrowth(language: string, frequencies: ReadonlyMap<string, number>): void {
  const sizes = GROWTH.filter((most) => most <= frequencies.size).map((most) => {
    const { entries, coverage } = select(frequencies, most)
    return `${entries.size}: ${gzipSync(encodeBackground(entries), { level: 9 }).length} (${(100 * coverage).toFixed(1)} %)`
  })
  console.log(`${language}  entries: gzipped bytes (coverage)  ${sizes.join('  ')}`)
}

/** All entries that the source yields for a language, with frequencies in occurrences per running token. */
function frequenciesOf(language: string, lists: ReadonlyMap<string, Buffer>): Map<string, number> {
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

/** The literals of a module, as JSON: the text of the table, or what it is packed into. */
function literalsOf(language: string, data: string): readonly string[] {
  if (!PACKED.has(language)) return [JSON.stringify(data)]
  const { letters, levels, digits } = pack(data)
  return [letters, levels, digits].map((text) => JSON.stringify(text))
}

function moduleText(
  language: string,
  data: string,
  entries: ReadonlyMap<string, number>,
  coverage: number,
  date: string,
): string {
  const unit = BIGRAMS.has(language) ? 'bigram' : 'term'
  const least = Math.min(...[...entries.values()].map((frequency) => frequencyOf(levelOf(frequency))))
  const literals = literalsOf(language, data)
  const [letters, levels, digits] = literals
  const isPacked = literals.length > 1
  const packed = `
const text = /* @__PURE__ */ once(() =>
  unpack({
    letters: ${letters},
    levels: ${levels},
    digits: ${digits},
  }),
)
`
  return `// Generated by bench/generate/background.ts on ${date}; do not edit.
/*! Derived from ${SOURCE} (https://pypi.org/project/wordfreq/) by Robyn Speer; selected, folded and quantised.
 * The data in this file is licensed under CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/.
 * Sources and credits: LICENSE-wordfreq.md */
${isPacked ? "import { once } from '../base/once.ts'\n" : ''}import type { BackgroundTable } from './table.ts'
${isPacked ? `import { unpack } from './unpack.ts'\n${packed}` : ''}
/** Frequencies of ${unit}s in general ${language} text, in occurrences per running token. */
export const background: BackgroundTable = {
  language: '${language}',
  unit: '${unit}',
  entries: ${entries.size},
  least: ${least.toPrecision(4)},
  coverage: ${coverage.toFixed(4)},
  source: '${SOURCE}',
  licence: '${LICENCE}',
  ${isPacked ? 'get data() {\n    return text()\n  }' : `data: ${literals[0]}`},
}
`
}

function report(language: string, data: string, entries: number, coverage: number): void {
  const times = Array.from({ length: 7 }, () => 1000 * secondsOf(() => decodeBackground(data, () => {})))
  const raw = Buffer.byteLength(data)
  const packed = gzipSync(data, { level: 9 }).length
  const [cold = 0] = times
  console.log(
    `| ${language} | ${entries} | ${(100 * coverage).toFixed(1)} % | ${raw} | ${packed} | ${cold.toFixed(1)} | ${median(times).toFixed(1)} |`,
  )
  if (language !== 'en') return
  const rates = new Map<string, number>()
  decodeBackground(data, (word, frequency) => rates.set(word, frequency))
  for (const word of SPOT) console.error(`${word}: ${rates.get(word)?.toExponential(2) ?? 'absent'}`)
}
