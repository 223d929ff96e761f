import { readHour } from '../feeds/hour-data.ts'
import { readWritten } from '../feeds/languages.ts'
import { readArticles } from '../lib/data.ts'
import { type Random, randomInt } from '../lib/random.ts'
import { readSet, SETS } from '../lib/sets.ts'
import { companies } from './finance.ts'
import { neighbourhoods } from './neighbours.ts'
import { byStory, type Pool, type SmallArticle } from './pool.ts'

/** One kind of small feeds. */
export interface Kind {
  readonly name: string
  /** What a feed of so many articles is drawn from. */
  readonly poolFor: (articles: number, random: Random) => Pool | undefined
}

/** As in a feed, about a third of the articles stand in stories of a few reports. */
const GROUPED = 1 / 3
const LARGEST = 4
/** Share of the articles that one event has. */
const CROWD = 5 / 6
const MOST_CROWD = 20
const WIRE_ARTICLES = 3000

/** All kinds, by the heading that they stand under. */
export function readKinds(): ReadonlyMap<string, readonly Kind[]> {
  const sets = new Map(
    SETS.map((set) => [
      set.key,
      readSet(set).map((article) => ({ ...article, set: set.key, id: `${set.key}:${article.id}` })),
    ]),
  )
  const of = (key: string): readonly SmallArticle[] => sets.get(key) ?? []
  const labelled = SETS.flatMap(({ key }) => of(key))
  const languages = [...readWritten()].map(([language, articles]) =>
    fixed(
      language,
      articles.map(({ language: _, ...article }) => ({ ...article, set: language })),
      50,
    ),
  )
  return new Map<string, readonly Kind[]>([
    ['mixed', [fixed('mixed', [...labelled, ...hour(), ...wire()], 200)]],
    [
      'one topic',
      [
        fixed('GVA', of('gva'), 200),
        fixed('GVC', of('gvc'), 200),
        oneOf('ECB+ topic', topics(of('ecb')), { most: 20, grouped: 1, largest: 20 }),
        oneOf('FNC-1 neighbours', neighbourhoods(byStory(of('fnc'))), { most: 50, grouped: GROUPED, largest: LARGEST }),
        oneOf('finance, a company', companies(), { most: 20, grouped: 1, largest: 2 }),
      ],
    ],
    ['one event and a few others', [crowd('one event', [...labelled, ...hour()])]],
    ['one language', languages],
  ])
}

function fixed(name: string, articles: readonly SmallArticle[], most: number): Kind {
  const pool = { stories: byStory(articles), most, grouped: GROUPED, largest: LARGEST }
  return { name, poolFor: () => pool }
}

/** Each feed of one of several pools. */
function oneOf(name: string, pools: readonly Pool['stories'][], rest: Omit<Pool, 'stories'>): Kind {
  return {
    name,
    poolFor: (articles, random) => {
      const large = pools.filter((stories) => stories.flat().length >= articles)
      return large.length === 0 ? undefined : { ...rest, stories: large[randomInt(random, large.length)] }
    },
  }
}

/** Most of a feed is of one event. */
function crowd(name: string, articles: readonly SmallArticle[]): Kind {
  const stories = byStory(articles)
  return {
    name,
    poolFor: (size, random) => {
      const large = stories.filter((story) => story.length >= CROWD * size)
      if (size > MOST_CROWD || large.length === 0) return undefined
      const story = large[randomInt(random, large.length)]
      const others = stories
        .filter((other) => other !== story && other[0].set === story[0].set)
        .map((other) => [other[0]])
      return { stories: [story, ...others], most: MOST_CROWD, grouped: CROWD, largest: Math.round(CROWD * size) }
    },
  }
}

/** The stories of each topic of ECB+, two look-alikes: `1ecb` and `1ecbplus`. */
function topics(articles: readonly SmallArticle[]): SmallArticle[][][] {
  const numbers = [...new Set(articles.map(({ story }) => Number.parseInt(story, 10)))]
  return numbers.map((number) => byStory(articles.filter(({ story }) => Number.parseInt(story, 10) === number)))
}

/** The English articles of the real hour. */
function hour(): SmallArticle[] {
  return readHour()
    .filter(({ language }) => language === 'en')
    .map(({ id, title, text, publishedAt, source, story, broader }) => ({
      ...{ id: `hour:${id}`, title, text, publishedAt, source, broader },
      ...{ set: 'hour', story: story ?? id, unlabelled: story === null },
    }))
}

function wire(): SmallArticle[] {
  return readArticles('corpora/reuters21578.jsonl', WIRE_ARTICLES).map((article) => ({
    ...article,
    ...{ id: `wire:${article.id}`, set: 'wire', story: article.id, unlabelled: true },
  }))
}
