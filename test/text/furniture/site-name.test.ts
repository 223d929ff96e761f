import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareArticles } from '../../../src/index.ts'
import { withoutSiteName } from '../../../src/text/furniture/site-name.ts'

const headline = 'Ferry runs aground off Orvanne'

describe('the name of a site around a headline', () => {
  test.each([
    ' - KXYZ Channel 4',
    ' - KXYZ-TV',
    ' - orvanne-herald.com',
    ' - WXYZ.com-Orvanne, LR News Weather & Sports',
    ' - WXYZ Action News 5 - Orvanne, Lorvia',
    ' - NBC12 - WXYZ - Orvanne, LR News On Your Side',
    ' | Lorvia Daily News',
    ' - KXYZ.com | Orvanne, LR | News, Weather, Sports',
    ' — The Orvanne Times',
    ' – Orvanner Zeitung',
    ' - Орванские вести',
    ' · harbour-news.org',
  ])('%j is none of it', (name) => {
    expect(withoutSiteName(headline + name, '', '')).toBe(headline)
  })

  test.each([
    'Ferry runs aground - mayor',
    'Ferry runs aground off Orvanne - two are missing',
    'Ferry runs aground off Orvanne – Tomas Weir',
    'Ferry runs aground off Orvanne | What we know of the captain and of those who were aboard',
    'Election results of the constituency | Skelland North',
    'Opinion | The Harbour Wall Must Go',
    'Orvanne 2 - 1 Harburg',
    'Weir - The Orvanne Times',
    'The Orvanne Times',
    'Captain quits - U.S. Envoy',
  ])('%j has none', (title) => {
    expect(withoutSiteName(title, '', '')).toBe(title)
  })

  test('is known by the host or the source of its article', () => {
    const title = `${headline} - Nordlicht`
    expect(withoutSiteName(title, '', '')).toBe(title)
    expect(withoutSiteName(title, 'https://www.nordlicht.example/a-1', '')).toBe(headline)
    expect(withoutSiteName(title, 'https://m.nordlicht24.co.example:8080/', '')).toBe(headline)
    expect(withoutSiteName(title, '', 'Nordlicht Online')).toBe(headline)
    expect(withoutSiteName(title, 'https://other.example/nordlicht', 'Other')).toBe(title)
  })

  test.each([
    ['CNA', 'CNA'],
    ['euronews', 'Euronews'],
    ['Agi', 'AGI'],
    ['НВ', 'НВ'],
    ['franceinfo', 'FranceInfo'],
    ['die tageszeitung', 'Die Tageszeitung'],
    ['What We Know Of All That Is New', 'What we know of all that is new'],
  ])('%j is none of it, small or short, where the source is %j', (name, source) => {
    for (const between of [' - ', ' | ', ' — ', ' · ']) {
      const title = headline + between + name
      expect(withoutSiteName(title, '', source)).toBe(headline)
      expect(withoutSiteName(title, '', 'Other')).toBe(title)
      expect(withoutSiteName(title, '', '')).toBe(title)
      expect(withoutSiteName(name + between + headline, '', source)).toBe(headline)
      expect(withoutSiteName(name + between + headline, '', '')).toBe(name + between + headline)
    }
    expect(withoutSiteName(`${name}: ${headline}`, '', source)).toBe(headline)
    expect(withoutSiteName(`${name}: ${headline}`, '', `${source} Two`)).toBe(`${name}: ${headline}`)
  })

  test('is known by a label of the host', () => {
    for (const url of ['https://www.dw.example/a', 'https://dw.example', 'https://m.dw.co.example/']) {
      expect(withoutSiteName(`${headline} - dw`, url, '')).toBe(headline)
      expect(withoutSiteName(`DW: ${headline}`, url, '')).toBe(headline)
    }
    expect(withoutSiteName(`${headline} - example`, 'https://dw.example', '')).toBe(`${headline} - example`)
  })

  test('stays where little else would be left', () => {
    expect(withoutSiteName('CNA: Live', '', 'CNA')).toBe('CNA: Live')
    expect(withoutSiteName('Two quit - CNA', '', 'CNA')).toBe('Two quit - CNA')
    expect(withoutSiteName('渡轮搁浅 - 某某', '', '某某')).toBe('渡轮搁浅')
    expect(withoutSiteName('某某：渡轮搁浅', '', '某某')).toBe('渡轮搁浅')
  })

  test('makes no difference to a verdict', () => {
    const a = { id: 'a', title: 'US job growth slows less than expected', text: '', source: 'CNA' }
    const b = { id: 'b', title: 'Job growth in the US slows in October, less than expected', text: '', source: 'dw' }
    const { score } = compareArticles(a, b)
    const named = compareArticles({ ...a, title: `${a.title} - CNA` }, { ...b, title: `dw | ${b.title}` })
    expect(named.score).toBe(score)
  })

  test('stands behind a sign alone where scripts have no spaces', () => {
    expect(withoutSiteName('渡轮在奥尔万附近搁浅_某某新闻', '', '')).toBe('渡轮在奥尔万附近搁浅')
    expect(withoutSiteName('渡轮在奥尔万附近搁浅', '', '')).toBe('渡轮在奥尔万附近搁浅')
  })

  test('leaves a part of any title, the beginning where nothing tells the site', () => {
    const part = fc.constantFrom('Ferry', 'runs', ' - ', ' | ', ' — ', 'KXYZ', 'News', 'x.com', '新闻', '_', ' ')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), fc.constantFrom('', 'x.com'), (parts, source) => {
        const title = parts.join('')
        const read = withoutSiteName(title, '', source)
        expect(title).toContain(read)
        if (source === '') expect(title.startsWith(read)).toBe(true)
        expect(read.length > 0 || title.trim() === '' || /[_-]/.test(title)).toBe(true)
      }),
    )
  })

  test('makes no difference between copies', () => {
    const text =
      'The last ferry to Port Amsel ran aground at noon on Saturday with forty passengers aboard, the harbour master said.'
    const { relation } = compareArticles(
      { id: 'a', title: `${headline} - KXYZ Channel 4`, text },
      { id: 'b', title: `${headline} | Lorvia Daily News`, text: `${headline}\n\n${text}` },
    )
    expect(relation).toBe('duplicate')
  })
})
