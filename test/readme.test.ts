import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import * as samestory from '../src/index.ts'
import { renderReport } from '../src/report/index.ts'

const readme = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8')

/** A line of an example whose comment starts with a value, as `expression // value`. */
const CLAIM = /^(\S.*?) \/\/ ((?:'[^']*'|\[.*\]))/

test.each(['In thirty seconds', 'Own evidence'])('the example of "%s" does what its comments say', (title) => {
  const [, section] = readme.split(`\n## ${title}\n`)
  const [, code] = /```ts\nimport[^\n]*'samestory'\n(.*?)```/s.exec(section) ?? []
  expect(code).toBeDefined()
  const claims: [claimed: unknown, found: unknown][] = []
  const body = (code ?? '')
    .split('\n')
    .map((line) => {
      const claim = CLAIM.exec(line)
      return claim === null ? line : `claims.push([${claim[2]}, ${claim[1]}])`
    })
    .join('\n')
  const run = new Function('claims', ...Object.keys(samestory), body)
  run(claims, ...Object.values(samestory))
  expect(claims.length).toBeGreaterThan(2)
  for (const [claimed, found] of claims) expect(found).toEqual(claimed)
})

test('its example of a report makes a page, with the articles of the first', () => {
  const [, articles] = /\n(const articles = \[\n.*?\n\])\n/s.exec(readme) ?? []
  const [, code] = /```ts\n([^`]*'samestory\/report'[^`]*)```/.exec(readme) ?? []
  const written: unknown[][] = []
  const body = `${articles}\n${code?.replace(/^import .*$/gm, '')}`
  const run = new Function('writeFileSync', 'clusterArticles', 'renderReport', body)
  run((...given: unknown[]) => written.push(given), samestory.clusterArticles, renderReport)
  expect(written).toEqual([['report.html', expect.stringMatching(/^<!doctype html>.*Kestrel dam/s)]])
  for (const [, picture] of readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)) {
    expect(existsSync(resolve(import.meta.dirname, '..', picture)), picture).toBe(true)
  }
})

test('its two commands exist', () => {
  const { scripts } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8'))
  expect(readme).toContain('npm ci && npm run demo')
  expect(readme).toContain('npm ci && npm test')
  expect(scripts).toMatchObject({ demo: expect.any(String), test: expect.any(String) })
})

test('without its own evidence that example has other stories', () => {
  const [, section] = readme.split('\n## Own evidence\n')
  const [, list] = /const reports = (\[.*?\n\])\n/s.exec(section) ?? []
  const { stories } = samestory.clusterArticles(new Function(`return ${list}`)())
  expect(stories.map(({ articles }) => [...articles])).toEqual([['fourth', 'third'], ['local'], ['wire']])
})
