import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readMarkup } from '../../../src/text/markup/plain-text.ts'
import { bareTag } from '../../../src/text/markup/tag.ts'
import { TagRuns } from '../../../src/text/markup/tag-runs.ts'

/** Parts of pages, of which some begin as others do, and some are the same but for the case or white space. */
const PARTS = [
  '<p>',
  '<P>',
  '</p>\n<p>',
  '</p><p>',
  '</p>\n\n<p>',
  '</p>\t<p><b>',
  '<ul><li><a href="/news">',
  '<ul><li><a href="/sport">',
  '</a></li></ul>',
  '<div class="related"><div>',
  '</div></div>\n<pre>',
  '</pre></div>\n',
  '<article><header><h1>',
  '</h1></header>',
  '</article>',
  '<div hidden><span>',
  '</span></div>',
  '<br/><br/>\n',
  '<script>if (a<b) c("<p>")</script>',
  '<td></td><td>',
  'Two ferries were sold to a line in the north, and a third one will follow before the end of the year.',
  'Rain &amp; hail. ',
  'Home',
  ' ',
  '\n',
]

describe('runs of tags', () => {
  it('that came before are read as if they had not', async () => {
    const page = fc.array(fc.constantFrom(...PARTS), { minLength: 2, maxLength: 24 })
    const pages = fc.sample(page, 60).map((parts) => parts.join(''))
    const again = [...pages, ...pages, ...pages].map((html) => readMarkup(html, 'html').text)
    for (const [i, html] of pages.entries()) {
      vi.resetModules()
      const fresh = await import('../../../src/text/markup/plain-text.ts')
      const { text } = fresh.readMarkup(html, 'html')
      expect([again[i], again[i + pages.length], again[i + 2 * pages.length]]).toEqual([text, text, text])
    }
  })

  it('are found from their third time on, where what was before came before it', () => {
    const html = '<ul><li>one</li><li>two</li></ul>'
    const runs = new TagRuns()
    const found = Array.from({ length: 3 }, () => {
      runs.beginPage()
      const run = runs.find(html, 0)
      if (run === undefined) {
        runs.beginRun()
        runs.add(bareTag('ul', false), 1)
        runs.add(bareTag('li', false), 2)
        runs.endRun(html, 0, 8)
      }
      return run?.html
    })
    expect(found).toEqual([undefined, undefined, '<ul><li>'])
    runs.beginPage()
    expect(runs.find('<ul><lI>one', 0)).toBeUndefined()
    expect(runs.find('<ul><li', 0)).toBeUndefined()
  })
})
