import type { DataArticle } from '../lib/data.ts'
import { pickDistinct, type Random, randomInt } from '../lib/random.ts'
import sites from './sites.json' with { type: 'json' }

/** Words and headlines of other articles, from which edits draw. */
export interface EditPool {
  readonly words: readonly string[]
  readonly titles: readonly string[]
}

/** One way in which a real article comes back changed. */
export interface Edit {
  readonly kind: string
  readonly apply: (article: DataArticle, random: Random, pool: EditPool) => DataArticle
}

const WORD = /\S+/gu
const LETTER = /\p{L}/u

/** Start and end of every run of characters other than white space. */
function wordRanges(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Keeps the first 70 % of the words. */
export function cutTail(article: DataArticle): DataArticle {
  const text = article.text ?? ''
  const words = wordRanges(text)
  const last = words[Math.max(0, Math.round(words.length * 0.7) - 1)]
  return { ...article, text: last === undefined ? text : text.slice(0, last.end) }
}

/** Puts the second half before the first, split at the end of the sentence nearest to the middle. */
export function reorderHalves(article: DataArticle): DataArticle {
  const text = (article.text ?? '').trim()
  const middle = text.length / 2
  let split = -1
  for (const match of text.matchAll(/[.!?]["”’]?\s+(?=\S)/gu)) {
    const end = match.index + match[0].length
    if (split < 0 || Math.abs(end - middle) < Math.abs(split - middle)) split = end
  }
  if (split < 0) split = text.indexOf(' ', middle) + 1
  return { ...article, text: `${text.slice(split).trimEnd()}\n    ${text.slice(0, split).trimEnd()}` }
}

/** Replaces 5 % of the words by words of other articles. */
export function replaceWords(article: DataArticle, random: Random, pool: EditPool): DataArticle {
  const text = article.text ?? ''
  const words = wordRanges(text)
  const replaced = new Set(pickDistinct(random, words, Math.round(words.length * 0.05)))
  let edited = ''
  let from = 0
  for (const word of words) {
    if (!replaced.has(word)) continue
    edited += text.slice(from, word.start) + pool.words[randomInt(random, pool.words.length)]
    from = word.end
  }
  return { ...article, text: edited + text.slice(from) }
}

/** What scanners take letters for; other letters become a random one. */
const CONFUSED: Readonly<Record<string, string>> = {
  l: '1',
  i: 'l',
  o: '0',
  e: 'c',
  c: 'e',
  h: 'b',
  n: 'u',
  u: 'n',
  m: 'rn',
  s: '5',
  t: 'f',
  a: 'o',
  O: '0',
  I: 'l',
  S: '5',
  B: '8',
}

/** Gets 1 % of the letters wrong, the way optical character recognition does. */
export function garbleLetters(article: DataArticle, random: Random): DataArticle {
  const letters = [...(article.text ?? '')]
  const positions: number[] = []
  for (const [index, letter] of letters.entries()) if (LETTER.test(letter)) positions.push(index)
  for (const index of pickDistinct(random, positions, Math.round(positions.length * 0.01))) {
    letters[index] = CONFUSED[letters[index]] ?? String.fromCharCode(97 + randomInt(random, 26))
  }
  return { ...article, text: letters.join('') }
}

/** Prepends a lead of 40 words drawn from other articles and marks the headline as an update. */
export function prependUpdate(article: DataArticle, random: Random, pool: EditPool): DataArticle {
  const lead = Array.from({ length: 40 }, () => pool.words[randomInt(random, pool.words.length)].toLowerCase())
  const words = lead.join(' ').replace(/[\p{P}]+$/u, '')
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
  return { ...article, title: `UPDATE 1 - ${article.title ?? ''}`, text: `${sentence}\n\n${article.text ?? ''}` }
}

/** Upper case throughout; straight quotes become curly and curly ones straight. */
export function shout(article: DataArticle): DataArticle {
  return { ...article, title: (article.title ?? '').toUpperCase(), text: swapQuotes(article.text ?? '').toUpperCase() }
}

function swapQuotes(text: string): string {
  let open = false
  return text.replace(/["'“”‘’]/gu, (quote) => {
    if (quote === "'") return '’'
    if (quote === '‘' || quote === '’') return "'"
    if (quote !== '"') return '"'
    open = !open
    return open ? '“' : '”'
  })
}

/** 40 % of the words in one run from a random place, without the headline. */
export function excerpt(article: DataArticle, random: Random): DataArticle {
  const text = article.text ?? ''
  const words = wordRanges(text)
  const length = Math.max(1, Math.round(words.length * 0.4))
  const first = randomInt(random, words.length - length + 1)
  const { title: _, ...rest } = article
  return { ...rest, text: text.slice(words[first].start, words[first + length - 1].end) }
}

/** Wraps the article in the navigation of one of five invented sites, its share bar, links to other articles and comment form. */
export function addFurniture(article: DataArticle, random: Random, pool: EditPool): DataArticle {
  const site = sites[randomInt(random, sites.length)]
  const fill = (line: string): string => line.replace('%', () => pool.titles[randomInt(random, pool.titles.length)])
  // A paragraph starts after an empty line or, in agency style, with an indent.
  const paragraphs = (article.text ?? '').split(/\n(?=[ \t]{2,}|\n)/u)
  const place = 1 + randomInt(random, Math.max(1, paragraphs.length - 1))
  const text = [
    ...site.before.map(fill),
    ...paragraphs.slice(0, place),
    fill(site.between),
    ...paragraphs.slice(place),
    ...site.after.map(fill),
  ].join('\n')
  return { ...article, text }
}

/** Every kind of edit, in the order in which the benchmark prints them. */
export const EDITS: readonly Edit[] = [
  { kind: 'tail cut by 30 %', apply: cutTail },
  { kind: 'halves reordered', apply: reorderHalves },
  { kind: 'furniture around it', apply: addFurniture },
  { kind: '5 % of words replaced', apply: replaceWords },
  { kind: '1 % of letters wrong', apply: garbleLetters },
  { kind: 'update prepended', apply: prependUpdate },
  { kind: 'upper case, other quotes', apply: shout },
  { kind: 'excerpt of 40 %', apply: excerpt },
]

/** Collects words and headlines from up to `articles` random articles. */
export function createPool(from: readonly DataArticle[], random: Random, articles = 2000): EditPool {
  const words: string[] = []
  const titles: string[] = []
  for (const article of pickDistinct(random, from, articles)) {
    for (const match of (article.text ?? '').matchAll(WORD)) if (LETTER.test(match[0])) words.push(match[0])
    if (article.title !== undefined && article.title !== '') titles.push(article.title)
  }
  // Sets without headlines: the first words of a text serve as one.
  if (titles.length === 0) {
    for (const article of pickDistinct(random, from, 200))
      titles.push((article.text ?? '').split(/\s+/u).slice(0, 9).join(' '))
  }
  return { words, titles }
}
