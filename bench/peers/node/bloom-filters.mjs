import bloomFilters from 'bloom-filters'
import { run, shingles, THRESHOLD, VALUES } from './peer.mjs'

run({
  // It has no index: all pairs are compared.
  whole(texts) {
    const sets = texts.map((text) => [...shingles(text)])
    const factory = new bloomFilters.MinHashFactory(VALUES, 2 ** 32)
    const sketches = sets.map((set) => {
      const sketch = factory.create()
      sketch.bulkLoad(set.map(numberOf))
      return sketch
    })
    const pairs = []
    for (const [i, sketch] of sketches.entries()) {
      if (sets[i].length === 0) continue
      for (let other = 0; other < i; other++) {
        if (sets[other].length > 0 && sketch.compareWith(sketches[other]) >= THRESHOLD) pairs.push([other, i])
      }
    }
    return pairs
  },
})

/** It takes numbers alone: FNV-1a of a shingle. */
function numberOf(shingle) {
  let hash = 0x811c9dc5
  for (let i = 0; i < shingle.length; i++) hash = Math.imul(hash ^ shingle.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
