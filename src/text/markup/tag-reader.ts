import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { bareTag, type Tag, TagParts } from './tag.ts'
import { TAGS_REMEMBERED, TagMemory } from './tag-memory.ts'
import { scanTag } from './tag-scanner.ts'

/** Letters of a name of which the number is a small integer. */
const LONGEST_BARE = 5
/** Tags of such a name and nothing else that are remembered, each at one place, by their number. By hand. */
const BARE_BITS = 12

/** Reads tags one by one, with the tokenizer of htmlparser2. */
export class TagReader implements TokenizerCallbacks {
  // References in the attributes that are looked at change nothing, and without decoding it goes through them faster.
  readonly #tokenizer = new Tokenizer({ decodeEntities: false }, this)
  readonly #memory = new TagMemory()
  readonly #parts = new TagParts()
  readonly #bareKeys = new Int32Array(1 << BARE_BITS)
  readonly #bareTags: (Tag | undefined)[] = new Array<Tag | undefined>(1 << BARE_BITS).fill(undefined)
  /** The tag. */
  #given = ''
  #complete = false

  /** Where the tag that was read last ends. */
  end = 0
  /** A number of it, the same whenever it comes again as long as it is remembered; -1 if it is not. */
  number = -1

  /**
   * Reads a tag.
   *
   * @param from where it begins, by `<` and a letter or `</` and a letter
   * @returns undefined if it does not end
   */
  read(html: string, from: number): Tag | undefined {
    const bare = this.#readBare(html, from)
    if (bare !== undefined) return bare
    const known = this.#memory.find(html, from)
    // Up to the first `>`, where most end; of longer ones it is not known yet.
    const { length } = this.#memory
    this.end = from + length
    this.number = length === 0 ? -1 : this.#memory.slot
    if (known !== undefined) return known
    if (!this.#readRegular(html, from) && !this.#readAny(html, from)) return undefined
    const tag = this.#parts.tag()
    if (this.end === from + length) this.#memory.remember(tag, html, from)
    else this.number = -1
    return tag
  }

  /** Reads a tag as most are written, much faster than the tokenizer does, which goes through values letter by letter. */
  #readRegular(html: string, from: number): boolean {
    const end = html.charCodeAt(from + 1) === 0x2f ? -1 : scanTag(html, from, this.#parts)
    if (end >= 0) this.end = end
    return end >= 0
  }

  /** Reads any tag. */
  #readAny(html: string, from: number): boolean {
    let stop = from
    this.#tokenizer.reset()
    this.#parts.begin()
    this.#given = ''
    this.#complete = false
    // A `>` in the value of an attribute does not end it.
    while (!this.#complete) {
      const next = html.indexOf('>', stop) + 1
      if (next === 0) return false
      const more = html.slice(stop, next)
      this.#given += more
      this.#tokenizer.write(more)
      stop = next
    }
    this.end = stop
    return true
  }

  /** A tag of a short name and nothing else, as most are, without a look at more than its letters. */
  #readBare(html: string, from: number): Tag | undefined {
    const isEnd = html.charCodeAt(from + 1) === 0x2f
    const first = isEnd ? from + 2 : from + 1
    let key = isEnd ? 1 : 2
    for (let i = first; i <= first + LONGEST_BARE; i++) {
      const unit = html.charCodeAt(i)
      if (unit === 0x3e) {
        this.end = i + 1
        const place = Math.imul(key, 0x9e3779b1) >>> (32 - BARE_BITS)
        this.number = place + TAGS_REMEMBERED
        const known = this.#bareKeys[place] === key ? this.#bareTags[place] : undefined
        if (known !== undefined) return known
        const tag = bareTag(html.slice(first, i).toLowerCase(), isEnd)
        this.#bareKeys[place] = key
        this.#bareTags[place] = tag
        return tag
      }
      // Letters of either case, and digits.
      const letter = unit > 0x40 ? (unit | 0x20) - 0x57 : unit < 0x3a ? unit - 0x30 : -1
      if (letter < 0 || letter > 35) return undefined
      key = key * 36 + letter
    }
    return undefined
  }

  onopentagname(start: number, end: number): void {
    this.#parts.name = this.#given.slice(start, end).toLowerCase()
  }

  onattribname(start: number, end: number): void {
    this.#parts.attribute(this.#given, start, end)
  }

  onattribdata(start: number, end: number): void {
    this.#parts.value(this.#given.slice(start, end))
  }

  onopentagend(): void {
    this.#complete = true
  }

  onselfclosingtag(): void {
    this.#parts.isEmpty = true
    this.#complete = true
  }

  onclosetag(start: number, end: number): void {
    this.#parts.name = this.#given.slice(start, end).toLowerCase()
    this.#parts.isEnd = true
    this.#complete = true
  }

  ontext(): void {}
  onattribend(): void {}
  onattribentity(): void {}
  ontextentity(): void {}
  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}
