import { newsWorld } from '../../bench/world/index.ts'
import type { Article } from '../../src/index.ts'
import { sample } from '../fixtures/articles.ts'
import { madeUpArticles } from '../golden/articles.ts'

/** Texts that are special by themselves. */
const ODD: readonly Omit<Article, 'id'>[] = [
  { text: 'Goal' },
  { title: '新聞', text: '新聞' },
  { text: '\ud800 \udc00 lone halves of letters' },
  { title: 'Of the and', text: 'the of and to in a' },
  { text: `${'a\u0301\u0323'.repeat(40)} marks` },
  { title: 'Share this', text: 'Share this\nLeave a Reply\nSource link\n\nThe quay at Marinde opened again.' },
]

const START = Date.UTC(2026, 0, 5)
const HOUR = 3_600_000

const NOTICE = `We and our partners keep and read what your browser has kept of earlier visits, so that the pages which you
open are those which you asked for. You may take back what you allowed at any time, under the settings that stand at the foot
of every page of this newspaper, and nothing that you read there will be counted from then on.`

/** Beginnings of the articles of a synthetic world: short, so that much can be tried. */
const world = [...newsWorld({ articles: 1400, seed: 5 })].map(({ article }) => ({
  ...article,
  text: (article.text ?? article.title ?? '').split(' ').slice(0, 50).join(' '),
}))

const PLACES = ['Orvanne', 'Marinde', 'Skell', 'Lorvia', 'Tessaly', 'Brask']

/** Few words each, three reports an event: an operation on these takes a fraction of the time, so that more can be tried. */
const short: readonly Omit<Article, 'id'>[] = PLACES.flatMap((place, i) => [
  {
    title: `Ferry aground off ${place}`,
    text: `All ${110 + i} aboard the ferry Halcyon were saved off ${place} in fog.`,
  },
  {
    text: `The Halcyon struck rocks near ${place}; its ${110 + i} passengers are safe, the harbour said.`,
    language: 'en',
  },
  {
    title: `${place} mayor resigns`,
    text: `Mayor Hilde Brandt of ${place} gave up her office over the sale of the mill.`,
  },
  { title: `Mill sale costs mayor her office`, text: `Brandt, mayor of ${place}, resigned on Friday.` },
])

/** Articles to choose from: odd ones, the sample, events by template, a world of many events, short ones. */
const TEXTS: readonly Omit<Article, 'id'>[] = [
  ...ODD,
  ...[...sample, ...madeUpArticles(50), ...world].map(bare),
  ...short,
]
export const TEXTS_COUNT = TEXTS.length
/** Where the short ones begin. */
export const FIRST_SHORT = TEXTS_COUNT - short.length

function bare({ title, text, language }: Article): Omit<Article, 'id'> {
  return { ...(title !== undefined && { title }), ...(text !== undefined && { text }), ...(language && { language }) }
}

const VARIANTS: readonly ((one: Omit<Article, 'id'>, other: Omit<Article, 'id'>) => Omit<Article, 'id'>)[] = [
  (one) => one,
  (one) => ({ ...one, text: (one.text ?? '').toUpperCase() }),
  (one) => ({ ...one, text: (one.text ?? '').slice(0, Math.ceil((one.text ?? '').length * 0.6)) }),
  (one) => ({ ...one, text: `${one.text}\n\n${NOTICE}` }),
  (one, other) => ({ ...one, text: `${half(one.text, 0)} ${half(other.text, 1)}` }),
  (one, other) => ({ ...one, text: `${one.text} ${other.text}` }),
  (one) => ({ ...one, text: `<article><p>${one.text}</p><footer>All rights &amp; wrongs</footer></article>` }),
  (one) => ({ ...one, text: (one.text ?? '').replace(/\b(\w+) (\w+)\b/, '$2 $1') }),
  ({ title: _, ...rest }) => rest,
  (one, other) => ({ ...one, title: other.title ?? '' }),
]
export const VARIANTS_COUNT = VARIANTS.length

function half(text: string | null | undefined, which: 0 | 1): string {
  const words = (text ?? '').split(' ')
  return words.slice(which === 0 ? 0 : words.length >> 1, which === 0 ? words.length >> 1 : words.length).join(' ')
}

/** What an article of a script is made of, in numbers: they shrink and print well. */
export interface Draft {
  readonly id: number
  readonly text: number
  readonly other: number
  readonly variant: number
  /** Hours since the beginning; absent: no time. */
  readonly hours?: number | undefined
  readonly source?: number | undefined
}

export const idOf = (id: number): string => (id === 5 ? 'a5 \ud800 – 北京' : `a${id}`)
export const timeOf = (hours: number): number => START + hours * HOUR

export function articleOf({ id, text, other, variant, hours, source }: Draft): Article {
  return {
    ...VARIANTS[variant](TEXTS[text], TEXTS[other]),
    id: idOf(id),
    ...(hours !== undefined && { publishedAt: timeOf(hours) }),
    ...(source !== undefined && { source: `site ${source}` }),
  }
}
