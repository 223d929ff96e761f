import type { PageData } from '../../src/report/data.ts'

/** The data block of a page. */
export function dataOf(html: string): PageData {
  const [, block] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html) ?? []
  if (block === undefined) throw new Error('the page has no data block')
  return JSON.parse(block)
}

/** What a page names groups of articles by: ids. */
export function idsOf({ articles }: PageData, groups: readonly (readonly number[])[]): readonly (readonly string[])[] {
  return groups.map((group) => group.map((article) => articles[article].id))
}

/** Groups in an order of their own, for comparison. */
export function inOrder(groups: readonly (readonly string[])[]): readonly string[] {
  return groups.map((group) => [...group].sort().join('\n')).sort()
}

/** Titles and texts that would be markup, scripts, comments, or turn the page around, if they could. */
export const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(2)>',
  '<!--<script>',
  '"><svg onload=alert(3)>',
  '\u202egnp.exe\u202c and \u2066on\u2069',
  'line\u2028and\u2029paragraph',
  'W'.repeat(3000),
  '{{constructor.constructor("alert(4)")()}}',
  '\ud800 alone',
].map((title, i) => ({
  id: `h${i} ${title.slice(0, 20)}`,
  title,
  text: `${title} was what report number ${i} had to say about the Kestrel dam above Orvanne on Thursday.`,
  source: title.slice(0, 60),
  url: i % 2 === 0 ? 'javascript:alert(5)' : `https://news.example/${i}?q="><script>alert(6)</script>`,
  publishedAt: Date.UTC(2026, 0, 1, i),
}))
