import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { samestory, temporaryFolder } from './run.ts'

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
const folder = temporaryFolder()

test("the README's example of the command line does what it shows", async () => {
  const [, block] =
    /<!-- The next block is run by test\/cli\/readme\.test\.ts\. -->\n\n```console\n(.*?)```/s.exec(readme) ?? []
  const steps = (block ?? '').split(/^\$ /m).slice(1)
  expect(steps).toHaveLength(2)
  for (const step of steps) {
    const [command, ...shown] = step.split('\n')
    const [program, ...args] = command.split(' ')
    const expected = shown.filter((line) => line !== '')
    if (program === 'cat') {
      writeFileSync(join(folder, args[0]), `${expected.join('\n')}\n`)
      continue
    }
    expect(program).toBe('samestory')
    const { code, stdout, stderr } = await samestory(args, { cwd: folder })
    expect(code).toBe(0)
    expect(`${stderr}${stdout}`.trim().split('\n')).toEqual(expected)
  }
})

test('it names every command and exit code', async () => {
  const { stdout } = await samestory(['--help'])
  const section = readme.slice(readme.indexOf('## Command line'), readme.indexOf('## How it works'))
  for (const [, name] of stdout.matchAll(/^ {2}(cluster|dedupe|compare|stream|evaluate|audit|demo|\d+) {2,}/gm)) {
    expect(section).toMatch(new RegExp(`samestory ${name}\\b|[:;] ${name} `))
  }
})
