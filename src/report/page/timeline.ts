import { button, el, words } from './dom.ts'
import { extentOf } from './extent.ts'
import { clock, counted, day, moment, monthAndYear, span } from './format.ts'
import { headOf, type Page, timesOf } from './page.ts'

/** Bars of the histogram, stories with a row of their own, and dots in a row. */
const BARS = 72
const ROWS = 10
const DOTS = 80
/** Share of the line that all but a few articles must take up for these to be on it. */
const STRAY = 0.25
/** Share of the line on which marks have labels. */
const LABELLED = 0.8
/** Marks on the axis, about. */
const MARKS = 5

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const STEPS = [5, 15, 30]
  .map((n) => n * MINUTE)
  .concat(
    [1, 3, 6, 12].map((n) => n * HOUR),
    [1, 2, 7, 14].map((n) => n * DAY),
  )
/** Beyond these, whole months. */
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240]
const MONTH = 30.44 * DAY

/** When the articles were published: how many there were, and a row of dots for each of the largest stories. */
export function timeline(page: Page): HTMLElement | undefined {
  const all = page.data.articles.flatMap(({ time }) => time ?? []).sort((x, y) => x - y)
  const times = withoutStrays(all)
  const first = times[0]
  const last = times[times.length - 1]
  if (!(last > first)) return undefined
  const strays = all.length - times.length
  const place = (time: number): string => `${((time - first) / (last - first)) * 100}%`
  const rows = page.data.stories
    .map(({ articles }, story) => ({
      story,
      size: articles.length,
      times: timesOf(page, story).filter((time) => time >= first && time <= last),
    }))
    .filter(({ size, times }) => size > 1 && times.length > 0)
    .slice(0, ROWS)
    .sort((x, y) => extentOf(x.times)[0] - extentOf(y.times)[0])
  return el(
    'section',
    { class: 'timeline', 'aria-labelledby': 'timeline-title' },
    el('h2', { id: 'timeline-title' }, 'Time line'),
    strays > 0 &&
      el(
        'p',
        { class: 'note' },
        `${counted(strays, 'article')} from long before or after ${strays === 1 ? 'is' : 'are'} left out.`,
      ),
    histogram(times, first, last),
    axis(first, last, place),
    el('ul', { class: 'rows' }, ...rows.map(({ story, times }) => row(page, story, times, place))),
  )
}

/** Times in order, without the hundredth at either end where these take up most of the line: dates that are wrong, as a rule. */
function withoutStrays(times: readonly number[]): readonly number[] {
  const few = Math.floor(times.length / 100)
  const most = times.slice(few, times.length - few)
  const length = (of: readonly number[]): number => of[of.length - 1] - of[0]
  return few > 0 && length(most) < STRAY * length(times) ? most : times
}

function histogram(times: readonly number[], first: number, last: number): HTMLElement {
  const counts = new Array<number>(BARS).fill(0)
  for (const time of times) counts[Math.min(BARS - 1, Math.floor(((time - first) / (last - first)) * BARS))]++
  const most = Math.max(...counts)
  const peak = first + ((counts.indexOf(most) + 0.5) / BARS) * (last - first)
  const label = `${counted(times.length, 'article')} from ${moment(first)} to ${moment(last)}, most around ${moment(peak)}`
  return el(
    'div',
    { class: 'histogram', role: 'img', 'aria-label': label },
    ...counts.map((count) => {
      const bar = el('span', {})
      bar.style.height = count === 0 ? '0' : `${Math.max(6, (count / most) * 100)}%`
      return bar
    }),
  )
}

function axis(first: number, last: number, place: (time: number) => string): HTMLElement {
  const marks = marksOf(first, last).map(([time, label]) => {
    // A label at the end would not fit, and one that points back might run into the one before.
    const mark = el('span', {}, (time - first) / (last - first) < LABELLED && label)
    mark.style.left = place(time)
    return mark
  })
  return el('div', { class: 'axis-marks', 'aria-hidden': 'true' }, ...marks)
}

/** Round times from the first to the last, and how each is called. */
function marksOf(first: number, last: number): readonly (readonly [time: number, label: string])[] {
  const step = STEPS.find((one) => (last - first) / one <= MARKS)
  const marks: [number, string][] = []
  if (step !== undefined) {
    for (let time = Math.ceil(first / step) * step; time <= last; time += step) {
      marks.push([time, time % DAY === 0 ? day(time) : clock(time)])
    }
    return marks
  }
  const months = MONTHS.find((one) => (last - first) / (one * MONTH) <= MARKS) ?? MONTHS[MONTHS.length - 1]
  const begin = new Date(first)
  const start = Math.floor((begin.getUTCFullYear() * 12 + begin.getUTCMonth()) / months) * months
  for (let month = start; ; month += months) {
    const time = Date.UTC(Math.floor(month / 12), month % 12)
    if (time > last) return marks
    if (time >= first) marks.push([time, months < 12 ? monthAndYear(time) : String(Math.floor(month / 12))])
  }
}

function row(page: Page, story: number, times: readonly number[], place: (time: number) => string): HTMLElement {
  const { title, language } = headOf(page, story)
  const [from, to] = extentOf(times)
  const line = el('span', { class: 'line' })
  line.style.left = place(from)
  line.style.right = `calc(100% - ${place(to)})`
  const dots = times.slice(0, DOTS).map((time) => {
    const dot = el('i', {})
    dot.style.left = place(time)
    return dot
  })
  const name = button('', { class: 'name', title }, () => page.goTo(story))
  name.append(
    words(title, language),
    el('span', { class: 'hidden' }, `, ${counted(times.length, 'article')}, ${span(from, to)}`),
  )
  return el('li', {}, name, el('span', { class: 'dots', 'aria-hidden': 'true' }, line, ...dots))
}
