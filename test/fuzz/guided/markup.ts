import assert from 'node:assert/strict'
import { readMarkup } from '../../../src/text/index.ts'
import { type GuidedTarget, textOfBytes } from './target.ts'

/** Markup is read, and what is read comes from where it is said to come. */
export const MARKUP: GuidedTarget = {
  name: 'markup',
  seeds: [
    '<!doctype html><html><head><title>Dam</title></head><body><nav><a href="/">Home</a></nav><article><h1>Dam bursts</h1><p>It gave way at dawn.<p>All fled.</article></body></html>',
    '<![CDATA[<p>One &amp; two</p>]]>',
    '&lt;p&gt;One&lt;/p&gt;',
    '<table><tr><td>a<td>b</table><ul><li>c<li>d</ul><pre>e  f</pre><!-- g --><script>h</script>',
    'a < b & c > d',
  ],
  dictionary: [
    ...[
      '<p>',
      '</p>',
      '<div class="nav">',
      '</div>',
      '<br>',
      '<script>',
      '</script>',
      '<style>',
      '<!--',
      '-->',
      '<![CDATA[',
    ],
    ...[
      ']]>',
      '<article>',
      '<main>',
      '<aside>',
      '<footer>',
      '<form>',
      '<template>',
      '<svg>',
      '<pre>',
      '<table><tr><td>',
    ],
    ...['<noscript>', '<title>', '<textarea>', '<h1>', '<ul><li>', '<a href="#">', ' hidden', ' aria-hidden="true"'],
    ...[
      ' style="display:none"',
      ' role="main"',
      ' itemprop="articleBody"',
      '&amp;',
      '&lt;',
      '&#60;',
      '&#x110000;',
      '&nbsp',
    ],
    ...['&amp;lt;', '\n', '\u0001', '\u00ad', '<', '>', '"', "'", '='],
  ],
  run: (input) => {
    const text = textOfBytes(input)
    for (const mode of ['html', 'detect', 'plain'] as const) {
      const read = readMarkup(text, mode)
      if (read === undefined) continue
      let last = 0
      for (let offset = 0; offset <= read.text.length; offset++) {
        const origin = read.origin(offset)
        assert(origin >= 0 && origin <= text.length, `offset ${offset} comes from ${origin} of ${text.length}`)
        assert(origin >= last, `offset ${offset} comes from ${origin}, the one before it from ${last}`)
        last = origin
      }
      // What is read again as it stands is no markup any more, unless it shows some.
      assert.equal(readMarkup(text, mode)?.text, read.text, 'read again, it gives something else')
    }
  },
}
