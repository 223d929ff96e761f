// RSS and Atom files to stories: node examples/rss/main.js [FILE ...]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed } from 'htmlparser2'
import { clusterArticles } from 'samestory'

const folder = join(import.meta.dirname, 'feeds')
const files = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(folder).map((file) => join(folder, file))

const articles = files.flatMap((file) => {
  const feed = parseFeed(readFileSync(file, 'utf8'))
  if (feed === null) throw new Error(`${file} is no RSS or Atom feed`)
  return feed.items.map(({ id, link, title, description, pubDate }) => ({
    id: id ?? link,
    title,
    // Feeds carry HTML, as often as not escaped. It is read as what it shows.
    text: description,
    url: link,
    publishedAt: pubDate,
    source: feed.title,
  }))
})

const byId = new Map(articles.map((article) => [article.id, article]))
const { stories } = clusterArticles(articles, {
  // One item without an id or with a bad date should not cost the rest.
  onInvalid: (error) => console.error(error.message),
})
for (const { representative, articles: ids, copies, keywords } of stories) {
  console.log(`${byId.get(representative).title} (${keywords.slice(0, 3).join(', ')})`)
  for (const id of ids) {
    const { source, title } = byId.get(id)
    console.log(`  ${source}: ${title}${copies.flat().includes(id) ? ' [copy]' : ''}`)
  }
}
