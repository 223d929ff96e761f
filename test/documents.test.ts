import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import minhash from 'minhash'
import { expect, test } from 'vitest'
import * as samestory from '../src/index.ts'
import * as sketch from '../src/sketch/index.ts'
import * as text from '../src/text/index.ts'

const root = resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** A line of an example whose comment is a value, as `expression // value`. */
const CLAIM = /^(\S.*?) \/\/ ('[^']*'|\[.*\]|true)$/

test.each([
  ['README.md', 1],
  ['docs/migrating.md', 2],
])('%s: the examples beside npm minhash do what their comments say', (file, count) => {
  const blocks = [...read(file).matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code)
  const examples = blocks.filter((code) => code.includes("'samestory/sketch'"))
  expect(examples).toHaveLength(count)
  for (const example of examples) {
    const claims: [claimed: unknown, found: unknown][] = []
    const body = example
      .split('\n')
      .filter((line) => !line.startsWith('import '))
      .map((line) => line.replace(CLAIM, (_, code: string, value: string) => `;claims.push([${value}, ${code}])`))
      .join('\n')
    const names = { ...sketch, ...text, Minhash: minhash.Minhash }
    new Function('claims', ...Object.keys(names), body)(claims, ...Object.values(names))
    expect(claims.length).toBeGreaterThan(0)
    for (const [claimed, found] of claims) expect(found).toEqual(claimed)
  }
})

test('what the README drops of a batch are its copies', () => {
  const [, code] = /\n(const copies = new Set\(.*?)```/s.exec(read('README.md')) ?? []
  const articles = ['a', 'b', 'c'].map((id, i) => ({
    id,
    text: i === 2 ? 'Nothing else happened.' : 'The ferry ran onto rocks off the harbour in thick fog.',
  }))
  const { stories } = samestory.clusterArticles(articles)
  const kept = new Function('stories', 'articles', `${code}; return kept`)(stories, articles)
  expect(kept).toEqual([articles[0], articles[2]])
})

interface Row {
  readonly name: string
  readonly fallback: string
  readonly takes: string
}

/** The table of options in the README. */
const rows = read('README.md')
  .split('\n')
  .slice(
    read('README.md')
      .split('\n')
      .findIndex((line) => line.startsWith('| option ')) + 2,
  )
  .slice(0, 40)
  .flatMap((line): readonly Row[] => {
    const [, name, fallback, takes] = /^\| `(\w+)` +\| (.*?) +\| (.*?) +\|/.exec(line) ?? []
    return name === undefined ? [] : [{ name, fallback, takes }]
  })

type Use = (options: Readonly<Record<string, unknown>>) => unknown
const USES: readonly Use[] = [
  (options) => new samestory.NewsDetector(options as samestory.StreamOptions),
  (options) => samestory.clusterArticles([], options as samestory.ClusterOptions),
]

/** The names that a function says it knows. */
function known(use: Use): readonly string[] {
  try {
    use({ nonsense: 1 })
  } catch (error) {
    return /known: (.*)$/.exec((error as Error).message)?.[1].split(', ') ?? []
  }
  return []
}

test('the table of options has every option, and no other', () => {
  const all = new Set(USES.flatMap(known))
  expect(all.size).toBeGreaterThan(10)
  expect(rows.map(({ name }) => name).sort()).toEqual([...all].sort())
})

test.each(rows.map((row) => [row.name, row] as const))(
  'what the table says of `%s` holds',
  (name, { fallback, takes }) => {
    const settings: Readonly<Record<string, unknown>> = { ...new samestory.NewsDetector().options }
    if (/^[\d.]+$/.test(fallback)) expect(settings[name]).toBe(Number(fallback))
    else if (fallback.startsWith('`')) expect(settings[name]).toBe(fallback.slice(1, -1))
    else if (fallback === 'none' && name in settings) expect(settings[name]).toEqual([])
    else expect(settings[name] ?? null).toBeNull()

    const use = USES.find((one) => known(one).includes(name)) ?? USES[0]
    const [, least, most] = /^([\d.]+) to ([\d.]+)$/.exec(takes) ?? []
    if (least !== undefined) {
      for (const end of [least, most]) expect(() => use({ [name]: Number(end) })).not.toThrow()
      const step = Number.isInteger(settings[name] ?? 1) ? 1 : 0.001
      for (const beyond of [Number(least) - step, Number(most) + step]) {
        expect(() => use({ [name]: beyond }), String(beyond)).toThrow(RangeError)
      }
    } else if (takes.startsWith('`')) {
      for (const [, word] of takes.matchAll(/`(\w+)`/g)) expect(() => use({ [name]: word })).not.toThrow()
      expect(() => use({ [name]: 'other' })).toThrow(TypeError)
    } else if (takes === 'function') {
      expect(() => use({ [name]: () => 0 })).not.toThrow()
      expect(() => use({ [name]: 1 })).toThrow(TypeError)
    } else {
      // What it takes is said in words; a symbol is none of that.
      expect(() => use({ [name]: Symbol('none') })).toThrow(TypeError)
    }
  },
)

test.each([
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'docs/figures.md',
  'docs/migrating.md',
  'examples/README.md',
])('links and commands of %s lead somewhere', (file) => {
  const page = read(file)
  for (const [, target] of page.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)) {
    expect(existsSync(join(root, dirname(file), target)), target).toBe(true)
  }
  const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(([, title]) => {
    return `#${title
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-')}`
  })
  for (const [, anchor] of page.matchAll(/\]\((#[^)]+)\)/g)) expect(anchors).toContain(anchor)
  const { scripts } = JSON.parse(read('package.json'))
  for (const [, script] of page.matchAll(/npm run (?:--silent )?([a-z][\w:]*)/g))
    expect(scripts).toHaveProperty([script])
})

test('the docstring of samestory/background names the tables that there are', () => {
  const [, list] = /of its own: (.*?)\.\n/s.exec(read('src/background/index.ts')) ?? []
  const tables = readdirSync(join(root, 'src/background')).filter((name) => /^[a-z]{2}\.ts$/.test(name))
  expect(list?.replace(/[\s*]+/g, ' ').split(/, | and /)).toEqual(tables.map((name) => name.slice(0, 2)).sort())
})
