import { resolve } from 'node:path'
import type { Article } from '../../index.ts'
import type { Notices } from '../io/notices.ts'
import { count, counted } from '../io/text.ts'
import { type Bytes, hasLine, PackedError, peek, unpacked } from './bytes.ts'
import { headText } from './encoding.ts'
import { type Field, type FieldNames, FieldReader, type MadeArticle } from './fields.ts'
import { type Format, formatOf } from './format.ts'
import { type Item, isBad, type Place } from './item.ts'
import { isReadError, reasonOf } from './reason.ts'
import type { Rejects } from './rejects.ts'
import { outlineFile, outlineSource, type Source } from './sources.ts'
import { isBinary, type Say, wholeText } from './text.ts'

export interface ReadOptions {
  readonly names: FieldNames
  readonly from: Format | undefined
}

/** An article, where it came from, and its fields as they stood there. */
export interface ReadArticle {
  readonly article: Article
  readonly place: Place
  readonly fields: Readonly<Record<string, unknown>>
}

/** Usual names of what is to be compared. */
const TEXTS = new Set(['title', 'headline', 'text', 'body', 'content', 'description', 'summary'])

/** Articles after which a name that none had is told, ahead of the end. */
const EARLY = 1000

/** Reads articles of files one after the other, and says aloud once what it made of them. */
export class ArticleReader {
  readonly #options: ReadOptions
  readonly #rejects: Rejects
  readonly #notices: Notices
  readonly #fields: FieldReader
  readonly #say: Say = (message) => this.#notices.say(message)
  readonly #listed = new Set<string>()
  #seconds = 0
  #languages = 0
  #made = 0
  /** Names of fields that the first article has. */
  #first: readonly string[] = []
  /** Bytes read, as they lie in the files. */
  bytes = 0

  constructor(options: ReadOptions, rejects: Rejects, notices: Notices) {
    this.#options = options
    this.#rejects = rejects
    this.#notices = notices
    this.#fields = new FieldReader(options.names)
  }

  async *read(sources: readonly Source[]): AsyncGenerator<ReadArticle> {
    for (const source of sources) yield* this.#readSource(source)
    // Where no article was made, it was said of each.
    if (this.#made > 0) this.#remarkMissing('no article', (problem) => this.#rejects.remark(problem))
    if (this.#seconds > 0)
      this.#notices.say(`${counted(this.#seconds, 'time was', 'times were')} epoch seconds, read as such`)
    if (this.#languages > 0) {
      this.#notices.say(
        `${counted(this.#languages, 'language was', 'languages were')} no code such as "en", and left out`,
      )
    }
  }

  async *#readSource(source: Source): AsyncGenerator<ReadArticle> {
    try {
      const { head, bytes } = await peek(await unpacked(this.#counted(source.open())), hasLine)
      if (head.length === 0) {
        this.#notices.say(`${source.name} is empty`)
        return
      }
      yield* this.#readBytes(source, headText(head), bytes)
    } catch (error) {
      if (!isReadError(error)) throw error
      // Of a file that is torn, what came until then stays.
      const problem = error instanceof PackedError ? error.message : `it cannot be read to its end (${reasonOf(error)})`
      this.#rejects.add({ file: source.name }, problem)
    }
  }

  async *#readBytes(source: Source, head: string, bytes: Bytes): AsyncGenerator<ReadArticle> {
    const file = source.name
    const format = this.#options.from ?? formatOf(file, head)
    if (format === 'text') {
      const mustBeText = this.#options.from === undefined
      const text = mustBeText && isBinary(head) ? undefined : await wholeText(bytes)
      if (text === undefined || (mustBeText && isBinary(text))) this.#rejects.add({ file }, 'it is no text')
      else yield* this.#make({ place: { file }, fields: { text } }, file)
      return
    }
    if (format === 'html') {
      const { readPage } = await import('./page.ts')
      yield* this.#make({ place: { file }, fields: readPage(await wholeText(bytes)) }, file)
      return
    }
    if (format === 'xml') {
      yield* this.#readXml(source, await wholeText(bytes))
      return
    }
    for await (const item of await itemsOf(format, file, bytes, this.#say)) yield* this.#make(item)
  }

  async *#readXml({ name: file }: Source, xml: string): AsyncGenerator<ReadArticle> {
    const { readXml } = await import('./feed.ts')
    const content = readXml(file, xml)
    if (content === undefined) {
      this.#rejects.add({ file }, 'it is XML, but no RSS, Atom or RDF feed and no OPML list')
      return
    }
    if ('items' in content) {
      if (content.items.length === 0) this.#notices.say(`${file} is a feed without an item`)
      for (const item of content.items) yield* this.#make(item)
      return
    }
    let onTheWeb = 0
    for (const address of content.outlines) {
      const path = outlineFile(file, address)
      if (path === undefined) {
        onTheWeb++
        continue
      }
      if (this.#listed.has(resolve(path))) continue
      this.#listed.add(resolve(path))
      const source = outlineSource(path)
      if (source === undefined) this.#rejects.add({ file }, `it lists ${path}, which is no file`)
      else yield* this.#readSource(source)
    }
    if (onTheWeb > 0) {
      this.#notices.say(
        `${file} lists ${counted(onTheWeb, 'feed')} on the web, which samestory does not fetch: download them first`,
      )
    }
  }

  *#make(item: Item, path?: string): Generator<ReadArticle> {
    if (isBad(item)) {
      this.#rejects.add(item.place, item.problem, item.raw)
      return
    }
    const made = this.#fields.read(item.fields, path)
    this.#remark(made, item)
    const { article } = made
    if (article.title === undefined && article.text === undefined) {
      this.#rejects.add(item.place, this.#textMissing(item.fields), item.fields)
      return
    }
    if (this.#made++ === 0) this.#first = Object.keys(item.fields)
    // What is read for ever has no end to say it at.
    if (this.#made === EARLY) this.#remarkMissing(`none of the first ${count(EARLY)} articles`, this.#say)
    yield { article, place: item.place, fields: item.fields }
  }

  /** A name on the command line that is nowhere in the input is misspelt. */
  #remarkMissing(none: string, say: Say): void {
    const names = [...this.#fields.missing].map(([field, name]) => `"${name}" for ${field}`)
    if (names.length === 0) return
    say(`${none} has ${names.join(', or ')}; the fields of the first are ${this.#first.slice(0, 12).join(', ')}`)
  }

  #textMissing(fields: Readonly<Record<string, unknown>>): string {
    const { title, text } = this.#options.names
    const named = [title, text].filter((name) => name !== undefined)
    const names = Object.keys(fields).slice(0, 12).join(', ')
    if (named.length > 0) return `it has nothing in ${named.join(' and ')}; its fields are ${names || 'none'}`
    const empty = Object.keys(fields).filter((name) => TEXTS.has(name.toLowerCase()))
    if (empty.length > 0) return `nothing is in its ${empty.join(' and ')}`
    return `it has no title and no text; its fields are ${names || 'none'} (--title and --text say which to read)`
  }

  #remark({ idFrom, guessed, remarks }: MadeArticle, { place }: Item): void {
    if (guessed.length > 0) {
      const told = guessed.map(([field, name]) => `${field} from "${name}"`)
      this.#notices.say(`read ${list(told)}${optionsFor(guessed)}`)
    }
    if (idFrom === 'url') this.#notices.say(`${place.file}: articles without an id have their address for one`)
    if (idFrom === 'content') {
      this.#notices.say(`${place.file}: articles without id and address have a hash of their content for an id`)
    }
    for (const remark of remarks) {
      if (remark === 'seconds') this.#seconds++
      else this.#languages++
    }
  }

  async *#counted(bytes: Bytes): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      this.bytes += chunk.length
      yield chunk
    }
  }
}

async function itemsOf(
  format: 'jsonl' | 'json' | 'csv' | 'warc',
  file: string,
  bytes: Bytes,
  say: Say,
): Promise<AsyncIterable<Item>> {
  switch (format) {
    case 'jsonl':
      return (await import('./json-lines.ts')).readJsonLines(file, bytes, say)
    case 'json':
      return (await import('./json.ts')).readJson(file, bytes, say)
    case 'csv':
      return (await import('./csv.ts')).readCsv(file, bytes, say)
    case 'warc':
      return (await import('./warc.ts')).readWarc(file, bytes)
  }
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function optionsFor(guessed: readonly (readonly [Field, string])[]): string {
  const flags = guessed.map(([field]) => (field === 'language' ? '--field language=NAME' : `--${field}`))
  return ` (${[...new Set(flags)].join(', ')} to choose)`
}
