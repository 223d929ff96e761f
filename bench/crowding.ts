// Whether the judge must be stricter the more articles are held. The same sets, whole and in part, at the same density in time:
// `RIVALRY` of src/judge/log-odds.ts was chosen by how the best shift of the bias falls as more of a set is held.
import { resolveOptions } from '../src/main/options.ts'
import { Profiler } from '../src/profile/profiler.ts'
import { hold } from './fit/held.ts'
import { trialOf } from './fit/shift.ts'
import type { FitArticle, World } from './fit/world.ts'
import { worldsOf } from './fit/worlds.ts'
import { command } from './lib/command.ts'
import { createRandom, pickDistinct } from './lib/random.ts'
import { printTable } from './lib/table.ts'

const USAGE = `npm run bench:crowding

By set and by how many of its articles are held: the shift of the judge's bias at which B-cubed F1 is best, and that F1 beside the
one without a shift. Where the judge is as strict as it should be at every size, the best shift does not fall with the size.`

const WORLDS = /^(ecb|fnc|gva), within 3 d$|^roundups, within 30 d$/
const SIZES = [250, 500, 1000, 2000, 4000]
const SHIFTS = Array.from({ length: 17 }, (_, i) => -2 + i / 4)
const SEED = 1

await command(USAGE, {}, () => {
  const profiler = new Profiler(resolveOptions())
  const rows: string[][] = []
  const slopes: number[] = []
  for (const world of worldsOf()) {
    if (!WORLDS.test(world.name)) continue
    const parts = SIZES.filter((size) => size < 0.8 * world.articles.length).map((size) => partOf(world, size))
    const measured = [...parts, world].map((part) => {
      const { quality } = trialOf(hold(part, profiler))
      const figures = SHIFTS.map((shift) => quality(shift))
      const best = bestOf(figures)
      rows.push([
        world.name,
        `${part.articles.length}`,
        SHIFTS[best].toFixed(2),
        figures[best].toFixed(3),
        figures[SHIFTS.indexOf(0)].toFixed(3),
      ])
      return [Math.log(part.articles.length), SHIFTS[best]] as const
    })
    slopes.push(slopeOf(measured))
  }
  printTable(['', 'articles', 'best shift', 'F1 there', 'F1 as it is'], rows)
  console.log(`\nBest shift by a factor of e in the articles: ${slopes.map((slope) => slope.toFixed(2)).join(', ')}`)
})

/** Stories drawn until there are so many articles. */
function partOf(world: World, size: number): World {
  const stories = new Map<string, FitArticle[]>()
  for (const article of world.articles) {
    const members = stories.get(article.story ?? article.id)
    if (members === undefined) stories.set(article.story ?? article.id, [article])
    else members.push(article)
  }
  const articles: FitArticle[] = []
  for (const members of pickDistinct(createRandom(SEED), [...stories.values()], stories.size)) {
    if (articles.length < size) articles.push(...members)
  }
  return { ...world, articles }
}

/** Where figures are best; as single merges make them jagged, each is taken as the mean with its neighbours. */
function bestOf(figures: readonly number[]): number {
  const smooth = figures.map((own, i) => (own + (figures[i - 1] ?? own) + (figures[i + 1] ?? own)) / 3)
  return smooth.indexOf(Math.max(...smooth))
}

/** By least squares. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length
  const above = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  return above / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
}
