import type { Article } from '../../src/index.ts'

const PLACES = [
  'Velmora',
  'Kestrel Bay',
  'Ostrava',
  'Marinde',
  'Tolbeck',
  'Quillon',
  'Harrowgate',
  'Sundvik',
  'Paloma',
  'Ærø',
]
const PEOPLE = [
  'Ana Ruiz',
  'Tomas Veld',
  'Ingrid Moen',
  'Kofi Mensah',
  'Lena Graf',
  'Omar Haddad',
  'Yuki Sato',
  'Piotr Zych',
]
const SUBJECTS = [
  ['harbour bridge', 'cables', 'inspectors', 'ferry', 'engineers'],
  ['flood barrier', 'river', 'evacuation', 'pumps', 'sandbags'],
  ['teachers strike', 'wages', 'classrooms', 'ministry', 'unions'],
  ['election recount', 'ballots', 'commission', 'turnout', 'appeal'],
  ['copper mine', 'licence', 'miners', 'tunnel', 'geologists'],
  ['museum theft', 'paintings', 'guards', 'insurers', 'detectives'],
]
const WAYS = [
  (s: readonly string[], place: string, who: string, n: number) =>
    `The ${s[0]} in ${place} was the talk of the town on Monday after ${who} said that ${n} ${s[1]} had failed. ${cap(s[2])} were called in at once, and the ${s[3]} stood still for hours. Several ${s[4]} told reporters that nobody in ${place} had expected it.`,
  (s: readonly string[], place: string, who: string, n: number) =>
    `${who} has promised answers to the people of ${place}, where trouble at the ${s[0]} entered its second day. According to ${s[4]}, at least ${n} ${s[1]} are concerned. The ${s[3]} will not return to normal before ${s[2]} have handed in their report.`,
  (s: readonly string[], place: string, who: string, n: number) =>
    `Questions are mounting over the ${s[0]}. In ${place}, ${who} faced angry residents as ${s[2]} counted ${n} ${s[1]}. "We heard it from the ${s[4]} first," one of them said, pointing at the ${s[3]}.`,
]

function cap(word: string): string {
  return word[0].toUpperCase() + word.slice(1)
}

const START = Date.UTC(2026, 0, 5)
const HOUR = 3_600_000

/**
 * Made-up articles: several reports, in different words, of each of some events, with copies and cut copies among them; some
 * without a date, some in German, one id with a lone surrogate.
 */
export function madeUpArticles(count: number): readonly Article[] {
  return Array.from({ length: count }, (_, i): Article => {
    const event = Math.floor((i * 7) / 12) % Math.max(6, Math.floor(count / 4))
    const subject = SUBJECTS[event % SUBJECTS.length]
    const place = PLACES[(event * 3) % PLACES.length]
    const who = PEOPLE[(event * 5) % PEOPLE.length]
    const text = WAYS[i % WAYS.length](subject, place, who, 3 + event)
    return {
      id: i === 5 ? 'a5 \ud800 – 北京' : `a${i}`,
      title: i % 4 === 0 ? '' : `${cap(subject[0])}: ${who} speaks in ${place}`,
      text: i % 11 === 10 ? text.toUpperCase() : i % 13 === 12 ? text.slice(0, Math.floor(text.length * 0.8)) : text,
      ...(i % 9 !== 8 && { publishedAt: START + i * HOUR }),
      ...(i % 10 === 9 && { language: 'de' }),
    }
  })
}
