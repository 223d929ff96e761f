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

/** The attributes that are looked at. */
const ATTRIBUTES = new Set(['class', 'id', 'href', 'role', 'style', 'hidden', 'aria-hidden', 'itemprop'])
/** 1 for their lengths. */
const MATTERS = new Uint8Array(12)
for (const { length } of ATTRIBUTES) MATTERS[length] = 1

/** The tag of a name that has no attributes. */
export function bareTag(name: string, isEnd: boolean): Tag {
  return {
    name: interned(name),
    does: elementDoes(name) ?? 0,
    why: roleOf(name, ''),
    isHeader: false,
    isEnd,
    isEmpty: false,
    isLink: false,
  }
}

/** Gathers what is used of a tag from its parts. */
export class TagParts {
  /** In lower case. */
  name = ''
  isEnd = false
  isEmpty = false
  #attribute = ''
  #names = ''
  #role = ''
  #hidden = false
  #isLink = false
  #isBody = false

  begin(): void {
    this.name = ''
    this.isEnd = false
    this.isEmpty = false
    this.#attribute = ''
    this.#names = ''
    this.#role = ''
    this.#hidden = false
    this.#isLink = false
    this.#isBody = false
  }

  /** The name of the next attribute, source[from, to). @returns whether its value matters */
  attribute(source: string, from: number, to: number): boolean {
    // Of most attributes the length tells that they are of no interest.
    const length = to - from
    const name = length < MATTERS.length && MATTERS[length] === 1 ? source.slice(from, to).toLowerCase() : ''
    this.#attribute = ATTRIBUTES.has(name) ? name : ''
    if (this.#attribute === 'hidden') this.#hidden = true
    return this.#attribute !== ''
  }

  /** The value of the attribute that was named last. */
  value(value: string): void {
    switch (this.#attribute) {
      case 'class':
      case 'id':
        this.#names += `${value} `
        break
      case 'href':
        this.#isLink = true
        break
      case 'role':
        this.#role = value.toLowerCase()
        break
      case 'style':
        if (HIDING.test(value)) this.#hidden = true
        break
      case 'aria-hidden':
        if (value === 'true') this.#hidden = true
        break
      case 'itemprop':
        if (value === 'articleBody') this.#isBody = true
    }
  }

  tag(): Tag {
    const { name } = this
    const role = this.#role
    // Of an element that a page has made up nothing is known, but they are blocks as a rule.
    let does = elementDoes(name) ?? (name.includes('-') ? Does.Line : 0)
    let why = roleOf(name, role) | (this.#hidden ? Why.Hidden : 0)
    if ((does & (Does.Container | Does.Whole)) === 0) why |= nameSays(this.#names)
    if (this.#isBody || (why & Does.Body && (does & Does.Line || name === 'section')))
      does |= Does.Container | Does.Body
    else if (role === 'main' || role === 'article') does |= Does.Container
    return {
      name: interned(name),
      does,
      why: why & ~Does.Body,
      isHeader: name === 'header',
      isEnd: this.isEnd,
      isEmpty: this.isEmpty,
      isLink: this.#isLink,
    }
  }
}
