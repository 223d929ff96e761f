import { describe, expect, test } from 'vitest'
import { sample } from '../../bench/sample/index.ts'
import * as english from '../../src/english/index.ts'
import * as main from '../../src/index.ts'
import { languageRules, separateFurniture } from '../../src/text/index.ts'
import { englishRules } from '../../src/text/language/english.ts'

/** Reports in English without furniture, of which samestory/english knows nothing. */
const plain = sample
  .filter(({ language }) => language.startsWith('en'))
  .map(({ id, title, publishedAt, text }): main.Article => ({ id, title, publishedAt, text: cleaned(text) }))
  .filter(({ text }) => separateFurniture(text ?? '').aside.length === 0)

function cleaned(text: string): string {
  const { kept } = separateFurniture(text)
  return kept.map(({ start, end }) => text.slice(start, end)).join('\n\n')
}

describe('samestory/english', () => {
  test('finds the stories that samestory finds among reports in English', () => {
    const { stories } = english.clusterArticles(plain)
    expect(stories.filter(({ articles }) => articles.length > 1).length).toBeGreaterThan(3)
    expect(stories).toEqual(main.clusterArticles(plain, { language: 'en' }).stories)
  })

  test('compares as samestory does', () => {
    for (let i = 1; i < plain.length; i++) {
      const compared = english.compareArticles(plain[i - 1], plain[i])
      expect(compared).toEqual(main.compareArticles(plain[i - 1], plain[i], { language: 'en' }))
    }
  })

  test('places a stream as samestory does', () => {
    const lean = new english.NewsDetector({ window: '30d' })
    const full = new main.NewsDetector({ window: '30d', language: 'en' })
    for (const article of plain) expect(lean.add(article)).toEqual(full.add(article))
    const again = english.NewsDetector.restore(lean.snapshot())
    expect(again.stories()).toEqual(full.stories())
    expect(() => main.NewsDetector.restore(lean.snapshot())).toThrow(/samestory\/english/)
  })

  test('refuses markup, and takes another language for one of which nothing is known', () => {
    expect(() => english.compareArticles({ id: 'a', text: '<p>Rain</p>' }, { id: 'b', text: 'Rain' })).toThrow(
      /readMarkup/,
    )
    const german = { id: 'a', language: 'de', text: 'Die Brücke am Hafen ist seit Montag gesperrt, weil Seile rissen.' }
    expect(english.compareArticles(german, { ...german, id: 'b' }).relation).toBe('duplicate')
  })

  test('has the rules of English', () => {
    for (const word of ['the', 'however', 'dont', 'invitations', 'harbour', 'a', 'ministers']) {
      const [lean, full] = [englishRules('en'), languageRules('en')]
      expect([lean.stem(word), lean.isStopWord(word)]).toEqual([full.stem(word), full.isStopWord(word)])
    }
    expect(englishRules('de').isStopWord('und')).toBe(false)
  })
})
