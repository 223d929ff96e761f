import { readFinance } from '../lib/pairs.ts'
import type { SmallArticle } from './pool.ts'

/** Words that stand for the companies with most pairs of one story. */
const COMPANIES = ['Apple', 'JPMorgan', 'Goldman', 'Verizon', 'Facebook', 'Google', 'Wells', 'Microsoft']
/** Pairs of two stories for one of one story. */
const OTHERS = 3

/** The pairs of finance by a company that both titles name. They are drawn as pairs, of one story or not: no more is known. */
export function companies(): SmallArticle[][][] {
  const pairs = readFinance()
  return COMPANIES.map((company) => {
    const own = pairs.filter(({ a, b }) => [a, b].every(({ title }) => title?.includes(company)))
    const found = own.filter(({ same }) => same)
    return [...found, ...own.filter(({ same }) => !same).slice(0, OTHERS * found.length)].map(({ a, b, same }) =>
      [a, b].map(({ id, title, text }) => ({
        ...{ id: `finance:${id}`, title: title ?? '', text: text ?? '' },
        ...{ set: 'finance', pair: `${a.id}`, story: `${same ? a.id : id}` },
      })),
    )
  })
}
