import type { Notices } from '../io/notices.ts'
import { counted } from '../io/text.ts'
import { type Place, placeName } from './item.ts'

/** Counts the articles whose date cannot be read, which are kept without it, and names the first. */
export class Undated {
  #count = 0
  #first = ''

  /** @param reason what is wrong with the date, and what it is */
  add(place: Place, reason: string): void {
    if (this.#count++ === 0) this.#first = `${placeName(place)}: ${reason}`
  }

  say(notices: Notices): void {
    if (this.#count === 0) return
    notices.say(
      `${counted(this.#count, 'article')} with a date that cannot be read, kept without it; the first is ${this.#first}`,
    )
  }
}
