import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { StoryJudge } from '../judge/judge.ts'
import type { CopyTier } from '../nominate/copies.ts'
import type { StoryTier } from '../nominate/stories.ts'
import { loadCopies, saveCopies } from './copies.ts'
import { loadCorpus, nameArticles, saveCorpus } from './corpus.ts'

/** What is saved of an `Engine`. What every bundle has of it is saved by functions, for only detectors save. */
export interface SavedEngine {
  readonly corpus: Corpus
  readonly copies: CopyTier
  readonly stories: StoryTier | undefined
  readonly judge: StoryJudge | undefined
}

/** @returns the handles of the articles held, in the order of their coming, as everything about them is written */
export function saveEngine({ corpus, copies, stories, judge }: SavedEngine, writer: SnapshotWriter): Uint32Array {
  const articles = saveCorpus(corpus, writer)
  saveCopies(copies, articles, writer)
  stories?.save(writer, articles)
  judge?.save(writer, articles)
  return articles
}

/** Fills an empty engine. @throws {SnapshotError | RangeError} where the snapshot is damaged */
export function loadEngine({ corpus, copies, stories, judge }: SavedEngine, reader: SnapshotReader): Uint32Array {
  const articles = loadCorpus(corpus, reader)
  const withTerms = articles.filter((article) => corpus.terms.length(article) > 0)
  loadCopies(copies, articles, corpus.shingles, corpus.bound, reader)
  stories?.load(reader, articles, withTerms)
  judge?.load(reader, articles)
  nameArticles(corpus, articles, reader)
  return articles
}
