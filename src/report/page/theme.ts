import { button } from './dom.ts'

const NAMES = ['auto', 'light', 'dark'] as const

/** A button that goes round the themes; `auto` is what the reader's system asks for. */
export function themeButton(): HTMLButtonElement {
  let at = 0
  const made = button('', { class: 'theme' }, () => {
    at = (at + 1) % NAMES.length
    show()
  })
  const show = (): void => {
    document.documentElement.dataset.theme = NAMES[at]
    made.textContent = `Theme: ${NAMES[at]}`
  }
  show()
  return made
}
