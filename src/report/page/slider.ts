import { button, el, words } from './dom.ts'
import { counted } from './format.ts'
import { headOf, type Page } from './page.ts'
import { type Change, changesTo, groupsAt } from './partition.ts'

/** Changes listed, and articles named of a group. */
const LISTED = 40
const NAMED = 3

export interface Slider {
  readonly control: HTMLElement
  /** What would change, listed; hidden where nothing would. */
  readonly panel: HTMLElement
}

/** Chooses another threshold, and tells which stories would merge or split at it. @param onChange after `page.changes` is new */
export function slider(page: Page, onChange: () => void): Slider {
  const { cuts, stories, articles } = page.data
  const lists = stories.map((story) => story.articles)
  const input = el('input', { type: 'range', id: 'threshold', min: 0, max: cuts.thresholds.length - 1, step: 1 })
  const value = el('output', { for: 'threshold' })
  const reset = button('Reset', { class: 'reset' }, () => {
    input.value = String(cuts.at)
    update()
    input.focus()
  })
  const summary = el('h2', { id: 'changes-title' })
  const list = el('ul', { class: 'changes-list' })
  const panel = el('section', { class: 'changes', 'aria-labelledby': 'changes-title' }, summary, list)
  const said = el('p', { class: 'said', role: 'status' })
  const update = (): void => {
    const step = Number(input.value)
    const threshold = cuts.thresholds[step].toFixed(2)
    const groups = groupsAt(cuts, step, articles.length)
    const changes = changesTo(lists, groups)
    page.changes = new Map(changes.flatMap((change) => change.stories.map((story) => [story, change] as const)))
    value.textContent = threshold
    input.setAttribute('aria-valuetext', threshold)
    reset.disabled = step === cuts.at
    const shown = counted(cuts.stories[step], 'story', 'stories')
    said.textContent = step === cuts.at && changes.length === 0 ? shown : `${shown}; ${summed(changes)}`
    panel.hidden = changes.length === 0
    summary.textContent =
      step === cuts.at
        ? `A batch at ${threshold} would have other stories: ${summed(changes)}`
        : `At ${threshold}: ${summed(changes)}`
    const items = changes.slice(0, LISTED).map((change) => item(page, change))
    if (changes.length > LISTED) items.push(el('li', { class: 'note' }, `and ${changes.length - LISTED} more`))
    list.replaceChildren(...items)
    onChange()
  }
  input.value = String(cuts.at)
  input.addEventListener('input', update)
  update()
  const control = el(
    'div',
    { class: 'threshold' },
    el('label', { for: 'threshold' }, 'Threshold'),
    input,
    value,
    reset,
    said,
  )
  return { control, panel }
}

function summed(changes: readonly Change[]): string {
  const count = (kind: Change['kind']): number => changes.filter((change) => change.kind === kind).length
  const merging = changes.filter(({ kind }) => kind === 'merge').reduce((sum, { stories }) => sum + stories.length, 0)
  const parts = [
    count('split') > 0 && `${counted(count('split'), 'story', 'stories')} would split`,
    merging > 0 && `${counted(merging, 'story', 'stories')} would merge into ${count('merge')}`,
    count('regroup') > 0 && `${counted(count('regroup'), 'set')} of stories would be regrouped`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'nothing would change' : parts.join(', ')
}

function item(page: Page, { kind, stories, groups }: Change): HTMLElement {
  const { data } = page
  const says = { split: 'Split', merge: 'Merge', regroup: 'Regroup' }[kind]
  return el(
    'li',
    { class: kind },
    el('p', { class: 'kind' }, says),
    el(
      'ul',
      { class: 'from' },
      ...stories.slice(0, 12).map((story) => {
        const { title, language } = headOf(page, story)
        const made = button('', { class: 'jump' }, () => page.goTo(story))
        made.append(words(title, language))
        return el('li', {}, made, ` ${counted(data.stories[story].articles.length, 'article')}`)
      }),
      stories.length > 12 && el('li', { class: 'note' }, `and ${stories.length - 12} more`),
    ),
    kind !== 'merge' &&
      el(
        'ol',
        { class: 'into', 'aria-label': 'would become' },
        ...groups.slice(0, 12).map((group) => el('li', {}, ...groupOf(page, group))),
        groups.length > 12 && el('li', { class: 'note' }, `and ${groups.length - 12} more`),
      ),
  )
}

function groupOf({ data }: Page, group: readonly number[]): readonly (Node | string)[] {
  const known = group.filter((article) => article < data.articles.length)
  const named = known.slice(0, NAMED).map((article) => {
    const { title, source, language } = data.articles[article]
    return el(
      'span',
      { class: 'member' },
      source !== undefined && el('b', {}, el('bdi', {}, source), ' '),
      words(title, language),
    )
  })
  const more = group.length - named.length
  return [...named, ...(more > 0 ? [el('span', { class: 'note' }, `and ${more} more`)] : [])]
}
