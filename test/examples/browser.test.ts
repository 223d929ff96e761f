import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'samestory-vite-'))
const browser = process.env.CHROMIUM ?? ''

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('dist/ is absent: run `npm run build` first')
  await build({
    root: join(root, 'examples/browser'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the page and its worker are bundled, the library in the worker alone', () => {
  const assets = readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.js'))
  const code = (name: string): string => {
    const file = assets.find((asset) => asset.startsWith(name)) ?? ''
    return readFileSync(join(folder, 'assets', file), 'utf8')
  }
  expect(assets).toHaveLength(2)
  expect(code('worker').length).toBeGreaterThan(200_000)
  expect(code('index').length).toBeLessThan(20_000)
  for (const name of ['index', 'worker'])
    expect(code(name), name).not.toMatch(/(from|import\()\s*['"](samestory|node:)/)
})

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }

// A browser is not everywhere: CHROMIUM names one.
test.skipIf(browser === '')('it finds the stories in Chromium', async () => {
  const server = createServer(({ url = '/' }, response) => {
    const file = join(folder, url === '/' ? 'index.html' : url)
    if (!existsSync(file)) return void response.writeHead(404).end()
    response
      .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
      .end(readFileSync(file))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const driven = await chromium.launch({ executablePath: browser, args: sandbox })
  try {
    const page = await driven.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.getByRole('button').click()
    await page.getByText('14 stories').waitFor()
    expect(await page.locator('li').first().textContent()).toMatch(/^Kestrel dam bursts above Orvanne \(3\)$/)
    expect(errors).toEqual([])
  } finally {
    await driven.close()
    server.close()
  }
})
