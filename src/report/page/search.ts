/** Letters without marks and case, so that "uber" finds "Über". */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Says whether a text has all words of a query. The text is folded already. */
export function matcher(query: string): (text: string) => boolean {
  const words = folded(query).split(/\s+/).filter(Boolean)
  return (text) => words.every((word) => text.includes(word))
}
