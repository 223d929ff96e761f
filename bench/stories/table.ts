import { bold, dim, pad, padLeft } from '../table.ts'

/** Prints rows under a heading: the first column at the left edge, the others at the right. */
export function printTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  print: (line: string) => void,
): void {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)))
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? pad(cell, widths[i]) : padLeft(cell, widths[i]))).join('  ')
  print(`  ${bold(line(head))}`)
  for (const row of rows) print(`  ${line(row)}`)
}

/** A share from 0 to 1 with three decimals and no leading zero. */
export function share(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^(-?)0\./, '$1.')
}

export const note = (text: string): string => dim(`  ${text}`)
