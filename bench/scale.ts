import type { DetectorOptions } from '../src/index.ts'
import { command, duration, flag, oneOf, whole } from './lib/command.ts'
import { hot } from './scale/hot.ts'
import { scale } from './scale/scale.ts'
import { soak } from './scale/soak.ts'

const USAGE = `npm run bench:scale -- [--articles N] [--window 72h] [--level stories] [--soak | --hot]

Streams a synthetic news world through one detector with a window.

  --articles N    articles to stream (100000)
  --window D      duration after which articles leave (72h; 6h with --soak)
  --level L       copies or stories (stories)
  --per-day N     articles a day in the world (10000)
  --seed S        of the world (1)
  --batch N       largest batch timed, copies and all tiers, 0 for none (as --articles)
  --no-quality    leave out B-cubed
  --soak          12 window lengths: is memory flat?
  --hot           a breaking story and a publisher with much furniture: does add stay fast?
  --reports N     reports of the breaking story (50000)`

const OPTIONS = {
  articles: whole(100_000, 1),
  window: duration,
  level: oneOf('stories', 'copies'),
  'per-day': whole(10_000, 1),
  seed: whole(1),
  batch: whole(undefined),
  'no-quality': flag,
  soak: flag,
  hot: flag,
  reports: whole(50_000, 1),
}
const HOUR = 3_600_000

await command(USAGE, OPTIONS, (values, figures) => {
  const { articles, level, seed, batch = articles } = values
  const detector: DetectorOptions = { level }
  const world = { seed, articlesPerDay: values['per-day'], articles }
  const window = values.window ?? (values.soak ? 6 : 72) * HOUR
  if (values.soak) soak(world, detector, window, figures)
  else if (values.hot) hot(world, detector, window, values.reports, figures)
  else scale(world, detector, { window, batch, quality: !values['no-quality'] }, figures)
})
