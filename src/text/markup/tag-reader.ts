import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { Does, elementDoes, interned, roleOf, Why } from './elements.ts'
import { nameSays } from './names.ts'

/** What is used of a tag. */
export interface Tag {
  /** In lower case. */
  readonly name: string
  /** What its element does to the text; bits of `Does`. `Does.Container` also where the attributes say so. */
  readonly does: number
  /** Why what its element holds may be no part of the article; bits of `Why`. */
  readonly why: number
  /** Whether it is the beginning of a page's header, unless it stands in an article. */
  readonly isHeader: boolean
  readonly isEnd: boolean
  /** Whether it says that its element holds nothing. */
  readonly isEmpty: boolean
  readonly isLink: boolean
}

const HIDING = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** Tags up to this length are remembered, and so many of them: those without attributes, and a site's own. By hand. */
const LONGEST_REMEMBERED = 80
const MOST_REMEMBERED = 2048
const remembered = new Map<string, Tag>()

/** Letters of a name of which the number is a small integer. */
const LONGEST_BARE = 5
const bareTags = new Map<number, Tag>()

function rememberBare(key: number, name: string, isEnd: boolean): Tag {
  const does = elementDoes(name) ?? 0
  const tag = {
    name: interned(name),
    does,
    why: roleOf(name, ''),
    isHeader: false,
    isEnd,
    isEmpty: false,
    isLink: false,
  }
  if (bareTags.size < MOST_REMEMBERED) bareTags.set(key, tag)
  return tag
}

/** Reads tags one by one, with the tokenizer of htmlparser2. */
export class TagReader implements TokenizerCallbacks {
  // References in the attributes that are looked at change nothing, and without decoding it goes through them faster.
  readonly #tokenizer = new Tokenizer({ decodeEntities: false }, this)
  /** The tag. */
  #given = ''
  #name = ''
  #attribute = ''
  #names = ''
  #role = ''
  #hidden = false
  #isLink = false
  #isBody = false
  #isEnd = false
  #isEmpty = false
  #complete = false

  /** Where the tag that was read last ends. */
  end = 0

  /**
   * Reads a tag.
   *
   * @param from where it begins, by `<` and a letter or `</` and a letter
   * @returns undefined if it does not end
   */
  read(html: string, from: number): Tag | undefined {
    const bare = this.#readBare(html, from)
    if (bare !== undefined) return bare
    let stop = html.indexOf('>', from) + 1
    if (stop === 0) return undefined
    this.end = stop
    const given = stop - from <= LONGEST_REMEMBERED ? html.slice(from, stop) : ''
    const known = remembered.get(given)
    if (known !== undefined) return known
    this.#begin()
    this.#given = given === '' ? html.slice(from, stop) : given
    this.#tokenizer.write(this.#given)
    // A `>` in the value of an attribute does not end it.
    while (!this.#complete) {
      const next = html.indexOf('>', stop) + 1
      if (next === 0) return undefined
      const more = html.slice(stop, next)
      this.#given += more
      this.#tokenizer.write(more)
      stop = next
    }
    const tag = this.#made()
    if (given !== '' && stop === this.end) {
      if (remembered.size >= MOST_REMEMBERED) remembered.clear()
      remembered.set(given, tag)
    }
    this.end = stop
    return tag
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
        return bareTags.get(key) ?? rememberBare(key, html.slice(first, i).toLowerCase(), isEnd)
      }
      // Letters of either case, and digits.
      const letter = unit >= 0x41 ? (unit | 0x20) - 0x57 : unit - 0x30
      if (letter < 0 || letter > 35) return undefined
      key = key * 36 + letter
    }
    return undefined
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#given.slice(start, end).toLowerCase()
  }

  onattribname(start: number, end: number): void {
    // Of most attributes the length tells that they are of no interest.
    const length = end - start
    this.#attribute =
      (length > 1 && length < 7) || length === 8 || length === 11 ? this.#given.slice(start, end).toLowerCase() : ''
    if (this.#attribute === 'hidden') this.#hidden = true
  }

  onattribdata(start: number, end: number): void {
    switch (this.#attribute) {
      case 'class':
      case 'id':
        this.#names += `${this.#given.slice(start, end)} `
        break
      case 'href':
        this.#isLink = true
        break
      case 'role':
        this.#role = this.#given.slice(start, end).toLowerCase()
        break
      case 'style':
        if (HIDING.test(this.#given.slice(start, end))) this.#hidden = true
        break
      case 'aria-hidden':
        if (this.#given.slice(start, end) === 'true') this.#hidden = true
        break
      case 'itemprop':
        if (this.#given.slice(start, end) === 'articleBody') this.#isBody = true
    }
  }

  onopentagend(): void {
    this.#complete = true
  }

  onselfclosingtag(): void {
    this.#isEmpty = true
    this.#complete = true
  }

  onclosetag(start: number, end: number): void {
    this.#name = this.#given.slice(start, end).toLowerCase()
    this.#isEnd = true
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

  #begin(): void {
    this.#tokenizer.reset()
    this.#name = ''
    this.#attribute = ''
    this.#names = ''
    this.#role = ''
    this.#hidden = false
    this.#isLink = false
    this.#isBody = false
    this.#isEnd = false
    this.#isEmpty = false
    this.#complete = false
  }

  #made(): Tag {
    const name = this.#name
    const role = this.#role
    // Of an element that a page has made up nothing is known, but they are blocks as a rule.
    let does = elementDoes(name) ?? (name.includes('-') ? Does.Line : 0)
    let why = roleOf(name, role) | (this.#hidden ? Why.Hidden : 0)
    if ((does & (Does.Container | Does.Whole)) === 0) why |= nameSays(this.#names)
    if (this.#isBody || role === 'main' || role === 'article') does |= Does.Container
    return {
      name: interned(name),
      does,
      why,
      isHeader: name === 'header',
      isEnd: this.#isEnd,
      isEmpty: this.#isEmpty,
      isLink: this.#isLink,
    }
  }
}
