import { kind } from './kind.ts'

const DAY = 86_400_000

export const date = kind('date', 1, '4 - min(6, ln(1 + days apart)); 0 where either has no time', (pair, out, at) => {
  const days = Math.abs(pair.timeOne - pair.timeOther) / DAY
  out[at] = Number.isNaN(days) ? 0 : 4 - Math.min(6, Math.log1p(days))
})
