/** What may stand in an element: text is text, whatever it says. */
export type Child = Node | string | undefined | false

/** Makes an element. Attributes are set as they are given; those that are undefined or false are left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children) if (child !== undefined && child !== false) element.append(child)
  return element
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
export function folded(name: string, summary: readonly Child[], fill: () => readonly Child[]): HTMLDetailsElement {
  const details = el('details', { class: name }, el('summary', {}, ...summary))
  details.addEventListener(
    'toggle',
    () => {
      for (const child of fill()) if (child !== undefined && child !== false) details.append(child)
    },
    { once: true },
  )
  return details
}

/** Words of an article, kept apart from the direction of the text around them. */
export function words(text: string, language?: string): HTMLElement {
  return el('bdi', { lang: language }, text)
}
