/** What may stand in an element: text is text, whatever it says. */
export type Child = Node | string | undefined | false

/**
 * Makes an element. Attributes are set as they are given; those that are undefined or false are left out. Children that may be very
 * many are given as one list.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children) for (const one of Array.isArray(child) ? child : [child]) fill(element, one)
  return element
}

function fill(element: HTMLElement, child: Child): void {
  if (child !== undefined && child !== false) element.append(child)
}

export function button(
  label: string,
  attributes: Readonly<Record<string, string>>,
  onClick: () => void,
): HTMLButtonElement {
  const made = el('button', { type: 'button', ...attributes }, label)
  made.addEventListener('click', onClick)
  return made
}

/** A folding part that is filled when it is first opened. */
export function folded(name: string, summary: readonly Child[], children: () => readonly Child[]): HTMLDetailsElement {
  const details = el('details', { class: name }, el('summary', {}, ...summary))
  details.addEventListener(
    'toggle',
    () => {
      for (const child of children()) fill(details, child)
    },
    { once: true },
  )
  return details
}

/** Words of an article, kept apart from the direction of the text around them. */
export function words(text: string, language?: string): HTMLElement {
  return el('bdi', { lang: language }, text)
}
