import type { StoryEvent } from '../article/events.ts'

/** Names the articles of an event, which the clusterer knows by their handles. */
export function nameEvent(event: StoryEvent<number>, idOf: (handle: number) => string): StoryEvent {
  switch (event.type) {
    case 'created':
    case 'split':
      return { ...event, articles: event.articles.map(idOf) }
    case 'joined':
    case 'moved':
    case 'left':
      return { ...event, articleId: idOf(event.articleId) }
    case 'merged':
    case 'expired':
      return event
  }
}
