import { describe, test } from 'vitest'
import { compareArticles, NewsDetector } from '../../src/index.ts'
import { readMarkup, separateFurniture } from '../../src/text/index.ts'
import { expectLinear } from './slope.ts'

// test/text/linear.test.ts has runs of marks.
const markup: readonly [name: string, part: string][] = [
  ['paragraphs', '<p>word one</p>\n'],
  ['elements that are never closed', '<div><b>a '],
  ['tags that are never closed', '<a href="b" '],
  ['quotes that are never closed', '<a href="b> '],
  ['ends of what never began', '</p></div> a'],
  ['comments that are never closed', '<!-- a -- > '],
  ['comments that are never closed, behind a word', 'a <!--'],
  ['scripts that are never closed', '<script>a</scrip '],
  ['attributes without end', ' a=b'],
  ['attributes of every spelling', '<a b="c"d e = f g=h/i>'],
  ['what is less', 'a < b <'],
  ['references', '&amp;&lt;p&gt;&#65; '],
  ['references escaped again and again', '&amp;amp;amp;amp;lt;p&amp;gt; '],
  ['references that are none', '&notareference &# &#x; '],
  ['tables in tables', '<table><tr><td>a'],
  ['what is not shown', '<nav><ul><li>a</li></ul></nav><p hidden>b</p>'],
  ['declarations', '<![CDATA[a]]><?b?><!c>'],
]
const plain: readonly [name: string, part: string][] = [
  ['lines of furniture', 'Read more\n'],
  ['short lines', 'a b\n'],
  ['menus', 'Home | News | Sport | '],
  ['bylines', '(Reuters) - '],
  ['abbreviations', 'U.S.A.'],
  ['words with hyphens', 'a-'],
  ['addresses', 'https://a.example/b?c=d&e=f '],
  ['digits in groups', '1\u00a0000\u00a0'],
  ['capitals', 'Ana Ruiz Moen '],
  ['quotes in quotes', '"(\u201c'],
  ['letters that NFKC changes', 'ﬃＡ½'],
  ['marks of several writings', 'कि\u094d가\u11a8e\u0301'],
  ['Thai', 'ข่าววันนี้'],
  ['words that are all different', ''],
]

/** UTF-16 units: up to all that is read of a text, in steps of eight times as many. */
const SIZES = [1 << 14, 1 << 17, 1 << 20]
const TIMES = 8

function filled(part: string, length: number): string {
  if (part === '') return Array.from({ length: length >> 3 }, (_, i) => `w${(i * 7919).toString(36)}`).join(' ')
  return part.repeat(Math.ceil(length / part.length))
}

const readers: readonly [name: string, read: (text: string) => unknown][] = [
  ['add', (text) => new NewsDetector().add({ id: 'a', title: 'word', text })],
  ['readMarkup', (text) => readMarkup(text, 'html')],
  ['separateFurniture', separateFurniture],
  [
    'compareArticles',
    (text) => compareArticles({ id: 'a', title: 'word', text }, { id: 'b', title: 'words', text: `${text} end` }),
  ],
]

describe.each([
  ['markup', markup],
  ['plain text', plain],
])('time is linear in the length of %s', (_kind, shapes) => {
  test.each(shapes)('%s', (_name, part) => {
    const texts = SIZES.map((size) => filled(part, size))
    for (const [name, read] of readers) {
      for (const [i, text] of texts.slice(1).entries()) {
        expectLinear(
          `${name}, ${text.length} units`,
          TIMES,
          () => read(texts[i]),
          () => read(text),
        )
      }
    }
  })
})
