import { describe, expect, test } from 'vitest'
import { type Article, compareArticles, NewsDetector } from '../src/index.ts'

/** Made-up words by number, no two alike. */
function word(n: number): string {
  const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu']
  return `${n}`
    .padStart(4, '0')
    .split('')
    .map((digit, i) => syllables[(Number(digit) + i) % 10])
    .join('')
}

function words(from: number, count: number, step = 1): string {
  return Array.from({ length: count }, (_, i) => word(from + i * step)).join(' ')
}

/** A language without a table of frequencies. */
const language = 'sw'

/** Articles of 80 words that nothing else uses, and of some more. */
function others(count: number, more: string, code = language): Article[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `other ${i}`,
    language: code,
    text: `${words(1000 + 80 * i, 80)}. ${more}`,
  }))
}

/** Log-odds that two articles are one story, which share `shared` and have 40 words each of their own. */
function logOdds(held: readonly Article[], shared: string): number {
  const detector = new NewsDetector({ sameStory: 0.001 })
  for (const article of held) detector.add(article)
  detector.add({ id: 'first', language, text: `${words(100, 40)}. ${shared}` })
  const match = detector.query({ id: 'second', language, text: `${shared}. ${words(200, 40)}` })[0]
  expect(match?.id).toBe('first')
  return Math.log(match.score / (1 - match.score))
}

describe('a language without a table of word frequencies', () => {
  const shared = words(300, 30, 2)

  test('learns soon what is common in it', () => {
    const fresh = logOdds(others(60, ''), shared)
    const common = logOdds(others(60, shared.split(' ').reverse().join(' ')), shared)
    expect(common).toBeLessThan(fresh - 1)
  })

  test('is judged as strictly as a lone pair as long as few articles of it are held, however many there are of others', () => {
    const few = logOdds(others(100, '', 'en'), shared)
    const many = logOdds(others(100, ''), shared)
    const none = logOdds([], shared)
    expect(few).toBeLessThan(many - 1)
    expect(few).toBeCloseTo(none, 0)
  })
})

test('two articles of different languages are judged as strictly as the rarer language is', () => {
  const shared = words(300, 30, 2)
  const between = (held: readonly Article[]): number => {
    const detector = new NewsDetector({ sameStory: 0.0001 })
    for (const article of held) detector.add(article)
    detector.add({ id: 'first', language: 'cy', text: `${words(100, 40)}. ${shared}` })
    const match = detector.query({ id: 'second', language, text: `${shared}. ${words(200, 40)}` })[0]
    return Math.log(match.score / (1 - match.score))
  }
  const both = [...others(100, ''), ...others(100, '', 'cy').map((article) => ({ ...article, id: `${article.id} cy` }))]
  expect(between(others(100, ''))).toBeLessThan(between(both) - 1)
})

describe('an article whose language could not be told', () => {
  const shared = words(300, 30, 2)
  const between = (one: string, other: string): number => {
    const detector = new NewsDetector({ sameStory: 0.0001 })
    for (const article of others(100, '')) detector.add(article)
    detector.add({ id: 'first', language: one, text: `${words(100, 40)}. ${shared}` })
    const match = detector.query({ id: 'second', language: other, text: `${shared}. ${words(200, 40)}` })[0]
    return Math.log(match.score / (1 - match.score))
  }

  test('is judged by how many articles are held in the language of the other', () => {
    const told = between(language, language)
    expect(between(language, 'und')).toBeGreaterThan(told - 0.5)
    expect(between('und', language)).toBeGreaterThan(told - 0.5)
  })

  test('is judged strictly beside another such, for both may be in one of which no others are held', () => {
    expect(between('und', 'und')).toBeLessThan(between(language, 'und') - 1)
  })
})

test('short French reports are of one language, and of one story', () => {
  const report = {
    id: 'report',
    title: 'Vernay : un incendie ravage un immeuble',
    text: 'Un incendie a ravagé un immeuble à Vernay dans la nuit de lundi à mardi, faisant trois blessés.',
  }
  const other = {
    id: 'other',
    title: 'Incendie à Vernay : trois blessés rue Oberlin',
    text: 'Trois personnes ont été blessées dans l’incendie d’un immeuble de la rue Oberlin, à Vernay, dans la nuit de lundi à mardi.',
  }
  const found = compareArticles(report, other)
  expect(found.evidence.sameLanguage).toBe(1)
  expect(found).toEqual(compareArticles({ ...report, language: 'fr' }, { ...other, language: 'fr' }))
})

test('words that a short table of frequencies lacks are taken for rare ones', () => {
  const report = {
    id: 'report',
    language: 'pl',
    title: 'Prom na Lorwię nie wypłynie do piątku',
    text: 'Prom z Norhaven nie wypłynie przed piątkiem, bo nurkowie znaleźli pęknięcie kadłuba. Burmistrz Tilda Brask prosi o drugi statek.',
  }
  const other = {
    id: 'other',
    language: 'pl',
    title: 'Pęknięty kadłub zatrzymał prom',
    text: 'Nurkowie obejrzeli prom w Norhaven i zobaczyli pęknięcie. Wyspa czeka na drugi statek, mówi Brask.',
  }
  expect(compareArticles(report, other).score).toBeGreaterThan(0.7)
})

test('Arabic words are the same with and without their article, "and" and hamza', () => {
  const report = {
    id: 'report',
    language: 'ar',
    title: 'الشرطة توقف سارق المتحف في طنجة',
    text: 'أوقفت الشرطة في طنجة رجلا يشتبه في سرقة تمثال من المتحف. وقال المدير إن التمثال عاد إلى القاعة.',
  }
  const other = {
    id: 'other',
    language: 'ar',
    title: 'تمثال المتحف يعود بعد توقيف رجل بطنجة',
    text: 'عاد تمثال مسروق إلى متحف طنجة بعد توقيف الرجل. وشكر مدير المتحف شرطة المدينة وقال للصحفيين إن قاعة العرض ستفتح غدا.',
  }
  const shared = compareArticles(report, other).sharedTerms.map(({ term }) => term)
  expect(shared).toEqual(expect.arrayContaining(['الشرطة', 'المدير', 'القاعة']))
})

test('a Russian surname, a town and a noun are the same in every case', () => {
  const report = (id: string, text: string): Article => ({ id, language: 'ru', text })
  const { sharedTerms } = compareArticles(
    report('a', 'Вчера ночью Ефанов купил участок на рынке под Саратовом.'),
    report('b', 'Сегодня утром у Ефанова отняли участки рынка близ города Саратова.'),
  )
  expect(sharedTerms).toHaveLength(4)
})

test('a German noun behind an article is no name', () => {
  const report = {
    id: 'report',
    language: 'de',
    title: 'Fähre nach Lorvia liegt mit Riss im Rumpf fest',
    text: 'Weil Taucher einen Riss entdeckten, fährt das Schiff nach Lorvia bis Freitag nicht. Der Hafen leitete eine Untersuchung ein, und die Bürgermeisterin Tilda Brask verlangt für die Insel ein zweites Schiff. Die Fahrgäste kamen mit dem Bus zurück.',
  }
  const other = {
    id: 'other',
    language: 'de',
    title: 'Lorvia: Brask fordert nach dem Ausfall der Fähre Ersatz',
    text: 'Der Ausfall der Fähre trifft die Insel hart, sagt Tilda Brask, die in Lorvia das Rathaus führt. Eine Werft soll den Schaden am Rumpf beheben. Das Amt prüft, wie der Riss bei der Kontrolle übersehen wurde.',
  }
  const { strayNames = 1, names = 0 } = compareArticles(report, other).evidence
  expect(strayNames).toBeLessThan(0.35)
  expect(names).toBeGreaterThan(0.8)
})

test.each([
  ['an adjective', 'nach schwerem Hagel', 'trotz schwerem Hagel'],
  ['what stands for an article', 'nach diesem Hagel', 'trotz jedem Hagel'],
])('a German noun behind %s is no name, behind a verb it may be', (_, one, other) => {
  const report = {
    id: 'report',
    language: 'de',
    text: `In der Stadt wurde ${one} lange beraten, wie der Bürgermeisterin erklärte Brask.`,
  }
  const later = { id: 'later', language: 'de', text: `Auf der Insel ging ${other} alles weiter, erklärte Brask.` }
  const { names = 0 } = compareArticles(report, later).evidence
  const nouns = compareArticles(
    { ...report, text: report.text.replace('erklärte Brask', 'hieß es') },
    { ...later, text: later.text.replace('erklärte Brask', 'hieß es') },
  ).evidence.names
  expect(names).toBeGreaterThan(0.8)
  expect(nouns ?? 0).toBe(0)
})

describe('a numeral in Chinese or Japanese', () => {
  /** Numbers that two reports share, one of which says the first and the other the second. */
  const shared = (one: string, other: string, code = 'zh'): number => {
    const report = { id: 'report', language: code, text: `山城煤矿清晨发生事故,${one}人被困井下。` }
    const rescue = { id: 'rescue', language: code, text: `救援队下午进入山城煤矿,寻找${other}人。` }
    return compareArticles(report, rescue).evidence.numbers ?? 0
  }

  test.each([
    ['十三', '13'],
    ['二十三', '23'],
    ['两千', '2000'],
    ['一百零五', '105'],
    ['一百五', '150'],
    ['四百万', '400万'],
    ['三亿五千万', '3.5亿'],
    ['一萬五', '1.5万'],
  ])('%s is the number %s', (numeral, digits) => {
    expect(shared(numeral, digits)).toBeGreaterThan(0.5)
    expect(shared(numeral, digits, 'ja')).toBeGreaterThan(0.5)
  })

  test.each([
    ['十四', '13', 'another number'],
    ['七八', '78', 'about so many'],
    ['十三五', '135', 'a name'],
    ['千万', '1000万', 'by all means'],
    ['三', '3', 'one character, which may be part of a word'],
  ])('%s is not the number %s, but %s', (numeral, digits) => {
    expect(shared(numeral, digits)).toBe(0)
  })

  test('is shown as it is written', () => {
    const report = { id: 'report', language: 'zh', text: '山城煤矿事故,二十三人被困。' }
    const rescue = { id: 'rescue', language: 'zh', text: '救援队进入山城煤矿,寻找23人。' }
    expect(compareArticles(report, rescue).sharedTerms.map(({ term }) => term)).toContain('二十')
  })
})
