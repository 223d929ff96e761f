import { expect, test } from 'vitest'
import { type Article, clusterArticles, compareArticles } from '../src/index.ts'

const AGENCY = `The container ship Halvard Brekke, which sails under the flag of Liberia, ran aground off Skelland shortly before
dawn, the coast guard said. Its 22 sailors were taken off by helicopter and none of them was hurt. Divers found a crack of nine
metres in the hull, and the harbour master of Orvanne, Ivar Lundqvist, closed the bay to all other ships.`

/** Two papers print one agency's words, each with a beginning of its own and under a headline that names what the other does not. */
const REPORTS: readonly Article[] = [
  {
    id: 'a',
    source: 'orvanne-post.example',
    title: 'Lundqvist closes bay after freighter hits Morrow Reef',
    text: `Fishermen of Orvanne must stay ashore until the wreck on Morrow Reef is safe. ${AGENCY} Lundqvist said that he would let
nobody sail before the weekend. Mussel farmers on Morrow Reef fear for their harvest.`,
    publishedAt: '2026-03-03T09:00:00Z',
  },
  {
    id: 'b',
    source: 'tidende.example',
    title: 'Brekke owner Nordfrakt blames pilot for grounding',
    text: `Nordfrakt, the company that owns the ship, said that a pilot had been on the bridge. ${AGENCY} Shares of Nordfrakt fell by
four per cent. The pilots' union called the statement of Nordfrakt shameful.`,
    publishedAt: '2026-03-04T12:00:00Z',
  },
]

test('two papers that print one agency report tell one story', () => {
  expect(clusterArticles(REPORTS).stories.map(({ articles }) => articles)).toEqual([['a', 'b']])
})

test('pages of one site that share as much do not, each with its names in title and text', () => {
  const pages = REPORTS.map((report) => ({ ...report, source: 'one.example' }))
  expect(clusterArticles(pages).stories.length).toBe(2)
})

test('a copy that romanises a name in another way is one', () => {
  const report = (id: string, name: string): Article => ({
    id,
    title: `${name} arrives in Orvanne for talks on the harbour`,
    text: `President Havrylo ${name} arrived in Orvanne on Tuesday for two days of talks on the harbour, his office said. ${name} was met at the
quay by Mayor Hilde Brandt and went straight to a closed meeting that lasted more than three hours. ${name} asked for four more pilots and for
a deeper channel. He will speak to the council on Wednesday before he travels on to Skelland.`,
  })
  for (const name of ['Brezanskyy', 'Brezanskiy', 'Brezanskij']) {
    for (const level of ['stories', 'copies'] as const) {
      const { relation } = compareArticles(report('a', 'Brezansky'), report('b', name), { level })
      expect(relation).toBe('duplicate')
    }
  }
})
