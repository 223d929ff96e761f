import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { dataFolder, readArticles } from '../../../bench/lib/data.ts'
import { bytesInUse, collectGarbage } from '../../../bench/lib/gc.ts'
import { type Article, ArticleError, clusterArticles, compareArticles, NewsDetector } from '../../../src/index.ts'
import { readMarkup } from '../../../src/text/index.ts'

const PARAGRAPHS = [
  'The ferry to Brannock ran aground off Skell Point on Tuesday night with 214 people on board, the coast guard said.',
  'Captain Ines Halloran had turned back because of fog. "We felt one long scrape, then silence," a passenger, Tom O’Dell, said.',
  'Divers of Norrland Salvage will look at the hull at low tide; until then, cars & lorries stay where they are.',
]
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/’/g, '&#8217;')
const plain: Article = { id: 'plain', title: 'Ferry aground off Skell Point', text: PARAGRAPHS.join('\n\n') }

/** Whether markup is read as the same words as the plain text. */
function same(text: string, article: Article = plain): boolean {
  return compareArticles(article, { ...article, id: 'markup', text }).relation === 'duplicate'
}

/** Teasers of other articles, with more prose than the article itself. */
const OTHERS = Array.from(
  { length: 12 },
  (_, i) =>
    `<div class="feed-item"><p>Number ${i} of what else there is to read on this site today, told in one long sentence that no link holds, so that it looks like the prose of an article.</p></div>`,
).join('')

describe('of a page in which other prose is more, the body of the article is read', () => {
  const body = PARAGRAPHS.map((text) => `<p>${escaped(text)}</p>`).join('')
  const headline = `<h1>${plain.title}</h1>`
  const page = (article: string): string => `<html><body><div>${article}</div><div>${OTHERS}</div></body></html>`

  test.each([
    ['named by schema.org', `<div itemprop="articleBody">${body}</div>`],
    ['named by its class', `<div class="td-post-content clearfix">${body}</div>`],
    ['named by its id', `<section id="article_body">${body}</section>`],
    ['by a name of more words', `<div class="c-article__body wysiwyg">${body}</div>`],
  ])('%s', (_name, article) => {
    expect(readMarkup(page(article)).text.split('\n\n')).toEqual(PARAGRAPHS)
    const { text } = readMarkup(page(headline + article))
    expect(text.split('\n\n')).toEqual([plain.title, ...PARAGRAPHS])
  })

  test('what stands between it and its headline stays', () => {
    const { text } = readMarkup(page(`${headline}<p>Fog and a strong tide.</p><div class="story-body">${body}</div>`))
    expect(text.split('\n\n')).toEqual([plain.title, 'Fog and a strong tide.', ...PARAGRAPHS])
  })

  test('of an article in several parts, each called its body, none is left out', () => {
    const parts = PARAGRAPHS.map((text) => `<div class="story-body"><p>${escaped(text)}</p></div>`).join('<hr>')
    const { text } = readMarkup(`<html><body><main>${headline}${parts}</main></body></html>`)
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph)
  })

  test('a name that only begins so is none', () => {
    const { text } = readMarkup(
      page(`<div>${body}</div><div class="article-body__related"><p>${PARAGRAPHS[0]}</p></div>`),
    )
    expect(text).toContain(PARAGRAPHS[2])
  })
})

describe('markup is read as the text that it shows', () => {
  test.each([
    ['paragraphs', PARAGRAPHS.map((text) => `<p>${escaped(text)}</p>`).join('')],
    ['line breaks', PARAGRAPHS.map(escaped).join('<br />\n<br />\n')],
    ['in capitals', PARAGRAPHS.map((text) => `<P ALIGN=left>${escaped(text)}`).join('\n')],
    [
      'inline tags and links',
      PARAGRAPHS.map(
        (text) => `<p>${escaped(text).replace(/(Skell|low) (\w+)/, '<a href="/s"><b>$1</b> $2</a>')}`,
      ).join(''),
    ],
    [
      'a tag inside of a word',
      `<p>${PARAGRAPHS.map(escaped).join('</p><p>').replace('Halloran', 'Hal<wbr>lo<i>ran</i>')}</p>`,
    ],
    ['references alone', PARAGRAPHS.map(escaped).join('\n\n')],
    [
      'escaped as a whole',
      escaped(PARAGRAPHS.map((text) => `<p>${escaped(text)}</p>`).join(''))
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;'),
    ],
    ['references escaped twice', PARAGRAPHS.map((text) => escaped(escaped(text))).join('\n\n')],
    ['marked as character data', `<![CDATA[<p>${PARAGRAPHS.map(escaped).join('</p><p>')}</p>]]>`],
    ...[1, 2].flatMap((times): [string, string][] =>
      [`<p>${PARAGRAPHS.map(escaped).join('</p><p>')}</p>`, PARAGRAPHS.join('\n\n')].map((inside, i) => {
        let text = `<![CDATA[${inside}]]>`
        for (let time = 0; time < times; time++) text = escaped(text).replace(/</g, '&lt;').replace(/>/g, '&gt;')
        return [`character data escaped ${times} times, ${i === 0 ? 'markup' : 'text'}`, text]
      }),
    ),
    [
      'tags in lines of its author',
      PARAGRAPHS.map((text) => text.replace('Skell Point', '<em>Skell Point</em>')).join('\n\n'),
    ],
    ['cut inside of a tag', `<p>${PARAGRAPHS.map(escaped).join('</p><p>')}</p><a href="https://ferry.example/brann`],
    ['cut inside of a reference', `<p>${PARAGRAPHS.map(escaped).join('</p><p>')} &hell`],
  ])('%s', (_name, text) => {
    expect(same(text)).toBe(true)
  })

  test('scripts, styles, comments, navigation, forms and hidden parts are no words', () => {
    const page = `<!doctype html><html><head><title>Ferry</title><style>p > a { color: red }</style>
<script>if (a < b) document.write("<p>Subscribe to the Brannock Mail now for only two crowns</p>")</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav><!-- <p>An older version of the report</p> -->
<main><article><h1>${plain.title}</h1>${PARAGRAPHS.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
<form action="/mail"><label>Get our letter every morning before the first ferry leaves <input name="mail"></label><button>Send</button></form>
<p hidden>You have read all of your free reports, so please choose one of our subscriptions now.</p>
<div style="display: none">A line that nobody sees because the page hides it from all of its readers.</div>
<span class="sr-only">For those who listen to the page</span></article>
<aside><p>Our shop has maps of the coast, tide tables and oilskins in all sizes for the whole family.</p></aside></main>
<div id="comments"><p>I was on board too, and I have never been so glad to see a lifeboat in all of my life.</p></div>
<footer>© 2024 Brannock Mail</footer></body></html>`
    expect(readMarkup(page).text.split(/\n+/)).toEqual([plain.title, ...PARAGRAPHS])
    expect(same(page)).toBe(true)
  })

  test('a page inside one form, or in a block called header, is read all the same', () => {
    const body = PARAGRAPHS.map((text) => `<p>${escaped(text)}</p>`).join('')
    expect(same(`<body><form id="aspnetForm" method="post"><input type="hidden" value="x">${body}</form></body>`)).toBe(
      true,
    )
    expect(same(`<body><div class="site-header">${body}</div><p>Terms of use</p></body>`)).toBe(true)
    expect(same(`<body><div class="menu">${body}</div></body>`)).toBe(true)
  })

  test('a text that is nothing but links or hidden is read rather than refused', () => {
    const feed =
      '<a href="https://news.example/1">Ferry aground off Skell Point</a>&nbsp;&nbsp;<font color="#6f6f6f">Brannock Mail</font>'
    expect(readMarkup(feed).text).toContain('Ferry aground off Skell Point')
    expect(readMarkup('<div style="display:none">Ferry aground</div>').text).toBe('Ferry aground')
  })

  test('markup without a word is a bad article', () => {
    expect(() => new NewsDetector().add({ id: 'a', text: '<script>track("page")</script><img src="/a.gif">' })).toThrow(
      ArticleError,
    )
  })

  test.each([
    '<![CDATA[The Kestrel dam gave way at dawn.]]>',
    '&lt;![CDATA[The Kestrel dam gave way at dawn.]]&gt;',
    ' &lt;![CDATA[<p>The Kestrel dam gave way at dawn.</p>]]&gt;\n',
    '<div>&lt;![CDATA[The Kestrel dam gave way at dawn.]]&gt;</div>',
    '&amp;lt;![CDATA[The Kestrel dam gave way at dawn.]]&amp;gt;',
    '<![CDATA[&lt;![CDATA[The Kestrel dam gave way at dawn.]]&gt;]]>',
  ])('%s is what stands in it, and where', (wrapped) => {
    const { text, origin } = readMarkup(wrapped)
    expect(text).toBe('The Kestrel dam gave way at dawn.')
    for (const word of ['The', 'Kestrel', 'dawn']) expect(origin(text.indexOf(word))).toBe(wrapped.indexOf(word))
  })

  test('texts that were escaped with their marks are not taken for none', () => {
    const a = { id: 'a', title: 'News of the dam', text: '&lt;![CDATA[The Kestrel dam gave way at dawn.]]&gt;' }
    const b = { ...a, id: 'b', text: '&lt;![CDATA[Engineers had warned of seepage in March.]]&gt;' }
    expect(compareArticles(a, b).relation).not.toMatch(/duplicate/)
  })

  test('a headline loses its tags and references too', () => {
    const title = 'Ferry &#8216;aground&#8217; off <em>Skell&nbsp;Point</em>'
    const { relation } = compareArticles({ id: 'a', title }, { id: 'b', title: 'Ferry ‘aground’ off Skell Point' })
    expect(relation).toBe('duplicate')
  })

  test('blocks become lines, and cells and links words', () => {
    expect(
      readMarkup(
        '<ul><li>One<li>Two</ul><table><tr><td>Three</td><td>Four</td></tr></table><a href=a>Five</a><a href=b>Six</a>',
      ).text,
    ).toBe('One\nTwo\n\nThree Four\n\nFive Six')
    expect(readMarkup('<pre>Tide\n  tables\n\nfor May</pre>').text).toBe('Tide\ntables\n\nfor May')
  })

  test.each([
    [
      'a link before a comma and within a word',
      '<p>The <a href=a>crew</a>, <a href=b>diver</a>s too',
      'The crew, divers too',
    ],
    [
      'labels that a style sheet parts',
      '<p><span>Ines Moe</span><time>May 3, 2016</time><span>3 min read</span>',
      'Ines Moe May 3, 2016 3 min read',
    ],
    ['links within labels', '<p><a href=a>home</a><span><a href=b>sea</a></span>', 'home sea'],
    ['a credit behind a caption', '<p>The hull at dawn.<span>Moe / Mail</span>', 'The hull at dawn. Moe / Mail'],
    ['a word in two labels', '<p><span>Bran</span><span>nock</span> <b>T</b>ide H<sub>2</sub>O', 'Brannock Tide H2O'],
  ])('words are parted where a reader sees them parted: %s', (_name, html, text) => {
    expect(readMarkup(html).text).toBe(text)
  })

  test('what stands between links below an article is no part of it', () => {
    const cards = ['Ferry fares rise', 'Pier closes', 'Gulls return'].map(
      (name) => `<div><a href="/x">${name}</a></div><div>By the desk 2 min</div>`,
    )
    const page = `<html><body><h1>${plain.title}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}${cards.join('')}</body></html>`
    expect(readMarkup(page).text.split(/\n+/)).toEqual([plain.title, ...PARAGRAPHS])
  })

  test('a tag is read the same however long it is and wherever it stands', () => {
    const tag = (padding: number): string =>
      `<div data-x="${'>'.repeat(padding % 3)}${'x'.repeat(padding)}" class='nav' hidden = "">`
    for (const padding of [0, 1, 40, 79, 80, 81, 500, 5000]) {
      expect(readMarkup(`<p>One</p>${tag(padding)}Two</div><p>Three</p>`).text).toBe('One\n\nThree')
      expect(readMarkup(`<p>One</p><a title="${'é'.repeat(padding)}" href="/">Two</a> three`).text).toBe(
        'One\n\nTwo three',
      )
    }
  })
})

describe('what is no markup is not touched', () => {
  test.each([
    'Norrland Salvage <NRS.L> rose 4 pct and Brannock Lines <BR> fell; <A>, <B>, <P> and <DD> closed mixed.',
    'If a < b and c > d then a<b && d>c holds, so x <- y, 3 <5 and 7>2; see <https://ferry.example/a?b=1&c=2>.',
    'std::vector<int> v; Map<String, List<T>> m; template <class T> T f(T& t) { return *p & 0xff; } #include <iostream>',
    'R&D at AT&T: p = &copy; q = &sum; f(&x); tides & currents, Q&A <tom@ferry.example> <3',
    'for (i = 0; i <n; i++) a[i] <<= 2; echo "$x" >> log 2>&1 && make',
  ])('%s', (text) => {
    expect(readMarkup(text).text).toBe(text)
  })

  const reuters = 'corpora/reuters21578.jsonl'
  // Needs the evaluation data, which is no part of the repository.
  test.skipIf(!existsSync(`${dataFolder()}/${reuters}`))('21,578 articles of a wire with their ticker symbols', () => {
    const touched = readArticles(reuters).filter(
      ({ title = '', text = '' }) => readMarkup(title).text !== title || readMarkup(text).text !== text,
    )
    expect(touched).toEqual([])
  })
})

describe('the option markup', () => {
  const tagged = '<p>The ferry to Brannock ran aground off Skell Point.</p>'

  test('forces either way', () => {
    expect(compareArticles({ id: 'a', text: tagged }, { id: 'b', text: tagged.replace(/<.*?>/g, '') }).relation).toBe(
      'duplicate',
    )
    const asItStands = compareArticles(
      { id: 'a', text: tagged },
      { id: 'b', text: tagged.replace(/<.*?>/g, '') },
      { markup: 'plain' },
    )
    expect(asItStands.relation).not.toBe('duplicate')
    expect(readMarkup('Tides <b and currents', 'html').text).toBe('Tides')
    expect(readMarkup(tagged, 'plain').text).toBe(tagged)
  })

  test('is checked', () => {
    expect(() => new NewsDetector({ markup: 'xml' as 'html' })).toThrow(
      `option "markup" must be 'detect', 'html' or 'plain', got "xml"`,
    )
  })
})

test('150 snippets in one template make the stories that they make without it', () => {
  const words =
    'amber birch cedar delta ember fjord grove haven inlet jetty kiosk lagoon marsh north otter pier quay reef'.split(
      ' ',
    )
  const snippets = Array.from({ length: 150 }, (_, i): Article => {
    const subject = Array.from({ length: 24 }, (_, k) => `${words[(i * 7 + k * k) % 18]}${(i * 31 + k * 17) % 997}`)
    return { id: `${i}`, text: `${subject.join(' ')}.` }
  })
  const pages = snippets.map(
    ({ id, text }): Article => ({
      id,
      text: `<script>window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments)}</script>
<nav class="top"><a href="/">Home</a><a href="/news">News</a><a href="/sport">Sport</a></nav><div class="story"><p>${text}</p></div>
<footer>All rights reserved</footer><script>gtag("config", "UA-1")</script>`,
    }),
  )
  const { stories } = clusterArticles(pages)
  expect(stories).toEqual(clusterArticles(snippets).stories)
  expect(stories.length).toBeGreaterThan(100)
})

describe('offsets', () => {
  test.each([
    '<p>Tides  and\n currents &amp; <b>fog</b></p><p>Divers&#8217; report: hull intact.</p>',
    'Divers&#8217; report &amp;amp; the hull',
    '<![CDATA[ <p>Tides</p>\n<p>currents</p> ]]>',
    '&lt;p&gt;Tides and &lt;b&gt;currents&lt;/b&gt;&lt;/p&gt;',
  ])('of the text lead to where the words stand in %s', (markup) => {
    const { text, origin } = readMarkup(markup)
    for (const word of text.matchAll(/\p{L}+/gu)) expect(markup.startsWith(word[0], origin(word.index))).toBe(true)
    expect(text).not.toMatch(/[<>]/)
  })

  test('of a reference without a semicolon ends where it ends, not with the word behind it', () => {
    const markup = '<p>See&nbspWord of caf&eacutes in Z&uumlrich&notit</p>'
    const { text, origin } = readMarkup(markup)
    expect(text).toBe('See\u00a0Word of cafés in Zürich¬it')
    for (const word of ['Word', 'of', 'caf', 's in', 'Z', 'rich', 'it']) {
      expect(markup.slice(origin(text.indexOf(word))).startsWith(word)).toBe(true)
    }
    expect(markup.slice(origin(text.indexOf('é'))).startsWith('&eacute')).toBe(true)
  })
})

test('any text at all is read, in time that grows with its length', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '&',
    ';',
    '"',
    "'",
    '<p',
    '<p>',
    '</p>',
    '<div class=',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<svg>',
    '<td hidden>',
    'a ',
    '&amp',
    '&lt;',
    '\n\n',
    '/',
    '=',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }),
      fc.constantFrom('detect', 'html'),
      (pieces, mode) => {
        const text = pieces.join('')
        const read = readMarkup(text, mode)
        for (let i = 0; i < read.text.length; i += 7) {
          const at = read.origin(i)
          expect(at >= 0 && at <= text.length).toBe(true)
        }
      },
    ),
  )
  for (const unit of [
    '<b>',
    '<div class="menu">',
    '<p hidden>',
    '<',
    '&',
    '&lt;',
    '</i>',
    '<a href="',
    '<!--',
    '<script>',
    "a<a b='>",
    '<svg><title>',
    '<b c="&#1;">&',
  ]) {
    const begin = performance.now()
    readMarkup(unit.repeat(2 ** 20 / unit.length), 'html')
    readMarkup(unit.repeat(2 ** 20 / unit.length))
    expect(performance.now() - begin, unit).toBeLessThan(5000)
  }
})

test('however a tag is written, it says the same', () => {
  const written = [
    '<div class="comments" id="c">',
    "<div class='comments' id='c'>",
    '<DIV CLASS=comments ID=c>',
    '<div class = "comments" id=c>',
    '<div id="c"class="comments">',
    '<div\n\tclass="comments"\n\tdata-x="a > b" id=c/d>',
    `<div class="comments" data-x="${'long '.repeat(40)}">`,
    '<div / class="comments" / hidden=no>',
    '<div title="a"b class="comments">',
  ]
  const body = PARAGRAPHS.map((text) => `<p>${escaped(text)}</p>`).join('\n')
  const reader = 'A reader says that the ferry has always been late in autumn, and that nobody ever listened to him.'
  for (const tag of written) {
    const { text } = readMarkup(`<html><body>${body}${tag}<p>${reader}</p></div></body></html>`)
    expect(text, tag).toBe(PARAGRAPHS.join('\n\n'))
  }
})

test('an element that only looks like another is not taken for it', async () => {
  vi.resetModules()
  const { readMarkup } = await import('../../../src/text/index.ts')
  const body = PARAGRAPHS.map((text) => `<p>${escaped(text)}</p>`).join('\n')
  // The colon once had the number of a letter, and what was read first was remembered for both.
  readMarkup('<p>Pages of an office have <n:v>elements of their own</n:v>.</p>')
  const { text } = readMarkup(
    `<html><body><nav>${'<p>All ports of Norrland, and what sails to them. </p>'.repeat(3)}</nav>${body}`,
  )
  expect(text).toBe(PARAGRAPHS.join('\n\n'))
})

test('what is remembered of tags does not keep their pages', () => {
  const length = 1 << 18
  const page = (i: number): string =>
    Array.from({ length: length >> 8 }, () => `<p>${'Rain and hail. '.repeat(16)}</p>`).join('') +
    `<a href="https://ferry.example/${i}">${i}</a><port-of-call-${i}-in-norrland>`
  for (let i = 0; i < 8; i++) readMarkup(page(i))
  collectGarbage()
  const before = bytesInUse()
  for (let i = 8; i < 72; i++) readMarkup(page(i))
  collectGarbage()
  expect(bytesInUse() - before).toBeLessThan(8 * length)
})
