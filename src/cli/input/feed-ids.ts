import { isRecord } from './item.ts'

/** What nobody else has for a name: an address, or a URI of a kind that is given once. */
const URI = /^(?:[a-z][a-z\d+.-]*:\/\/|(?:tag|urn|uuid|doi|hdl|info):)\S/i

/** Ids of the items of a feed. A guid that is no URI is unique within its feed only: another counts from 1 as well. */
export class FeedIds {
  readonly #feed: string
  /** Of each address that is an id, the guid of the item that has it. */
  readonly #guids = new Map<string, string>()

  /** @param feed what names it */
  constructor(feed: string) {
    this.#feed = feed
  }

  /** The guid where that is a URI, else the address, unless another item has it too, else the guid with the feed before it. */
  idOf(guid: string | undefined, address: string | undefined): string | undefined {
    const own = guid ?? address
    if (own === undefined || URI.test(own)) return own
    if (address !== undefined && URI.test(address)) {
      const first = this.#guids.get(address) ?? own
      this.#guids.set(address, first)
      if (first === own) return address
    }
    return `${this.#feed}#${own}`
  }
}

/** The ids of a JSON Feed; undefined for any other document. @param head the document up to its items, where it has its version */
export function idsOfJsonFeed(file: string, head: string): FeedIds | undefined {
  const feed = parsed(`${head}[]}`)
  if (!isRecord(feed) || typeof feed.version !== 'string' || !VERSION.test(feed.version)) return undefined
  return new FeedIds([feed.feed_url, feed.home_page_url, feed.title].map(named).find(Boolean) ?? file)
}

const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//i

/** The fields of an item of a JSON Feed, with an id that no other feed has. */
export function withFeedId(fields: Readonly<Record<string, unknown>>, ids: FeedIds): Readonly<Record<string, unknown>> {
  const id = ids.idOf(named(fields.id), named(fields.url))
  return id === undefined ? fields : { ...fields, id }
}

function named(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  return text === '' ? undefined : text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
