import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { type AddAllOptions, type Article, clusterArticles, NewsDetector } from '../src/index.ts'
import { dropCopies, type PlacedArticle, placeArticles, placeEach } from '../src/stream/index.ts'

// That the callbacks below know `category` is what the compiler tests.

interface Row extends Article {
  readonly category: string
}

const rows: readonly Row[] = [
  { id: 'a', text: 'The ferry Halcyon ran aground off Skell in fog.', category: 'sea' },
  { id: 'b', text: 'THE FERRY Halcyon ran aground off Skell in fog.', category: 'again' },
  { id: 'bad', text: '…', category: 'bad' },
  { id: 'c', text: 'The council of Orvanne raised the price of water.', category: 'town' },
]
const detector = (): NewsDetector => new NewsDetector({ level: 'copies' })

test('an article comes back with the fields that it came in with', async () => {
  const told: string[] = []
  const onInvalid = (_: unknown, row: Row): unknown => told.push(row.category)
  await detector().addAll(rows, {
    onPlaced: (_, row) => told.push(row.category),
    onInvalid: (_, row) => told.push(row.category),
  })
  expect(told.splice(0)).toEqual(['sea', 'again', 'bad', 'town'])
  for await (const { article } of placeEach(detector(), { onInvalid })(rows)) told.push(article.category)
  for await (const { article } of dropCopies()(placeEach(detector())(rows.slice(0, 2)))) told.push(article.category)
  expect(told.splice(0)).toEqual(['sea', 'again', 'bad', 'town', 'sea'])

  await pipeline(rows, placeEach(detector(), { onInvalid }), dropCopies<Row>(), async (placed) => {
    for await (const { article } of placed) told.push(article.category)
  })
  await pipeline(Readable.from(rows.slice(0, 2)), placeEach<Row>(detector()), async (placed) => {
    for await (const { article } of placed) told.push(article.category)
  })
  expect(told.splice(0)).toEqual(['sea', 'bad', 'town', 'sea', 'again'])

  await ReadableStream.from(rows)
    .pipeThrough(placeArticles(detector(), { onInvalid }))
    .pipeThrough(dropCopies())
    .pipeTo(new WritableStream({ write: ({ article }) => void told.push(article.category) }))
  expect(told).toEqual(['sea', 'bad', 'town'])
})

test('whoever needs no fields of their own names no type', async () => {
  const ids: string[] = []
  const options: AddAllOptions = { onPlaced: (_, article: Article) => ids.push(article.id), onInvalid: () => {} }
  await detector().addAll(rows, options)
  const step: (source: AsyncIterable<Article>) => AsyncGenerator<PlacedArticle> = placeEach(detector())
  await pipeline(Readable.from(rows.slice(3)), step, dropCopies(), async (placed: AsyncIterable<PlacedArticle>) => {
    for await (const { article } of placed) ids.push(article.id)
  })
  for await (const { article } of dropCopies<PlacedArticle>()(placeEach(detector())(rows.slice(0, 1))))
    ids.push(article.id)
  expect(ids).toEqual(['a', 'b', 'c', 'c', 'a'])
})

test('a misspelt field of an object literal is still an error of the compiler', () => {
  // @ts-expect-error titel
  const { stories } = clusterArticles([{ id: 'a', titel: 'Ferry aground', text: 'The ferry ran aground in fog.' }])
  expect(stories.length).toBe(1)
})
