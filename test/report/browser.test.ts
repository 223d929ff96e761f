import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Article, clusterArticles } from '../../src/index.ts'
import { type ReportOptions, renderReport } from '../../src/report/index.ts'
import { ENGINES } from '../engines/engine.ts'
import { sample } from '../fixtures/articles.ts'
import { HOSTILE } from './page.ts'

const found = findBrowser()
if (found.path === '') console.warn(`the page of samestory/report is not tried in a browser: ${found.reason}`)

describe.skipIf(found.path === '')('in a browser, the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samestory-report-'))
  let browser: Browser
  beforeAll(async () => {
    // Root has no sandbox to run it in, and the page is ours.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    browser = await chromium.launch({ executablePath: found.path, args })
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Opens a page of articles, and runs what is to be seen there; nothing may be asked for or complained about. */
  async function open(
    articles: readonly Article[],
    see: (page: Page) => Promise<void>,
    options: ReportOptions & { readonly dark?: boolean; readonly width?: number } = {},
  ): Promise<void> {
    const { dark = false, width = 1280, ...report } = options
    const file = join(folder, 'page.html')
    const { title: _, mostArticles: __, ...judging } = report
    writeFileSync(file, renderReport(clusterArticles(articles, judging), articles, report))
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' })
    const seen: string[] = []
    page.on('console', (message) => seen.push(message.text()))
    page.on('pageerror', (error) => seen.push(error.message))
    page.on('dialog', (dialog) => {
      seen.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (request.url() !== `file://${file}`) seen.push(request.url())
    })
    try {
      await page.goto(`file://${file}`)
      await page.locator('h1').waitFor()
      await see(page)
      expect(seen).toEqual([])
    } finally {
      await page.close()
    }
  }

  const focused = (page: Page) => page.evaluate<string>('document.activeElement.id')

  test('shows the stories as cards, with sources, times and keywords', () =>
    open(
      sample,
      async (page) => {
        expect(await page.locator('h1').textContent()).toBe('A week')
        expect(await page.locator('.stories .card').count()).toBe(10)
        expect(await page.locator('.single .card').count()).toBe(12)
        const [card] = await page.locator('.card').all()
        expect(await card.locator('.meta').textContent()).toContain('4 articles3 Mar 2025, 10:15–19:30Coastwire')
        expect(await card.locator('.keywords li').allTextContents()).toContain('Halversund')
        expect(await page.locator('.rows li').count()).toBe(10)
        await page.locator('.rows .name', { hasText: 'fog drama' }).click()
        expect(await focused(page)).toBe('story-0')
        expect(await card.locator('.body').isVisible()).toBe(true)
      },
      { title: 'A week' },
    ))

  test('folds copies under their original, and lays them side by side', () =>
    open(sample, async (page) => {
      const [card] = await page.locator('.card').all()
      await card.locator('.head').click()
      const summary = card.locator('.copies > summary')
      expect(await summary.textContent()).toBe('3 copies: Northern Portal, The Trebeck Mail, Harbour Daily')
      expect(await card.locator('.articles > li').count()).toBe(1)
      expect(await card.locator('.copies li').count()).toBe(0)
      await summary.click()
      await card.locator('.copies .pill').first().waitFor()
      expect(await card.locator('.copies .pill').allTextContents()).toEqual([
        'near-duplicate',
        'excerpt',
        'near-duplicate',
      ])
      await card.locator('.compare > summary').first().click()
      const columns = card.locator('.column')
      await columns.first().waitFor()
      expect(await columns.count()).toBe(2)
      const [one, other] = await columns.all()
      expect((await one.locator('mark').first().textContent())?.slice(0, 40)).toBe(
        (await other.locator('mark').first().textContent())?.slice(0, 40),
      )
      await summary.click()
      expect(await columns.first().isVisible()).toBe(false)
    }))

  test('tells what each kind of evidence adds', () =>
    open(sample, async (page) => {
      const call = page.locator('.call').first()
      await call.locator('summary').click()
      await call.locator('table').waitFor()
      const rows = await call.locator('tbody tr').all()
      expect(rows.length).toBeGreaterThan(5)
      let sum = 0
      for (const row of rows) {
        const added = Number((await row.locator('td').last().textContent())?.replace('−', '-'))
        const bar = await row.locator('.bar').getAttribute('class')
        expect(bar).toBe(added < 0 ? 'bar against' : 'bar for')
        sum += added
      }
      const total = Number((await call.locator('tfoot td').textContent())?.replace('−', '-'))
      expect(Math.abs(sum - total)).toBeLessThan(0.1)
      await call.locator('.jump').first().click()
      expect(await focused(page)).toMatch(/^story-\d+$/)
    }))

  test('says at the slider which stories would split or merge', () =>
    open(sample, async (page) => {
      const slider = page.locator('#threshold')
      const said = page.locator('.threshold .said')
      expect(await said.textContent()).toBe('22 stories')
      expect(await page.locator('.changes').isVisible()).toBe(false)
      for (const threshold of [0.9, 0.1]) {
        const step = Math.round((threshold - 0.1) * 100)
        await slider.fill(`${step}`)
        expect(await page.locator('output').textContent()).toBe(threshold.toFixed(2))
        expect(await slider.getAttribute('aria-valuetext')).toBe(threshold.toFixed(2))
        const { stories } = clusterArticles(sample, { sameStory: threshold })
        expect(await said.textContent()).toContain(`${stories.length} stories; `)
        expect(await page.locator('.changes').isVisible()).toBe(true)
        expect(await page.locator('.changes-list > li').count()).toBeGreaterThan(0)
      }
      expect(await page.locator('.changes-list > .merge').count()).toBeGreaterThan(0)
      await slider.fill('80')
      expect(await page.locator('.changes-list > .split .into > li').count()).toBe(2)
      expect(await page.locator('.badge:visible').allTextContents()).toEqual(['Would split into 1 + 1'])
      await page.getByRole('button', { name: 'Reset' }).click()
      expect(await said.textContent()).toBe('22 stories')
      expect(await page.locator('.badge:visible').count()).toBe(0)
      await page.keyboard.press('ArrowRight')
      expect(await page.locator('output').textContent()).toBe('0.51')
    }))

  test('finds stories by words of any of their articles, whatever their marks and case', () =>
    open(sample, async (page) => {
      const search = page.locator('#search')
      await search.fill('LINDENBRUCKE kaltenried')
      expect(await page.locator('.card').count()).toBe(1)
      expect(await page.locator('.find .said').textContent()).toBe('1 story of 22 with “LINDENBRUCKE kaltenried”')
      await search.fill('trebeck mail')
      expect(await page.locator('.card h3').allTextContents()).toEqual([
        '"Nobody ran, nobody shouted": fog drama at Halversund',
      ])
      await search.fill('zzz')
      expect(await page.locator('.none').isVisible()).toBe(true)
      await search.press('Escape')
      expect(await page.locator('.card').count()).toBe(22)
    }))

  test('puts the latest or the weakest first', () =>
    open(sample, async (page) => {
      await page.locator('#order').selectOption('latest')
      expect(await page.locator('.card h3').first().textContent()).toContain('Lindenbrücke')
      await page.locator('#order').selectOption('weakest')
      expect(await page.locator('.card h3').first().textContent()).toContain('Valdehierro')
    }))

  test('goes by keys', () =>
    open(sample, async (page) => {
      await page.keyboard.press('j')
      expect(await focused(page)).toBe('story-0')
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.keyboard.press('k')
      expect(await focused(page)).toBe('story-1')
      expect(await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
      await page.keyboard.press('Enter')
      expect(await page.locator('#story-1 .body').isVisible()).toBe(true)
      expect(await page.locator('#story-1 .head').getAttribute('aria-expanded')).toBe('true')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Escape')
      expect(await page.locator('#story-1 .body').isVisible()).toBe(false)
      expect(await focused(page)).toBe('story-1')
      await page.keyboard.press('/')
      expect(await focused(page)).toBe('search')
      await page.keyboard.type('jk?')
      expect(await page.locator('#search').inputValue()).toBe('jk?')
      await page.keyboard.press('Escape')
      expect(await page.locator('#search').inputValue()).toBe('')
      await page.keyboard.press('Escape')
      expect(await focused(page)).toBe('story-0')
      await page.keyboard.press('?')
      expect(await page.locator('dialog').isVisible()).toBe(true)
      await page.keyboard.press('j')
      await page.keyboard.press('Escape')
      expect(await page.locator('dialog').isVisible()).toBe(false)
    }))

  test('lets nothing run that articles hold, and no title turn or widen it', () =>
    open(
      HOSTILE,
      async (page) => {
        for (const head of await page.locator('.head').all()) await head.click()
        for (const summary of await page.locator('main summary').all()) await summary.click()
        await page.locator('#threshold').fill('0')
        await page.locator('#search').fill('<img src=x onerror=alert(1)>')
        await page.locator('#search').fill('')
        expect(await page.title()).toBe('</title><script>alert(7)</script>')
        expect(await page.locator('img, svg, script').count()).toBe(2)
        const shown = await page.evaluate<string>('document.body.innerText')
        for (const { title } of HOSTILE.slice(0, 6)) expect(shown).toContain(title.replace(/\s/g, ' '))
        const links = '[...document.querySelectorAll("main a")].map((link) => link.href)'
        for (const href of await page.evaluate<string[]>(links)) expect(href).toMatch(/^https:\/\/news\.example\//)
        const isolation = '[...document.querySelectorAll("bdi")].map((title) => getComputedStyle(title).unicodeBidi)'
        for (const kept of await page.evaluate<string[]>(isolation)) expect(kept).toMatch(/^isolate/)
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375)
      },
      { title: '</title><script>alert(7)</script>', markup: 'plain', width: 375 },
    ))

  test('has its policy in force: no markup from text, no other script, no style, no request', async () => {
    const file = join(folder, 'policy.html')
    writeFileSync(file, renderReport(clusterArticles(sample), sample))
    const page = await browser.newPage()
    await page.goto(`file://${file}`)
    await page.locator('h1').waitFor()
    await expect(page.evaluate('document.body.innerHTML = "<b>x</b>"')).rejects.toThrow('TrustedHTML')
    const refused = await page.evaluate<readonly string[]>(`new Promise((resolve) => {
      const seen = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        seen.push(effectiveDirective)
        if (seen.length === 3) resolve(seen.sort())
      })
      document.body.setAttribute('style', 'color: red')
      const image = document.createElement('img')
      image.src = 'https://news.example/x.png'
      const frame = document.createElement('iframe')
      frame.src = 'https://news.example/'
      document.body.append(image, frame)
    })`)
    expect(refused).toEqual(['frame-src', 'img-src', 'style-src-attr'])
    await page.close()
  })

  test.each([375, 1600])('fits a window of %i pixels, unfolded', (width) =>
    open(
      sample,
      async (page) => {
        await unfold(page)
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      },
      { width },
    ),
  )

  test.each([
    ['light', false, 1280],
    ['dark', true, 1280],
    ['light on a phone', false, 375],
  ])('has nothing that axe finds fault with: %s', (_, dark, width) =>
    open(
      sample,
      async (page) => {
        await unfold(page)
        await page.locator('#threshold').fill('80')
        await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
        const faults = await page.evaluate<readonly string[]>(
          `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`,
        )
        expect(faults).toEqual([])
      },
      { dark, width },
    ),
  )

  test('is light or dark as is asked for', () =>
    open(
      sample,
      async (page) => {
        const paper = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
        const dark = await paper()
        const toggle = page.locator('.theme')
        await toggle.click()
        expect(await toggle.textContent()).toBe('Theme: light')
        const light = await paper()
        expect(light).not.toBe(dark)
        await toggle.click()
        expect(await paper()).toBe(dark)
        await page.emulateMedia({ media: 'print' })
        expect(await paper()).toBe('rgb(255, 255, 255)')
        expect(await page.locator('.tools').isVisible()).toBe(false)
      },
      { dark: true },
    ))

  test('draws more cards as they are asked for, and says what it leaves out', () => {
    const articles = Array.from({ length: 260 }, (_, i) => ({
      id: `n${i}`,
      title: `Notice ${i}`,
      text: `${['Wolf', 'Ferry', 'Mayor', 'Quarry', 'Comet'][i % 5]} ${(i * 7919) % 1000}${String.fromCharCode(97 + (i % 26), 97 + ((i * 7) % 26))} ${i * 31}`,
    }))
    return open(
      articles,
      async (page) => {
        const drawn = page.locator('.card')
        const before = await drawn.count()
        await page.locator('.lists .more:visible').first().click()
        expect(await drawn.count()).toBeGreaterThan(before)
        const after = await drawn.count()
        await drawn.last().focus()
        const id = await focused(page)
        await page.keyboard.press('j')
        expect(await drawn.count()).toBeGreaterThan(after)
        expect(await page.evaluate('document.activeElement.previousElementSibling.id')).toBe(id)
        expect(await page.locator('.rest').textContent()).toMatch(/^Not shown\d+ more stories with \d+ articles/)
      },
      { mostArticles: 230 },
    )
  })

  async function unfold(page: Page): Promise<void> {
    await page.locator('.head').first().click()
    await page.locator('.card .copies > summary').first().click()
    await page.locator('.card .compare > summary').first().click()
    await page.locator('.card .link > summary').first().click()
    if (!(await page.locator('.call').first().isVisible())) await page.locator('.review > summary').click()
    await page.locator('.call .link > summary').first().click()
    await page.locator('.card .bars').first().waitFor()
    await page.locator('.call .bars').first().waitFor()
  }
})

function findBrowser(): { readonly path: string; readonly reason: string } {
  try {
    return { path: ENGINES.find(({ name }) => name === 'chromium')?.find() ?? '', reason: '' }
  } catch (error) {
    return { path: '', reason: error instanceof Error ? error.message : String(error) }
  }
}
