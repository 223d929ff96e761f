import { createHash } from 'node:crypto'
import type { Article } from '../../index.ts'
import { publishedTime } from '../../text/index.ts'
import { isRecord } from './item.ts'

/** What of an article may be mapped to a field of the input. */
export const FIELDS = ['id', 'title', 'text', 'date', 'url', 'source', 'language'] as const
export type Field = (typeof FIELDS)[number]

/** Names that were given on the command line. */
export type FieldNames = Readonly<Partial<Record<Field, string>>>

export function isField(name: string): name is Field {
  return FIELDS.some((field) => field === name)
}

/**
 * Names that a field goes by where none was given, likeliest first, in the languages of Europe too; capitals, accents, blanks and `_ - : .`
 * do not count. `data`, a date in some, is anything in others.
 */
const GUESSES: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'articleid', 'guid', 'uuid', 'docid', 'documentid', 'key', 'sourceid'],
  title: [
    ...['title', 'headline', 'head', 'heading', 'name', 'subject'],
    ...[
      'titel',
      'uberschrift',
      'schlagzeile',
      'titre',
      'titulo',
      'titular',
      'titolo',
      'tytuł',
      'заголовок',
      'baslık',
      'baslik',
    ],
  ],
  text: [
    ...['text', 'body', 'content', 'contentencoded', 'articlebody', 'articletext', 'fulltext', 'maintext', 'bodytext'],
    ...['html', 'contenthtml', 'contenttext', 'description', 'summary', 'abstract', 'snippet', 'lead'],
    ...['inhalt', 'artikeltext', 'texte', 'contenu', 'texto', 'contenido', 'conteudo', 'cuerpo', 'testo', 'contenuto'],
    ...['tekst', 'inhoud', 'tresc', 'текст', 'содержание', 'metin', 'icerik'],
  ],
  date: [
    ...['publishedat', 'published', 'pubdate', 'datepublished', 'publicationdate', 'publishdate', 'publishedtime'],
    ...[
      'date',
      'datetime',
      'timestamp',
      'time',
      'dcdate',
      'created',
      'createdat',
      'updated',
      'updatedat',
      'datemodified',
    ],
    ...['datum', 'veroffentlicht', 'veroffentlichtam', 'erschienen', 'datepublication', 'datedepublication'],
    ...['fecha', 'fechapublicacion', 'datapublicacao', 'datapubblicazione', 'дата', 'tarih'],
  ],
  url: ['url', 'link', 'href', 'permalink', 'canonicalurl', 'articleurl', 'webpage', 'uri', 'lien', 'enlace', 'ссылка'],
  source: [
    'source',
    'publisher',
    'outlet',
    'site',
    'sitename',
    'website',
    'domain',
    'publication',
    'newspaper',
    'feed',
    ...['quelle', 'zeitung', 'medium', 'journal', 'fuente', 'fonte', 'bron', 'источник', 'kaynak'],
  ],
  language: [
    ...['language', 'lang', 'locale', 'inlanguage', 'dclanguage'],
    ...['sprache', 'langue', 'idioma', 'lingua', 'taal', 'язык', 'dil'],
  ],
}

const simple = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\s_\-:.@\p{M}]/gu, '')

/** The field of a record that most likely holds its id. */
export function idField(fields: Readonly<Record<string, unknown>>): string | undefined {
  const names = Object.keys(fields)
  for (const guess of GUESSES.id) {
    const name = names.find((one) => simple(one) === guess)
    if (name !== undefined) return name
  }
  return undefined
}

/** What was made of a record, and what there is to say of that. */
export interface MadeArticle {
  readonly article: Article
  /** Where its id came from. */
  readonly idFrom: 'field' | 'url' | 'content'
  /** Of each field the name that was guessed, where it is another than the field's own. */
  readonly guessed: readonly (readonly [field: Field, name: string])[]
  /** What was changed or left out. */
  readonly remarks: readonly Remark[]
}

export type Remark = 'seconds' | 'language'

/** Makes articles of records, by the names that were given and by guesses. */
export class FieldReader {
  readonly #names: FieldNames
  /** Names that were given and that no record had yet. */
  readonly #missing: Map<Field, string>
  readonly #guesses = new Map<string, Readonly<Partial<Record<Field, readonly string[]>>>>()

  constructor(names: FieldNames) {
    this.#names = names
    this.#missing = new Map(FIELDS.flatMap((field) => (names[field] === undefined ? [] : [[field, names[field]]])))
  }

  /** Names that were given, and that no record which was read has. */
  get missing(): ReadonlyMap<Field, string> {
    return this.#missing
  }

  /** @param path id of an article that is a whole file */
  read(fields: Readonly<Record<string, unknown>>, path?: string): MadeArticle {
    const guessed: [Field, string][] = []
    const remarks: Remark[] = []
    const guesses = this.#guessesOf(fields)
    /** What can be read of a field: of the name that was given, else of the first guess of which anything can be. */
    const pick = <Made>(field: Field, made: (value: unknown) => Made | undefined): Made | undefined => {
      const name = this.#names[field]
      if (name !== undefined) {
        const found = valueAt(fields, name)
        if (found !== undefined) this.#missing.delete(field)
        return isBlank(found) ? undefined : made(found)
      }
      for (const guess of guesses[field] ?? []) {
        const value = isBlank(fields[guess]) ? undefined : made(fields[guess])
        if (value === undefined) continue
        if (guess !== field && guess !== 'publishedAt') guessed.push([field, guess])
        return value
      }
      return undefined
    }
    const given = pick('id', idOf)
    const title = pick('title', textual)
    const text = pick('text', textual)
    const url = pick('url', addressOf)
    const source = pick('source', nameOf)
    const time = pick('date', timeOf)
    if (time?.inSeconds) remarks.push('seconds')
    const publishedAt = time?.value
    const language = pick('language', (value) => languageOf(value, remarks))
    const id = given ?? url ?? path ?? hashOf(title, text, publishedAt)
    const article: Article = {
      id,
      ...(title !== undefined && { title }),
      ...(text !== undefined && { text }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(language !== undefined && { language }),
      ...(url !== undefined && { url }),
      ...(source !== undefined && { source }),
    }
    const idFrom =
      given !== undefined || (url === undefined && path !== undefined) ? 'field' : url === undefined ? 'content' : 'url'
    return { article, idFrom, guessed, remarks }
  }

  /** Which of the names of a record stand for which field; remembered, for records of a file are alike. */
  #guessesOf(fields: Readonly<Record<string, unknown>>): Readonly<Partial<Record<Field, readonly string[]>>> {
    const names = Object.keys(fields)
    const key = names.join('\n')
    const known = this.#guesses.get(key)
    if (known !== undefined) return known
    const made = Object.fromEntries(
      FIELDS.map((field) => [field, GUESSES[field].flatMap((guess) => names.filter((name) => simple(name) === guess))]),
    )
    if (this.#guesses.size > 1000) this.#guesses.clear()
    this.#guesses.set(key, made)
    return made
  }
}

/** What databases and pandas write where there is nothing. */
const NOTHING = /^(?:|\\N|null|none|nan|<na>|#?n\/a)$/i

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && NOTHING.test(value.trim()))
}

/** What converters of XML and search engines put into a list by itself. */
function alone(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value
}

/** The value of a name, or inside of objects where it has dots. */
function valueAt(fields: Readonly<Record<string, unknown>>, name: string): unknown {
  if (name in fields) return fields[name]
  let value: unknown = fields
  for (const part of name.split('.')) {
    if (Array.isArray(value)) value = value[Number(part)]
    else if (isRecord(value)) value = value[part]
    else return undefined
  }
  return value
}

/** Paragraphs may come one by one. */
function textual(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    const parts = value.map(textual).filter((part) => part !== undefined)
    return parts.length === 0 ? undefined : parts.join('\n\n')
  }
  if (isRecord(value)) return textual(value.rendered ?? value.value ?? value.text ?? value._ ?? value['#text'])
  return undefined
}

function addressOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (Array.isArray(value))
    return addressOf(value.find((link) => isRecord(link) && link.rel === 'alternate') ?? value[0])
  return isRecord(value) ? addressOf(value.href ?? value.url) : undefined
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (Array.isArray(value)) return nameOf(value[0])
  if (!isRecord(value)) return undefined
  return nameOf(value.name ?? value.title ?? value._ ?? value['#text'] ?? value.id ?? value.url)
}

function idOf(given: unknown): string | undefined {
  const value = alone(given)
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  return isRecord(value) ? idOf(value.$oid ?? value['#text'] ?? value._) : undefined
}

/** Epoch seconds that can't be milliseconds of a time when there was news in JSON: before 1973, read as such. */
const SECONDS = 1e11

/** Digits of a day of 1900 to 2099 and a time, as tables have them. */
const DIGITS = /^(?:19|20)\d{10}(?:\d\d)?$/

/** Whether an article is published, which is no time. */
const FLAG = /^\s*(?:true|false|yes|no|[01])\s*$/i

interface Time {
  readonly value: number | string
  /** Whether it was epoch seconds. */
  readonly inSeconds?: boolean
}

/** A time as the library takes it; what else it may be, the library says. */
function timeOf(given: unknown): Time | undefined {
  const value = alone(given)
  if (isBlank(value) || FLAG.test(String(value))) return undefined
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : undefined
  if (text === undefined) {
    if (isRecord(value) && '$date' in value) return timeOf(value.$date)
    if (isRecord(value) && '$numberLong' in value) return timeOf(value.$numberLong)
    return { value: JSON.stringify(value) }
  }
  if (!/^-?\d{9,}(?:\.\d+)?$/.test(text)) return { value: text }
  if (typeof value === 'string' && DIGITS.test(text) && !Number.isNaN(publishedTime(text))) return { value: text }
  const number = Number(text)
  if (Math.abs(number) >= SECONDS) return { value: Math.round(number) }
  return { value: Math.round(number * 1000), inSeconds: true }
}

function languageOf(given: unknown, remarks: Remark[]): string | undefined {
  const value = alone(given)
  if (typeof value !== 'string') return undefined
  const tag = value.trim().replaceAll('_', '-').replace(/\..*$/, '')
  if (/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) return tag
  remarks.push('language')
  return undefined
}

/** The same articles have the same ids in the next run. */
function hashOf(title: string | undefined, text: string | undefined, publishedAt: unknown): string {
  const content = JSON.stringify([title ?? '', text ?? '', publishedAt ?? null])
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
