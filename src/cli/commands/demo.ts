import { printDemo } from '../demo/print.ts'
import { Exit } from '../exit.ts'
import { Paper } from '../io/paper.ts'
import { type Context, writeAll } from '../run/context.ts'

/** `samestory demo`: what `npm run demo` shows in a clone. */
export async function demo({ out }: Context): Promise<number> {
  const lines: string[] = []
  printDemo(Paper.forReading(out.screen, (line) => lines.push(line)))
  await writeAll(out, lines)
  return Exit.Done
}
