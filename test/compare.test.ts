import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, compareArticles, type EvidenceName, type TextRange } from '../src/index.ts'
import { createTokenBuffer, prepareText, readMarkup, scanTokens } from '../src/text/index.ts'
import { madeUpArticles } from './golden/articles.ts'

const ferry = `The ferry from Skell to Marholm ran aground in fog on Tuesday with 212 people on board. Lifeboats brought all of
  them ashore within two hours, the coastguard at Skell said, and a tug is to pull the ship free at the next high tide.`

test('a headline that the text repeats makes no difference', () => {
  const title = 'Ferry of the Norrland Line aground near Old Mole after a night of fog'
  const text = `${ferry}\n\n${'Nobody on board was hurt, and the line will run its other ship from the old mole until further notice. '.repeat(4)}`
  const other: Article = {
    id: 'other',
    title: 'Ferry With 212 On Board Aground Off Skell',
    text: `${'A tug is on its way to the Skell ferry. '.repeat(9)} It belongs to the Norrland Line and lies off Old Mole in fog.`,
  }
  const alone = compareArticles({ id: 'a', title, text }, other)
  const repeated = compareArticles({ id: 'a', title, text: `${title}\n\n${text}` }, other)
  expect(alone.sharedTerms.length).toBeGreaterThan(3)
  expect(repeated.evidence).toEqual(alone.evidence)
  expect(repeated.score).toBe(alone.score)
})

test('reads each field of an article once', () => {
  const reads: string[] = []
  const watched = (article: Article): Article =>
    new Proxy(article, {
      get: (target, name) => {
        reads.push(`${target.id} ${String(name)}`)
        return Reflect.get(target, name)
      },
    })
  const { sharedPassages } = compareArticles(watched({ id: 'a', text: ferry }), watched({ id: 'b', text: ferry }))
  expect(sharedPassages.length).toBe(1)
  expect(reads).toEqual([...new Set(reads)])
})

describe('what each kind of evidence adds', () => {
  const articles = madeUpArticles(24)

  test('and the prior are the log-odds of the score', () => {
    let checked = 0
    for (const [i, a] of articles.entries()) {
      for (const b of articles.slice(i + 1)) {
        const { relation, score, prior, contributions } = compareArticles(a, b)
        if (relation.endsWith('duplicate')) continue
        const logOdds = Object.values(contributions).reduce((sum, added) => sum + added, prior)
        expect(1 / (1 + Math.exp(-logOdds))).toBeCloseTo(score, 8)
        checked++
      }
    }
    expect(checked).toBeGreaterThan(200)
  })

  test('is little of a number that most articles have, if it is all they have', () => {
    const brief = (on: string, what: string): Article => ({
      id: what,
      text: `The council of Orvanne met on the ${on} and spoke of the ${what} for hours.`,
    })
    const of = (on: string) => compareArticles(brief(on, 'ferries'), brief(on, 'school')).evidence.numbers
    expect(of('1st of May')).toBeLessThan(0.7)
    expect(of('petition of 4,317 people')).toBeGreaterThan(0.8)
  })

  test('has the names of the evidence, which are a type', () => {
    const { evidence, contributions } = compareArticles(articles[0], articles[1])
    const name: EvidenceName = 'lead'
    expect(evidence[name]).toBeGreaterThanOrEqual(0)
    expect(Object.keys(contributions)).toEqual(Object.keys(evidence))
    expect(Object.keys(evidence).length).toBe(32)
    // @ts-expect-error: no such kind
    expect(evidence.colour).toBe(undefined)
  })

  test('is nothing where nothing is known', () => {
    const { evidence, contributions } = compareArticles({ id: 'a', text: ferry }, { id: 'b', text: 'Frost again.' })
    expect(evidence.time).toBe(0)
    expect(contributions.time).toBe(0)
    const bare = compareArticles({ id: 'a', title: 'Storm' }, { id: 'b', title: 'Flood' })
    for (const name of ['names', 'rareName', 'rivalTopics', 'rivalActors'] as const) {
      expect(bare.contributions[name]).toBeCloseTo(0, 12)
    }
    const copies = compareArticles({ id: 'a', text: ferry }, { id: 'b', text: 'Frost again.' }, { level: 'copies' })
    expect(copies).toMatchObject({ evidence: {}, contributions: {}, prior: 0 })
    expect(copies.sentence).toMatch(/^They are no copies: 0 %/)
  })
})

test('passages are the same whichever article is given first, also where a headline stands in the lead again', () => {
  const a: Article = {
    id: 'a',
    title: 'Ferry Halcyon Runs Aground Off Skell',
    text: 'Skell. The ferry Halcyon runs aground off Skell in thick fog, and all of its passengers are safe, the coast guard said. Divers look at the hull.',
  }
  const b: Article = {
    id: 'b',
    title: 'All are safe off Skell',
    text: 'When the ferry Halcyon runs aground off Skell in thick fog nobody is hurt: all of its passengers are safe, the coast guard said.',
  }
  const there = compareArticles(a, b).sharedPassages
  const back = compareArticles(b, a).sharedPassages
  expect(there.length).toBeGreaterThan(0)
  expect(back.map(({ words, rangesA, rangesB }) => ({ words, rangesA: rangesB, rangesB: rangesA }))).toEqual(
    there.map(({ words, rangesA, rangesB }) => ({ words, rangesA, rangesB })),
  )
  for (const { text, rangesA } of there) expect(text).toBe(a.text?.slice(rangesA[0]?.start, rangesA.at(-1)?.end))
})

describe('one sentence for a person', () => {
  test('says nothing of full names that are not in both where these are', () => {
    const title = 'Skelland has a harbour again'
    const text =
      'Four years of work are over: ships may moor at the quay again. Hilde Brandt cut a ribbon before some hundred guests, while traders complained of the price.'
    const schools =
      'Pupils stay at home from Monday as teachers strike for more pay. Hilde Brandt asked both sides to talk, and parents were told to look for help with neighbours.'
    const compared = (strike: string) =>
      compareArticles(
        { id: 'a', title, text },
        { id: 'b', title: 'Schools of Skelland to close for a week', text: strike },
      )
    const one = compared(schools)
    expect(one.evidence).toMatchObject({ hasPhrases: 1 })
    expect(one.sentence).not.toContain('full names')
    const other = compared(schools.replace('Hilde Brandt', 'Joran Pell'))
    expect(other.evidence).toMatchObject({ hasPhrases: 1, phrases: 0 })
    expect(other.sentence).toContain('full names that are not in both')
  })
  test.each([
    ['duplicate', ferry.toUpperCase(), /^The two have the same words in the same order\.$/],
    ['near-duplicate', `${ferry} Nobody was hurt.`, /^They are near copies: \d\d % of their runs of words .* one's\.$/],
    [
      'same-story',
      'All 212 passengers of the Marholm ferry are safe after it ran aground in fog off Skell, the coastguard said. A tug waits for high tide.',
      /^They are one story at .*\d %, for .*; both have .*"Marholm"/,
    ],
    [
      'unrelated',
      'Governor Amundry Pell of the Bank of Lorvia left its rate at 4 percent and saw no reason to act before summer.',
      /^They are not one story, at .* where 50 % is asked, for /,
    ],
  ])('%s', (relation, text, sentence) => {
    const found = compareArticles({ id: 'a', text: ferry }, { id: 'b', text })
    expect(found.relation).toBe(relation)
    expect(found.sentence).toMatch(sentence)
  })

  test('tells of no names and no topics where there are none', () => {
    const one = { id: 'a', title: '东京湾大桥周二关闭', text: '当局周二宣布东京湾大桥因裂缝关闭，维修需三周。' }
    const other = { id: 'b', title: '大桥裂缝', text: '东京湾大桥关闭三周，官员称发现裂缝。' }
    const { relation, evidence, sentence } = compareArticles(one, other)
    expect([relation, evidence.names]).toEqual(['same-story', 0])
    expect(sentence).not.toContain('names')
    const cracks = 'the bridge was closed after cracks were found in two cables'
    const untitled = compareArticles(
      { id: 'a', text: cracks },
      { id: 'b', text: 'ferries run while the bridge has cracks in its cables' },
    )
    expect(untitled.sentence).not.toContain('different things')
    // Something speaks for one story, nothing against it, and it is not enough.
    expect(untitled.sentence).toMatch(/^They are not one story, at .* is asked, for too little speaks for it beside /)
  })

  test('names terms as a person would read them: no articles cut short, no halves of words without spaces', () => {
    const terms = (language: string, a: string, b: string): readonly string[] =>
      compareArticles({ id: 'a', language, text: a }, { id: 'b', language, text: b }).sharedTerms.map(
        ({ term }) => term,
      )
    const french = terms(
      'fr',
      "L’Ukraine rouvre le port d’Izmaïl, dit N'Golo O'Brien aujourd’hui.",
      "Izmaïl, port d'Ukraine, rouvre aujourd’hui selon N'Golo O'Brien.",
    )
    expect(french).toEqual(expect.arrayContaining(['Ukraine', 'Izmaïl', "N'Golo", "O'Brien"]))
    expect(french).not.toContain('hui')
    const chinese = terms('zh', '阿根廷在決賽擊敗英格蘭，梅西進球。', '梅西說，英格蘭輸了，阿根廷贏了。')
    expect([...chinese].sort()).toEqual(['梅西', '英格蘭', '阿根廷'])
    // Each has a name of which the other has a half.
    expect(terms('zh', '王小明當選。', '王小華落選。')).toEqual(['王小'])
  })

  test('says that too little speaks for it where they were two without what speaks against it', () => {
    const said = (a: string, b: string, ...[dateA, dateB]: readonly string[]): string =>
      compareArticles({ id: 'a', text: a, publishedAt: dateA }, { id: 'b', text: b, publishedAt: dateB }).sentence
    const cracks = 'the bridge was closed after cracks were found in two cables'
    const ferries = 'ferries run while the bridge has cracks in its cables'
    expect(said(`${cracks}, said Ida Venn`, `${ferries}, said Joran Pell`)).toMatch(
      /is asked, for too little speaks for it beside [^;]*the words that they share[^;]*, and for names that only one has/,
    )
    // As much as is lacking is taken by what speaks against it.
    expect(said(cracks.replace('cracks', '14 cracks'), ferries.replace('cables', '38 cables'))).toMatch(
      /is asked, for numbers that only one has, in spite of /,
    )
    expect(said(cracks, ferries, '2026-03-01', '2026-03-06')).toContain('for how far apart in time they are')
    expect(said(cracks, ferries, '2026-03-01T08:00', '2026-03-01T09:00')).not.toContain('far apart')
    expect(said(cracks, 'a farmer sold his pears at the market')).toContain('having no words in common')
    expect(said(cracks, 'a farmer sold his cables at the market')).toContain('how few words they share')
  })

  test('says so where two share their site and nothing of their titles', () => {
    const notice = `Subscribers of the Marholm Courier read every article of the day and the archive back to 1911. Write to the desk
      at the old customs house, or call between nine and four. The Courier is a member of the Coastal Press Council and follows
      its code; complaints go to the ombudsman, Ida Venn, whose rulings stand in the Saturday paper.`
    const a = {
      id: 'a',
      title: 'Council drops plans for cable car',
      text: `${notice} ${'Votes on the cable car were nine to four after a night of speeches about noise, views, cost and the herons on the ridge, and the mayor wept when it was done.'}`,
    }
    const b = {
      id: 'b',
      title: 'Trout return below broken weir',
      text: `${notice} ${'Anglers counted sixty trout above the weir that a spring flood broke, where none had been seen since their grandfathers fished with hazel rods and horsehair lines.'}`,
    }
    const { relation, score, sentence } = compareArticles(a, b)
    expect([relation, score]).toEqual(['unrelated', 0.1])
    expect(sentence).toContain('of a mould that each fills in with names or figures of its own')
  })
})

test('one sentence says so where two share nothing but numbers', () => {
  const a = { id: 'a', text: 'Revenue 48,113 up, profit 7,204 down, debt 91,350 flat.' }
  const b = { id: 'b', text: 'Scores: 48,113 and 7,204 and 91,350.' }
  const { score, sentence } = compareArticles(a, b)
  expect(score).toBe(0.1)
  expect(sentence).toContain('for they share nothing but names and numbers')
})

describe('where shared passages stand', () => {
  test('in plain text: exactly there', () => {
    const a = { id: 'a', title: 'Fog', text: ferry }
    const b = { id: 'b', text: `Late on Tuesday: ${ferry}` }
    const [{ text, rangesA, rangesB }] = compareArticles(a, b).sharedPassages
    expect(rangesA).toEqual([{ field: 'text', start: 0, end: ferry.length - 1 }])
    expect(taken(a, rangesA)).toBe(text)
    expect(taken(b, rangesB)).toBe(text)
  })

  test('running from the title into the text: a range of each', () => {
    const a = { id: 'a', title: 'Ferry aground off Skell', text: 'Lifeboats brought all of them ashore at dawn.' }
    const b = { id: 'b', text: 'Ferry aground off Skell. Lifeboats brought all of them ashore.' }
    const [{ rangesA, rangesB }] = compareArticles(a, b).sharedPassages
    expect(rangesA.map((range) => taken(a, [range]))).toEqual([a.title, 'Lifeboats brought all of them ashore'])
    expect(rangesB.map((range) => taken(b, [range]))).toEqual([b.text.slice(0, -1)])
  })

  test('in markup: with the tags inside, and whole references', () => {
    const words =
      'The caf&eacute; at Marholm was <a href="/x">closed on Tuesday</a> by inspectors of the harbour Ren&#233;'
    const a = { id: 'a', text: `<script>f('The café')</script><p>${words}, we hear.</p><p>More to follow.</p>` }
    const b = { id: 'b', text: 'The café at Marholm was closed on Tuesday by inspectors of the harbour René.' }
    const [{ rangesA, rangesB }] = compareArticles(a, b).sharedPassages
    expect(taken(a, rangesA)).toBe(words)
    expect(taken(b, rangesB)).toBe(b.text.slice(0, -1))
    const escaped = { id: 'c', text: a.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') }
    const again = compareArticles(escaped, b).sharedPassages[0]
    expect(readMarkup(taken(escaped, again.rangesA)).text).toBe(b.text.slice(0, -1))
  })

  test('where characters are read in other forms: all that they were made of', () => {
    const odd =
      'ＮＡＴＯ sent 1 0\u0301 ships and 12\u00a0500 men to Mu\u0308nster on ½ rations, ﬁnally № 7 and ｶﾞｽ 한국 sailed'
    const a = { id: 'a', text: `${'…'.repeat(3)} ${odd} and so on.` }
    const b = { id: 'b', text: `Before: ${prepareText(odd)}, after.` }
    const [{ rangesA, rangesB }] = compareArticles(a, b).sharedPassages
    expect(taken(a, rangesA)).toBe(odd)
    expect(taken(b, rangesB)).toBe(prepareText(odd))
  })

  test('where a wrong encoding left controls of quotation marks: they are these', () => {
    const text =
      'The harbour wasn’t closed, the “Kestrel” sailed — to Škoda’s quay … said Brœck, for 12 € and no more™ than that.'
    const codes = new Map([...'’“”—Š…œ€™'].map((letter, i) => [letter, '\x92\x93\x94\x97\x8a\x85\x9c\x80\x99'[i]]))
    const misread = [...text].map((letter) => codes.get(letter) ?? letter).join('')
    const { relation, sharedPassages } = compareArticles({ id: 'a', text }, { id: 'b', text: misread })
    expect(relation).toBe('duplicate')
    expect(taken({ id: 'b', text: misread }, sharedPassages[0].rangesB)).toBe(misread.slice(0, -1))
    expect(prepareText(misread)).toBe(prepareText(text))
    expect(prepareText('a\x81b')).toBe('a\x81b')
  })

  test('the words of a passage are in its ranges, whatever surrounds and makes them', () => {
    const word = fc.constantFrom(
      'harbour',
      'café',
      'Mu\u0308nster',
      'wasn\x92t',
      '\x98\x99',
      'ＮＡＴＯ',
      '12\u00a0500',
      '½',
      'ﬁre™',
      '한국',
      'ｶﾞｽ',
      '东京湾',
      'R&D',
      'a\u0301\u0323',
      'No',
      '№5',
      'Skell’s',
      '👍',
    )
    const gap = fc.constantFrom(
      ' ',
      ' ',
      '\n',
      ' <b>',
      '</b> ',
      '<br>',
      ' &amp; ',
      ', ',
      '&nbsp;',
      '&#8212;',
      '\u00a0',
      '</p><p>',
    )
    const sentence = fc
      .array(fc.tuple(word, gap), { minLength: 8, maxLength: 20 })
      .map((parts) => parts.flat().join(''))
    const asGiven = fc.constantFrom(
      (text: string) => text,
      (text: string) => `<p>${text}</p>`,
      (text: string) => text.replaceAll('é', '&eacute;').replaceAll('ü', '&#xfc;'),
      (text: string) => `<![CDATA[${text}]]>`,
      (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      (text: string) => text.normalize('NFC'),
    )
    let passages = 0
    fc.assert(
      fc.property(sentence, sentence, sentence, asGiven, asGiven, (shared, own, title, asA, asB) => {
        const a = { id: 'a', title, text: asA(`${own} ${shared}`) }
        const b = { id: 'b', title: '', text: asB(`${shared} ${own}`) }
        for (const { words, rangesA, rangesB } of compareArticles(a, b).sharedPassages) {
          passages++
          const common = longestCommon(wordsOf(taken(a, rangesA)), wordsOf(taken(b, rangesB)))
          expect(common).toBeGreaterThanOrEqual(words)
        }
      }),
      { numRuns: 400 },
    )
    expect(passages).toBeGreaterThan(100)
  })
})

function taken(article: Article, ranges: readonly TextRange[]): string {
  return ranges.map(({ field, start, end }) => (article[field] ?? '').slice(start, end)).join(' ')
}

/** Hashes of the words of a piece of an article, in order. */
function wordsOf(given: string): readonly number[] {
  const tokens = createTokenBuffer()
  // With something behind it, so that it does not end in what may be half of a reference.
  const prepared = prepareText(readMarkup(`${given} .`).text)
  scanTokens(prepared, 0, prepared.length, tokens)
  return [...tokens.hash.slice(0, tokens.count)]
}

/** Length of the longest common subsequence. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const next = [0]
    for (const [j, other] of b.entries()) {
      next.push(word === other ? row[j] + 1 : Math.max(row[j + 1], next[j]))
    }
    row = next
  }
  return row[b.length]
}
