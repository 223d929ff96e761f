import type { Article } from '../../src/index.ts'
import { type DataArticle, readArticles } from '../lib/data.ts'
import { createRandom, randomInt } from '../lib/random.ts'

/** Words of every article. */
export const WORDS = 300

/** Pieces of an article that is mixed from others. */
const PIECES = 6

const FILES = [
  'corpora/reuters21578.jsonl',
  'stories/fnc1-train.jsonl',
  'stories/gva-clean.jsonl',
  'stories/ecbplus-train.jsonl',
  'stories/ecbplus-dev.jsonl',
  'stories/gvc-train.jsonl',
  'stories/gvc-dev.jsonl',
]

export interface SpeedCorpus {
  readonly articles: readonly Article[]
  /** Words of all texts. */
  readonly words: number
  /** How many articles were mixed from pieces of others. */
  readonly mixed: number
}

/**
 * Articles of exactly {@link WORDS} words: texts of the evaluation data, each once, long ones cut and short ones joined,
 * with line breaks as they were. Where that does not suffice, the rest is mixed from pieces of many, too short a share of
 * any to be its copy.
 */
export function corpusOf(size: number): SpeedCorpus {
  const articles: Article[] = []
  const seen = new Set<string>()
  for (const file of FILES) {
    let text = ''
    let words = 0
    let first: DataArticle | undefined
    for (const article of readArticles(file)) {
      if (article.text === undefined || seen.has(article.text)) continue
      seen.add(article.text)
      // Every word with the white space before it.
      for (const word of article.text.match(/\s*\S+/gu) ?? []) {
        if (words === 0) first = article
        text += word
        words++
        if (words < WORDS) continue
        articles.push(renamed(articles.length, text, first))
        if (articles.length === size) return { articles, words: size * WORDS, mixed: 0 }
        text = ''
        words = 0
      }
      text += '\n'
    }
  }
  return { articles: [...articles, ...mixtures(articles, size)], words: size * WORDS, mixed: size - articles.length }
}

function renamed(number: number, text: string, from: DataArticle | undefined): Article {
  return {
    id: `a${String(number).padStart(6, '0')}`,
    // What was put together word by word is a tree of its words to the engine; a parser gives plain strings.
    text: JSON.parse(JSON.stringify(text)),
    ...(from?.title !== undefined && { title: from.title }),
    ...(from?.publishedAt !== undefined && { publishedAt: from.publishedAt }),
  }
}

function mixtures(articles: readonly Article[], size: number): Article[] {
  const random = createRandom(1)
  const length = WORDS / PIECES
  const piece = (): string => {
    const words = articles[randomInt(random, articles.length)].text?.match(/\s*\S+/gu) ?? []
    const from = length * randomInt(random, PIECES)
    return words.slice(from, from + length).join('')
  }
  return Array.from({ length: size - articles.length }, (_, i) =>
    renamed(articles.length + i, Array.from({ length: PIECES }, piece).join('\n'), undefined),
  )
}
