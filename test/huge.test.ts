import { describe, expect, test } from 'vitest'
import { type Article, NewsDetector } from '../src/index.ts'

const report = {
  id: 'report',
  title: 'Kestrel dam bursts',
  text: 'The Kestrel dam above Orvanne gave way at dawn on Thursday.',
}

/** A number written in letters, so that every token is another word. */
const word = (n: number) => n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)])

const inputs: readonly [name: string, text: () => string][] = [
  ['50 MB of one word', () => 'word '.repeat(10_000_000)],
  ['one word of 50 MB', () => 'w'.repeat(50_000_000)],
  ['500,000 different words', () => Array.from({ length: 500_000 }, (_, n) => word(n)).join(' ')],
  ['a page of 10 million lines', () => 'a\n'.repeat(10_000_000)],
  ['50 MB without a word', () => `word${' .'.repeat(25_000_000)}`],
  ['deep repetition', () => 'the bank of the bank of the bank of '.repeat(1_000_000)],
  ['quotes in quotes', () => `word ${'"('.repeat(5_000_000)}${')"'.repeat(5_000_000)}`],
  ['combining marks without end', () => `e${'\u0301'.repeat(20_000_000)}`],
  ['10 million Han characters', () => '新闻'.repeat(5_000_000)],
  ['lone surrogates', () => `word ${'\ud800'.repeat(5_000_000)}`],
]

describe('huge input is placed, bounded and does no harm', () => {
  test.each(inputs)('%s', (_name, make) => {
    const detector = new NewsDetector()
    detector.add(report)
    const text = make()
    const article: Article = { id: 'huge', text }
    expect(detector.add(article)).toMatchObject({ id: 'huge', relation: 'new' })
    expect(detector.add({ ...article, id: 'again' })).toMatchObject({ relation: 'duplicate', of: 'huge' })
    expect(detector.query({ ...report, id: 'x' })[0]).toMatchObject({ id: 'report', relation: 'duplicate' })
    expect(detector.remove('huge')).toBe(true)
    expect(detector.remove('again')).toBe(true)
    expect(detector.stories().map((story) => story.articles)).toEqual([['report']])
  })
})
