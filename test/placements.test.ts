import { beforeAll, describe, expect, test } from 'vitest'
import { toldWorld } from '../bench/feeds/hybrids.ts'
import { createRandom, pickDistinct, randomInt } from '../bench/lib/random.ts'
import { type Article, clusterArticles, NewsDetector, type Placement, type StoryExplanation } from '../src/index.ts'

/** Reports, snippets of reports, and what is put together from two of them. */
function mixedFeed(seed: number): readonly Article[] {
  const random = createRandom(seed)
  const reports = toldWorld(160, seed).filter(({ publishedAt }) => !Number.isNaN(publishedAt))
  return reports.map((report) => {
    const kind = randomInt(random, 5)
    if (kind === 0) return { ...report, text: report.text?.slice(0, 160) ?? '' }
    if (kind > 1) return report
    const [other] = pickDistinct(random, reports, 1)
    return { ...report, text: `${other.text} ${report.text}` }
  })
}

describe('what is said of an article that was placed', () => {
  /** By placement: the stories that ended and of which some articles are in its story now, and those of which all are. */
  const placed: { placement: Placement; some: readonly string[]; all: readonly string[]; near: number | undefined }[] =
    []
  const explained: { explanation: StoryExplanation; scores: (ours: string, theirs: string) => readonly number[] }[] = []
  beforeAll(() => {
    for (let seed = 1; seed <= 10; seed++) {
      const detector = new NewsDetector()
      for (const article of mixedFeed(seed)) {
        const before = detector.stories()
        const near = detector.query(article)[0]?.score
        const placement = detector.add(article)
        const { storyId } = placement
        const ended = before.filter(({ id }) => detector.story(id) === undefined)
        const isHere = (a: string): boolean => detector.storyOf(a) === storyId
        const some = ended.filter(({ articles }) => articles.some(isHere)).map(({ id }) => id)
        const all = ended.filter(({ articles }) => articles.every(isHere)).map(({ id }) => id)
        placed.push({ placement, some, all, near })
      }
      const scores = (ours: string, theirs: string): readonly number[] =>
        (detector.story(ours)?.articles ?? []).flatMap((a) =>
          (detector.story(theirs)?.articles ?? []).map((b) => detector.compare(a, b)?.score ?? 0),
        )
      for (const { id } of detector.stories()) {
        const explanation = detector.explain(id)
        if (explanation !== undefined) explained.push({ explanation, scores })
      }
    }
  }, 120_000)

  test('its relation is that to the article named, which is a copy or of its story; a new one has neither', () => {
    let elsewhere = 0
    for (const { placement } of placed) {
      const { relation, of, score, matches, storyId } = placement
      const isCopy = (match: Placement['matches'][number]): boolean => match.relation !== 'same-story'
      const match = matches.find((one) => isCopy(one) || one.storyId === storyId)
      expect(of).toBe(match?.id)
      expect(relation).toBe(match?.relation ?? 'new')
      if (match === undefined && matches.length > 0) elsewhere++
      if (match !== undefined || matches.length > 0) expect(score).toBe((match ?? matches[0]).score)
    }
    expect(elsewhere).toBeGreaterThan(0)
  })

  test('the stories are told that ended in its own', () => {
    let merged = 0
    for (const { placement, some, all } of placed) {
      // One that was joined may have lost an article that stands alone now.
      expect(some).toEqual(expect.arrayContaining([...placement.merged]))
      expect(placement.merged).toEqual(expect.arrayContaining([...all]))
      merged += all.length
    }
    expect(merged).toBeGreaterThan(1)
  })

  test('what nearly joined is told by the closest pair', () => {
    let told = 0
    for (const { explanation, scores } of explained) {
      for (const { storyId, closest, sentence } of explanation.nearMisses) {
        expect(sentence).not.toMatch(/ (\d+ %) where \1 /)
        const all = scores(explanation.storyId, storyId)
        if (all.length > 64) continue
        expect(closest.score).toBe(Math.max(...all))
        told++
      }
    }
    expect(told).toBeGreaterThan(10)
  })
})

test('a copy stays with its original when a report comes that is closer to this by its title', () => {
  const body =
    'Dalib, which runs the library, said that inspector Ibfen had looked at the roof in May. Ibfen said on the scene that 245 visitors left Dalib in time. Experts were sent from the capital.'
  const articles: readonly Article[] = [
    { id: 'wire', title: 'Dalib: library collapsed during a storm', text: body },
    { id: 'reprint', title: 'Norvane Bank raises its dividend', text: body },
    {
      id: 'third',
      title: 'Linzuton library collapsed',
      text: 'The library in Linzuton collapsed during a storm, inspector Ibfen said. Traffic was diverted for hours. At least 245 people were affected when the library of Linzuton collapsed, according to Dalib. Dalib, which runs the library, said that inspector Ibfen had looked at the roof in May.',
    },
  ]
  const detector = new NewsDetector()
  for (const article of articles) detector.add(article)
  expect(detector.compare('wire', 'reprint')?.relation).toBe('near-duplicate')
  expect(detector.storyOf('wire')).toBe(detector.storyOf('reprint'))
  const [story] = clusterArticles(articles).stories
  expect(story.articles).toEqual(expect.arrayContaining(['wire', 'reprint']))
})

test('a report is no digest of its own snippets, though two of these share no sentence', () => {
  const sentences = [
    'A freight train carrying chlorine derailed near Velden on Tuesday night, rail operator Norrail said.',
    'Some 1,200 residents of Velden were told to leave their homes, according to the fire service.',
    'Anneke Draaisma, who lives beside the line, told reporters that she had heard three loud bangs.',
    'Norrail, which runs the line, said the wagons had been inspected in April.',
    'Transport minister Joost Hemmel said on the scene that 14 wagons had left the track.',
    'The line to the port stayed shut on Wednesday.',
  ]
  const of = (...numbers: readonly number[]): string => numbers.map((number) => sentences[number]).join(' ')
  const articles: readonly Article[] = [
    { id: 'report', title: 'Freight train with chlorine derails near Velden', text: of(0, 1, 2, 3, 4, 5) },
    { id: 'snippet 1', title: '1,200 flee Velden after train derails', text: of(0, 1) },
    { id: 'snippet 2', title: 'Velden: chlorine train leaves the track', text: of(1, 2, 3) },
    { id: 'snippet 3', title: 'Velden train derailed', text: of(2, 5) },
  ]
  const detector = new NewsDetector()
  for (const article of articles) detector.add(article)
  expect(detector.compare('snippet 1', 'snippet 3')?.relation).toBe('unrelated')
  expect(detector.stories()).toHaveLength(1)
  expect(clusterArticles(articles).stories).toHaveLength(1)
})
