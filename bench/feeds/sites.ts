import type { Article } from '../../src/index.ts'
import { createRandom, type Random } from '../lib/random.ts'
import { NOTICES, type NoticeLanguage, type Page, PageWriter, retitled } from './pages.ts'
import { DAY, EPOCH } from './views.ts'

/** Pages of a site that are on it alone. */
const PAGES = 30
const DAYS = 3
/** Numbers of sites that carry one agency text; each once under one title, once under as many titles as sites. */
const CARRIERS = [2, 3, 4]

export interface SiteOptions {
  /** Words of a page without its notice. */
  readonly words: number
  /** Whether articles name their source and address. */
  readonly sourced: boolean
  /** Whether pages carry their site's notice: without it, as a control. */
  readonly notices: boolean
  readonly seed: number
}

/** An article, its site, and what it reports: copies of one text report the same. */
export interface SiteArticle {
  readonly article: Article
  readonly site: string
  readonly report: string
}

/**
 * Twenty made-up sites in five languages, four in each, with thirty pages that have nothing in common but their site's
 * notice, at their end or at their start. Beside those, texts of agencies that two, three or four sites carry, under one
 * title and under different ones, and one page a site that comes again with a sentence more. In order of time.
 */
export function siteArticles({ words, sourced, notices, seed }: SiteOptions): SiteArticle[] {
  const articles: SiteArticle[] = []
  for (const [l, [language, texts]] of Object.entries(NOTICES).entries()) {
    const random = createRandom(seed * 100 + l)
    const writer = new PageWriter(language as NoticeLanguage)
    const publish = (site: number, page: Page, report: string, time: number): void => {
      const id = `${language}${articles.length}`
      const name = `${language}-site-${site}`
      const notice = notices ? [texts[site]] : []
      // Half of the sites have it above the report.
      const text = (site % 2 === 0 ? [page.text, ...notice] : [...notice, page.text]).join('\n\n')
      const from = sourced ? { source: name, url: `https://${name}.example/news/${id}` } : {}
      articles.push({
        article: { id, title: page.title, text, publishedAt: Math.round(time), ...from },
        site: name,
        report: `${language}-${report}`,
      })
    }
    for (const site of texts.keys()) {
      for (let k = 0; k < PAGES; k++) {
        const page = writer.write(words, random)
        const time = moment(random)
        publish(site, page, `own-${site}-${k}`, time)
        // The first page comes again with a sentence more.
        const update = { ...page, text: `${page.text}\n\n${page.update}` }
        if (k === 0) publish(site, update, `own-${site}-${k}`, time + random() * 0.2 * DAY)
      }
    }
    for (const carriers of CARRIERS) {
      for (const titles of ['one', 'own']) {
        const page = writer.write(words, random)
        const time = moment(random)
        for (let site = 0; site < carriers; site++) {
          const title = titles === 'one' || site === 0 ? page.title : otherTitle(writer, page, site, random)
          publish(site, { ...page, title }, `agency-${carriers}-${titles}`, time + random() * 0.5 * DAY)
        }
      }
    }
  }
  return articles.sort((a, b) => Number(a.article.publishedAt) - Number(b.article.publishedAt))
}

function moment(random: Random): number {
  return EPOCH + random() * DAYS * DAY
}

/** From the page's own words, or for the second site like none of them. */
function otherTitle(writer: PageWriter, page: Page, site: number, random: Random): string {
  return site === 1 ? retitled(page) : writer.write(8, random).text.slice(0, -1)
}
