// Embeddings as own evidence: node examples/embeddings/main.js
// Words of two languages do not meet, vectors do. The ones here are made by hand and have four dimensions (water, money, travel,
// sport); put those of your model in their place.
import { NewsDetector } from 'samestory'

const reports = [
  {
    id: 'dam-en',
    language: 'en',
    title: 'Kestrel dam bursts above Orvanne',
    text: 'The Kestrel dam above Orvanne gave way at dawn and 4,300 people fled, Mayor Hilde Brandt said.',
    vector: [0.98, 0.1, 0.15, 0],
  },
  {
    id: 'dam-de',
    language: 'de',
    title: 'Tausende fliehen nach Dammbruch bei Orvanne',
    text: 'Nach dem Bruch des Staudamms Kestrel haben Tausende ihre Häuser verlassen, sagte Bürgermeisterin Hilde Brandt.',
    vector: [0.97, 0.12, 0.2, 0],
  },
  {
    id: 'brandt-en',
    language: 'en',
    title: 'Orvanne to sell its town hall',
    text: 'Mayor Hilde Brandt of Orvanne wants to sell the town hall and to pay debts of four million with what it brings.',
    vector: [0.05, 0.99, 0.1, 0],
  },
  {
    id: 'ferry-en',
    language: 'en',
    title: 'Ferry Halcyon aground off Skell',
    text: 'The ferry Halcyon ran onto rocks off Skell in thick fog with 214 people aboard. All were brought ashore.',
    vector: [0.5, 0, 0.86, 0],
  },
]

/** Vectors of the articles held, each of length 1. */
const vectors = new Map()
const unit = (vector) => vector.map((value) => value / Math.hypot(...vector))

const embedding = {
  name: 'embedding',
  // `fitEvidence` of `samestory/evaluate` finds a weight from labelled articles. This one is by hand.
  weight: 8,
  // Above 0 it speaks for one story, below 0 against it, and 0 says nothing.
  between: (a, b) => {
    const [x, y] = [vectors.get(a), vectors.get(b)]
    return x && y ? x.reduce((sum, value, i) => sum + value * y[i], 0) - 0.6 : 0
  },
}

/** Places the reports, by words alone or with vectors. */
function place(evidence) {
  const detector = new NewsDetector({
    evidence,
    // A vector is of use for as long as its article is held.
    onEvent: (event) => event.type === 'left' && vectors.delete(event.articleId),
  })
  for (const { vector, ...article } of reports) {
    vectors.set(article.id, unit(vector))
    detector.add(article)
  }
  return detector
}

const show = (detector) =>
  detector
    .stories()
    .map((story) => `  ${story.articles.join(' ')}`)
    .join('\n')
console.log(`by words:\n${show(place([]))}`)
const detector = place([embedding])
console.log(`with embeddings:\n${show(detector)}`)
console.log(detector.compare('dam-en', 'dam-de').sentence)
console.log(detector.compare('dam-en', 'brandt-en').sentence)
