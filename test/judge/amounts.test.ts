import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Corpus } from '../../src/corpus/corpus.ts'
import { EVIDENCE, type EvidenceName } from '../../src/judge/evidence/index.ts'
import { StoryJudge } from '../../src/judge/judge.ts'
import { resolveOptions } from '../../src/main/options.ts'
import { isFigure, MAX_FACTS } from '../../src/profile/facts.ts'
import { Profiler } from '../../src/profile/profiler.ts'
import { MAX_AMOUNTS, VALUE_BITS } from '../../src/terms/amounts.ts'
import { profileOf } from './profiles.ts'

const profiler = new Profiler(resolveOptions())

const amountsOf = (text: string, language = 'en') => [...profiler.profile({ id: 'a', text, language }).amounts]

/** How many things two texts give one number of, and how many only different ones. */
function counted(one: string, other: string, language = 'en'): readonly [shared: number, rival: number] {
  const corpus = new Corpus()
  const [a, b] = [one, other].map((text, i) => corpus.add(profiler.profile({ id: `${i}`, text, language })))
  return evidence(corpus, a, b)
}

function evidence(corpus: Corpus, a: number, b: number): readonly [number, number] {
  const judge = new StoryJudge(corpus)
  const take = (x: number, y: number) => {
    const out = new Float64Array(EVIDENCE.length)
    judge.take(x, y, out)
    const of = (name: EvidenceName) => out[EVIDENCE.findIndex((kind) => kind.name === name)]
    return [of('sharedAmounts'), of('rivalAmounts')] as const
  }
  expect(take(b, a)).toEqual(take(a, b))
  return take(a, b)
}

describe('amounts are', () => {
  test('numbers with the word right behind them', () => {
    expect(counted('The 16-year-old was hit.', 'Police say a 16 year old boy died.')).toEqual([1, 0])
    expect(counted('A 16-year-old was hit.', 'A 3-year-old was hit.')).toEqual([0, 1])
    expect(counted('Some 4,300 people fled.', 'About 4300 people fled the flood.')).toEqual([1, 0])
    expect(counted('A 6.1 magnitude quake.', 'The quake of 6.4 magnitude.')).toEqual([0, 1])
    expect(counted('They lost 3 goals.', 'They lost 4 players.')).toEqual([0, 0])
  })

  test('the same in words and in digits, in each language that has numerals here', () => {
    expect(counted('At least three people died.', 'At least 3 people died.')).toEqual([1, 0])
    expect(counted('At least three people died.', 'Twelve people died.')).toEqual([0, 1])
    expect(counted('Bei dem Brand starben drei Menschen.', 'Es gab 3 Menschen im Haus.', 'de')).toEqual([1, 0])
    expect(counted('Погибли пять человек.', 'Погибли 5 человек.', 'ru')).toEqual([1, 0])
    expect(counted('Спасли трёх человек.', 'Спасли 3 человек.', 'ru')).toEqual([1, 0])
    expect(counted('Murieron doce personas.', 'Murieron 11 personas.', 'es')).toEqual([0, 1])
  })

  test('the same however thousands and decimals are parted', () => {
    const said = (number: string) => `Es kamen ${number} Besucher.`
    for (const written of ['1.500', '1,500', '1 500', '1\u00a0500', '1\u202f500']) {
      expect(counted(said('1500'), said(written), 'de'), written).toEqual([1, 0])
      expect(counted(said('2500'), said(written), 'de'), written).toEqual([0, 1])
      expect(counted(said('500'), said(written), 'de'), written).toEqual([0, 1])
    }
    expect(counted('1,5 Millionen Besucher', '1.5 Millionen Besucher', 'de')).toEqual([1, 0])
    expect(counted('1,5 Millionen Besucher', '15 Millionen Besucher', 'de')).toEqual([0, 1])
    expect(counted('2 500 000 visiteurs', '2.500.000 visiteurs', 'fr')).toEqual([1, 0])
    expect(counted('In 2014 500 people came.', 'Some 500 people came.')).toEqual([1, 0])
  })

  test('none where a stop word follows, another number, a mark that parts them, or nothing', () => {
    for (const text of [
      'In 2014 the council met.',
      'It was 3 of them.',
      'The two countries met.',
      'We saw 3. People left.',
      'It rose by 4',
      '12 13 14',
    ]) {
      expect(amountsOf(text), text).toEqual([])
    }
    expect(amountsOf('死者は3人だった', 'ja')).toEqual([])
  })

  test('the first eight, each once, in ascending order', () => {
    const things = ['houses', 'cars', 'boats', 'trees', 'roads', 'bridges', 'farms', 'schools', 'mills', 'towers']
    const said = (some: readonly string[]) => amountsOf(`${some.map((thing) => `It took 7 ${thing}.`).join(' ')}`)
    const all = said([...things, ...things])
    expect(all).toEqual(said(things.slice(0, MAX_AMOUNTS)))
    expect(all).toEqual(all.toSorted((x, y) => x - y))
    expect(new Set(all).size).toBe(MAX_AMOUNTS)
  })

  test('no more than the facts in their place at level copies', () => {
    const copies = new Profiler(resolveOptions({ level: 'copies' }))
    const facts = (text: string): readonly number[] => [...copies.profile({ id: 'a', text }).amounts]
    expect(facts('Some people fled.')).toEqual([])
    expect(facts('Some 4,300 people of Orvanne fled.').map(isFigure)).toEqual([true, false])
    expect(MAX_FACTS).toBeLessThanOrEqual(MAX_AMOUNTS)
    const many = facts(Array.from({ length: 40 }, (_, i) => `The Mayor of O${i}e and ${i} people fled`).join(' '))
    expect(many).toEqual([...new Set(many)].sort((x, y) => x - y))
    expect(many.map(isFigure)).toEqual(new Array(MAX_FACTS).fill(true))
  })
})

test('of two articles those things count that both count: as one where a number is common, else as rivals', () => {
  // Few things and few numbers, so that all cases come up.
  const amount = fc.record({ thing: fc.nat(3), value: fc.nat(3) })
  const amounts = fc.uniqueArray(amount, {
    selector: ({ thing, value }) => `${thing} ${value}`,
    maxLength: MAX_AMOUNTS,
  })
  fc.assert(
    fc.property(amounts, amounts, (one, other) => {
      const packed = (list: typeof one) => list.map(({ thing, value }) => ((thing << VALUE_BITS) | value) >>> 0)
      const corpus = new Corpus()
      const [a, b] = [one, other].map((list) => corpus.add(profileOf({ amounts: packed(list) })))
      const things = [0, 1, 2, 3].map((thing) => {
        const values = [one, other].map((list) => list.filter((x) => x.thing === thing).map((x) => x.value))
        return {
          inBoth: values.every((list) => list.length > 0),
          same: values[0].some((value) => values[1].includes(value)),
        }
      })
      expect(evidence(corpus, a, b)).toEqual([
        things.filter(({ same }) => same).length,
        things.filter(({ inBoth, same }) => inBoth && !same).length,
      ])
    }),
    { numRuns: 300 },
  )
})
