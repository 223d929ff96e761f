import type { Article } from '../../src/index.ts'
import { escaped, paragraphsOf, type Template, withReferences } from './html.ts'

/** An article's text as a page of a template, or its paragraphs alone in tags. */
export function pageOf(
  template: Template | undefined,
  article: Article,
  related: ReadonlyMap<string, readonly string[]>,
): string {
  const paragraphs = paragraphsOf(article.text ?? '')
  if (template === undefined) return paragraphs.map((paragraph) => `<p>${withReferences(paragraph)}</p>`).join('\n')
  const date = typeof article.publishedAt === 'string' ? article.publishedAt.slice(0, 10) : ''
  const number = Number.parseInt(article.id.slice(0, 6), 16) || 7
  return template.page({ title: article.title ?? '', paragraphs, date, related: related.get(article.id) ?? [], number })
}

/** A form in which feeds deliver the beginning of an article. */
export interface SnippetForm {
  readonly name: string
  readonly set: (article: Article) => Article
  /** Whether it holds less than the text that it is made of. */
  readonly isCut?: boolean
}

export function snippetsOf(): readonly SnippetForm[] {
  return [
    { name: 'references alone', set: (article) => each(article, withReferences) },
    { name: 'paragraphs, an image and a link', set: (article) => ({ ...article, text: wrapped(article.text ?? '') }) },
    {
      name: 'escaped as a whole',
      set: (article) => ({ ...each(article, withReferences), text: escaped(wrapped(article.text ?? '')) }),
    },
    { name: 'escaped twice', set: (article) => each(article, (text) => escaped(withReferences(text))) },
    {
      name: 'cut at 300 characters of markup',
      set: (article) => ({ ...article, text: wrapped(article.text ?? '').slice(0, 300 + OPENING.length) }),
      isCut: true,
    },
  ]
}

function each({ title = '', text = '', ...article }: Article, write: (text: string) => string): Article {
  return { ...article, title: write(title ?? ''), text: write(text ?? '') }
}

const OPENING = '<p><img src="https://img.example/t.jpg" width="144" alt="" align="left" /></p>\n<p>'

function wrapped(text: string): string {
  const paragraphs = paragraphsOf(text).map(withReferences).join('</p>\n<p>')
  return `${OPENING}${paragraphs}&nbsp;[&hellip;] <a class="more-link" href="https://site.example/?p=1&amp;utm_source=rss">Read more</a></p>`
}
