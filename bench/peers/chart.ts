/** One bar: what it stands for, articles a second, and what stands beside it. */
export interface Bar {
  readonly name: string
  readonly rate: number
  readonly note: string
}

const WIDTH = 720
const NAMES = 170
const NOTES = 210
const ROW = 26
const TOP = 34

/** Bars of articles a second as an SVG that stands on light and dark ground alike. */
export function chartOf(title: string, bars: readonly Bar[]): string {
  const most = Math.max(...bars.map(({ rate }) => rate))
  const room = WIDTH - NAMES - NOTES
  const rows = bars.map(({ name, rate, note }, i) => {
    const y = TOP + i * ROW
    const width = Math.max(1, (rate / most) * room)
    const own = name === 'samestory'
    return `<text x="${NAMES - 8}" y="${y + 15}" text-anchor="end"${own ? ' font-weight="bold"' : ''}>${escaped(name)}</text>
<rect x="${NAMES}" y="${y + 3}" width="${width.toFixed(1)}" height="16" fill="${own ? '#b3432b' : '#8a8f98'}"/>
<text x="${(NAMES + width + 6).toFixed(1)}" y="${y + 15}">${escaped(`${Math.round(rate).toLocaleString('en')}/s · ${note}`)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${TOP + bars.length * ROW + 8}" width="${WIDTH}" font-family="system-ui, sans-serif" font-size="12" fill="#7a7f87" role="img">
<title>${escaped(title)}</title>
<text x="0" y="16" font-size="13" font-weight="bold">${escaped(title)}</text>
${rows.join('\n')}
</svg>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
