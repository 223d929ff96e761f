import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, clusterArticles, compareArticles, NewsDetector } from '../../../src/index.ts'
import { inSimplifiedChinese } from '../../../src/text/language/traditional.ts'

const SIMPLIFIED = {
  id: 'beijing',
  title: '总统访问欧洲三国，讨论能源与贸易合作',
  text: '总统星期二抵达巴黎，开始对欧洲三国的访问。他将与法国总理会谈，讨论能源供应和双边贸易。据总统办公室发言人说，双方将签署一项关于天然气运输的协议。随行的还有外交部长和经济部长，代表团共有四十多人。访问的第二站是柏林，最后一站是华沙。',
}
const TRADITIONAL = {
  id: 'taipei',
  title: '總統訪問歐洲三國，討論能源與貿易合作',
  text: '總統星期二抵達巴黎，開始對歐洲三國的訪問。他將與法國總理會談，討論能源供應和雙邊貿易。據總統辦公室發言人說，雙方將簽署一項關於天然氣運輸的協議。隨行的還有外交部長和經濟部長，代表團共有四十多人。訪問的第二站是柏林，最後一站是華沙。',
}

describe('one report in two scripts', () => {
  test('is one text, at both levels', () => {
    for (const level of ['copies', 'stories'] as const) {
      expect(compareArticles(SIMPLIFIED, TRADITIONAL, { level })).toMatchObject({ relation: 'duplicate', score: 1 })
    }
  })

  test('is found in a stream, with the passages where each text has them', () => {
    const detector = new NewsDetector()
    detector.add(SIMPLIFIED)
    expect(detector.add(TRADITIONAL)).toMatchObject({ relation: 'duplicate', of: 'beijing' })
    const longer = { ...TRADITIONAL, text: `記者會後，發言人沒有回答問題。${TRADITIONAL.text}` }
    const { relation, sharedPassages } = compareArticles(SIMPLIFIED, longer)
    expect(relation).toBe('near-duplicate')
    const { text, rangesA, rangesB } = sharedPassages[0]
    expect(text).toContain('天然气运输的协议')
    const shown = (article: typeof longer, ranges: typeof rangesA): string =>
      ranges.map(({ field, start, end }) => article[field].slice(start, end)).join('')
    expect(shown(SIMPLIFIED, rangesA)).toContain('天然气运输的协议')
    expect(shown(longer, rangesB)).toContain('天然氣運輸的協議')
  })

  test('has keywords in its own script', () => {
    const [{ keywords }] = clusterArticles([TRADITIONAL]).stories
    expect(keywords).toContain('訪問')
    expect(
      keywords.filter((word) => inSimplifiedChinese(word, 'zh') === word && !TRADITIONAL.text.includes(word)),
    ).toEqual([])
  })

  test('leaves no trace in what is read after it', () => {
    const other = {
      ...SIMPLIFIED,
      id: 'other',
      title: '总统与总理在巴黎会谈',
      text: '总统在巴黎与总理会谈，这是两国关系的一个开端，他们还没有说到贸易。',
    }
    // Words are remembered by seed.
    const [fresh, later] = [71, 72].map((seed) => {
      if (seed === 72)
        compareArticles(TRADITIONAL, { id: 'more', text: '這是一個開端，他們還沒有說到貿易與能源。' }, { seed })
      return compareArticles(SIMPLIFIED, other, { seed }).score
    })
    expect(later).toBe(fresh)
  })

  test('needs no telling character where its language is named', () => {
    const named = (title: string): Article => ({ id: title, title, language: 'zh-Hant' })
    // Every character of it is one of Japanese as well.
    expect(compareArticles(named('東京書記長訪問南京'), named('东京书记长访问南京')).relation).toBe('duplicate')
    expect(
      compareArticles({ ...named('東京書記長訪問南京'), language: 'ja' }, named('东京书记长访问南京')).relation,
    ).toBe('unrelated')
  })
})

describe('inSimplifiedChinese', () => {
  test.each([
    ['Japanese', '東京電力は二日、計画を発表した。'],
    ['a headline of Japanese without kana', '東京電力、新計画発表'],
    ['Japanese that names a firm of Taipei', '台灣積體電路はきょう、きのうのはっぴょうについてのべた'],
    ['Korean with ideographs', '韓國과 中國의 외교장관이 서울에서 만나 양국 관계를 논의했다'],
    ['simplified Chinese', '总统访问欧洲'],
    ['no Chinese at all', 'Wang Yi arrives in Moscow'],
    ['nothing', ''],
  ])('leaves %s as it is', (_, text) => {
    expect(inSimplifiedChinese(text)).toBe(text)
  })

  test('reads Chinese that quotes a letter of Japanese', () => {
    expect(inSimplifiedChinese('這家名叫「茶の道」的商店昨天開幕，許多居民前來參觀，店主說生意很好')).toBe(
      '这家名叫「茶の道」的商店昨天开幕，许多居民前来参观，店主说生意很好',
    )
  })

  test('is of one length with what it is given, and the same when done again', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'總統訪問說們會國东東a の\u{20000}，1한'),
      maxLength: 9000,
      size: 'max',
    })
    fc.assert(
      fc.property(texts, (text) => {
        const simplified = inSimplifiedChinese(text)
        expect(simplified).toHaveLength(text.length)
        expect(inSimplifiedChinese(simplified)).toBe(simplified)
      }),
      { numRuns: 30 },
    )
  })
})
