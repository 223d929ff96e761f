import type { NewsDetector, StoryEvent } from '../src/index.ts'

/** Applies story events as a consumer's database would. */
export class Mirror {
  readonly stories = new Map<string, Set<string>>()

  readonly apply = (event: StoryEvent): void => {
    const story = (id: string): Set<string> =>
      this.stories.get(id) ?? this.stories.set(id, new Set()).get(id) ?? new Set()
    if (event.type === 'created') for (const id of event.articles) story(event.storyId).add(id)
    else if (event.type === 'joined') story(event.storyId).add(event.articleId)
    else if (event.type === 'left') story(event.storyId).delete(event.articleId)
    else if (event.type === 'expired') this.stories.delete(event.storyId)
    else if (event.type === 'merged') {
      for (const id of story(event.from)) story(event.storyId).add(id)
      this.stories.delete(event.from)
    } else if (event.type === 'split') {
      for (const id of event.articles) {
        story(event.from).delete(id)
        story(event.storyId).add(id)
      }
    } else {
      story(event.from).delete(event.articleId)
      story(event.storyId).add(event.articleId)
    }
  }

  get shown(): readonly string[] {
    return [...this.stories].map(([id, articles]) => `${id}: ${[...articles].sort().join()}`).sort()
  }
}

/** The stories of a detector as a mirror shows them. */
export const shown = (detector: Pick<NewsDetector, 'stories'>): readonly string[] =>
  detector
    .stories()
    .map(({ id, articles }) => `${id}: ${[...articles].sort().join()}`)
    .sort()
