import { describe, expect, test } from 'vitest'
import { type Article, compareArticles, NewsDetector } from '../src/index.ts'

const president = 'President Odile Vantreux'
const gas: Article = {
  id: 'gas',
  title: 'Lorvania raises gas prices by a third',
  text: `Households in Lorvania will pay 35 percent more for gas from May, the regulator decided. ${president} said that poor
    families would be given vouchers.`,
}
const wine: Article = {
  id: 'wine',
  title: 'Growers in Lorvania bring in record harvest',
  text: `Vineyards in Lorvania yielded more grapes than ever in the last ten years, their association found. ${president} opened
    a festival with a glass of red.`,
}
const again: Article = {
  id: 'again',
  title: 'A third more for gas in Lorvania',
  text: `Gas will cost households a third more in Lorvania, where the regulator allowed higher prices. ${president} promised
    vouchers to poor families.`,
}

describe('a country and who leads it, in reports of two events', () => {
  test('make no story, and it is said why', () => {
    const { relation, score, sentence } = compareArticles(gas, wine)
    expect(relation).toBe('unrelated')
    expect(score).toBeCloseTo(0.1, 2)
    expect(sentence).toContain('they share nothing but names and numbers')
  })

  test('do not part two reports of one event', () => {
    expect(compareArticles(gas, again).relation).toBe('same-story')
  })

  test('likewise in a stream', () => {
    const detector = new NewsDetector()
    for (const article of [gas, wine, again]) detector.add(article)
    expect(detector.stories().map(({ articles }) => articles)).toEqual([['again', 'gas'], ['wine']])
    expect(detector.compare('gas', 'wine')?.sentence).toContain('they share nothing but names and numbers')
  })

  test('may be all that two headlines have', () => {
    const [a, b] = ['Odile Vantreux Visits Lorvania', 'Odile Vantreux Is Visiting Lorvania'].map((title, i) => {
      return { id: `${i}`, title }
    })
    expect(compareArticles(a, b).sentence).not.toContain('nothing but names')
  })
})

describe('two languages', () => {
  const french = { id: 'fr', language: 'fr', title: 'Moulins a frissonné de plaisir pour Halloween' }
  const italian = { id: 'it', language: 'it', title: 'I mostri della crisi, Halloween dell’economia' }

  test('that share one word make no story', () => {
    const { relation, score } = compareArticles(french, italian)
    expect([relation, score <= 0.1]).toEqual(['unrelated', true])
  })
})
