import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())

test.each(folders.map(({ name }) => name))('the map has a section on src/%s, headed by a question', (name) => {
  expect(text).toMatch(new RegExp(`^## .*\`${name}/\`.*\\?$`, 'm'))
})

test('and leads to files that exist', () => {
  const paths = [...text.matchAll(/`((?:src|bench|test)\/[\w./-]+\.ts)`/g)].map((match) => match[1])
  expect(paths.length).toBeGreaterThan(5)
  for (const path of paths) expect(() => readFileSync(join(root, path)), path).not.toThrow()
})

test('the face of src/ has six files at most', () => {
  const files = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.map(({ name }) => name).sort()).toEqual([
    'batch.ts',
    'compare.ts',
    'detector.ts',
    'engine.ts',
    'index.ts',
    'options.ts',
  ])
})
