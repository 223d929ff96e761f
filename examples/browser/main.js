// The page: it stays quick while the worker clusters. npx vite examples/browser
import sample from '../data/articles.jsonl?raw'

const [lines, find, status, list] = ['lines', 'find', 'status', 'stories'].map((id) => document.getElementById(id))
lines.value = sample

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
find.addEventListener('click', () => {
  status.textContent = 'Reading …'
  find.disabled = true
  worker.postMessage(lines.value)
})

worker.addEventListener('message', ({ data: { stories, titles, bad } }) => {
  find.disabled = false
  status.textContent = `${stories.length} stories${bad > 0 ? `, ${bad} bad lines` : ''}`
  list.replaceChildren(
    ...stories.map(({ representative, articles }) => {
      const item = document.createElement('li')
      // textContent, never innerHTML: a title is data.
      item.textContent = `${titles[representative] ?? representative} (${articles.length})`
      return item
    }),
  )
})
