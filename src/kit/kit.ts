import type { Corpus } from '../corpus/corpus.ts'
import type { OwnEvidence } from '../judge/evidence/own-evidence.ts'
import type { StoryJudge } from '../judge/judge.ts'
import type { StoryTier } from '../nominate/stories.ts'
import type { ProfileKit } from '../profile/profiler.ts'
import type { tellStories } from '../story/tell-stories.ts'
import type { MarkupMode, ReadField } from '../text/markup/mode.ts'

/**
 * What of the library an entry takes in. Languages, page furniture, markup and the judge of stories come by this alone, so that
 * a bundle holds what its entry needs.
 */
export interface Kit extends ProfileKit {
  /** Name of the entry, which snapshots remember: what was read with one kit is not compared with what was read with another. */
  readonly name: string
  /** What is read of a field; undefined where it stands as it is. Absent where all do, and markup is refused. */
  readonly field?: (given: string, field: 'title' | 'text', mode: MarkupMode) => ReadField | undefined
  /** Absent where only copies are looked for. */
  readonly stories?: {
    /** Checks a list of own evidence. @throws {TypeError | RangeError} naming the option and the entry */
    readonly evidence: (option: string, list: unknown) => readonly OwnEvidence[]
    readonly tier: (corpus: Corpus, seed: number) => StoryTier
    readonly judge: (corpus: Corpus, own: readonly OwnEvidence[]) => StoryJudge
    readonly tell: typeof tellStories
  }
}
