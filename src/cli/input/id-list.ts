/** Field of the ids that a survivor of `dedupe` stands for. */
export const STANDS_FOR = 'standsFor'

/** The ids as a cell of CSV: with blanks between them, or, where one has blanks itself, as a list in JSON. */
export function cellOf(ids: readonly string[]): string {
  return ids.some((id) => /\s|^\[/.test(id)) ? JSON.stringify(ids) : ids.join(' ')
}

/** What an article stands for, of a list or of what {@link cellOf} makes of one. */
export function idsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    const list = value.startsWith('[') ? parsed(value) : undefined
    return Array.isArray(list) ? idsOf(list) : value.split(/\s+/).filter((id) => id !== '')
  }
  if (!Array.isArray(value)) return []
  return value.filter((id) => typeof id === 'string' || typeof id === 'number').map(String)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
