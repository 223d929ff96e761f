import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

// Each example runs by its command, on the package as it is built, which they find by its name.
const root = resolve(import.meta.dirname, '../..')
if (!existsSync(resolve(root, 'dist/index.js'))) throw new Error('dist/ is absent: run `npm run build` first')

interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function run(file: string, input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [`examples/${file}`], { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
    })
    child.stdin?.end(input)
  })
}

/** What an example prints, which must end well and complain of nothing. */
async function output(file: string): Promise<string> {
  const { code, stdout, stderr } = await run(file)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

test('the list names every folder, with a command that runs a file there', () => {
  const list = readFileSync(resolve(root, 'examples/README.md'), 'utf8')
  const folders = readdirSync(resolve(root, 'examples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'data')
    .map(({ name }) => name)
  expect(folders.length).toBeGreaterThan(8)
  for (const name of folders) {
    const [, command] =
      new RegExp(`\\[${name}\\]\\(${name}/\\).*\`((?:node|npx vite) examples/[^ \`]*)`).exec(list) ?? []
    expect(command, name).toBeDefined()
    expect(existsSync(resolve(root, command.replace(/^node |^npx vite /, ''))), command).toBe(true)
  }
})

test('rss: two outlets and an Atom feed are one story', async () => {
  const printed = await output('rss/main.js')
  expect(printed).toContain(`Kestrel dam bursts above Orvanne (Kestrel, Orvanne, Hilde)
  Orvanne Wire: Kestrel dam bursts above Orvanne [copy]
  Valley Herald: Kestrel dam bursts above Orvanne [copy]
  The Observer of Skell: Thousands flee after dam failure near Orvanne
`)
})

test('pipe: lines go on as they are, copies and bad lines do not', async () => {
  const lines = readFileSync(resolve(root, 'examples/data/articles.jsonl'), 'utf8').trim().split('\n')
  const { code, stdout, stderr } = await run('pipe/dedupe.js', [...lines, 'no JSON', '{"id":"empty"}'].join('\n'))
  expect(code).toBe(0)
  const kept = lines.filter((line) => !/"id": ?"(dam-copy|ferry-cut)"/.test(line))
  expect(stdout.trim().split('\n')).toEqual(kept)
  expect(stderr).toContain('22 kept, 2 let go as copies, 2 bad')
})

test('streams: each text once, with its story', async () => {
  const { code, stdout, stderr } = await run('streams/main.js')
  expect(code).toBe(0)
  const placed = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(placed).toHaveLength(22)
  expect(placed).toContainEqual(
    expect.objectContaining({ id: 'dam-observer', story: 'dam-wire', relation: 'same-story' }),
  )
  expect(stderr).toBe('24 articles held in 14 stories\n')
})

test('sqlite: the table has the stories of the detector, through merges and splits', async () => {
  const last = (await output('sqlite/main.js')).trim().split('\n').at(-1) ?? ''
  expect(last).toMatch(/^mirrored and checked: /)
  const counts = JSON.parse(last.slice(last.indexOf('{')))
  for (const type of ['created', 'joined', 'merged', 'split', 'left', 'expired']) {
    expect(counts[type], type).toBeGreaterThan(0)
  }
})

test('restart: the second run carries on', async () => {
  expect(await output('restart/main.js')).toBe(`began with 0 articles, ended with 12 in 7 stories
began with 12 articles, ended with 24 in 14 stories
the same stories and events as in one run
`)
})

test('fastify: articles are placed, and a bad one is refused by name', async () => {
  const lines = (await output('fastify/main.js')).trim().split('\n')
  expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'POST /articles 201',
    'POST /articles 201',
    'POST /articles 201',
    'POST /articles 400',
    'GET /stories/dam-wire 200',
    'GET /stories/nothing 404',
    'DELETE /articles/dam-copy 204',
  ])
  expect(lines[1]).toContain('"relation":"duplicate","of":"dam-wire"')
  expect(lines[3]).toContain('"field":"text"')
})

test('embeddings: they join what words keep apart, and part what words do not', async () => {
  const printed = await output('embeddings/main.js')
  expect(printed).toMatch(/^by words:\n(?: {2}[a-z]+-[a-z]+\n){4}with embeddings:\n/m)
  expect(printed).toContain('with embeddings:\n  dam-de dam-en\n  brandt-en\n  ferry-en\n')
  expect(printed).toMatch(/They are one story at .* own evidence "embedding"/)
})

test('threshold: what is chosen is the best of the curve, and is measured on the others', async () => {
  const lines = (await output('threshold/main.js')).trim().split('\n')
  const curve = lines.slice(1, -2).map((line) => line.trim().split(/\s+/).map(Number))
  expect(curve).toHaveLength(19)
  const [, threshold, f1] = /sameStory (\S+), B-cubed F1 (\S+) on 16 articles$/.exec(lines.at(-2) ?? '') ?? []
  expect(Math.max(...curve.map((row) => row[4]))).toBe(Number(f1))
  expect(curve.find((row) => row[0] === Number(threshold))?.[4]).toBe(Number(f1))
  expect(lines.at(-1)).toMatch(/^on 16 others: [01]\.\d{3}$/)
})
