import type { Bytes } from './bytes.ts'
import { type FeedIds, idsOfJsonFeed, withFeedId } from './feed-ids.ts'
import { isBlank } from './fields.ts'
import { LISTS } from './format.ts'
import { type Item, isBad } from './item.ts'
import { itemOf } from './json-lines.ts'
import { decoded, type Say } from './text.ts'

/**
 * JSON that is an array of articles, an object that holds one as `{ "articles": [...] }`, a single article, or several of
 * these one after the other. Only one element is in memory at a time.
 */
export async function* readJson(file: string, bytes: Bytes, say: Say): AsyncGenerator<Item> {
  const scanner = new Scanner(file)
  for await (const text of decoded(file, bytes, say)) yield* scanner.push(text)
  yield* scanner.end()
}

const QUOTE = 34
const BACKSLASH = 92

/** Names of what only articles have, not what is around a list of them. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'body', 'content', 'articleBody', 'fulltext', 'full_text'])

/** Whether the beginning of a document, up to a list in it, is that of an article. */
function isArticle(head: string): boolean {
  const { fields } = { fields: {}, ...itemOf(`${head}[]}`, { file: '' }) }
  return Object.entries(fields).some(([name, value]) => TEXTS.has(name) && typeof value === 'string' && !isBlank(value))
}

type State =
  /** Between values, at the top or in a list. */
  | 'between'
  /** In a value, which is kept. */
  | 'value'
  /** In a document after its list: what else it has is passed over. */
  | 'around'

/** Finds where values begin and end, by quotes and brackets alone; whether they are JSON is for `JSON.parse` to say. */
class Scanner {
  readonly #file: string
  #state: State = 'between'
  /** Whether values are elements of a list, and whether that is in a document. */
  #list = false
  #inDocument = false
  /** Whether the value may be a document around a list. */
  #document = false
  /** Of a list that is a feed, the ids of its items. */
  #feed: FeedIds | undefined
  /** The string read last, where it may be the key of such a list. */
  #key = ''
  #depth = 0
  #string = false
  #escaped = false
  /** What has been read of the value, without the text at hand. */
  #text = ''
  #line = 1
  #began = 1

  constructor(file: string) {
    this.#file = file
  }

  *push(text: string): Generator<Item> {
    let from = 0
    for (let i = 0; i < text.length; i++) {
      if (this.#string) i = this.#skipLetters(text, i)
      if (i === text.length) break
      const c = text[i]
      if (c === '\n') this.#line++
      if (this.#string) {
        this.#inString(c)
        if (this.#string || this.#state !== 'value' || this.#depth > 0) continue
        yield this.#take(text.slice(from, i + 1))
        continue
      }
      if (this.#state === 'between') {
        if (this.#between(c)) continue
        from = i
      } else if (this.#state === 'value' && this.#depth === 0 && /[\s,\]}]/.test(c)) {
        // A number or a word ends before what follows it, which is looked at again.
        yield this.#take(text.slice(from, i))
        if (c === '\n') this.#line--
        i--
        continue
      }
      if (c === '"') {
        this.#string = true
        this.#key = ''
      } else if (c === '[' && this.#mayHoldArticles(this.#text, text.slice(from, i))) {
        this.#feed = idsOfJsonFeed(this.#file, this.#text + text.slice(from, i))
        this.#list = true
        this.#inDocument = true
        this.#state = 'between'
      } else if (c === '{' || c === '[') {
        this.#depth++
      } else if ((c === '}' || c === ']') && --this.#depth <= 0) {
        if (this.#state === 'value') yield this.#take(text.slice(from, i + 1))
        this.#state = 'between'
        this.#depth = 0
        if (!this.#list) this.#inDocument = false
      }
    }
    if (this.#state === 'value') this.#text += text.slice(from)
  }

  /** Whether a list that begins after so much of a value holds articles: a document with a text of its own is one itself. */
  #mayHoldArticles(text: string, more: string): boolean {
    return this.#document && this.#depth === 1 && LISTS.has(this.#key) && !isArticle(text + more)
  }

  *end(): Generator<Item> {
    if (this.#state === 'between' && !this.#list) return
    if (this.#state === 'value' && this.#depth === 0 && !this.#string) {
      yield this.#take('')
      return
    }
    const raw = this.#state === 'value' ? this.#text.slice(0, 200) : ''
    yield {
      place: { file: this.#file, line: this.#state === 'value' ? this.#began : this.#line },
      problem: 'the JSON ends too early',
      ...(raw !== '' && { raw }),
    }
  }

  /** @returns where a string has its next quote or backslash, or what follows that */
  #skipLetters(text: string, from: number): number {
    let i = from
    if (this.#escaped) return i
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === QUOTE || code === BACKSLASH) break
    }
    if (this.#document && this.#depth === 1) this.#key += text.slice(from, i)
    return i
  }

  #inString(c: string): void {
    if (this.#escaped) this.#escaped = false
    else if (c === '\\') this.#escaped = true
    else this.#string = false
  }

  /** @returns whether there is nothing more to a character; else a value begins with it */
  #between(c: string): boolean {
    if (c === ',' || c === '\u001e' || c === '\ufeff' || /\s/.test(c)) return true
    if (c === '[' && !this.#list) {
      this.#list = true
      return true
    }
    if (c === ']' && this.#list) {
      this.#list = false
      if (this.#inDocument) {
        this.#state = 'around'
        this.#depth = 1
      }
      return true
    }
    this.#state = 'value'
    this.#began = this.#line
    this.#text = ''
    this.#depth = 0
    this.#document = c === '{' && !this.#list
    if (this.#document) this.#feed = undefined
    return false
  }

  #take(rest: string): Item {
    const whole = this.#text + rest
    this.#text = ''
    this.#state = 'between'
    const item = itemOf(whole, { file: this.#file, line: this.#began })
    return isBad(item) || this.#feed === undefined ? item : { ...item, fields: withFeedId(item.fields, this.#feed) }
  }
}
