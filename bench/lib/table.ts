const COLOUR = process.stdout.isTTY === true && process.env.NO_COLOR === undefined

function paint(code: number, text: string): string {
  return COLOUR ? `\u001b[${code}m${text}\u001b[0m` : text
}

export const bold = (text: string): string => paint(1, text)
export const dim = (text: string): string => paint(2, text)
export const green = (text: string): string => paint(32, text)
export const red = (text: string): string => paint(31, text)
export const yellow = (text: string): string => paint(33, text)
export const cyan = (text: string): string => paint(36, text)

/** Columns that a string takes on a terminal: Han, Kana, Hangul and full-width forms take two, marks none. */
export function columns(text: string): number {
  let width = 0
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue
    width += WIDE.test(character) ? 2 : 1
  }
  return width
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

/** Cuts to at most `width` columns, with an ellipsis where something was cut. */
export function clip(text: string, width: number): string {
  if (columns(text) <= width) return text
  let cut = ''
  let used = 0
  for (const character of text) {
    const next = columns(character)
    if (used + next > width - 1) break
    cut += character
    used += next
  }
  return `${cut.trimEnd()}…`
}

/** Breaks at spaces into lines of at most `width` columns; a longer word has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && columns(longer) > width) lines.push(line)
    line = line !== '' && columns(longer) > width ? word : longer
  }
  return [...lines, line]
}

/** Fills up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}

/** As {@link pad}, with the text at the right edge. */
export function padLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columns(text))) + text
}

/** A share as a percentage with one or two decimals, never rounded up to 100 %. */
export function percent(share: number): string {
  if (Number.isNaN(share)) return '–'
  const value = share * 100
  return `${(value < 100 ? Math.min(value, 99.99) : value).toFixed(value >= 99 && value < 100 ? 2 : 1)} %`
}

/** Whole numbers with separators between thousands. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}

/** A number and what it counts: `1 pair`, `2 pairs`. */
export function counted(number: number, what: string, several = `${what}s`): string {
  return `${count(number)} ${number === 1 ? what : several}`
}

/** A share from 0 to 1 with three decimals and no leading zero. */
export function share(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^(-?)0\./, '$1.')
}

/** Prints rows under a heading: the first column at the left edge, the others at the right. */
export function printTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  print: (line: string) => void = console.log,
): void {
  const widths = head.map((title, i) => Math.max(columns(title), ...rows.map((row) => columns(row[i]))))
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? pad(cell, widths[i]) : padLeft(cell, widths[i]))).join('  ')
  print(`  ${bold(line(head))}`)
  for (const row of rows) print(`  ${line(row)}`)
}
