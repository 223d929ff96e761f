import stringWidth from 'string-width'

/** Columns that a text takes on a terminal. */
export function columns(text: string): number {
  return stringWidth(text)
}

/** What an article must not bring to a terminal: control characters, and those that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** A text of an article on one line, without what a terminal would obey. */
export function plain(text: string): string {
  return text.replace(UNSAFE, ' ').replace(/\s+/gu, ' ').trim()
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * Breaks a text into lines of at most `width` columns, at spaces where it can; a word that is longer, or of a script without
 * spaces, is broken between characters. Nothing is cut.
 */
export function wrap(text: string, width: number): readonly string[] {
  if (width === Number.POSITIVE_INFINITY || columns(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  let used = 0
  const end = (): void => {
    lines.push(line.trimEnd())
    line = ''
    used = 0
  }
  for (const word of text.split(' ')) {
    const length = columns(word)
    const blank = line === '' ? 0 : 1
    if (used + blank + length <= width) {
      line += (blank === 1 ? ' ' : '') + word
      used += blank + length
      continue
    }
    if (length <= width && length === [...word].length) {
      end()
      line = word
      used = length
      continue
    }
    if (line !== '' && used + 1 < width) {
      line += ' '
      used++
    }
    for (const { segment } of graphemes.segment(word)) {
      const next = columns(segment)
      if (used > 0 && used + next > width) end()
      line += segment
      used += next
    }
  }
  if (line !== '') end()
  return lines
}

/** Fills up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}

/** As {@link pad}, with the text at the right edge. */
export function padLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columns(text))) + text
}

/** Whole numbers with separators between thousands. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}

/** A number and what it counts: `1 pair`, `2 pairs`. */
export function counted(number: number, what: string, several = `${what}s`): string {
  return `${count(number)} ${number === 1 ? what : several}`
}

/** A share as a percentage with one decimal, never rounded up to 100 % nor down to 0 %. */
export function percent(share: number): string {
  if (Number.isNaN(share)) return '–'
  const value = share * 100
  const shown = value < 100 ? Math.min(value, 99.9) : value
  return `${(shown > 0 ? Math.max(shown, 0.1) : 0).toFixed(1)} %`
}

/** A duration in words, as `2 h 5 min`. @param ms milliseconds */
export function span(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (ms < 90_000) return `${Math.round(ms / 1000)} s`
  if (minutes < 120) return `${minutes} min`
  const hours = Math.round(minutes / 60)
  if (hours < 48) return `${hours} h`
  return `${count(Math.round(hours / 24))} days`
}
