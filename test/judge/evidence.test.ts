import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DOCUMENT_RATE } from '../../src/background/rates.ts'
import { Corpus } from '../../src/corpus/corpus.ts'
import { countWithin, HeldTimes, RADII } from '../../src/corpus/times.ts'
import { EVIDENCE, type EvidenceName } from '../../src/judge/evidence/index.ts'
import { IDF, notedIdf, notedRarity, rarityOf } from '../../src/judge/idf.ts'
import { StoryJudge } from '../../src/judge/judge.ts'
import { LogOdds } from '../../src/judge/log-odds.ts'
import { MODEL } from '../../src/judge/model.ts'
import { TermFlag } from '../../src/terms/flags.ts'
import { profileOf, type Term } from './profiles.ts'

const { Title, Lead, Name, Number: NumberTerm, Phrase } = TermFlag

/** Terms of an article with their weights, and what the definitions of the kinds of evidence make of two of these. */
interface Weighed extends Required<Omit<Term, 'shingle'>> {
  readonly idf: number
}
type Article = readonly Weighed[]

const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0)
const is = (flags: number) => (term: Weighed) => (term.flags & flags) !== 0
const tf = ({ frequency }: Weighed) => 1 + Math.log(frequency)
const words = (article: Article) => article.filter((term) => !is(Phrase)(term))

/** Pairs of the terms that both have; each at the idf by which it weighs less. */
function common(a: Article, b: Article) {
  return a.flatMap((x) => b.filter(({ hash }) => hash === x.hash).map((y) => ({ x, y, idf: Math.min(x.idf, y.idf) })))
}

/** What some power of the idf comes to of the terms of `a` that are so, and of those of them that are in `b`. */
function shareOf(a: Article, b: Article, isSo: (term: Weighed) => boolean, none: number, inLead = false): number {
  const all = sum(a.filter((x) => !is(Phrase)(x) && isSo(x)).map(({ idf }) => idf ** 2))
  const had = common(a, b).filter(({ x, y }) => !is(Phrase)(x) && !is(Phrase)(y) && isSo(x))
  const counted = had.filter(({ y }) => !inLead || is(Title | Lead)(y))
  return all > 0 ? Math.min(1, sum(counted.map(({ idf }) => idf ** 2)) / all) : none
}

function rootCosine(a: Article, b: Article, product: (x: Weighed, y: Weighed, idf: number) => number): number {
  const of = (one: Article, other: Article) => sum(common(one, other).map(({ x, y, idf }) => product(x, y, idf)))
  const norms = Math.sqrt(of(a, a)) * Math.sqrt(of(b, b))
  return norms > 0 ? Math.sqrt(Math.min(1, of(a, b) / norms)) : 0
}

function focusShare(a: Article, b: Article): number {
  const weights = words(a).map((x) => tf(x) * x.idf)
  const least = weights.toSorted((x, y) => y - x)[Math.min(8, weights.length) - 1] * (1 - 1e-6)
  const focus = words(a).filter((x) => tf(x) * x.idf >= least)
  const had = focus.filter((x) => words(b).some(({ hash }) => hash === x.hash))
  const whole = sum(focus.map((x) => tf(x) * x.idf))
  return whole > 0 ? sum(had.map((x) => tf(x) * x.idf)) / whole : 0
}

const inHead = is(Title | Lead)
const both = (flag: number) => (term: Weighed) => inHead(term) && is(flag)(term)
const nameWord = (term: Weighed) => is(Name)(term) && !is(Phrase)(term)
const titleName = (term: Weighed) => is(Title)(term) && is(Name)(term)

function evidenceOf(a: Article, b: Article): Readonly<Partial<Record<EvidenceName, number>>> {
  const of = <T>(f: (x: Article, y: Article) => T) => [f(a, b), f(b, a)] as const
  const mean = ([x, y]: readonly [number, number]) => (x + y) / 2
  const plain = (x: Weighed, y: Weighed) => !is(Phrase)(x) && !is(Phrase)(y)
  const product = (isSo: (x: Weighed, y: Weighed) => boolean, power: number) => (x: Weighed, y: Weighed, idf: number) =>
    plain(x, y) && isSo(x, y) ? idf ** power : 0
  const leads = of((x, y) => shareOf(x, y, inHead, 0))
  const titles = of((x, y) => shareOf(x, y, is(Title), 1))
  const titleNames = of((x, y) => shareOf(x, y, titleName, 1))
  const pairs = common(a, b).filter(({ x, y }) => plain(x, y))
  const products = pairs.map(({ x, y, idf }) => tf(x) * tf(y) * idf ** 3)
  const squares = (list: readonly { readonly idf: number }[]) => sum(list.map(({ idf }) => idf ** 2))
  const lacked = (isSo: (term: Weighed) => boolean) =>
    of((x, y) => {
      const all = squares(words(x).filter(isSo))
      return [all - shareOf(x, y, isSo, 0) * all, all] as const
    })
  const idfs = of((x) => sum(words(x).map(({ idf }) => idf)))
  const less = Math.min(...idfs)
  const lackedNames = lacked(titleName)
  const topicsLacked =
    1 - Math.max(...of((x, y) => shareOf(x, y, (term) => is(Title)(term) && term.frequency > 1, 0.8)))
  const beyondChance = mean(of((x, y) => shareOf(x, y, is(Title), 0, true))) - 1 / 3
  const isNamed = [a, b].some((one) => squares(words(one).filter(titleName)) > 0)
  const sharedNumbers = squares(pairs.filter(({ x, y }) => is(NumberTerm)(x) && is(NumberTerm)(y)))
  return {
    terms: rootCosine(a, b, (x, y, idf) => (plain(x, y) ? tf(x) * tf(y) * idf ** 3 : 0)),
    focus: mean(of(focusShare)),
    contained: less > 0 ? Math.min(1, sum(pairs.map(({ idf }) => idf)) / less) : 0,
    // All are short.
    breadth: 0.26 + Math.log(Math.max(1, sum(products) ** 2 / (sum(products.map((one) => one ** 2)) || 1))),
    lead: mean(leads),
    leadBetter: Math.max(...leads),
    leadMass: Math.log(1 + squares(pairs.filter(({ x, y }) => inHead(x) && inHead(y)))),
    title: mean(of((x, y) => shareOf(x, y, is(Title), 0, true))),
    titleAnywhere: mean(of((x, y) => shareOf(x, y, is(Title), 0))),
    briefTitle: [a, b].every((one) => squares(words(one).filter(is(Title))) > 0)
      ? beyondChance * (beyondChance > 0 ? Math.max(0, Math.min(1, (0.6 - topicsLacked) / 0.4)) : 1)
      : 0,
    names: rootCosine(
      a,
      b,
      product((x, y) => is(Name)(x) && is(Name)(y), 3),
    ),
    // Of so few articles, no name is used by more than a hundred.
    rareName: [a, b].every((one) => one.some(nameWord))
      ? Number(pairs.some(({ x, y }) => nameWord(x) && nameWord(y)))
      : 1,
    phrases: rootCosine(a, b, (x, y, idf) => (plain(x, y) ? 0 : idf ** 2)),
    hasPhrases: a.some((x) => is(Phrase)(x) && x.idf > 0) && b.some((x) => is(Phrase)(x) && x.idf > 0) ? 1 : 0,
    numbers: Math.min(
      rootCosine(
        a,
        b,
        product((x, y) => is(NumberTerm)(x) && is(NumberTerm)(y), 2),
      ),
      Math.sqrt(sharedNumbers / (sharedNumbers + 2)),
    ),
    strayNames: 1 - mean(of((x, y) => shareOf(x, y, both(Name), 1))),
    strayTitleNames: 1 - mean(titleNames),
    strayNumbers: 1 - mean(of((x, y) => shareOf(x, y, both(NumberTerm), 1))),
    rivalNames: 1 - Math.max(...titleNames),
    rivalSubjects: Math.log(1 + Math.min(lackedNames[0][0], lackedNames[1][0])),
    rivalTitles: 1 - Math.max(...titles),
    rivalActors: 1 - Math.max(...of((x, y) => shareOf(x, y, (term) => is(Name)(term) && term.frequency > 1, 0.6))),
    rivalTopics: isNamed ? topicsLacked : 2 * topicsLacked - 0.2,
    rivalNumbers: Math.min(...lacked(both(NumberTerm)).map(([missing, all]) => missing / (all + 10))),
  }
}

const flags = fc.constantFrom(
  ...[0, 0, Name, Title, Title | Name, Lead, Lead | Name, Title | Lead | Name, NumberTerm, Lead | NumberTerm],
  ...[Title | NumberTerm, Phrase, Phrase | Name, Title | Phrase | Name],
)
const term = fc.record({
  hash: fc.nat(25),
  flags,
  level: fc.integer({ min: 60, max: 126 }),
  frequency: fc.integer({ min: 1, max: 5 }),
})
const article = fc.uniqueArray(term, { selector: ({ hash }) => hash, maxLength: 24 })

function judged(
  articles: readonly {
    readonly terms: readonly Term[]
    readonly language?: string
    readonly time?: number
    readonly shingles?: readonly number[]
  }[],
) {
  const corpus = new Corpus()
  for (const one of articles) corpus.add(profileOf(one))
  const judge = new StoryJudge(corpus)
  const take = (a: number, b: number) => {
    const out = new Float64Array(EVIDENCE.length)
    judge.take(a, b, out)
    return Object.fromEntries(EVIDENCE.map(({ name }, k) => [name, out[k]])) as Record<EvidenceName, number>
  }
  return { corpus, judge, take }
}

describe('evidence of two articles', () => {
  test('is what each kind says of itself, the same from both sides', () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 2, maxLength: 7 }), (articles) => {
        const { take } = judged(articles.map((terms) => ({ terms })))
        const uses = new Map<number, number>()
        for (const { hash } of articles.flat()) uses.set(hash, (uses.get(hash) ?? 0) + 1)
        // Two articles are left out of what has been seen: those that are compared.
        const weighed = articles.map((terms) =>
          terms.map((one): Weighed => {
            const seen = Math.max(0, (uses.get(one.hash) ?? 0) - 2)
            return { ...one, idf: IDF[notedIdf(articles.length - 2, seen, one.level)] }
          }),
        )
        const found = take(0, 1)
        expect(take(1, 0)).toEqual(found)
        for (const [name, value] of Object.entries(evidenceOf(weighed[0], weighed[1]))) {
          expect(found[name as EvidenceName], name).toBeCloseTo(value, 3)
        }
      }),
      { numRuns: 120 },
    )
  })

  test('of one language is so told, and of one that is not known as well', () => {
    const terms = [{ hash: 1 }]
    const { take } = judged(['en', 'en', 'de', 'und'].map((language) => ({ terms, language })))
    const same = (a: number, b: number) => take(a, b).sameLanguage
    expect([same(0, 1), same(0, 2), same(0, 3), same(3, 2)]).toEqual([1, 0, 1, 1])
  })
})

describe('evidence of how many words two articles share', () => {
  const long = Array.from({ length: 300 }, (_, i) => i)
  const article = (...hashes: readonly number[]) => ({ terms: hashes.map((hash) => ({ hash })), shingles: long })
  const breadth = (a: readonly number[], b: readonly number[]) =>
    judged([article(...a), article(...b)]).take(0, 1).breadth

  test('is the log of their number where all weigh the same', () => {
    const own = [11, 12, 13]
    expect([1, 2, 3, 8].map((count) => breadth([...own, ...long.slice(0, count)], long.slice(0, count)))).toEqual(
      [0, Math.log(2), Math.log(3), Math.log(8)].map((value) => expect.closeTo(value, 6)),
    )
    expect(breadth([1], [2])).toBe(0)
  })

  test('is hardly more than of one word where one outweighs the others', () => {
    const weighty = { hash: 1, frequency: 20 }
    const { take } = judged([0, 1].map(() => ({ terms: [weighty, { hash: 2, level: 60 }], shingles: long })))
    expect(take(0, 1).breadth).toBeLessThan(0.1)
  })

  test('speaks against one story where it is a single word, and for none where words are several', () => {
    const at = EVIDENCE.findIndex(({ name }) => name === 'breadth')
    const [least, most] = [0, 0.7].map((value) => new LogOdds(MODEL).contribution(at, value))
    expect([least, most, EVIDENCE[at].unknown > 0.7]).toEqual([-1.2, 0, true])
  })
})

describe('evidence of the titles of two short articles', () => {
  const titled = { terms: [{ hash: 1, flags: Title | Lead }, { hash: 2 }], time: 0 }
  const words = (count: number) => ({ ...titled, shingles: Array.from({ length: count }, (_, i) => i) })
  const briefTitle = (...of: readonly Parameters<typeof judged>[0][number][]) => judged(of).take(0, 1).briefTitle

  test('counts for less the longer even the longer one is, and for nothing in reports', () => {
    const values = [1, 60, 80, 100, 300].map((count) => briefTitle(titled, words(count)))
    expect(values.map((value) => Number(value.toFixed(3)))).toEqual([0.667, 0.667, 0.333, 0, 0])
  })

  test('counts for nothing in two languages, without a title, and from the next day on', () => {
    const hours = (count: number) => ({ ...titled, time: count * 3_600_000 })
    expect(briefTitle(titled, { ...titled, language: 'de' })).toBe(0)
    expect(briefTitle(titled, { ...titled, terms: [{ hash: 2 }] })).toBe(0)
    expect([1, 17, 18, 48].map((count) => briefTitle(titled, hours(count)) > 0.6)).toEqual([true, true, false, false])
    expect(briefTitle(titled, hours(18))).toBe(0)
  })

  test('speaks for no story where each article repeats of its title what the other lacks', () => {
    const word = (hash: number, frequency: number) => ({ hash, flags: Title | Lead, frequency })
    const about = (topic: number, frequency = 2) => ({ terms: [word(1, 1), word(2, 1), word(topic, frequency)] })
    expect(briefTitle(about(3), about(4))).toBe(0)
    expect(briefTitle(about(3, 1), about(4, 1))).toBeCloseTo(1 / 3, 2)
  })

  test('speaks against one story where titles have little in common', () => {
    expect(briefTitle(titled, { ...titled, terms: [{ hash: 3, flags: Title | Lead }, { hash: 2 }] })).toBeCloseTo(
      -1 / 3,
      6,
    )
  })
})

describe('evidence of a name that few use', () => {
  const [SHARED, OTHER] = [1, 2]
  const name = (hash: number): Term => ({ hash, flags: Name })

  /** Of two articles that share a name which so many others use, among so many in their language. */
  function rareName(users: number, held: number): number {
    const others = Array.from({ length: held - 2 }, (_, i) => ({ terms: [name(i < users ? SHARED : OTHER)] }))
    return judged([{ terms: [name(SHARED)] }, { terms: [name(SHARED)] }, ...others]).take(0, 1).rareName
  }

  test('is the more the fewer of many articles use it', () => {
    expect([0, 1, 2, 12, 13, 100, 101].map((users) => rareName(users, 1200))).toEqual([3, 3, 2, 2, 1, 1, 0])
  })

  test('is none where few are held, of which few use any name', () => {
    expect([10, 400, 600].map((held) => rareName(0, held))).toEqual([1, 1, 2])
  })

  test('goes by how many are rare where forty to five hundred are held', () => {
    const both = [name(SHARED), name(OTHER)]
    const values = (terms: readonly Term[]) =>
      [39, 40, 499, 500].map((held) => {
        const others = Array.from({ length: held - 2 }, (_, i) => ({ terms: [name(100 + i)] }))
        return judged([{ terms }, { terms }, ...others]).take(0, 1).rareName
      })
    expect(values([name(SHARED)])).toEqual([1, 1, 1, 1])
    expect(values(both)).toEqual([1, 3, 3, 1])
    const everywhere = Array.from({ length: 198 }, () => ({ terms: [name(SHARED)] }))
    const of = [{ terms: [name(SHARED)] }, { terms: [name(SHARED)] }]
    expect(judged([...of, ...everywhere]).take(0, 1).rareName).toBe(0)
  })

  test('goes by the name that fewest use', () => {
    const both = [name(SHARED), name(OTHER)]
    const others = Array.from({ length: 1200 }, () => ({ terms: [name(OTHER)] }))
    expect(judged([{ terms: both }, { terms: both }, ...others]).take(0, 1).rareName).toBe(3)
  })

  test('speaks neither way where an article has no names, and against where they share none', () => {
    const { take } = judged([{ terms: [name(SHARED)] }, { terms: [name(OTHER)] }, { terms: [{ hash: SHARED }] }])
    expect([take(0, 1).rareName, take(0, 2).rareName]).toEqual([0, 1])
  })
})

describe('evidence of times', () => {
  const DAY = 86_400_000
  const START = Date.UTC(2026, 0, 5)
  const terms = [{ hash: 1 }]
  const timeOf = (days: readonly number[], a = 0, b = 1) =>
    judged(days.map((day) => ({ terms, time: START + day * DAY }))).take(a, b).time

  /** ln of how much likelier reports of one story are so far apart than any two held, by counts within any radius. */
  function expected(days: readonly number[], a: number, b: number): number {
    const held = new HeldTimes()
    for (const day of days) held.add(START + day * DAY)
    const within = (article: number, radius: number) => {
      const counts = new Float32Array(RADII)
      held.around(START + days[article] * DAY, counts, 0)
      return countWithin(counts, 0, radius, held.size)
    }
    const same = (radius: number) => 1 - (1 + 2 * radius) ** -0.6
    const prior = (radius: number) => (20 * radius) / (radius + 14)
    const shareAround = (article: number, inner: number, outer: number) => {
      const count = within(article, outer) - within(article, inner) - (inner > 0 ? 1 : 2)
      return (Math.max(0, count) + prior(outer) - prior(inner)) / (Math.max(0, days.length - 2) + 20)
    }
    const share = (inner: number, outer: number) => (shareAround(a, inner, outer) + shareAround(b, inner, outer)) / 2
    const apart = Math.abs(days[a] - days[b])
    const margin = Math.max(0.5, apart / 2)
    const inner = Math.max(0, apart - margin)
    const outer = apart + margin
    const most = Math.min(6, Math.log(1 + days.length / 20))
    const unshown = Math.max(0, Math.log(same(0.5) / share(0, 0.5)) - most)
    const ratio = Math.log((same(outer) - same(inner)) / share(inner, outer)) - unshown / 2
    return Math.max(-6, Math.min(most, ratio))
  }

  test('is how much likelier reports of one story are so far apart than any two articles held', () => {
    const days = fc.array(
      fc.oneof(fc.nat(4), fc.nat(4000)).map((eighths) => eighths / 8),
      { minLength: 2, maxLength: 60 },
    )
    fc.assert(
      fc.property(days, (list) => {
        expect(timeOf(list)).toBeCloseTo(expected(list, 0, 1), 4)
        expect(timeOf(list, 1, 0)).toBe(timeOf(list))
      }),
      { numRuns: 80 },
    )
  })

  test('is for one story where an archive of years holds two of a day, not where all are of that day', () => {
    const years = Array.from({ length: 200 }, (_, i) => (i < 2 ? 0 : 5 * i))
    const feed = years.map(() => 0)
    expect(timeOf(years)).toBeGreaterThan(1.5)
    expect(timeOf(feed)).toBeLessThan(0)
    expect(timeOf(years, 0, 199)).toBeLessThan(-0.5)
  })

  test('is none where either has no time', () => {
    expect([timeOf([0, Number.NaN]), timeOf([Number.NaN, 0]), timeOf([Number.NaN, Number.NaN])]).toEqual([0, 0, 0])
  })
})

describe('how rare a term is', () => {
  test('is the logarithm of how many articles there are for each that has it, of those seen and 3,000 of the background', () => {
    const corpus = fc.record({
      documents: fc.nat(5000),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      level: fc.nat(126),
    })
    fc.assert(
      fc.property(corpus, ({ documents, part, level }) => {
        const seen = Math.floor(part * documents)
        const rate = Math.min(0.9, Math.max(1e-4, DOCUMENT_RATE[level]))
        const idf = Math.log((documents + 3001) / (seen + 3000 * rate))
        const noted = IDF[notedIdf(documents, seen, level)]
        // A step is 9 / 63, and the ratio's logarithm is known to .0005.
        expect(Math.abs(noted - Math.min(9, Math.max(9 / 63, idf)))).toBeLessThan(9 / 63 / 2 + 0.0006)
      }),
      { numRuns: 500 },
    )
  })

  test('hangs on a sixth of that background where a language has no table', () => {
    const rate = DOCUMENT_RATE[127]
    for (const [documents, seen] of [
      [0, 0],
      [100, 3],
      [5000, 20],
    ]) {
      const idf = Math.log((documents + 501) / (seen + 500 * rate))
      expect(Math.abs(IDF[notedIdf(documents, seen, 127)] - idf)).toBeLessThan(9 / 63 / 2 + 0.0006)
    }
  })

  test('is noted beside how few use it, each without the other', () => {
    for (let seen = 0; seen < 200; seen++) {
      const [idf, rarity] = [notedIdf(2000, seen, 90), rarityOf(2000, seen)]
      expect([IDF[idf | rarity], notedRarity(idf | rarity)]).toEqual([IDF[idf], rarity])
    }
  })

  test('is never above 9, and hardly anything where more articles have it than there are', () => {
    expect(IDF[notedIdf(1e9, 0, 126)]).toBe(9)
    expect(IDF[notedIdf(100, 1e6, 10)]).toBeCloseTo(9 / 63)
  })
})
