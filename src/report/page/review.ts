import type { PageLink, PageMiss } from '../data.ts'
import { button, type Child, el, folded, words } from './dom.ts'
import { evidence } from './evidence.ts'
import { beside, percent } from './format.ts'
import { headOf, type Page } from './page.ts'

/** Items shown at first, and with each click. */
const BATCH = 12

interface Call {
  /** How far it is from the threshold. */
  readonly distance: number
  readonly item: () => HTMLElement
}

/** What is worth a second look: weak links inside stories, and stories that nearly are one; the closest calls first. */
export function reviewList(page: Page): HTMLElement {
  const calls = callsOf(page)
  const list = el('ol', { class: 'calls' })
  let shown = 0
  const more = button('', { class: 'more' }, () => show())
  const show = (): void => {
    list.append(...calls.slice(shown, shown + BATCH).map(({ item }) => item()))
    shown = Math.min(calls.length, shown + BATCH)
    more.hidden = shown === calls.length
    more.textContent = `Show more (${calls.length - shown} left)`
  }
  show()
  const details = el(
    'details',
    { class: 'review' },
    el('summary', {}, el('h2', { id: 'review-title' }, `Worth a second look (${calls.length})`)),
    el(
      'p',
      { class: 'note' },
      'The weakest link of each story, and stories that are nearly one. The closest calls first.',
    ),
    calls.length === 0 ? el('p', {}, 'Nothing is close to the threshold.') : list,
    more,
  )
  details.open = matchMedia('(min-width: 70rem)').matches
  return details
}

function callsOf(page: Page): readonly Call[] {
  const { stories, misses, cuts } = page.data
  const sameStory = cuts.thresholds[cuts.at]
  const weak = stories.flatMap(({ links }, place): Call[] => {
    const [link] = links
    // Copies are beyond doubt: they are checked on the exact sets of their shingles.
    if (link === undefined || link.relation.endsWith('duplicate')) return []
    return [{ distance: Math.abs(link.score - sameStory), item: () => weakItem(page, link, place) }]
  })
  const near = misses.map(
    (miss): Call => ({ distance: Math.abs(sameStory - miss.mean), item: () => missItem(page, miss) }),
  )
  return [...weak, ...near].sort((x, y) => x.distance - y.distance)
}

function weakItem(page: Page, link: PageLink, place: number): HTMLElement {
  return el(
    'li',
    { class: 'call weak' },
    el('p', { class: 'kind' }, 'Weak link in a story'),
    folded('link', pairTitle(page, link), () => [evidence(page, link)]),
    jump(page, place, `→ Story of ${page.data.stories[place].articles.length}`, false),
  )
}

/** @param seenFrom the story beside which it is told, which is not named then */
export function missItem(page: Page, { stories, mean, link }: PageMiss, seenFrom?: number): HTMLElement {
  const { cuts } = page.data
  const sameStory = cuts.thresholds[cuts.at]
  const asked = percent(sameStory)
  const alone = stories.every((story) => page.data.stories[story].articles.length === 1)
  const why = alone
    ? `${beside(link.score, sameStory)} where ${asked} is asked`
    : `mean of ${beside(mean, sameStory)} over their pairs where ${asked} is asked; the closest pair has ${percent(link.score)}`
  return el(
    'li',
    { class: 'call miss' },
    el('p', { class: 'kind' }, 'Nearly one story'),
    folded('link', pairTitle(page, link), () => [evidence(page, link)]),
    el('p', { class: 'note' }, why),
    ...[link.a, link.b]
      .map((article) => page.storyOf[article])
      .map((story, i) => [story, i === 0 ? 'first' : 'second'] as const)
      .filter(([story]) => story !== seenFrom)
      .map(([story, nth]) => {
        const { length } = page.data.stories[story].articles
        return jump(page, story, length === 1 ? `→ The ${nth}, a single report` : `→ Story of ${length}`, length > 1)
      }),
  )
}

/** @param titled whether its title is shown, which the pair beside it need not say */
function jump(page: Page, story: number, says: string, titled: boolean): HTMLElement {
  const { title, language } = headOf(page, story)
  const made = button(says, { class: 'jump' }, () => page.goTo(story))
  made.append(el('span', titled ? {} : { class: 'hidden' }, ': ', words(title, language)))
  return made
}

/** The score of a pair and its two titles. */
export function pairTitle({ data }: Page, { a, b, score }: PageLink): readonly Child[] {
  const [one, other] = [data.articles[a], data.articles[b]]
  return [
    el('span', { class: 'score' }, percent(score)),
    el(
      'span',
      { class: 'pair' },
      ...[one, other].map(({ title, source, language }) =>
        el('span', {}, source !== undefined && el('b', {}, el('bdi', {}, source), ' '), words(title, language)),
      ),
    ),
  ]
}
