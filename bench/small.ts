// What the library makes of a few articles, as whoever tries it has: from two to two hundred, mixed and of one topic.
import { loadSources } from './feeds/library.ts'
import { command, text, whole } from './lib/command.ts'
import { printTable, share } from './lib/table.ts'
import { readKinds } from './small/kinds.ts'
import { measure, SIZES } from './small/measure.ts'
import { PairCounts } from './small/score.ts'

const USAGE = `npm run bench:small -- [--seed N] [--tree FOLDER]

Precision and recall of pairs in batches of 2 to 200 articles, drawn from the labelled sets, the real hour, the wire, finance and the
sixteen languages: within three days, undated and all of one moment in turns; default options.

  --seed N        of the feeds drawn (1)
  --tree FOLDER   measure the sources of another working tree`

const OPTIONS = { seed: whole(1), tree: text }

await command(USAGE, OPTIONS, async ({ seed, tree }, figures) => {
  const library = await loadSources(tree)
  figures.heading(
    `bench:small: ${library.origin}, default options; precision and recall of pairs by the articles of a feed`,
  )
  const rows: string[][] = []
  for (const [heading, kinds] of readKinds()) {
    const all = SIZES.map(() => new PairCounts())
    for (const kind of kinds) {
      const own = SIZES.map((size) => measure(kind, size, library, seed))
      for (const [i, counts] of own.entries()) if (counts !== undefined) all[i].addAll(counts)
      rows.push([kind.name, ...own.map(cell)])
    }
    if (kinds.length > 1) rows.push([`${heading}, all`, ...all.map(cell)])
    for (const [i, counts] of all.entries()) {
      const key = `small.${heading}.${SIZES[i]}`
      figures.keep({
        key: `${key}.precision`,
        name: `${heading}, ${SIZES[i]}, precision`,
        value: counts.precision,
        unit: 'share',
      })
      figures.keep({
        key: `${key}.recall`,
        name: `${heading}, ${SIZES[i]}, recall`,
        value: counts.recall,
        unit: 'share',
      })
    }
  }
  printTable(['', ...SIZES.map((size) => `${size}`)], rows)
})

function cell(counts: PairCounts | undefined): string {
  return counts === undefined || counts.right + counts.missed === 0
    ? ''
    : `${share(counts.precision)} ${share(counts.recall)}`
}
