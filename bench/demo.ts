import { printDemo } from '../src/cli/demo/print.ts'
import { Paper } from '../src/cli/io/paper.ts'
import { command } from './lib/command.ts'

const USAGE = `npm run demo

Clusters the articles of the sample and says what was found, and why; the same as \`samestory demo\`.
`

await command(USAGE, {}, () => printDemo(Paper.forReading(process.stdout, (line) => console.log(line))))
