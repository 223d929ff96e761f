import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isCounterLine, mayBeCounters } from '../../../src/text/furniture/counters.ts'
import { isFeedFooter, mayBeFeedFooter } from '../../../src/text/furniture/feed-footer.ts'
import { charactersOf } from '../../../src/text/furniture/line-characters.ts'
import { looksLikeByline, mayBeByline } from '../../../src/text/furniture/names.ts'
import { NoticeSearch } from '../../../src/text/furniture/notices.ts'

const WORDS =
  `by By BY von Par POR di door av AF přez от От ОТ By: Von: Ann Smith, staff writer correspondent 12 1.204 ٣ १२ 12 views likes
  просмотров 次 | • · Image of 9 The post Rain Der Beitrag L'article La entrada Het O Artykuł Inlägget Сообщение появились сначала на
  appeared first on erschien zuerst auf Courier © rights reserved SERV (photo: x) [file] 無断転載 무단 Akismet and a`.split(
    /\s+/,
  )
const line = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 9,
  })
  .map((words) => words.join(' ').trim())
  .filter((words) => words !== '' && !/[\n\v\f\r\u0085\u2028\u2029]/.test(words))

it('conditions that are looked at first never exclude what they stand before', () => {
  fc.assert(
    fc.property(line, (text) => {
      const has = charactersOf(text, 0, text.length)
      const lower = text.toLowerCase()
      if (isCounterLine(lower)) expect(mayBeCounters(has)).toBe(true)
      if (looksLikeByline(text, lower, true)) expect(mayBeByline(has, text, 0)).toBe(true)
      if (isFeedFooter(text)) expect(mayBeFeedFooter(text, 0)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

it.each(['By Ann Smith', 'От Анны Смит', 'Door Jan Jansen', 'Von Max Mustermann'])('%s may be a byline', (text) => {
  expect(looksLikeByline(text, text.toLowerCase(), true)).toBe(true)
  expect(mayBeByline(charactersOf(text, 0, text.length), text, 0)).toBe(true)
})

it.each(['١٢٠٤ مشاهدة', '1204 views', '阅读12'])('%s may be counters', (text) => {
  expect(isCounterLine(text)).toBe(true)
  expect(mayBeCounters(charactersOf(text, 0, text.length))).toBe(true)
})

it.each([
  'The post Rain in Rome appeared first on The Courier.',
  'Der Beitrag Regen erschien zuerst auf Courier.',
  'Сообщение Дождь в Риме появились сначала на Курьер.',
])('%s may be the footer of a feed', (text) => {
  expect(isFeedFooter(text) && mayBeFeedFooter(text, 0)).toBe(true)
})

it('notices are found in whatever order the lines of a text are asked about', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(5), { maxLength: 12 }),
      (lines, asked) => {
        const text = lines.join('\n')
        const search = new NoticeSearch()
        search.beginText()
        for (const i of asked.map((i) => i % lines.length)) {
          const start = lines.slice(0, i).reduce((sum, { length }) => sum + length + 1, 0)
          const alone = new NoticeSearch()
          alone.beginText()
          const [at, end] = [start, start + lines[i].length]
          expect(search.reason(text, at, end)).toBe(alone.reason(lines[i], 0, lines[i].length))
        }
      },
    ),
  )
})
