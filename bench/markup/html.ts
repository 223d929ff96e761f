/** An article as a template sets it: escaped, in paragraphs, with what else stands on the page. */
export interface PageArticle {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly date: string
  /** Headlines of other articles, as every site links to them. */
  readonly related: readonly string[]
  /** A number of the page, for addresses and images. */
  readonly number: number
}

/** A page made by one kind of publishing system, around an article. */
export interface Template {
  readonly name: string
  readonly page: (article: PageArticle) => string
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** As publishing systems write it: quotes, dashes and what is not ASCII as references. */
export function withReferences(text: string): string {
  return escaped(text)
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replace(/–|—/g, '&ndash;')
    .replace(/[^\0-\x7f]/gu, (letter) => `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`)
}

export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n|\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

/** Each of some items set by a template. */
export function each<T>(items: readonly T[], set: (item: T, i: number) => string, between = '\n'): string {
  return items.map(set).join(between)
}

/** A script as pages have them, as long as they have them. */
export function script(lines: number, seed: number): string {
  const body = Array.from(
    { length: lines },
    (_, i) =>
      `  if (window.q${i} && i < ${(i * seed) % 97}) { dataLayer.push({ event: "view_${i}", slot: "<div id='s${i}'>", n: ${i ^ seed} }); }`,
  )
  return `<script>\n(function(i,s,o){\n${body.join('\n')}\n})(window, document);\n</script>`
}

export function style(rules: number): string {
  const body = Array.from({ length: rules }, (_, i) => `.c${i}>a:hover{margin:${i % 9}px;color:#${1000 + i}}`)
  return `<style type="text/css">\n${body.join('\n')}\n</style>`
}
