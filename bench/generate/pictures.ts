// `npx tsx bench/generate/pictures.ts`: takes the pictures of the report that the README shows, of the sample, in the browser
// that the environment variable CHROMIUM names.
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { clusterArticles } from '../../src/index.ts'
import { renderReport } from '../../src/report/index.ts'
import { sample } from '../sample/index.ts'

const DOCS = resolve(import.meta.dirname, '../../docs')

// Few computers have a font for all its scripts.
const articles = sample.filter(({ language }) => language !== 'ja')
const html = renderReport(clusterArticles(articles), articles, { title: 'The week at a glance' })
const executablePath = process.env.CHROMIUM
if (executablePath === undefined) throw new Error('CHROMIUM must name a browser')
// Root has no sandbox to run it in, and the page is ours.
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
try {
  const light = await browser.newPage({ viewport: { width: 1120, height: 760 }, colorScheme: 'light' })
  await light.setContent(html)
  await light.screenshot({ path: join(DOCS, 'report.png') })

  const dark = await browser.newPage({ viewport: { width: 780, height: 1400 }, colorScheme: 'dark' })
  await dark.setContent(html)
  const card = dark.locator('.card').first()
  await card.locator('.head').click()
  await card.locator('.copies > summary').click()
  await card.locator('.compare > summary').first().click()
  const box = await card.locator('.copies').boundingBox()
  if (box === null) throw new Error('the copies are not to be seen')
  const clip = { x: box.x - 8, y: box.y - 8, width: box.width + 16, height: Math.min(box.height, 560) }
  await dark.screenshot({ path: join(DOCS, 'report-copies.png'), fullPage: true, clip })
} finally {
  await browser.close()
}
