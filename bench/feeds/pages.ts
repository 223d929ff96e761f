import { background as german } from '../../src/background/de.ts'
import { decodeBackground } from '../../src/background/decode.ts'
import { background as english } from '../../src/background/en.ts'
import { background as spanish } from '../../src/background/es.ts'
import { background as french } from '../../src/background/fr.ts'
import { background as russian } from '../../src/background/ru.ts'
import { type Random, randomInt } from '../lib/random.ts'
import { inventName, inventNumber } from '../world/names.ts'
import { AliasTable } from '../world/words.ts'
import texts from './notices.json' with { type: 'json' }

export type NoticeLanguage = keyof typeof texts.notices

/** What sites put on their every page: notices of 20 to 120 words, written for this bench, four in each of five languages. */
export const NOTICES: Readonly<Record<NoticeLanguage, readonly string[]>> = texts.notices

const TABLES = { en: english, de: german, fr: french, es: spanish, ru: russian }
/** What is particular to one page. */
const OWN_WORDS = 25
const OWN_NAMES = 5
const OWN_NUMBERS = 4
/** Words from this rank on mark a page. */
const RARE = 800

/** A report of something that no other page reports. */
export interface Page {
  readonly title: string
  readonly text: string
  /** A further sentence on the same matter. */
  readonly update: string
}

/** Writes pages in one language: each on names, numbers and rare words of its own, among words by their frequency. */
export class PageWriter {
  /** Everyday words that hold sentences together, commonest first. */
  readonly #glue: readonly string[]
  readonly #language: NoticeLanguage
  readonly #words: readonly string[]
  readonly #byFrequency: AliasTable
  readonly #connectives: AliasTable

  constructor(language: NoticeLanguage) {
    this.#language = language
    this.#glue = texts.connectives[language].split(' ')
    const entries: { readonly word: string; readonly frequency: number }[] = []
    decodeBackground(TABLES[language].data, (word, frequency) => {
      if (/^\p{L}{3,}$/u.test(word)) entries.push({ word, frequency })
    })
    entries.sort((a, b) => b.frequency - a.frequency || (a.word < b.word ? -1 : 1))
    this.#words = entries.map(({ word }) => word)
    this.#byFrequency = new AliasTable(entries.map(({ frequency }) => frequency))
    this.#connectives = new AliasTable(this.#glue.map((_, rank) => 1 / (rank + 2)))
  }

  /** A page of about so many words. */
  write(words: number, random: Random): Page {
    const own = Array.from(
      { length: OWN_WORDS },
      () => this.#words[RARE + randomInt(random, this.#words.length - RARE)],
    )
    const names = Array.from({ length: OWN_NAMES }, () => this.#name(random))
    const numbers = Array.from({ length: OWN_NUMBERS }, () => inventNumber(random))
    const sentence = (length: number): string => {
      const chosen: string[] = []
      for (let i = 0; i < length; i++) {
        const kind = random()
        if (i % 2 === 1) chosen.push(this.#glue[this.#connectives.draw(random)])
        else if (kind < 0.3) chosen.push(own[randomInt(random, own.length)])
        else if (kind < 0.5) chosen.push(names[randomInt(random, names.length)])
        else if (kind < 0.58) chosen.push(numbers[randomInt(random, numbers.length)])
        else chosen.push(this.#words[this.#byFrequency.draw(random)])
      }
      return `${capital(chosen.join(' '))}.`
    }
    const title = capital([names[0], own[0], own[1], this.#glue[0], names[1], own[2]].join(' '))
    const paragraphs: string[] = []
    for (let left = words; left > 0; ) {
      const sentences: string[] = []
      for (let i = 0; i < 3 && left > 0; i++) {
        const length = Math.min(left, 9 + randomInt(random, 10))
        sentences.push(sentence(length))
        left -= length
      }
      paragraphs.push(sentences.join(' '))
    }
    return { title, text: paragraphs.join('\n\n'), update: sentence(9) }
  }

  #name(random: Random): string {
    const name = inventName(random)
    return this.#language === 'ru' ? capital(cyrillic(name.toLowerCase())) : name
  }
}

/** Another title for the same page. */
export function retitled(page: Page): string {
  return capital(
    page.text
      .split(/[.\s]+/)
      .slice(3, 10)
      .join(' '),
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const CYRILLIC = 'абцдефгхижклмнопкрстувшксз'

function cyrillic(word: string): string {
  return [...word].map((letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter).join('')
}
