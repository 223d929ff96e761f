import { writeFileSync } from 'node:fs'
import { share } from '../stories/table.ts'
import { bold, count, dim, green, pad, padLeft, percent, red } from '../table.ts'

/** One measured figure. */
export interface Figure {
  /** Stable name, such as `feed.3d.gva.f1`. */
  readonly key: string
  readonly name: string
  readonly value: number
  readonly unit: 'share' | 'percent' | 'count'
  readonly goal?: number
  /** Whether the goal is the most that the figure may be, not the least. */
  readonly atMost?: boolean
  readonly note?: string
}

/** Collects figures and prints them as they come. */
export class Figures {
  readonly all: Figure[] = []
  readonly #before: ReadonlyMap<string, number>

  /** @param before figures of an earlier run by key, to show the change */
  constructor(before: ReadonlyMap<string, number> = new Map()) {
    this.#before = before
  }

  heading(text: string): void {
    console.log(`\n${bold(text)}`)
  }

  remark(text: string): void {
    console.log(dim(`    ${text}`))
  }

  add(one: Figure): void {
    this.all.push(one)
    console.log(this.#line(one))
  }

  /** Remembers a figure without a line of its own: it stands in a table. */
  keep(one: Figure): void {
    this.all.push(one)
  }

  /** Prints all figures that have a goal. @returns whether all are met */
  printGoals(): boolean {
    this.heading('Goals')
    const judged = this.all.filter(({ goal }) => goal !== undefined)
    for (const one of judged) console.log(this.#line(one))
    const met = judged.filter(passes).length
    console.log(bold(`\n${met} of ${judged.length} goals met`))
    return met === judged.length
  }

  write(file: string, about: Readonly<Record<string, unknown>>): void {
    writeFileSync(file, `${JSON.stringify({ ...about, figures: this.all }, null, 1)}\n`)
  }

  #line(one: Figure): string {
    const { key, name, value, unit, goal, atMost, note } = one
    const before = this.#before.get(key)
    const change = before === undefined ? '' : `was ${print(before, unit)} `
    const wanted = goal === undefined ? undefined : `${atMost ? '<=' : '>='} ${print(goal, unit)}`
    const verdict =
      goal === undefined ? pad('', 13) : passes(one) ? green(pad('PASS', 13)) : red(pad('FALLS SHORT', 13))
    const cells = [pad(name, 49), padLeft(print(value, unit), 9), pad(wanted === undefined ? '' : `goal ${wanted}`, 16)]
    return `  ${cells.join('  ')}${verdict}${dim(change + (note ?? ''))}`.trimEnd()
  }
}

function print(value: number, unit: Figure['unit']): string {
  if (Number.isNaN(value)) return '–'
  return unit === 'share' ? share(value) : unit === 'percent' ? percent(value) : count(value)
}

/** Figures are judged as they are printed, to three decimals. */
function passes({ value, goal, atMost }: Figure): boolean {
  if (goal === undefined) return true
  const [a, b] = [Math.round(value * 1000), Math.round(goal * 1000)]
  return atMost ? a <= b : a >= b
}
