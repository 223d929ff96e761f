/** What an element does to the text around and inside it; bits of a number. */
export enum Does {
  /** It begins and ends a paragraph. */
  Paragraph = 1,
  /** It begins and ends a line. */
  Line = 2,
  /** It stands beside its neighbours. */
  Cell = 4,
  /** It has no content. */
  Void = 8,
  /** What it holds is nothing to read. */
  Drop = 16,
  /** Its end may be left out, before the next of its kind. */
  MayStayOpen = 32,
  /** It keeps white space. */
  Preformatted = 64,
  /** What it holds may be the article. */
  Container = 128,
  /** Its `class` and `id` say nothing of what is in it, for all of the page is. */
  Whole = 256,
  /** What it holds is no markup. */
  Raw = 512,
  /** It stands within a line, and often beside another of these, parted from it by a style sheet alone. */
  Label = 1024,
  /** What it holds is the body of an article, or a part of it, by its `class` or `id`. */
  Body = 2048,
  /** What it holds is the body of an article, as schema.org has it. */
  WholeBody = 4096,
}

/** Why a line may be no part of the article; bits of a number. */
export enum Why {
  /** Nearly all of it is links. */
  Links = 1,
  /** It stands outside the element that holds the article. */
  Outside = 2,
  /** Something around it is named like a part of the page's frame. */
  Frame = 4,
  /** It is a comment of a reader. */
  Comment = 8,
  /** It stands in the head or foot of the page, or beside the article. */
  Beside = 16,
  Form = 32,
  Navigation = 64,
  Hidden = 128,
}

// biome-ignore format: a row a kind
const ELEMENTS: readonly (readonly [does: number, names: string])[] = [
  [Does.Paragraph | Does.MayStayOpen, 'p'],
  [Does.Paragraph, 'h1 h2 h3 h4 h5 h6 blockquote ul ol dl table figure section hr address hgroup'],
  [Does.Paragraph, 'nav aside header footer form fieldset details search menu'],
  [Does.Paragraph | Does.Container, 'article main'],
  [Does.Paragraph | Does.Preformatted, 'pre listing'],
  [Does.Paragraph | Does.Whole, 'html body'],
  [Does.Line, 'div center figcaption caption summary legend tbody thead tfoot'],
  [Does.Line | Does.MayStayOpen, 'li dt dd tr'],
  [Does.Cell | Does.MayStayOpen, 'td th'],
  [Does.Line | Does.Void, 'br'],
  [Does.Void, 'img wbr input meta link base area col embed source track param frame keygen'],
  [Does.Drop | Does.Raw, 'script style title textarea iframe noembed noframes xmp'],
  [Does.Drop, 'head noscript template svg math object canvas audio video map'],
  [Does.Drop, 'button select datalist dialog rt rp applet'],
  [Does.Label, 'a b cite data em font i label small span strong time'],
  [0, 'abbr acronym bdi bdo big code del dfn ins kbd mark output picture q ruby s samp slot strike sub sup tt u var'],
]

const BY_NAME: ReadonlyMap<string, { readonly name: string; readonly does: number }> = new Map(
  ELEMENTS.flatMap(([does, names]) => names.split(' ').map((name) => [name, { name, does }] as const)),
)

/** What an element does, by its name in lower case; undefined for one that HTML does not have. */
export function elementDoes(name: string): number | undefined {
  return BY_NAME.get(name)?.does
}

/** The same name, and the same string for all that have it, which are quicker to compare. */
export function interned(name: string): string {
  // A name that was cut out of a page would keep the page in memory.
  return BY_NAME.get(name)?.name ?? Array.from(name).join('')
}

/** Why what stands in an element may be no part of the article, by its name and its `role`. */
export function roleOf(element: string, role: string): number {
  if (element === 'nav' || element === 'menu' || role === 'navigation' || role === 'menubar') return Why.Navigation
  if (element === 'form' || element === 'search' || role === 'search') return Why.Form
  if (element === 'aside' || element === 'footer' || role === 'complementary' || role === 'contentinfo')
    return Why.Beside
  return role === 'banner' || role === 'dialog' ? Why.Beside : 0
}
