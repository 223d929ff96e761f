/** A labelled thing in a group found. */
export interface Labelled {
  readonly id: string
  readonly story: string
}

export interface BCubed {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/**
 * B-cubed over `scored` alone, in groups that may hold other articles too: each of those counts against the precision of
 * the group. Articles that stand in no group (they were refused) are left out.
 */
export function bCubedAmong(groups: readonly (readonly string[])[], scored: readonly Labelled[]): BCubed {
  const label = new Map(scored.map(({ id, story }) => [id, story]))
  const sizes = new Map<string, number>()
  const cells: { readonly story: string; readonly n: number; readonly size: number }[] = []
  let articles = 0
  for (const group of groups) {
    const counts = new Map<string, number>()
    for (const id of group) {
      const story = label.get(id)
      if (story !== undefined) counts.set(story, (counts.get(story) ?? 0) + 1)
    }
    for (const [story, n] of counts) {
      cells.push({ story, n, size: group.length })
      sizes.set(story, (sizes.get(story) ?? 0) + n)
      articles += n
    }
  }
  let precision = 0
  let recall = 0
  for (const { story, n, size } of cells) {
    precision += n ** 2 / size
    recall += n ** 2 / (sizes.get(story) ?? n)
  }
  precision /= articles
  recall /= articles
  return { precision, recall, f1: f1Of(precision, recall) }
}

export function f1Of(precision: number, recall: number): number {
  return (2 * precision * recall) / (precision + recall) || 0
}

/** Area under the ROC curve; ties count half. */
export function areaUnderCurve(scores: readonly number[], positive: readonly boolean[]): number {
  const order = scores.map((score, i) => ({ score, positive: positive[i] })).sort((a, b) => a.score - b.score)
  let ranks = 0
  for (let i = 0; i < order.length; ) {
    let end = i
    while (end < order.length && order[end].score === order[i].score) end++
    for (let j = i; j < end; j++) if (order[j].positive) ranks += (i + end + 1) / 2
    i = end
  }
  const yes = positive.filter(Boolean).length
  return (ranks - (yes * (yes + 1)) / 2) / (yes * (positive.length - yes))
}
