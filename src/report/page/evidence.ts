import type { PageLink } from '../data.ts'
import { el } from './dom.ts'
import { percent, signed } from './format.ts'
import type { Page } from './page.ts'

/** What each kind of evidence is called. */
const LABELS: Readonly<Record<string, string>> = {
  terms: 'Words shared',
  focus: 'Weightiest words shared',
  contained: 'Words of one found in the other',
  breadth: 'Words shared are several, not one',
  standsOut: 'More alike than the few held are',
  lead: 'Title and lead found in the other',
  leadBetter: 'The same, for the better of both',
  leadMass: 'Rare words in both leads',
  title: 'Title found in the other’s lead',
  titleAnywhere: 'Title found anywhere in the other',
  briefTitle: 'Title of a snippet found in the other\u2019s lead',
  names: 'Names shared',
  rareName: 'A name that few others use',
  phrases: 'Full names shared',
  hasPhrases: 'Both have full names',
  numbers: 'Numbers shared',
  strayNames: 'Names that only one has',
  strayTitleNames: 'Names in a title, not in the other',
  strayNumbers: 'Numbers that only one has',
  rivalNames: 'Each title has names of its own',
  rivalActors: 'Each comes back to names that the other lacks',
  rivalSubjects: 'Each title has a subject of its own',
  rivalTitles: 'Each title has words of its own',
  rivalTopics: 'Each is about something that the other lacks',
  rivalNumbers: 'Each has numbers of its own',
  sharedAmounts: 'Equal numbers of the same things',
  rivalAmounts: 'Different numbers of the same things',
  sameLanguage: 'Same language',
  sameSite: 'Same site',
  time: 'Closeness in time',
  lapse: 'Days apart, of two alone',
  weeksApart: 'Weeks apart, few rare names',
}

/** Log-odds below which kinds of evidence are told together. */
const SMALL = 0.05

interface Row {
  readonly label: string
  readonly value?: number
  readonly added: number
}

/** Why two articles are one story, or not: a sentence, the terms, and a bar for each kind of evidence. */
export function evidence(page: Page, link: PageLink): HTMLElement {
  const { sentence, terms } = link
  return el(
    'div',
    { class: 'why' },
    el('p', {}, sentence),
    terms.length > 0 &&
      el('p', { class: 'terms' }, 'Both have ', ...terms.flatMap((term, i) => [i > 0 && ', ', el('bdi', {}, term)])),
    page.data.kinds.length > 0 && link.values.length > 0 && bars(page.data.kinds, link),
  )
}

function bars(kinds: readonly string[], { prior, values, added, score, relation }: PageLink): HTMLElement {
  const rows = kinds
    .map((kind, i): Row => ({ label: LABELS[kind] ?? kind, value: values[i], added: added[i] }))
    .sort((x, y) => Math.abs(y.added) - Math.abs(x.added))
  const small = rows.filter((row) => Math.abs(row.added) < SMALL)
  const told = rows.filter((row) => Math.abs(row.added) >= SMALL)
  const sum = added.reduce((total, one) => total + one, prior)
  const scale = Math.max(Math.abs(prior), ...told.map((row) => Math.abs(row.added)), 1)
  const alone = 1 / (1 + Math.exp(-sum))
  const isCopy = relation.endsWith('duplicate')
  const held = isCopy
    ? `; as copies they are at ${percent(score)}`
    : Math.abs(alone - score) > 0.006
      ? `; held at ${percent(score)} for the reason above`
      : ''
  return el(
    'table',
    { class: 'bars' },
    el('caption', {}, 'What each kind of evidence adds to the log-odds of one story'),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        el('th', { scope: 'col' }, 'Evidence'),
        el('th', { scope: 'col', class: 'number' }, 'Value'),
        el('th', { scope: 'col', class: 'axis' }, el('span', {}, el('span', {}, 'against'), el('span', {}, 'for'))),
        el('th', { scope: 'col', class: 'number' }, 'Adds'),
      ),
    ),
    el(
      'tbody',
      {},
      row({ label: 'Before any evidence', added: prior }, scale),
      ...told.map((one) => row(one, scale)),
      small.length > 0 &&
        row(
          { label: `${small.length} more, little each`, added: small.reduce((total, one) => total + one.added, 0) },
          scale,
        ),
    ),
    el(
      'tfoot',
      {},
      el(
        'tr',
        {},
        el('th', { scope: 'row', colspan: 3 }, `Sum, a probability of ${percent(alone)}${held}`),
        el('td', { class: 'number' }, signed(sum)),
      ),
    ),
  )
}

function row({ label, value, added }: Row, scale: number): HTMLElement {
  const bar = el('span', { class: added < 0 ? 'bar against' : 'bar for' })
  const share = (Math.abs(added) / scale) * 50
  bar.style.width = `${share}%`
  bar.style.left = `${added < 0 ? 50 - share : 50}%`
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, label),
    el('td', { class: 'number value' }, value === undefined ? '' : value.toFixed(2)),
    el('td', { class: 'track' }, el('span', { class: 'rail' }, bar)),
    el('td', { class: 'number' }, signed(added)),
  )
}
