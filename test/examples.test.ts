import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as evaluate from '../src/evaluate/index.ts'
import * as main from '../src/index.ts'
import * as report from '../src/report/index.ts'

const samestory = { ...main, ...evaluate, ...report }

/** A line of an example whose comment is a value, as `expression // value`. */
const CLAIM = /^(\S.*?) \/\/ ('[^']*'|"[^"]*"|\[.*\]|\d[\d.]*)$/

/** The examples of a file's docstrings that name a function. */
function examplesOf(file: string, name: string): readonly string[] {
  const source = readFileSync(resolve(import.meta.dirname, '../src', file), 'utf8')
  const comments = [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([comment]) => comment)
  return comments.flatMap((comment) => {
    const [, example] = comment.split('@example\n')
    if (example === undefined || !example.includes(name)) return []
    return [example.replace(/^ *\*\/?[^\S\n]?/gm, '')]
  })
}

describe('the docstrings do what their comments say', () => {
  test.each([
    ['main/compare.ts', 'compareArticles'],
    ['detector.ts', 'placement = detector.add'],
    ['detector.ts', 'detector.query'],
    ['detector.ts', 'detector.remove'],
    ['detector.ts', 'detector.expire'],
    ['detector.ts', 'detector.snapshot'],
    ['detector.ts', 'detector.stories'],
    ['detector.ts', 'detector.compare'],
    ['detector.ts', 'detector.explain'],
    ['evaluate/judged.ts', 'judgeArticles'],
    ['report/index.ts', 'renderReport'],
  ])('%s: %s', (file, name) => {
    const examples = examplesOf(file, name)
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) {
      const claims: [claimed: unknown, found: unknown][] = []
      const body = example
        .split('\n')
        .map((line) => line.trim())
        .map((line) => line.replace(CLAIM, (_, code: string, value: string) => `claims.push([${value}, ${code}])`))
        .join('\n')
      const run = new Function('claims', ...Object.keys(samestory), body)
      run(claims, ...Object.values(samestory))
      expect(claims.length).toBeGreaterThan(1)
      for (const [claimed, found] of claims) expect(found).toEqual(claimed)
    }
  })
})
