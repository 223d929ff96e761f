import { describe, expect, test } from 'vitest'
import { type Article, compareArticles } from '../../../src/index.ts'

const headline = 'Ferry Kestrel runs aground off Orvanne with ninety aboard'

/** An item as Google News has it. */
function item(name: string, said = headline): Omit<Article, 'id'> {
  const link = `<a href="https://news.example/rss/articles/CBMi${'x'.repeat(200)}?oc=5" target="_blank">${said}</a>`
  return { title: `${said} - ${name}`, text: `${link}&nbsp;&nbsp;<font color="#6f6f6f">${name}</font>` }
}

describe('a text that is but its headline again, and who printed it, is none', () => {
  test.each<[string, Omit<Article, 'id'>]>([
    ['a daily', item('Orvanne Daily News')],
    ['a source', { ...item('Kreuzer'), source: 'Kreuzer' }],
    ['a site', { ...item('The Kestrel Post'), url: 'https://kestrelpost.example/1' }],
    ['a source that its title does not name', { title: headline, text: `${headline} (Kreuzer)`, source: 'Kreuzer' }],
    ['no name', { title: headline, text: `${headline}.` }],
  ])('%s', (_name, article) => {
    const { relation, jaccard, sharedTerms } = compareArticles({ id: 'a', ...article }, { id: 'b', title: headline })
    expect({ relation, jaccard }).toEqual({ relation: 'duplicate', jaccard: 1 })
    expect(sharedTerms.map(({ term }) => term)).not.toContain('Kreuzer')
  })

  test('so what two pages of one paper share is not its name', () => {
    const one = { id: 'a', ...item('Kreuzer Asia'), source: 'Kreuzer Asia' }
    const other = {
      id: 'b',
      ...item('Kreuzer Asia', 'Growers bring in the harvest of a century'),
      source: 'Kreuzer Asia',
    }
    const { sharedTerms, evidence } = compareArticles(one, other)
    expect(sharedTerms).toEqual([])
    expect(evidence.phrases).toBe(0)
  })

  test('where there is no title, it is all that there is', () => {
    const named = { text: 'Kreuzer', source: 'Kreuzer' }
    expect(compareArticles({ id: 'a', ...named }, { id: 'b', ...named }).relation).toBe('duplicate')
  })

  test('a text that goes on is one', () => {
    const more = { id: 'a', title: headline, text: `${headline}. The coast guard brought all of them ashore.` }
    expect(compareArticles(more, { id: 'b', title: headline }).jaccard).toBeLessThan(0.7)
  })
})
