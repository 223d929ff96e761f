import { resolveOptions } from '../src/main/options.ts'
import { Profiler } from '../src/profile/profiler.ts'
import { readWritten } from './feeds/languages.ts'
import { command } from './lib/command.ts'
import { readLines } from './lib/data.ts'
import { printTable } from './lib/table.ts'

const USAGE = `npm run bench:language

How often the language detected agrees with the labels of the data: right, undecided and wrong. Of articles in full, and of
the beginnings of those of an hour in 40 languages and of those written in sixteen.
`

const STORIES = ['ecbplus-dev', 'ecbplus-train', 'fnc1-train', 'gva-clean', 'gvc-dev', 'gvc-train']
const FILES = [...STORIES.map((name) => `stories/${name}`), 'corpora/reuters21578', 'pairs/tgcontest']

interface Labelled {
  readonly title?: string | undefined
  readonly text: string
  readonly language?: string
}

/** What is taken of an article's title and text. */
const BEGINNINGS: readonly (readonly [name: string, of: (article: Labelled) => Labelled])[] = [
  ['title', ({ title }) => ({ title, text: '' })],
  ['+ sentence', ({ title, text }) => ({ title, text: firstSentence(text) })],
  ['100', ({ text }) => ({ text: text.slice(0, 100) })],
  ['200', ({ text }) => ({ text: text.slice(0, 200) })],
  ['400', ({ text }) => ({ text: text.slice(0, 400) })],
  ['all', ({ title, text }) => ({ title, text })],
]

function firstSentence(text: string): string {
  return /^.*?[^\s.]{3}[.!?…»”"।。！？]+(?=\s|$)/su.exec(text)?.[0] ?? text
}

const HAS_WORDS = /\p{L}/u

const profiler = new Profiler(resolveOptions({}))

function detected({ title = '', text }: Labelled): string {
  return profiler.profile({ id: 'a', title, text }).language
}

/** Right, undecided and wrong ones, and what the wrong ones were taken for. */
class Tally {
  right = 0
  undecided = 0
  readonly #wrong = new Map<string, number>()

  note(expected: string, article: Labelled): void {
    if (!HAS_WORDS.test(`${article.title ?? ''} ${article.text}`)) return
    const found = detected(article)
    if (found === expected) this.right++
    else if (found === 'und') this.undecided++
    else this.#wrong.set(found, (this.#wrong.get(found) ?? 0) + 1)
  }

  get cell(): string {
    const wrong = [...this.#wrong].sort((a, b) => b[1] - a[1])
    const total = wrong.reduce((sum, [, count]) => sum + count, 0)
    const named = wrong.slice(0, 2).map(([language, count]) => `${language} ${count}`)
    return `${this.right} ${this.undecided} ${total}${named.length > 0 ? ` (${named.join(', ')})` : ''}`
  }
}

function reportBeginnings(name: string, articles: readonly Labelled[]): void {
  const languages = [...new Set(articles.map(({ language = 'und' }) => language))].filter((code) => code !== 'und')
  const rows = languages.map((language) => [
    language,
    ...BEGINNINGS.map(([, of]) => {
      const tally = new Tally()
      for (const article of articles) {
        if (article.language === language) tally.note(language, of(article))
      }
      return tally.cell
    }),
  ])
  printTable([name, ...BEGINNINGS.map(([beginning]) => beginning)], rows)
}

await command(USAGE, {}, () => {
  const rows = FILES.map((file) => {
    const tally = new Tally()
    for (const row of readLines<Labelled & { a?: Labelled; b?: Labelled }>(`${file}.jsonl`)) {
      for (const article of row.a && row.b ? [row.a, row.b] : [row]) {
        const expected = article.language ?? row.language
        if (expected !== undefined) tally.note(expected, { text: article.text })
      }
    }
    return [file, tally.cell]
  })
  printTable(['', 'right, undecided, wrong'], rows)
  reportBeginnings(
    'written',
    [...readWritten()].flatMap(([language, own]) => own.map(({ title, text = '' }) => ({ language, title, text }))),
  )
  reportBeginnings('hour', readLines<Labelled>('feeds/hour-2019.jsonl'))
})
