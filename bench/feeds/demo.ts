import { copyAgreement, storyAgreement } from '../sample/agreement.ts'
import { lookAlikes, sample } from '../sample/index.ts'
import type { Context } from './context.ts'
import { batchStories, storyNumbers, streamStories } from './runs.ts'
import { timeOf } from './views.ts'

/** The demo's sample: look-alikes kept apart, copies and stories found. */
export function reportDemo({ library, figures }: Context): void {
  figures.heading('The sample of the demo')
  const articles = sample.map(({ story: _story, copyGroup: _copyGroup, ...article }) => article)
  const ordered = [...articles].sort((a, b) => timeOf(a) - timeOf(b))
  for (const [way, stories] of [
    ['batch', batchStories(library, articles)],
    ['stream', streamStories(library, ordered)],
  ] as const) {
    const of = storyNumbers(stories)
    const joined = lookAlikes.filter(({ a, b }) => of.get(a) === of.get(b))
    const note = joined.map(({ what }) => what).join(', ')
    const apart = lookAlikes.length - joined.length
    figures.add({
      key: `demo.${way}.apart`,
      name: `demo, look-alikes apart, ${way}`,
      value: apart,
      unit: 'count',
      goal: lookAlikes.length,
      note,
    })
    for (const [what, { right, labelled, missed, wrong }] of [
      ['stories', storyAgreement(stories)],
      ['copies', copyAgreement(stories)],
    ] as const) {
      const pairs = [...missed.map((pair) => `missed ${pair}`), ...wrong.map((pair) => `wrong ${pair}`)].join('; ')
      figures.add({
        key: `demo.${way}.${what}`,
        name: `demo, groups of ${what} right, ${way}`,
        value: right,
        unit: 'count',
        goal: labelled,
        note: pairs,
      })
    }
  }
}
