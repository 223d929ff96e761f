import { Does, Why } from './elements.ts'

// Words in the `class` and `id` of elements that say what these are, as the frameworks and publishing systems in use have
// them. By hand; most are in the lists of Mozilla's Readability too.
const FRAME = words(
  'nav navbar navigation topnav subnav menu submenu navmenu breadcrumb breadcrumbs sidebar sidebars rail footer masthead topbar',
  'share sharing sharebar sharedaddy sharetools social socials addthis related recommended recommendations recirc trending',
  'popular mostread mostpopular promo promos promotion sponsored sponsor advert adverts advertisement advertising ads ad adunit',
  'adslot newsletter newsletters subscribe subscription signup paywall login cookie cookies consent gdpr popup modal overlay',
  'lightbox pagination pager outbrain taboola skyscraper leaderboard widget widgets copyright disclaimer toolbar ticker',
  'byline bylines bio timestamp slogan tagline',
)
const COMMENT = words('comments commentlist comment disqus respond replies shoutbox livefyre')
const HIDDEN = words('hidden hide visuallyhidden sronly screenreadertext skiplink')
/** What publishing systems call the element with an article's text, and with nothing else. */
const BODY =
  /^(?:[a-z\d]+[-_]+)*(?:(?:article|story|post|entry|news|artikel|noticia)[-_]*(?:body|content|text)|caas-body|canvas-body)$/i
/** Names that mean something only where they are the whole name. */
const WHOLE_NAMES = words('header site-header page-header global-header siteheader pageheader top-header more-stories')
const HIDDEN_NAMES = words('sr-only visually-hidden screen-reader-text skip-link d-none')

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '))
}

/** Names of classes that were looked at, with the answer; a page has some hundred, and a site always the same. */
const seen = new Map<string, number>()
/** By hand: it bounds the memory. */
const MOST_SEEN = 4096
/** Longer lists of classes are not looked into. By hand. */
const LONGEST = 400

/**
 * Why what stands in an element may be no part of the article, by the element's `class` or `id`; and `Does.Body` if it is the
 * body of one.
 */
export function nameSays(names: string): number {
  if (names === '' || names.length > LONGEST) return 0
  const known = seen.get(names)
  if (known !== undefined) return known
  let why = 0
  for (const name of names.split(/\s+/)) why |= look(name)
  if (seen.size >= MOST_SEEN) seen.clear()
  seen.set(names, why)
  return why
}

function look(name: string): number {
  const whole = name.toLowerCase()
  if (HIDDEN_NAMES.has(whole)) return Why.Hidden
  if (WHOLE_NAMES.has(whole)) return Why.Beside
  let why = BODY.test(name) ? Does.Body : 0
  for (const part of name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)) {
    if (FRAME.has(part)) why |= Why.Frame
    else if (COMMENT.has(part)) why |= Why.Comment
    else if (HIDDEN.has(part) && part === whole) why |= Why.Hidden
  }
  return why
}
