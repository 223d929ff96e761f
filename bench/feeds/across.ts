import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataArticle } from '../lib/data.ts'
import type { Context } from './context.ts'
import { readHour, unlabelledHour } from './hour-data.ts'
import { bare, batchStories, storyNumbers } from './runs.ts'

type Row = readonly [story: string, language: string, title: string, text: string]

interface Told extends DataArticle {
  readonly story: string
}

/**
 * Short reports of 25 invented events, each in two or three languages, on the day of the hour. Two and two events have a place, a
 * person or a company in common. Written for this bench, so names are what it is made of: see what changes, not how high it is.
 */
function readAcross(): Told[] {
  const rows = JSON.parse(readFileSync(join(import.meta.dirname, 'across.json'), 'utf8')) as readonly Row[]
  return rows.map(([story, language, title, text], i) => ({
    id: `across-${i}`,
    story,
    language,
    title,
    text,
    publishedAt: `2019-11-01T${String(9 + (i % 3)).padStart(2, '0')}:${String((i * 7) % 60).padStart(2, '0')}:00Z`,
    source: `across-${i}`,
  }))
}

/** Events told in several languages, amid the real hour. */
export function reportAcross({ library, figures }: Context): void {
  figures.heading('Events told in two or three languages, written for this bench, amid the real hour')
  const told = readAcross()
  const hour = readHour().map((row) => bare(unlabelledHour(row)))
  const storyOf = storyNumbers(
    batchStories(library, [...hour, ...told.map(({ story: _story, ...article }) => article)]),
  )
  const hourStories = new Set(hour.flatMap(({ id }) => storyOf.get(id) ?? []))
  let right = 0
  let pairs = 0
  let wrong = 0
  for (const [i, a] of told.entries()) {
    for (const b of told.slice(0, i)) {
      const joined = storyOf.has(a.id) && storyOf.get(a.id) === storyOf.get(b.id)
      if (a.story === b.story) pairs++
      if (joined && a.story === b.story) right++
      else if (joined) wrong++
    }
  }
  const strays = told.filter(({ id }) => hourStories.has(storyOf.get(id) ?? -1)).length
  const note = `of ${pairs}`
  figures.add({ key: 'across.right', name: 'several languages, pairs of one event', value: right, unit: 'count', note })
  figures.add({
    key: 'across.wrong',
    name: 'several languages, pairs of two events',
    value: wrong,
    unit: 'count',
    goal: 0,
    atMost: true,
    note: `${strays} with articles of the hour`,
  })
}
