import { squeeze } from './site-name.ts'

/**
 * Whether a text is but its headline again and the name of who printed it, as Google News has it for every article: 'Ferry runs
 * aground - Norvane Times' above 'Ferry runs aground  Norvane Times'. The name is that behind the title, or the source.
 *
 * @param title as it is given
 * @param headline the same without the name of its site
 * @param source empty where the article has none
 */
export function isHeadlineAgain(text: string, title: string, headline: string, source: string): boolean {
  const said = squeeze(text)
  return said === squeeze(title) || said === squeeze(headline + source)
}
