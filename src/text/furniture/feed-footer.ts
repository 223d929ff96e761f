/**
 * What WordPress sets under each item of a feed, as its translations have it: 'The post <title> appeared first on <site>.'
 * A title begins with no small letter, and the name of a site is short.
 */
const FOOTER =
  /^(?:The post \P{Ll}.* (?:first appeared|appeared first) on|Der Beitrag \P{Ll}.* erschien zuerst auf|L['’]article \P{Ll}.* est apparu en premier sur|La entrada \P{Ll}.* primero en|L['’]articolo \P{Ll}.* (?:proviene da|sembra essere il primo su)|Het bericht \P{Ll}.* verscheen eerst op|O (?:post|conteúdo) \P{Ll}.* primeiro em|Artykuł \P{Ll}.* pochodzi z serwisu|Inlägget \P{Ll}.* dök först upp på|Сообщение \P{Ll}.* появились сначала на) .{1,60}$/u

/** First letters of them. */
const FIRST = 'TDLHOAIС'

/** False if {@link isFeedFooter} would be. */
export function mayBeFeedFooter(text: string, start: number): boolean {
  return FIRST.includes(text[start])
}

/** True for the footer of an item of a feed. */
export function isFeedFooter(line: string): boolean {
  return FOOTER.test(line)
}
