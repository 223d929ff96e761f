import { describe, expect, test } from 'vitest'
import { type Article, clusterArticles, compareArticles } from '../src/index.ts'

// Without capitals no word of a title is known for a name: what its text says again is what an article is about.

const FACTORY: readonly Article[] = [
  {
    id: 'aleppo',
    title: 'حريق كبير في مصنع للنسيج بحلب',
    text: 'اندلع حريق كبير في مصنع للنسيج شرق حلب مساء الاثنين دون تسجيل إصابات. وقال فوج إطفاء حلب إن الحريق نجم عن ماس كهربائي وإن خسائر مصنع النسيج كبيرة.',
  },
  {
    id: 'aleppo again',
    title: 'النيران تلتهم مصنع النسيج في حلب',
    text: 'أتت النيران على مصنع النسيج في المنطقة الصناعية بحلب ليل الاثنين. وذكر إطفائيون في حلب أن مصنع النسيج كان خاليا من العمال حين اندلع الحريق بسبب ماس كهربائي.',
  },
  {
    id: 'baghdad',
    title: 'حريق كبير في مستودع للأدوية ببغداد',
    text: 'اندلع حريق كبير في مستودع للأدوية وسط بغداد مساء الاثنين دون تسجيل إصابات. وقالت مديرية الدفاع المدني في بغداد إن الحريق نجم عن ماس كهربائي وإن خسائر مستودع الأدوية كبيرة.',
  },
]

describe('what titles say and texts repeat', () => {
  test('tells two fires apart in a language without capitals', () => {
    const { stories } = clusterArticles(FACTORY.map((article) => ({ ...article, publishedAt: '2026-03-02T20:00Z' })))
    expect(stories.map(({ articles }) => articles)).toEqual([['aleppo', 'aleppo again'], ['baghdad']])
  })

  test('counts twice where no title has a name, and little where texts repeat nothing of their titles', () => {
    const lacked = (a: Article, b: Article) => compareArticles(a, b).evidence.rivalTopics
    const [aleppo, again, baghdad] = FACTORY
    expect(lacked(aleppo, baghdad)).toBeGreaterThan(1)
    expect(lacked(aleppo, again)).toBeLessThan(0.3)
    const headlines = FACTORY.map(({ id, title }) => ({ id, title }))
    expect(lacked(headlines[0], headlines[2])).toBeCloseTo(0.2, 12)
  })

  test('speaks against two reports of which each repeats what the other lacks', () => {
    const one = {
      id: 'a',
      title: 'Ferry service to Orran halted by a strike',
      text: 'The ferry to Orran stayed in port on Monday. Crews of the ferry want higher pay, and their strike may last all week.',
    }
    const other = {
      id: 'b',
      title: 'Bakery in Orran wins a prize for its rye bread',
      text: 'A bakery in Orran was given a prize on Monday. The rye bread of the bakery is baked by hand, and the prize is its third.',
    }
    const two = compareArticles(one, other)
    const itself = compareArticles(one, { ...one, id: 'c' })
    expect(itself.evidence.rivalTopics).toBeCloseTo(0, 6)
    expect(two.evidence.rivalTopics).toBeGreaterThan(0.3)
    expect(two.contributions.rivalTopics ?? 0).toBeLessThan((itself.contributions.rivalTopics ?? 0) - 0.4)
  })
})
