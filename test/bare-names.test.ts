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

describe('reports of one event that share little but the names of all who were in it', () => {
  test.each<[string, Omit<Article, 'id'>, Omit<Article, 'id'>]>([
    [
      'a match',
      {
        title: 'Tolveck 2-1 Ansbury: match report',
        text: 'Tolveck Rovers beat Ansbury 2-1 at Quarry Lane. Dario Fenn opened the scoring before Kwesi Larbo doubled the lead.',
      },
      {
        title: 'Larbo on target as Rovers see off Ansbury',
        text: 'Goals from Dario Fenn and Kwesi Larbo gave Tolveck Rovers all the points, though Ansbury pressed late in the evening.',
      },
    ],
    [
      'who died where, and was known for what',
      {
        title: 'Actor Osric Pellow dies at 91',
        text: 'Osric Pellow, who played the grumpy landlord in the sitcom Marl Harbour for years, has died in a hospice in Tarnmouth, his agent said.',
      },
      {
        title: 'Marl Harbour star Osric Pellow, a favourite grouch, has died',
        text: 'Tributes were paid to Osric Pellow, the star of Marl Harbour, who passed away in Tarnmouth after a long illness.',
      },
    ],
  ])('%s', (_name, a, b) => {
    expect(compareArticles({ id: 'a', ...a }, { id: 'b', ...b }).relation).toBe('same-story')
  })
})

describe('one town and nothing else makes no story', () => {
  const town = [
    [
      'Harvest festival in Dunmere draws record crowd',
      'Thousands came to see lanterns and a pumpkin weighing 214 kg in the market square. Children paraded through the lanes.',
    ],
    [
      'Man arrested after break-in at Dunmere chemist',
      'Police arrested a 31-year-old man after a window was smashed during the night. Officers found boxes of medicine in his bag.',
    ],
    [
      'Plan for 120 homes in Dunmere rejected',
      'Councillors turned down the scheme by nine votes to four, citing traffic and a lack of doctors. The developer will appeal.',
    ],
  ].map(([title, text], i) => ({ id: `${i}`, title, text }))

  test('of local reports, also amid others', () => {
    const others = Array.from({ length: 400 }, (_, i) => ({
      id: `other ${i}`,
      title: `Report number ${i} from elsewhere`,
      text: `Nothing of what is told here in report ${i} has to do with any other place, and ${i} people said as much on the day.`,
    }))
    const detector = new NewsDetector()
    for (const article of [...others, ...town]) detector.add(article)
    for (const [i, a] of town.entries()) {
      for (const b of town.slice(0, i)) expect(detector.compare(a.id, b.id)?.score).toBeLessThanOrEqual(0.1)
    }
  })
})

describe('a headline and a report', () => {
  const report: Article = {
    id: 'report',
    title: 'Two held after raid on Quellmouth jeweller',
    text: `Two men were arrested after rings worth thousands were taken from a jeweller in Quellmouth on Friday. Constable Ines
      Dorwyn said that a witness had noted the number of the van in which the pair had fled along the coast. Both are due in court.`,
  }
  const headline = (title: string): Article => ({ id: title, title })
  const others = Array.from({ length: 600 }, (_, i) => ({
    id: `other ${i}`,
    title: `Sales up at mill ${i}`,
    text: `The mill said in the spring that it sold more cloth than it had in a decade, as is well known in town, and that orders from abroad rose. Its owner, who
      employs ${i + 20} people, would not say whether the men and women there could hope for better pay. Prices rose too.`,
  }))
  const score = (title: string): number => {
    const detector = new NewsDetector()
    for (const article of [...others, report, headline(title)]) detector.add(article)
    return detector.compare('report', title)?.score ?? Number.NaN
  }

  test('that share one name make no story', () => {
    expect(score('Petrol has not been so dear for years in Quellmouth')).toBeLessThanOrEqual(0.1)
  })

  test('nor do two headlines', () => {
    const detector = new NewsDetector()
    const titles = ['Quellmouth serial burglar goes on trial', 'Wall of a house collapses in Quellmouth']
    for (const article of [...others, ...titles.map(headline)]) detector.add(article)
    expect(detector.compare(titles[0], titles[1])?.score).toBeLessThanOrEqual(0.1)
  })

  test('of one event are told by what else they share', () => {
    expect(score('Arrests after Quellmouth jeweller is robbed of rings')).toBeGreaterThan(0.5)
    // Or by two names, though nothing else.
    expect(score('How Ines Dorwyn caught the Quellmouth gang')).toBeGreaterThan(0.5)
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
