import { checkEvidence } from '../judge/evidence/own-evidence.ts'
import { StoryJudge } from '../judge/judge.ts'
import { StoryTier } from '../nominate/stories.ts'
import { tellStories } from '../story/tell-stories.ts'
import type { Kit } from './kit.ts'

export const STORIES: NonNullable<Kit['stories']> = {
  evidence: checkEvidence,
  tier: (corpus, seed) => new StoryTier(corpus.statistics, seed),
  judge: (corpus, own) => new StoryJudge(corpus, own),
  tell: tellStories,
}
