import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { records, samestory } from './run.ts'

const data = process.env.SAMESTORY_DATA ?? ''
const file = join(data, 'stories/gvc-dev.jsonl')
const absent = data === '' || !existsSync(file)

test.skipIf(absent)(
  'a labelled set, as JSON Lines and as CSV, clusters alike and well (skipped without SAMESTORY_DATA)',
  async () => {
    const lines = await samestory(['cluster', file])
    const scored = await samestory(['evaluate', '-', file, '--at-least', '0.95'], { input: lines.stdout })
    expect(scored.code, scored.stdout).toBe(0)
    const articles = records(readFileSync(file, 'utf8'))
    const cell = (value: unknown): string => `"${String(value ?? '').replaceAll('"', '""')}"`
    const names = ['id', 'title', 'text', 'publishedAt', 'url', 'source', 'language']
    const csv = [names, ...articles.map((article) => names.map((name) => cell(article[name])))]
      .map((row) => row.join(','))
      .join('\n')
    const table = await samestory(['cluster', '-'], { input: csv })
    const ids = (text: string): unknown => records(text).map((story) => story.articles)
    expect(ids(table.stdout)).toEqual(ids(lines.stdout))
  },
)
