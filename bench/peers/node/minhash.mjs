import { LshIndex, Minhash } from 'minhash'
import { run, shingles, VALUES } from './peer.mjs'

run({
  whole(texts) {
    const index = new LshIndex({ bandSize: 4 })
    const sketches = texts.map((text, i) => {
      const sketch = new Minhash({ numPerm: VALUES })
      for (const shingle of shingles(text)) sketch.update(shingle)
      // It knows numbers as keys of an object, and its query throws on what was never inserted.
      index.insert(String(i), sketch)
      return sketch
    })
    return sketches.flatMap((sketch, i) =>
      index
        .query(sketch)
        .map(Number)
        .filter((other) => other < i)
        .map((other) => [other, i]),
    )
  },
})
