import { expect, test } from 'vitest'
import { type Article, compareArticles } from '../src/index.ts'
import { createTokenBuffer, foldWord, hashWord, scanTokens } from '../src/text/index.ts'

const report: Article = {
  id: 'half-spaces',
  title: 'کشتی‌های باری در بندر مارهولم به گل نشسته‌اند',
  text: 'فرماندار مارهولم می‌گوید بزرگ‌ترین کشتی باری این بندر صبح سه‌شنبه در مه به گل نشست و قایق‌های نجات همهٔ سرنشینان را به ساحل می‌برند. به گفتهٔ او هیچ‌یک از مسافران آسیبی نمی‌بیند و یدک‌کش‌ها تا مد بعدی صبر می‌کنند. شرکت کشتیرانی می‌افزاید خسارت‌ها هنوز روشن نیست و کشتی‌هایی که در راه‌اند به بندرهای دیگر می‌روند. کارشناس‌ها نمی‌دانند چرا چراغ‌های راهنما خاموش بوده است.',
}
const blank = (text: string): string =>
  text.replace(/(?<=\u200cها)\u200c|(?<=(?:^|\s)ن?می)\u200c|\u200c(?=ها|ترین)/g, ' ')

test('a report whose half-spaces became blanks is a copy', () => {
  const other: Article = { id: 'blanks', title: blank(report.title ?? ''), text: blank(report.text ?? '') }
  expect(other.text).not.toBe(report.text)
  for (const level of ['copies', 'stories'] as const) {
    expect(compareArticles(report, other, { level }).relation).toBe('duplicate')
  }
})

test.each([
  ['او می گوید', 'او|می گوید'],
  ['تحریم های تازه', 'تحریم های|تازه'],
  ['تحریم هایی', 'تحریم هایی'],
  ['مي گويند نمی دانند', 'مي گويند|نمی دانند'],
  ['می خواهم‌ها ها', 'می خواهم‌ها ها'],
  ['تحریم  ها، ها', 'تحریم|ها|ها'],
  ['تحریم\nها', 'تحریم|ها'],
  ['12 ها NATO ها', '12|ها|NATO|ها'],
  ['میان هایکو', 'میان|هایکو'],
  ['می', 'می'],
])('a blank stands for a half-space: %s', (text, words) => {
  const tokens = createTokenBuffer()
  scanTokens(text, 0, text.length, tokens)
  const found = Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]))
  expect(found.join('|')).toBe(words)
  expect(Array.from(tokens.hash.subarray(0, tokens.count))).toEqual(found.map((word) => hashWord(foldWord(word))))
})

test('a row of suffixes is no word', () => {
  const tokens = createTokenBuffer()
  const text = `تحریم${' ها'.repeat(1000)}`
  scanTokens(text, 0, text.length, tokens)
  expect(tokens.count).toBeGreaterThan(100)
})
