import { styleText } from 'node:util'
import { columns, wrap } from './text.ts'

type Style = Parameters<typeof styleText>[0]

/** What is used of a stream to tell how to write on it. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Narrower terminals are written on as if they had this many columns. */
const LEAST_WIDTH = 40

/** Wider lines are hard to read. */
const WIDEST = 100

/** Text for people: as wide as the terminal, in colours where it has them; as it comes where it goes to a file or a pipe. */
export class Paper {
  /** Columns; Infinity where lines are not to be broken. */
  readonly width: number
  readonly #colours: boolean
  readonly #print: (line: string) => void

  constructor(screen: Screen, print: (line: string) => void, widest = Number.POSITIVE_INFINITY) {
    this.#print = print
    const width = screen.isTTY === true ? Math.max(LEAST_WIDTH, screen.columns ?? 80) : Number.POSITIVE_INFINITY
    this.width = Math.min(widest, width)
    this.#colours = hasColours(screen, process.env)
  }

  /** For what is mainly prose: lines are broken also in a file. */
  static forReading(screen: Screen, print: (line: string) => void): Paper {
    return new Paper(screen, print, WIDEST)
  }

  line(text = ''): void {
    this.#print(text.trimEnd())
  }

  /** Prints a text beside what stands before it, in as many lines as it takes, none of them cut. */
  beside(lead: string, width: number, text: string, paint = (line: string): string => line): void {
    const room = Math.max(LEAST_WIDTH / 2, this.width - width)
    for (const [i, line] of wrap(text, room).entries()) this.line((i === 0 ? lead : ' '.repeat(width)) + paint(line))
  }

  heading(text: string): void {
    this.line(this.bold(text))
    this.line(this.dim('─'.repeat(Math.min(this.width, WIDEST))))
  }

  /** Prints rows under a heading: the first column at the left edge, the others at the right. */
  table(head: readonly string[], rows: readonly (readonly string[])[]): void {
    const widths = head.map((title, i) => Math.max(columns(title), ...rows.map((row) => columns(row[i]))))
    const cells = (row: readonly string[]): string =>
      row
        .map((cell, i) => {
          const blanks = ' '.repeat(widths[i] - columns(cell))
          return i === 0 ? cell + blanks : blanks + cell
        })
        .join('  ')
    this.line(`  ${this.dim(cells(head))}`)
    for (const row of rows) this.line(`  ${cells(row)}`)
  }

  readonly bold = (text: string): string => this.#paint('bold', text)
  readonly dim = (text: string): string => this.#paint('dim', text)
  readonly red = (text: string): string => this.#paint('red', text)
  readonly green = (text: string): string => this.#paint('green', text)
  readonly yellow = (text: string): string => this.#paint('yellow', text)
  readonly cyan = (text: string): string => this.#paint('cyan', text)

  #paint(style: Style, text: string): string {
    // Left to itself, styleText asks standard output, whatever this is written on, and takes CI for a screen without colours.
    return this.#colours && text !== '' ? styleText(style, text, { validateStream: false }) : text
  }
}

/** https://no-color.org: any value that is not empty; Node's own NODE_DISABLE_COLORS alike. */
function hasColours({ isTTY }: Screen, env: NodeJS.ProcessEnv): boolean {
  const refused = [env.NO_COLOR, env.NODE_DISABLE_COLORS]
  if (refused.some((value) => value !== undefined && value !== '')) return false
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0'
  return isTTY === true && env.TERM !== 'dumb'
}
