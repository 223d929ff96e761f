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

/** Cuts or fills up to exactly `width` columns. */
export function pad(text: string, width: number): string {
  const cut = clip(text, width)
  return cut + ' '.repeat(Math.max(0, width - columns(cut)))
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

/** One line of a benchmark: what was measured, the figure, its goal (if it has one) and the verdict. */
export function figure(what: string, value: string, goal?: string, passed?: boolean, note = ''): string {
  const verdict = passed === undefined ? '' : passed ? green('PASS') : red('FALLS SHORT')
  const gap = ' '.repeat(passed === undefined ? 0 : Math.max(1, 12 - (passed ? 4 : 11)))
  const line = `  ${pad(what, 34)}${padLeft(value, 13)}  ${pad(goal === undefined ? '' : `goal ${goal}`, 19)}${verdict}${gap}${note === '' ? '' : dim(note)}`
  return line.trimEnd()
}
