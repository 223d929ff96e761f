// How far the weight of the terms that two articles share tells whether they are worth judging: pairs by weight, with the share
// that is one story and the share that the judge joins. `LEAST_WEIGHT` in src/story-tier.ts was chosen from this table.
import { Engine } from '../src/engine.ts'
import { resolveOptions } from '../src/main/options.ts'
import type { Profile } from '../src/profile/profile.ts'
import { Profiler } from '../src/profile/profiler.ts'
import { CandidateBuffer } from '../src/sketch/candidate-buffer.ts'
import { readArticles } from './lib/data.ts'
import { type LabelledArticle, readSet, SETS } from './lib/sets.ts'
import { bold, count, dim, printTable, share } from './lib/table.ts'

/** Candidates looked at of each article, those with the highest weights. */
const MOST = 32
const EDGES = [0, 100, 200, 300, 450, 600, 900, 1300, 2000, 4000, 8000, 65_536]

interface Row {
  pairs: number
  gold: number
  joined: number
}

const print = (line: string): void => console.log(line)

function byWeight(articles: readonly LabelledArticle[]): readonly Row[] {
  const profiler = new Profiler(resolveOptions())
  const read: { profile: Profile; story: string }[] = []
  for (const article of articles) {
    try {
      read.push({ profile: profiler.profile(article), story: article.story })
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  const engine = new Engine(resolveOptions())
  const stories: string[] = []
  const pairs: { a: number; b: number; weight: number }[] = []
  const selected = new Uint32Array(MOST)
  const found = new CandidateBuffer()
  const tier = engine.stories
  const sketch = tier?.createSketch()
  if (tier === undefined || sketch === undefined) return []
  for (const { profile, story } of read) {
    tier.sign(profile.terms, sketch)
    tier.nominate(sketch, found)
    const { handle } = engine.add(profile)
    stories[handle] = story
    const taken = found.select(MOST, selected)
    for (let i = 0; i < taken; i++)
      pairs.push({ a: found.ids[selected[i]], b: handle, weight: found.hits[selected[i]] })
  }
  const rows = EDGES.slice(1).map((): Row => ({ pairs: 0, gold: 0, joined: 0 }))
  for (const { a, b, weight } of pairs) {
    // What has no label may be of any story.
    if (stories[a] === '' && stories[b] === '') continue
    const row = rows[EDGES.findLastIndex((edge) => weight >= edge)]
    row.pairs++
    if (stories[a] === stories[b]) row.gold++
    if (engine.score(a, b) >= 0.5) row.joined++
  }
  return rows
}

function report(name: string, articles: readonly LabelledArticle[]): void {
  print(bold(`${name}: ${count(articles.length)} articles`))
  printTable(
    ['weight from', 'pairs', 'one story', 'judged ≥ .5'],
    byWeight(articles).map(({ pairs, gold, joined }, i) => [
      count(EDGES[i]),
      count(pairs),
      share(gold / pairs),
      share(joined / pairs),
    ]),
    print,
  )
  print('')
}

try {
  const labelled = SETS.map((set) =>
    readSet(set).map((article) => ({ ...article, story: `${set.key} ${article.story}` })),
  )
  for (const [i, set] of SETS.entries()) report(set.name, labelled[i])
  const wire = readArticles('corpora/reuters21578.jsonl').map((article) => ({ ...article, story: '' }))
  const all = [...labelled.flat(), ...wire].map((article, i) => ({ ...article, id: String(i) }))
  report('All sets among Reuters', all)
  print(dim('  Pairs of two Reuters articles, which have no labels, are left out.'))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
