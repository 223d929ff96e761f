import { button, el } from './dom.ts'
import type { StoryList } from './list.ts'

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['j', 'next story'],
  ['k', 'story before'],
  ['Enter', 'unfold or fold the story'],
  ['/', 'search'],
  ['?', 'this help'],
  ['Esc', 'close, clear the search, fold the story'],
]

/** What the keys do, told in a dialog. */
export function help(): HTMLDialogElement {
  const dialog = el(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title' },
    el('h2', { id: 'help-title' }, 'Keys'),
    el('dl', {}, ...KEYS.flatMap(([keys, does]) => [el('dt', {}, el('kbd', {}, keys)), el('dd', {}, does)])),
    button('Close', { class: 'close' }, () => dialog.close()),
  )
  return dialog
}

/** Listens to keys, where no other control does. */
export function keyboard(list: StoryList, search: HTMLInputElement, dialog: HTMLDialogElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog.open) return
    const target = event.target instanceof Element ? event.target : document.body
    if (target === search) {
      if (event.key === 'Escape') leaveSearch()
      return
    }
    if (target.matches('input, select, textarea')) return
    const act = ACTS[event.key]
    if (act === undefined || (event.key === 'Enter' && !target.matches('.card'))) return
    event.preventDefault()
    act()
  })

  const ACTS: Readonly<Record<string, () => void>> = {
    j: () => move(1),
    k: () => move(-1),
    '/': () => search.focus(),
    '?': () => dialog.showModal(),
    Enter: () => list.focused()?.toggle(),
    Escape: () => {
      const card = list.focused()
      card?.toggle(false)
      card?.element.focus()
    },
  }

  function move(by: number): void {
    const focused = list.focused()?.element
    if (focused !== undefined && by > 0) list.drawAfter(focused)
    const cards = list.drawn
    const at = focused === undefined ? -1 : cards.indexOf(focused)
    const next = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : at + by]
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'nearest' })
  }

  function leaveSearch(): void {
    if (search.value !== '') {
      search.value = ''
      search.dispatchEvent(new Event('input'))
    } else list.drawn[0]?.focus()
  }
}
