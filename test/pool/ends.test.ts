import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const ENTRY = pathToFileURL(join(resolve(import.meta.dirname, '../../dist'), 'copies.js')).href

/** What a program says before it ends by itself, which has 4,500 short articles and counts its workers. */
function said(program: string): string {
  const source = `import { clusterArticlesAsync, NewsDetector } from '${ENTRY}'
const workers = { started: 0, answered: 0 }
process.on('worker', (worker) => {
  workers.started++
  worker.on('message', (message) => { if (message !== 'ready') workers.answered++ })
})
const later = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))
async function* source() {
  for (let i = 0; i < 4500; i++) {
    if (i > 4000 && workers.answered === 0) await later(5)
    yield { id: String(i), text: 'report ' + i + ' from harbour ' + i * 7 + ' says that ferry ' + i * 3 + ' is late' }
  }
}
${program}`
  const args = ['--input-type=module', '--eval', source]
  return execFileSync(process.execPath, args, { encoding: 'utf8', timeout: 50_000 }).trim()
}

test('after a batch nothing keeps the process alive', () => {
  const program = `const { stories } = await clusterArticlesAsync(source(), { workers: 2 })
console.log(stories.length, workers.started, workers.answered > 0)`
  expect(said(program)).toBe('4500 2 true')
})

test('nor do workers while a source says no more', () => {
  const program = `async function* stuck() {
  yield* source()
  await new Promise(() => {})
}
const detector = new NewsDetector()
detector.addAll(stuck(), { workers: 1 })
process.on('exit', () => console.log(detector.size, workers.started, workers.answered > 0))`
  expect(said(program)).toBe('4500 1 true')
})
