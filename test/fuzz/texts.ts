import assert from 'node:assert/strict'
import fc from 'fast-check'
import { ArticleError, compareArticles, NewsDetector } from '../../src/index.ts'
import { prepareText, readMarkup, separateFurniture } from '../../src/text/index.ts'
import { cpuTime } from '../cpu-time.ts'
import type { Target } from './target.ts'

const one = (...parts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...parts)
const point = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((code) => String.fromCodePoint(code))
const name = one(
  'p',
  'div',
  'script',
  'style',
  'article',
  'nav',
  'b',
  'table',
  'td',
  'li',
  'br',
  'svg',
  'template',
  'x-y',
)
const quote = one('"', "'", '')

/** What texts are made of: each part is of a kind that some step of reading has a rule for. */
const PART: fc.Arbitrary<string> = fc.oneof(
  one(
    'the bank',
    'Orvanne',
    'said on Friday',
    "l'État",
    'U.S.',
    '4,300',
    '1.5e9',
    '٣٤٥',
    'e-mail',
    'naïve',
    'ß',
    'İı',
    'don’t',
  ),
  one(
    'Share this',
    'Read more',
    'Source link',
    'Leave a Reply',
    'Advertisement',
    '(Reuters) -',
    'BERLIN, May 3 (AP) —',
    '© 2026',
  ),
  one(' ', '\n', '\n\n', '\r\n', '\t', '\u2028', '\u00a0', '\u3000', '\0', '\u0085', '\u00ad'),
  point(0x300, 0x36f),
  one('\u0301\u0323', '\u034f', '\u1ab0', '\u20dd', '\u{1d165}', '\u094d', '\u0e34', '\uff9e', '\u0f71\u0f72'),
  one('\ud800', '\udc00', '\udbff\udfff', '\ud83d\udc68\u200d\ud83d\udc69', '\ud83c\udde9', '\ufeff', '\uffff'),
  one('\u202e', '\u202c', '\u2066', '\u2069', '\u200f', '\u061c', '\u200b', '\u200d', '\u2060'),
  one('\ufdfa', '㌖', 'ﬃ', '①', '½', 'Ⅷ', '𝕬', 'ｶﾞ', '\u1e9b\u0323', '\u0344', '\ufb2c'),
  one('新聞が', '中国', 'ข่าววันนี้', '한국어', 'عاجل', 'הודעה', 'новости', 'समाचार', 'ειδήσεις', 'თბილისი', '가\u11a8'),
  fc.tuple(name, quote).map(([tag, mark]) => `<${tag} class=${mark}a>b${mark}>`),
  name.map((tag) => `</${tag}>`),
  name.map((tag) => `<${tag}`),
  one(
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<!',
    '<![CDATA[',
    ']]>',
    '<?xml',
    '?>',
    '<a href="',
    "'",
    '"',
    '=',
    '/>',
    '<<p>>',
  ),
  one(
    '&',
    '&amp;',
    '&lt;p&gt;',
    '&#x110000;',
    '&#0;',
    '&#xd800;',
    '&#38;',
    '&nbsp',
    '&amp;amp;lt;',
    '&;',
    '&#',
    '&notin;',
    '&zwj;',
  ),
  one('…', '—', '(((', ')))', '"""', "''''", '....', ',,,', '|', '•', '- - -', '@', '#', 'https://a.example/b?c=d&e=f'),
  point(0, 0x10ffff).filter((character) => character.length > 0),
)

/** A part, many times over at times: rules that look back or ahead are slow where something goes on. */
const REPEATED = fc
  .tuple(PART, fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, fc.constantFrom(2, 31, 33, 300, 5000)))
  .map(([part, times]) => part.repeat(Math.min(times, Math.ceil(20_000 / part.length))))

export const hostileText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(REPEATED, { maxLength: 40, size: 'max' }),
    fc.oneof({ weight: 20, arbitrary: fc.constant(1) }, fc.constantFrom(50, 1000)),
  )
  .map(([parts, times]) => {
    const text = parts.join('')
    return text.repeat(Math.max(1, Math.min(times, Math.floor(100_000 / Math.max(1, text.length)))))
  })

/** Milliseconds of the processor that any text may take, and a unit of one: fifty times what is usual. */
const ANY = 200
const A_UNIT = 0.02

/** A text is read by every reader, within bounds; a detector that takes it knows it again, before and after a snapshot. */
export function tryText(title: string, text: string): void {
  const bound = ANY + A_UNIT * (title.length + text.length)
  const time = cpuTime(() => {
    readMarkup(text)
    readMarkup(text, 'html')
    separateFurniture(text)
    assert(prepareText(text).length <= 6 * text.length, 'preparing makes too much of it')
  })
  assert(time < bound, `the text took ${time} ms`)
  const article = { id: 'a', title, text }
  const detector = new NewsDetector()
  detector.add({ id: 'other', text: 'The Kestrel dam above Orvanne gave way at dawn on Thursday.' })
  try {
    const adding = cpuTime(() => detector.add(article))
    assert(adding < bound, `adding took ${adding} ms`)
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error
    assert.equal(detector.size, 1)
    return
  }
  for (const knowing of [detector, NewsDetector.restore(detector.snapshot())]) {
    const [match] = knowing.query({ ...article, id: 'b' })
    assert.equal(match?.id, 'a', 'it is not found again')
    assert.equal(match.relation, 'duplicate')
  }
  const { relation, sharedPassages } = compareArticles(article, { ...article, id: 'b' })
  assert.equal(relation, 'duplicate')
  for (const { rangesA, rangesB } of sharedPassages) {
    for (const { field, start, end } of [...rangesA, ...rangesB]) {
      assert(start >= 0 && start < end && end <= article[field].length, 'a passage lies outside')
    }
  }
}

export const TEXTS: Target = {
  name: 'hostile texts',
  kind: '--texts ',
  unit: 'texts',
  runs: 100,
  property: (count) =>
    fc.property(hostileText, hostileText, (title, text) => {
      count(1)
      tryText(title, text)
    }),
}
