import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// What SECURITY.md says of the package.
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<Record<string, Record<string, string>>>

test('nothing is installed beside it, and nothing runs when it is', () => {
  for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies']) {
    expect(manifest[kind]).toBeUndefined()
  }
  // `prepare` and `prepack` run where the package is made, not where it is installed.
  for (const script of ['preinstall', 'install', 'postinstall']) expect(manifest.scripts[script]).toBeUndefined()
})

test('what is bundled is named with its licence', () => {
  const notices = readFileSync('THIRD-PARTY.md', 'utf8')
  const bundled = new Set(
    readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .flatMap((file) => [...readFileSync(`src/${file}`, 'utf8').matchAll(/ from '([a-z@][\w@-]*)/g)])
      .flatMap(([, name]) => (name === 'node' ? [] : [name])),
  )
  expect(bundled.size).toBeGreaterThan(0)
  for (const name of bundled) expect(notices, name).toContain(`## ${name} `)
  expect(existsSync('LICENSE-wordfreq.md')).toBe(true)
})

test('the files that SECURITY.md names are there', () => {
  const text = readFileSync('SECURITY.md', 'utf8')
  const named = [...text.matchAll(/`(test\/[\w/.-]+)`/g)].map(([, path]) => path)
  expect(named.length).toBeGreaterThan(5)
  for (const path of named) expect(existsSync(path), path).toBe(true)
})
