// The worker: lines in, stories out.
import { clusterArticles } from 'samestory'

self.addEventListener('message', ({ data }) => {
  let bad = 0
  const articles = data.split('\n').flatMap((line) => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line)]
    } catch {
      bad++
      return []
    }
  })
  const { stories } = clusterArticles(articles, { onInvalid: () => bad++ })
  const titles = Object.fromEntries(articles.map(({ id, title }) => [id, title]))
  self.postMessage({ stories, titles, bad })
})
