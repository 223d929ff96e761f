import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, clusterArticles, compareArticles, NewsDetector } from '../src/index.ts'

const ferry = `The last ferry to Port Amsel left the quay at noon on Saturday with forty passengers aboard and a brass band
playing on the upper deck. The shipping line, which has run the crossing since 1911, said rising fuel costs and a new bridge
eight kilometres upstream had left it with fewer than a hundred travellers a day. Mayor Ingrid Solheim told the crowd that the
old pier would become a museum and that the captain, Tomas Weir, had agreed to be its first guide. Shopkeepers along the
waterfront said they feared for the summer, when day trippers used to fill their tables. A petition to keep a weekend service
gathered nine thousand names but found no money in the county budget.`

const orchard = `Late frost has destroyed most of the cherry blossom in the Lenne valley, growers said on Tuesday, and the harvest
may be the smallest in thirty years. Temperatures fell to minus six in the early hours of three nights running, too cold for the
candles and sprinklers that usually protect the trees. The growers' union asked the ministry for emergency loans and said that
seasonal workers had already been told to stay at home. Prices in the wholesale market at Harburg rose by a fifth.`

const words = (text: string) => text.split(/\s+/)
const article = (id: string, text: string, title?: string): Article => ({
  id,
  text,
  ...(title !== undefined && { title }),
})
const groups = (articles: Iterable<Article>, options = {}) =>
  clusterArticles(articles, { level: 'copies', ...options }).stories.map((story) => [...story.articles].sort())

describe('duplicate: the same words once furniture is set aside', () => {
  test.each([
    ['upper case', ferry.toUpperCase()],
    ['other white space', words(ferry).join(' ')],
    ['no punctuation', ferry.replace(/[.,]/g, ' ')],
    ['decomposed', ferry.normalize('NFD')],
    ['a comment form below', `${ferry}\n\nLeave a Reply\n\nYour email address will not be published.`],
    ['a share bar above', `Share on Facebook\n\n${ferry}\n\nSource link`],
  ])('%s', (_name, text) => {
    const { relation, score, jaccard } = compareArticles(article('a', ferry), article('b', text))
    expect(relation).toBe('duplicate')
    expect(score).toBe(1)
    expect(jaccard).toBe(1)
  })

  test('the headline may stand in the title or on the first line, or both', () => {
    const title = 'Last ferry leaves Port Amsel'
    const inTitle = article('a', ferry, title)
    expect(compareArticles(inTitle, article('b', `${title}\n\n${ferry}`)).relation).toBe('duplicate')
    expect(compareArticles(inTitle, article('b', `${title}\n\n${ferry}`, title)).relation).toBe('duplicate')
  })

  test('the same words in another order are a near-duplicate at most', () => {
    const half = words(ferry).length >> 1
    const swapped = [...words(ferry).slice(half), ...words(ferry).slice(0, half)].join(' ')
    const { relation, jaccard } = compareArticles(article('a', ferry), article('b', swapped))
    expect(relation).toBe('near-duplicate')
    expect(jaccard).toBeGreaterThan(0.9)
    expect(jaccard).toBeLessThan(1)
  })
})

describe('near-duplicate', () => {
  test.each([
    ['another headline', ferry, 'A town says goodbye'],
    ['tail cut', words(ferry).slice(0, 80).join(' '), undefined],
    [
      'an update prepended',
      `UPDATE: The county said on Sunday that it would look at the budget again. ${ferry}`,
      undefined,
    ],
    ['an excerpt', words(ferry).slice(30, 75).join(' '), undefined],
    ['the article inside a longer one', `${orchard} ${orchard.toUpperCase()} ${ferry}`, undefined],
  ])('%s', (_name, text, title) => {
    const { relation, sharedPassages } = compareArticles(article('a', ferry), article('b', text, title))
    expect(relation).toBe('near-duplicate')
    expect(sharedPassages[0].words).toBeGreaterThan(30)
  })

  test('Jaccard and containment are those of the shingle sets', () => {
    const a = article('a', 'one two three four five six')
    const b = article('b', 'three four five six seven eight')
    // {123 234 345 456} and {345 456 567 678}
    expect(compareArticles(a, b, { level: 'copies' })).toMatchObject({
      jaccard: 2 / 6,
      containment: 2 / 4,
      relation: 'unrelated',
    })
  })

  test('the thresholds are inclusive, and follow the options', () => {
    const a = article('a', 'one two three four five six')
    const b = article('b', 'two three four five six seven')
    expect(compareArticles(a, b).jaccard).toBe(3 / 5)
    const relation = (nearDuplicate: number) => compareArticles(a, b, { nearDuplicate, level: 'copies' }).relation
    expect([0.59, 0.6, 0.61].map(relation)).toEqual(['near-duplicate', 'near-duplicate', 'unrelated'])
  })

  test('an excerpt is a copy, though the title of the whole speaks of what it leaves out', () => {
    const background =
      'The company was founded ninety years ago by two brothers from the valley, who began with a single barge that carried ' +
      'gravel. It has grown since by buying smaller rivals along the coast, and now employs eleven hundred people in four ' +
      'towns. Its shares have lost a third of their value this year, as fuel became dearer and two large customers turned to ' +
      'the railway. Analysts had praised the way in which it paid back its loans before the downturn began.'
    const whole = {
      id: 'whole',
      title: 'Ferry Halcyon aground off Skell',
      text: `The ferry Halcyon ran aground off Skell on Sunday. Pupils were rescued by fishermen, and the Halcyon lies on the rocks of Skell, where the ferry took in water. ${background}`,
    }
    const excerpt = { id: 'excerpt', title: 'Pupils rescued by fishermen', text: background }
    const { relation, jaccard, containment } = compareArticles(whole, excerpt)
    expect(jaccard).toBeLessThan(0.7)
    expect(containment).toBeGreaterThan(0.8)
    expect(relation).toBe('near-duplicate')
    expect(compareArticles(excerpt, whole).relation).toBe('near-duplicate')
  })

  test('a short stock sentence inside a longer article does not make copies', () => {
    const stock = 'Anyone with information is asked to call the police in Port Amsel.'
    const { containment, relation } = compareArticles(article('a', stock), article('b', `${ferry} ${stock}`), {
      level: 'copies',
    })
    expect(containment).toBe(1)
    expect(relation).toBe('unrelated')
  })
})

describe('very short articles', () => {
  test('titles only: the same words are duplicates, others are not', () => {
    const titles = ['Ferry stops for good', 'FERRY STOPS FOR GOOD!', 'Frost hits cherries', 'Ferry', 'Frost', 'ferry']
    expect(groups(titles.map((title, i) => ({ id: String(i), title })))).toEqual([['0', '1'], ['3', '5'], ['2'], ['4']])
  })

  test('two different words, or pairs of words, never match', () => {
    expect(compareArticles({ id: 'a', title: 'Ferry' }, { id: 'b', title: 'Frost' }).jaccard).toBe(0)
    expect(compareArticles({ id: 'a', title: 'two words' }, { id: 'b', title: 'words two' }).jaccard).toBe(0)
    expect(compareArticles({ id: 'a', title: 'two' }, { id: 'b', title: 'two words' }).jaccard).toBe(0)
  })

  test('an article that is nothing but furniture is compared as it stands, unless it has a title', () => {
    const relation = (a: Partial<Article>, b: Partial<Article>) =>
      compareArticles({ id: 'a', ...a }, { id: 'b', ...b }).relation
    expect(relation({ text: 'Leave a Reply' }, { text: 'Leave a reply' })).toBe('duplicate')
    const clips =
      '0:33 Ferry leaves the quay Pause\n\n1:04 Mayor speaks of the pier\n\n0:27 Brass band on the upper deck'
    const title = 'Last ferry to Port Amsel'
    expect(relation({ title, text: clips }, { title, text: 'Leave a Reply' })).toBe('duplicate')
    expect(relation({ title, text: clips }, { title: 'Frost destroys cherry blossom', text: clips })).toBe('unrelated')
  })
})

describe('groups', () => {
  const articles = [
    article('ferry', ferry),
    article('ferry cut', words(ferry).slice(0, 80).join(' ')),
    article('ferry shouted', ferry.toUpperCase()),
    article('orchard', orchard),
    article('orchard framed', `Home\nNews\nSport\n\n${orchard}\n\nSee also\nMore frost`),
    article('other', 'A violin maker in the old town has found a lost instrument behind a wall of his own workshop.'),
  ]
  const expected = [['ferry', 'ferry cut', 'ferry shouted'], ['orchard', 'orchard framed'], ['other']]

  test('a batch in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(clusterArticles(shuffled, { level: 'copies' })).toEqual(clusterArticles(articles, { level: 'copies' }))
      }),
      { numRuns: 20 },
    )
    expect(groups(articles)).toEqual(expected)
  })

  test('a stream in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        const detector = new NewsDetector({ level: 'copies' })
        for (const each of shuffled) detector.add(each)
        const found = detector.stories().map((story) => [...story.articles].sort())
        expect(found.sort((x, y) => y.length - x.length)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })

  test('of one id given twice the last counts', () => {
    const { stories } = clusterArticles([article('a', ferry), article('b', orchard), article('a', orchard)])
    expect(stories.map((story) => story.articles)).toEqual([['a', 'b']])
  })

  test('a story lists its articles earliest first, its copies and its times', () => {
    const [story] = clusterArticles([
      { ...article('late', ferry), publishedAt: 3000 },
      { ...article('undated', ferry) },
      { ...article('early', ferry), publishedAt: 1000 },
    ]).stories
    expect(story).toMatchObject({
      id: 'early',
      articles: ['early', 'late', 'undated'],
      copies: [['early', 'late', 'undated']],
      representative: 'early',
      cohesion: 1,
      weakest: 1,
      firstSeen: 1000,
      lastSeen: 3000,
    })
  })

  test('chains do not merge: neighbours overlap, ends do not', () => {
    const all = words(`${ferry} ${orchard}`)
    const chain = [0, 20, 40, 60, 80, 100].map((from) => article(`from ${from}`, all.slice(from, from + 70).join(' ')))
    const { stories } = clusterArticles(chain, { level: 'copies' })
    expect(stories.length).toBeGreaterThan(1)
    for (const story of stories) expect(story.cohesion).toBeGreaterThanOrEqual(0.5)
  })

  test('no articles, no stories', () => {
    expect(clusterArticles([])).toEqual({ stories: [] })
    expect(new NewsDetector().stories()).toEqual([])
  })
})
