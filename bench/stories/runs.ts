import { type Evaluation, evaluate, partitionByLabel } from '../../src/evaluate/index.ts'
import { type Article, clusterArticles, NewsDetector } from '../../src/index.ts'
import type { LabelledArticle } from '../lib/sets.ts'

/** One way of grouping a set, scored. */
export interface Run {
  readonly evaluation: Evaluation
  /** Articles a second, by wall clock; NaN where it was not measured. */
  readonly rate: number
  /** Articles without a word, which were refused. They are left out of the score. */
  readonly refused: number
}

/** Scores groups against the labels of the articles that they hold. */
export function scoreGroups(
  groups: readonly (readonly string[])[],
  articles: readonly LabelledArticle[],
  milliseconds = Number.NaN,
): Run {
  const held = new Set(groups.flat())
  const labels = articles.filter(({ id }) => held.has(id)).map(({ id, story }) => [id, story] as const)
  return {
    evaluation: evaluate(groups, partitionByLabel(labels)),
    rate: (articles.length * 1000) / milliseconds,
    refused: articles.length - labels.length,
  }
}

/** The gold label is not for the library's eyes. */
function unlabelled({ story: _, ...article }: LabelledArticle): Article {
  return article
}

export function runBatch(articles: readonly LabelledArticle[]): Run {
  const input = articles.map(unlabelled)
  const begin = performance.now()
  const { stories } = clusterArticles(input, { onInvalid: () => {} })
  const milliseconds = performance.now() - begin
  return scoreGroups(
    stories.map((story) => story.articles),
    articles,
    milliseconds,
  )
}

export function runStream(articles: readonly LabelledArticle[]): Run {
  const input = articles.map(unlabelled)
  const begin = performance.now()
  const detector = new NewsDetector()
  for (const article of input) {
    try {
      detector.add(article)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  const milliseconds = performance.now() - begin
  return scoreGroups(
    detector.stories().map((story) => story.articles),
    articles,
    milliseconds,
  )
}
