import { expect, test } from 'vitest'
import { mergedPairs, toldWorld } from '../../bench/feeds/hybrids.ts'
import * as library from '../../src/index.ts'

const articles = toldWorld(500, 8)

/** Two stories of two reports each. */
const reports = [
  {
    id: 'dam 1',
    title: 'Kestrel dam bursts above Orvanne',
    text: 'The Kestrel dam above Orvanne gave way at dawn on Thursday and sent a wall of water down the Lisse valley. Mayor Hilde Brandt ordered the evacuation of Lower Orvanne, where some 4,300 people left their homes. Engineer Paolo Setti had warned of seepage at Kestrel in March.',
  },
  {
    id: 'dam 2',
    title: 'Thousands flee as Kestrel dam fails at Orvanne',
    text: 'Some 4,300 people fled Lower Orvanne on Thursday after the Kestrel dam failed. Rescuers from Tarn brought boats to the Lisse valley, said mayor Hilde Brandt. Lissekraft, which runs Kestrel, was told of seepage in March by its engineer Paolo Setti.',
  },
  {
    id: 'bank 1',
    title: 'Bank of Lorvia raises key rate to 4.75 percent',
    text: 'The Bank of Lorvia lifted its key rate by half a point to 4.75 percent, its highest in eleven years. Governor Mirela Danek said wages were growing faster than she had feared. The lor rose against the euro and brokers at Quill Capital expect one more step.',
  },
  {
    id: 'bank 2',
    title: 'Lorvia central bank surprises with half-point step',
    text: 'Governor Mirela Danek surprised markets when the Bank of Lorvia moved its key rate up to 4.75 percent. Analysts at Quill Capital had expected a quarter of a point. Danek named wages as the reason, and the lor gained against the euro.',
  },
]

// `npm run bench:feeds -- --only hybrids` has the same of the labelled sets.
test('articles of halves of two reports do not weld their stories, in batch or stream, first or last', {
  timeout: 300_000,
}, () => {
  const [one, three, ten] = mergedPairs({ ...library, origin: 'sources' }, articles, 1, [1, 3, 10])
  expect([one.batch, one.stream, one.early]).toEqual([0, 0, 0])
  expect(Math.max(three.batch, three.stream, three.early)).toBeLessThanOrEqual(0.1)
  expect(Math.max(ten.batch, ten.stream, ten.early)).toBeLessThanOrEqual(0.1)
})

test('nor do digests that quote two reports whole', { timeout: 300_000 }, () => {
  const [ten] = mergedPairs({ ...library, origin: 'sources' }, articles, 1, [10], 'whole')
  expect(Math.max(ten.batch, ten.stream, ten.early)).toBeLessThanOrEqual(0.1)
})

test('explain says that what was put together from two stories does not count between them', () => {
  const [one, other] = ['dam', 'bank'].map((kind) => reports.filter(({ id }) => id.startsWith(kind)))
  const detector = new library.NewsDetector()
  for (const report of reports) detector.add(report)
  const digests = one.flatMap((a, i) =>
    other.map((b, j) => ({ id: `digest ${i}${j}`, title: a.title, text: `${a.text} ${b.text}` })),
  )
  for (const digest of digests) detector.add(digest)
  const [dam, bank] = [one, other].map(([{ id }]) => detector.storyOf(id) ?? '')
  expect(dam).not.toBe(bank)
  const misses = [dam, bank].flatMap((id) => detector.explain(id)?.nearMisses ?? [])
  const [miss] = misses.filter(({ storyId }) => storyId === dam || storyId === bank)
  expect(miss.sentence).toContain('without articles put together from both')
  expect(miss).toMatchObject({ why: 'mean' })
  expect(miss.mean).toBeLessThan(0.25)
})
