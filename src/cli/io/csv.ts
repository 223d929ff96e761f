/** A row of CSV (RFC 4180): cells in quotes where they need them; what is no string as JSON. */
export function csvRow(cells: readonly unknown[]): string {
  return cells.map(cell).join(',')
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
