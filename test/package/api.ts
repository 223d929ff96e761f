// `npm run api` writes api/samestory.txt, `npm run check:api` compares it: what the declarations in dist export, so that a
// change to what users see is a line in a diff. Members are listed as the compiler resolves them, those of mapped and
// inherited types with the others.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { describeExport } from './api-lines.ts'

const root = resolve(import.meta.dirname, '../..')
const report = join(root, 'api/samestory.txt')

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, string>>
}
/** Entries by name. Of the tables, which are all alike, one stands for the others. */
const entries = Object.entries(exports).flatMap(([name, file]): readonly (readonly [string, string])[] => {
  if (!file.endsWith('.js')) return []
  const declarations = join(root, file.replace('*', 'en').replace(/\.js$/, '.d.ts'))
  if (!existsSync(declarations)) throw new Error(`${declarations} is absent: run \`npm run build\` first`)
  return [[name.replace(/^\./, 'samestory'), declarations]]
})

const program = ts.createProgram(
  entries.map(([, file]) => file),
  {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.asynciterable.d.ts'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  },
)
const checker = program.getTypeChecker()

/** Where each declaration was listed first: entries share most of their types. */
const listed = new Map<ts.Symbol, string>()
const lines = ['What samestory exports. Written by `npm run api`; a change here is a change of the public API.']
for (const [entry, file] of entries) {
  lines.push('', `# ${entry}`)
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  if (module === undefined) throw new Error(`${file} is no module`)
  const exported = checker.getExportsOfModule(module).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const symbol of exported) {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    const before = listed.get(target)
    if (before === undefined) listed.set(target, entry)
    lines.push(
      ...(before === undefined ? describeExport(checker, symbol.name, target) : [`${symbol.name}: see ${before}`]),
    )
  }
}
const text = `${lines.join('\n')}\n`

if (process.argv.includes('--write')) {
  mkdirSync(join(root, 'api'), { recursive: true })
  writeFileSync(report, text)
  console.log(`${lines.length} lines`)
} else {
  const before = existsSync(report) ? readFileSync(report, 'utf8') : ''
  const [old, now] = [named(before), named(text)]
  const gone = old.filter((line) => !now.includes(line)).map((line) => `- ${line}`)
  const come = now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`)
  if (before === text) {
    console.log('the API is as api/samestory.txt has it')
  } else {
    console.log([...gone, ...come].join('\n'))
    console.log('the API differs from api/samestory.txt: if it should, run `npm run api` and commit the file')
    process.exitCode = 1
  }
}

/** The lines of a report, each member with the export that has it. */
function named(report: string): readonly string[] {
  let owner = ''
  return report.split('\n').map((line) => {
    if (line.startsWith('  ')) return `${owner}: ${line.trim()}`
    owner = line
    return line
  })
}
