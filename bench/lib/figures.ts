import { readFileSync, writeFileSync } from 'node:fs'
import { bold, count, dim, green, pad, padLeft, percent, red, share } from './table.ts'

/** How a value is printed. */
const UNITS = {
  share,
  percent,
  count,
  rate: (value: number) => `${count(value)}/s`,
  bytes: (value: number) => `${count(value)} B`,
  megabytes: (value: number) => `${(value / 2 ** 20).toFixed(1)} MB`,
  gigabytes: (value: number) => `${(value / 2 ** 30).toFixed(2)} GB`,
  seconds: (value: number) => `${value.toFixed(2)} s`,
  ms: (value: number) => `${value.toFixed(2)} ms`,
  times: (value: number) => `${value < 10 ? value.toFixed(2) : count(value)} times`,
  number: (value: number) => value.toFixed(1),
  exponent: (value: number) => value.toFixed(3),
} as const

/** One measured figure. */
export interface Figure {
  /** Stable name, such as `feed.3d.gva.f1`; else made of the heading and the name. */
  readonly key?: string
  readonly name: string
  readonly value: number
  readonly unit: keyof typeof UNITS
  readonly goal?: number | undefined
  /** Whether the goal is the most that the figure may be, not the least. */
  readonly atMost?: boolean
  readonly note?: string
}

/** Collects the figures of a command and prints them as they come. */
export class Figures {
  /** What else is written beside the figures. */
  about: Readonly<Record<string, unknown>> = {}
  readonly #all: (Figure & { readonly key: string })[] = []
  #before: ReadonlyMap<string, number> = new Map()
  #heading = ''
  #inTables = false

  heading(text: string): void {
    console.log(bold(this.#heading === '' ? text : `\n${text}`))
    this.#heading = text
  }

  remark(text: string): void {
    console.log(dim(`  ${text}`))
  }

  add(one: Figure): void {
    console.log(this.#line(this.#push(one)))
  }

  /** Remembers a figure without a line of its own: it stands in a table. */
  keep(one: Figure): void {
    this.#push(one)
    this.#inTables = true
  }

  #push(one: Figure): Figure & { readonly key: string } {
    const keyed = { ...one, key: one.key ?? `${this.#heading}: ${one.name.trim()}` }
    this.#all.push(keyed)
    return keyed
  }

  /** Prints the figures that have a goal where some stand in tables alone, and the verdict. @returns whether all goals are met */
  conclude(): boolean {
    const judged = this.#all.filter(({ goal }) => goal !== undefined)
    const met = judged.filter(passes).length
    if (judged.length === 0) return true
    if (this.#inTables) {
      this.heading('Goals')
      for (const one of judged) console.log(this.#line(one))
    }
    const verdict = `${met} of ${judged.length} goals met`
    console.log(met === judged.length ? green(`\nPASS: ${verdict}`) : red(`\nFALLS SHORT: ${verdict}`))
    return met === judged.length
  }

  /** Shows beside each figure that of an earlier {@link write}. */
  compareWith(file: string): void {
    const { figures } = JSON.parse(readFileSync(file, 'utf8')) as { figures: { key: string; value: number }[] }
    this.#before = new Map(figures.map(({ key, value }) => [key, value]))
  }

  write(file: string): void {
    writeFileSync(file, `${JSON.stringify({ ...this.about, figures: this.#all }, null, 1)}\n`)
  }

  #line(one: Figure & { readonly key: string }): string {
    const { key, name, value, unit, goal, atMost, note } = one
    const before = this.#before.get(key)
    const change = before === undefined ? '' : `was ${print(before, unit)} `
    const wanted = goal === undefined ? undefined : `${atMost ? '<=' : '>='} ${print(goal, unit)}`
    return figure(
      name,
      print(value, unit),
      wanted,
      wanted === undefined ? undefined : passes(one),
      change + (note ?? ''),
    )
  }
}

/** One line: what was measured, the figure, its goal (if it has one) and the verdict. */
export function figure(what: string, value: string, goal?: string, passed?: boolean, note = ''): string {
  const verdict = passed === undefined ? pad('', 13) : passed ? green(pad('PASS', 13)) : red(pad('FALLS SHORT', 13))
  const wanted = pad(goal === undefined ? '' : `goal ${goal}`, 19)
  return `  ${pad(what, 49)}${padLeft(value, 12)}  ${wanted}${verdict}${note === '' ? '' : dim(note)}`.trimEnd()
}

function print(value: number, unit: Figure['unit']): string {
  return Number.isNaN(value) ? '–' : UNITS[unit](value)
}

/** Shares are judged as they are printed, to three decimals; but what should be 99 % or more exactly. */
function passes({ value, goal, atMost, unit }: Figure): boolean {
  if (goal === undefined) return true
  const rounded = unit === 'share' || (unit === 'percent' && goal < 0.99)
  const [a, b] = rounded ? [Math.round(value * 1000), Math.round(goal * 1000)] : [value, goal]
  return atMost ? a <= b : a >= b
}
