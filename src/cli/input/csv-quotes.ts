/**
 * Quotes of a table as RFC 4180 has them, from such as programs write that do otherwise: a quote in a cell after a backslash
 * (Spark, MySQL) becomes two, and blanks before the quote that begins a cell are left out.
 */
export class Quotes {
  readonly #delimiter: string
  /** Whether what comes next is in a cell with quotes around it, and whether it begins a cell. */
  #inside = false
  #begins = true
  /** Whether the file escapes quotes so, as one has shown that can be nothing else. Then it escapes a backslash before one as well. */
  #escapes = false
  /** The end of what came, of which it takes what follows to tell what it is. */
  #rest = ''

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  /** @param more what comes next; undefined at the end */
  push(more: string | undefined): string {
    const text = this.#rest + (more ?? '')
    this.#rest = ''
    let made = ''
    let copied = 0
    for (let at = 0; at < text.length; ) {
      if (!this.#inside) {
        at = this.#outside(text, at, (from, to) => {
          made += text.slice(copied, from)
          copied = to
        })
        continue
      }
      const quote = text.indexOf('"', at)
      const end = quote < 0 ? text.length : quote
      const backslashes = backslashesBefore(text, at, end)
      // The letter after it tells what a quote is.
      if (end + 1 >= text.length && more !== undefined) {
        this.#rest = text.slice(Math.max(copied, end - backslashes))
        return made + text.slice(copied, end - backslashes)
      }
      if (quote < 0) break
      if (backslashes % 2 === 1 && this.#isEscaped(text, quote)) {
        made += `${text.slice(copied, quote - 1)}""`
        copied = quote + 1
        at = quote + 1
      } else if (text[quote + 1] === '"') at = quote + 2
      else {
        this.#inside = false
        at = quote + 1
      }
    }
    return made + text.slice(copied)
  }

  /** @returns where to go on, behind the quote that begins a cell, or the end of one. @param leaveOut says what blanks are none */
  #outside(text: string, from: number, leaveOut: (from: number, to: number) => void): number {
    let at = from
    if (this.#begins) {
      while (text[at] === ' ') at++
      if (text[at] === '"') {
        if (at > from) leaveOut(from, at)
        this.#begins = false
        this.#inside = true
        return at + 1
      }
    }
    while (at < text.length && !this.#endsCell(text[at])) at++
    this.#begins = at < text.length
    return at + 1
  }

  /** Whether a quote after a backslash belongs to the cell: one of a file that has such. */
  #isEscaped(text: string, quote: number): boolean {
    const next = text[quote + 1]
    // No cell of RFC 4180 goes on after a quote by itself.
    if (next !== '"' && !this.#endsCell(next)) this.#escapes = true
    return this.#escapes
  }

  #endsCell(letter: string | undefined): boolean {
    return letter === undefined || letter === this.#delimiter || letter === '\n' || letter === '\r'
  }
}

function backslashesBefore(text: string, from: number, end: number): number {
  let count = 0
  while (end - count > from && text[end - count - 1] === '\\') count++
  return count
}
