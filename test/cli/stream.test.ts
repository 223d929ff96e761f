import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { NewsDetector } from '../../src/index.ts'
import { fixtures, jsonl } from './articles.ts'
import { records, samestory, saw, start, temporaryFolder } from './run.ts'

const folder = temporaryFolder()
const heldBy = (state: string): number => NewsDetector.restore(readFileSync(state)).size

test('each article is answered with a line, and the next run goes on from the state', async () => {
  const state = join(folder, 'goes-on.state')
  const first = await samestory(['stream', '--state', state], { input: jsonl(fixtures.slice(0, 2)) })
  expect(first.code, first.stderr).toBe(0)
  expect(records(first.stdout)).toMatchObject([
    { id: 'gazette-1', storyId: 'gazette-1', relation: 'new', matches: [] },
    { id: 'mirror-7', storyId: 'gazette-1', relation: 'near-duplicate', of: 'gazette-1', replaced: false },
  ])
  const second = await samestory(['stream', '--state', state], { input: jsonl(fixtures.slice(1)) })
  expect(records(second.stdout)).toMatchObject([
    { id: 'mirror-7', replaced: true },
    { id: 'post-3', storyId: 'gazette-1', relation: 'same-story' },
    { id: 'gazette-2', relation: 'new' },
    { id: 'post-9', relation: 'new' },
  ])
  expect(second.stderr).toContain('with 2 articles held')
  expect(heldBy(state)).toBe(5)
  expect(existsSync(`${state}.new`)).toBe(false)
  const changed = await samestory(['stream', '--state', state, '--level', 'copies'], { input: '' })
  expect(changed.code).toBe(2)
  expect(changed.stderr).toContain('--level cannot be copies')
  const text = await samestory(['stream', '-f', 'text'], { input: jsonl(fixtures.slice(0, 2)) })
  expect(text.stdout).toMatch(/^new {13}Gazette: Carrow Point.*\nnear-duplicate {2}Mirror: /)
})

test('a state goes on under the language that it was begun with, though that names none', async () => {
  const args = ['stream', '--state', join(folder, 'und.state'), '--language', 'und']
  for (let run = 0; run < 2; run++) expect((await samestory(args, { input: jsonl(fixtures) })).code).toBe(0)
  const other = await samestory([...args.slice(0, -1), 'de'], { input: jsonl(fixtures) })
  expect(other.code).toBe(2)
  expect(other.stderr).toContain('--language cannot be de')
})

test('bad articles are skipped with their place, and --max-articles bounds what is held', async () => {
  const state = join(folder, 'bounded.state')
  const input = `oops\n${jsonl([{ id: 'x', text: '…' }, ...fixtures])}`
  const { code, stdout, stderr } = await samestory(['stream', '--state', state, '--max-articles', '3'], { input })
  expect(code).toBe(0)
  expect(records(stdout)).toHaveLength(5)
  expect(stderr).toContain('standard input:1: it is no JSON')
  expect(stderr).toContain('standard input:2:')
  expect(heldBy(state)).toBe(3)
})

test('a line is answered while the input goes on; SIGHUP saves, SIGTERM saves and ends with 0, Ctrl-C with 130', async () => {
  for (const [signal, code] of [
    ['SIGTERM', 0],
    ['SIGINT', 130],
  ] as const) {
    const state = join(folder, `${signal}.state`)
    const { child, ended } = start(['stream', '--state', state, '--save-every', '1h'])
    const answered = saw(child.stdout, '"post-3"')
    const saved = saw(child.stderr, `saved ${state}`)
    child.stdin?.write(jsonl(fixtures.slice(0, 3)))
    await answered
    expect(heldBy(state)).toBe(0)
    child.kill('SIGHUP')
    await saved
    expect(heldBy(state)).toBe(3)
    const more = saw(child.stdout, '"post-9"')
    child.stdin?.write(jsonl(fixtures.slice(3)))
    await more
    child.kill(signal)
    expect(await ended).toMatchObject({ code, signal: null })
    expect(heldBy(state)).toBe(5)
  }
})

test('SIGHUP says that the state is saved only if it is', async () => {
  const state = join(folder, 'blocked.state')
  const { child, ended } = start(['stream', '--state', state, '--save-every', '1h'])
  const answered = saw(child.stdout, '"gazette-1"')
  child.stdin?.write(jsonl(fixtures.slice(0, 1)))
  await answered
  mkdirSync(`${state}.new`)
  const failed = saw(child.stderr, `cannot write ${state}`)
  child.kill('SIGHUP')
  await failed
  child.kill('SIGTERM')
  const { code, stderr } = await ended
  expect(code).toBe(3)
  expect(stderr).not.toContain('saved')
})

test('one process at a time has a state; the lock of one that is gone is taken over', async () => {
  const state = join(folder, 'locked.state')
  const { child, ended } = start(['stream', '--state', state, '--save-every', '1h'])
  const answered = saw(child.stdout, '"post-3"')
  child.stdin?.write(jsonl(fixtures.slice(0, 3)))
  await answered
  symlinkSync(state, `${state}.link`)
  for (const name of [state, `${state}.link`]) {
    const second = await samestory(['stream', '--state', name], { input: jsonl(fixtures) })
    expect([second.code, second.stdout]).toEqual([3, ''])
    expect(second.stderr.replace(/\s+/g, ' ')).toContain(`is in use by process ${child.pid}, and two would overwrite`)
  }
  expect(heldBy(state)).toBe(0)
  child.kill('SIGTERM')
  expect((await ended).code).toBe(0)
  expect(heldBy(state)).toBe(3)
  expect(existsSync(`${state}.lock`)).toBe(false)

  // That process has ended, so nobody has its number, or hardly anybody.
  for (const [lock, code] of [
    [`${child.pid} ${hostname()}\n`, 0],
    [`${child.pid} elsewhere\n`, 3],
    [`${process.pid} ${hostname()}\n`, 3],
  ] as const) {
    writeFileSync(`${state}.lock`, lock)
    const next = await samestory(['stream', '-q', '--state', state], { input: jsonl(fixtures.slice(3)) })
    expect([next.code, heldBy(state)]).toEqual([code, 5])
    expect(existsSync(`${state}.lock`)).toBe(code !== 0)
  }
})

test('whenever it is killed, a state is there that can be read, and goes on', async () => {
  const state = join(folder, 'killed.state')
  const many = Array.from({ length: 2000 }, (_, i) => ({
    id: `${i}`,
    text: `Draw ${i * 7919}: ${fixtures[i % 4].text} Ticket ${i * 104_729}.`,
  }))
  const held: number[] = []
  for (let round = 0; round < 6; round++) {
    const { child, ended } = start(['stream', '-q', '--level', 'copies', '--state', state, '--save-every', '100ms'])
    const began = saw(child.stdout, '\n')
    child.stdin?.write(jsonl(many))
    await began
    // Ends in the midst of placing or of saving, wherever that is; once at least it holds something, however slow the machine.
    await setTimeout(100 + Math.random() * 1100)
    while (round === 5 && Math.max(...held, heldBy(state)) === 0) await setTimeout(50)
    child.kill('SIGKILL')
    expect(await ended).toMatchObject({ signal: 'SIGKILL' })
    held.push(heldBy(state))
  }
  expect(Math.max(...held)).toBeGreaterThan(0)
  writeFileSync(`${state}.new`, 'left by a kill')
  const { code } = await samestory(['stream', '-q', '--state', state], { input: jsonl(fixtures) })
  expect(code).toBe(0)
  expect(existsSync(`${state}.new`)).toBe(false)
  const ids = NewsDetector.restore(readFileSync(state))
  for (const { id } of fixtures) expect(ids.has(id)).toBe(true)
})
