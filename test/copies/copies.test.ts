import { describe, expect, test } from 'vitest'
import { sample } from '../../bench/sample/index.ts'
import * as copies from '../../src/copies/index.ts'
import * as main from '../../src/index.ts'
import { separateFurniture } from '../../src/text/index.ts'

/** Without furniture, of which samestory/copies knows nothing. */
const plain = sample
  .map(({ id, title, publishedAt, text }): main.Article => ({ id, title, publishedAt, text: cleaned(text) }))
  .filter(({ text }) => separateFurniture(text ?? '').aside.length === 0)
const byId = new Map(plain.map((article) => [article.id, article]))

function cleaned(text: string): string {
  const { kept } = separateFurniture(text)
  return kept.map(({ start, end }) => text.slice(start, end)).join('\n\n')
}

describe('samestory/copies', () => {
  test('finds the copies that samestory finds at level copies', () => {
    const { stories } = copies.clusterArticles(plain)
    expect(stories.filter((story) => story.copies.length > 0).length).toBeGreaterThan(3)
    expect(stories).toEqual(main.clusterArticles(plain, { level: 'copies' }).stories)
  })

  test('compares as samestory does', () => {
    const grouped = copies.clusterArticles(plain).stories.flatMap((story) => story.copies)
    for (const [a, b] of grouped.map((group) => group.map((id) => byId.get(id) ?? { id }))) {
      const { evidence, ...compared } = copies.compareArticles(a, b)
      expect(evidence).toEqual({})
      expect(compared).toMatchObject({ relation: expect.stringMatching(/duplicate/), sharedTerms: [] })
      expect(copies.compareArticles(a, b)).toEqual(main.compareArticles(a, b, { level: 'copies' }))
    }
  })

  test('places a stream as samestory does', () => {
    const lean = new copies.NewsDetector({ window: '30d' })
    const full = new main.NewsDetector({ window: '30d', level: 'copies' })
    for (const article of plain) expect(lean.add(article)).toEqual(full.add(article))
    const again = copies.NewsDetector.restore(lean.snapshot())
    expect(again.stories()).toEqual(full.stories())
    expect(again.snapshot()).toEqual(lean.snapshot())
  })

  test('refuses what would be compared otherwise than it is read', () => {
    const { add, query } = {
      add: (text: string) => new copies.NewsDetector().add({ id: 'a', text }),
      query: /readMarkup/,
    }
    for (const text of ['<p>Rain in Rome</p>', 'Rain &amp; hail in Rome', 'Rain&#8217;s back']) {
      expect(() => add(text)).toThrow(query)
      expect(() => add(text)).toThrow(copies.ArticleError)
    }
    expect(add('Shares of Tarn Corp <TRN.N> rose as A & B fell; x < y').relation).toBe('new')
    expect(new copies.NewsDetector({ markup: 'plain' }).add({ id: 'a', text: '<p>Rain</p>' }).relation).toBe('new')
    const bad: copies.ArticleError[] = []
    const { stories } = copies.clusterArticles(
      [
        { id: 'a', text: '<b>x</b>' },
        { id: 'b', text: 'y' },
      ],
      {
        onInvalid: (error) => bad.push(error),
      },
    )
    expect(stories).toHaveLength(1)
    expect(bad.map(({ articleId, field, position }) => [articleId, field, position])).toEqual([['a', 'text', 0]])
  })

  test('refuses options that are for stories', () => {
    const level = 'stories' as 'copies'
    expect(() => copies.compareArticles(plain[0], plain[1], { level })).toThrow(/"level" must be 'copies'/)
    expect(() => new copies.NewsDetector({ level })).toThrow(/"level" must be 'copies'/)
    expect(() => copies.clusterArticles(plain, 5 as never)).toThrow(/options/)
  })

  test('does not go on where another entry left off, which read texts otherwise', () => {
    const lean = new copies.NewsDetector()
    const full = new main.NewsDetector({ level: 'copies' })
    lean.add(plain[0])
    full.add(plain[0])
    expect(() => main.NewsDetector.restore(lean.snapshot())).toThrow(/samestory\/copies/)
    expect(() => copies.NewsDetector.restore(full.snapshot())).toThrow(main.SnapshotError)
  })

  test('has the same classes of errors, and of detectors', () => {
    expect(copies.ArticleError).toBe(main.ArticleError)
    const detectors: copies.Detector[] = [new copies.NewsDetector(), new main.NewsDetector()]
    expect(detectors.map(({ size }) => size)).toEqual([0, 0])
  })
})
