// `npm run notices` writes THIRD-PARTY.md, `npm run check:notices` compares it: every package of which the bundler puts
// something into dist, with its licence, as the bundler itself counts it. What was copied by hand is in notices-copied.md.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build, type Options } from 'tsup'
import configs from '../../tsup.config.ts'

const root = resolve(import.meta.dirname, '../..')
const report = join(root, 'THIRD-PARTY.md')

/** What is said of a package beside what its manifest says. */
const NOTES: Readonly<Record<string, string>> = {
  natural: 'Stemmers and stop-word lists of languages, and nothing else of natural.',
  htmlparser2: 'The tokenizer, which reads the tags of markup; the command line has the parser of feeds as well.',
  entities: 'The decoder of character references and its table.',
  warcio:
    'Its manifest says Apache-2.0 (<https://www.apache.org/licenses/LICENSE-2.0>), the licence that it comes with is this.',
}

interface Metafile {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >
}

/** Of each package, by its folder: the files that are bundled, and whether the command line alone has them. */
const bundled = new Map<string, { readonly files: Set<string>; library: boolean }>()

const folder = mkdtempSync(join(tmpdir(), 'samestory-notices-'))
try {
  const builds = configs as readonly Options[]
  for (const [i, options] of builds.entries()) {
    const outDir = join(folder, String(i))
    await build({ ...options, config: false, dts: false, silent: true, metafile: true, outDir })
    const { outputs } = JSON.parse(readFileSync(join(outDir, 'metafile-esm.json'), 'utf8')) as Metafile
    for (const { inputs } of Object.values(outputs)) {
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const [, path, file] = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\/(.*)$/.exec(input) ?? []
        if (path === undefined || bytesInOutput === 0) continue
        const entry = bundled.get(path) ?? { files: new Set(), library: false }
        entry.files.add(file)
        if (i === 0) entry.library = true
        bundled.set(path, entry)
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const packages = [...bundled]
  .map(([path, { files, library }]) => describePackage(path, [...files].sort(), library))
  .sort((a, b) => Number(b.library) - Number(a.library) || (a.name < b.name ? -1 : 1))
const rows = packages.map(({ name, version, license, library }) => {
  return `| ${name} | ${version} | ${license} | ${library ? 'library' : 'command line'} |`
})
const text = `# Third-party parts

<!-- Written by \`npm run notices\`. -->

samestory has no run-time dependencies. The files in \`dist\` hold parts of these packages, bundled at build time;
those of the command line alone are in \`dist/cli*.js\`, which nothing else of samestory imports.

| package | version | licence | in |
| --- | --- | --- | --- |
${rows.join('\n')}

Beside these, algorithms of Snowball, a word list of stopwords-iso and a table of OpenCC were taken over, see the end. The background tables
are derived from wordfreq, see [LICENSE-wordfreq.md](LICENSE-wordfreq.md).

${packages.map(({ section }) => section).join('\n')}
${readFileSync(join(root, 'test/package/notices-copied.md'), 'utf8').trim()}

## Apache License 2.0

${apacheLicence()}
`

if (process.argv.includes('--write')) {
  writeFileSync(report, text)
  console.log(`${packages.length} packages`)
} else if (readFileSync(report, 'utf8') === text) {
  console.log(`THIRD-PARTY.md names the ${packages.length} packages that are bundled`)
} else {
  const before = new Set(readFileSync(report, 'utf8').split('\n'))
  for (const row of rows.filter((line) => !before.has(line))) console.log(`+ ${row}`)
  console.log('THIRD-PARTY.md is not what the build holds: run `npm run notices`, read what changed, and commit it')
  process.exitCode = 1
}

/** The text of the licence as TypeScript comes with it. */
function apacheLicence(): string {
  const text = readFileSync(join(root, 'node_modules/typescript/LICENSE.txt'), 'utf8').replaceAll('\r', '')
  return text.slice(text.indexOf('Apache License')).trim()
}

/** A package as a section, by its manifest, its licence and the notices in the files that are used. */
function describePackage(path: string, files: readonly string[], library: boolean) {
  const manifest = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
  const { name, version, license, repository } = manifest
  const [licenceFile] = readdirSync(join(root, path)).filter((file) => /^(licen[cs]e|copying)/i.test(file))
  if (licenceFile === undefined) throw new Error(`${name} ${version} comes without a licence: write to its authors`)
  const licence = readFileSync(join(root, path, licenceFile), 'utf8')
    .trim()
    .replaceAll('\r', '')
  const notices = new Set(
    files.flatMap((file) => noticesOf(file, readFileSync(join(root, path, file), 'utf8'), licence)),
  )
  const lines = [
    `## ${name} ${version}`,
    '',
    `<${address(repository)}>, ${license}. ${NOTES[name] ?? ''}`.trim(),
    '',
    ...licence.split('\n').map((line) => line.trimEnd()),
    '',
  ]
  if (notices.size > 0) {
    lines.push('The files used carry these further notices:', '', ...[...notices].sort().map((line) => `- ${line}`), '')
  }
  return { name, version, license, library, section: lines.join('\n') }
}

/** Lines of a file that say whose it is, beyond what the licence of its package says. */
function noticesOf(file: string, source: string, licence: string): readonly string[] {
  const apache = /Licensed to the Apache Software Foundation/.test(source)
    ? [
        `\`${file}\`: was of the Apache Software Foundation, licensed under the Apache License, Version 2.0, which is at the end`,
      ]
    : []
  const lines = source
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => /^[\s/*]*((?:.*copyright.*\d{4}|\(c\) \d{4}|original author).*)$/i.exec(line)?.[1].trim() ?? '')
    .filter((line) => line !== '' && line.length < 200 && !licence.includes(line))
  return [...apache, ...lines]
}

function address(repository: string | { readonly url: string }): string {
  const url = typeof repository === 'string' ? repository : repository.url
  const plain = url
    .replace(/^git\+/, '')
    .replace(/^git:/, 'https:')
    .replace(/\.git$/, '')
  return plain.includes('://') ? plain : `https://github.com/${plain}`
}
