import simhash from 'simhash-js'
import { run } from './peer.mjs'

// The similarity of two hashes from which its own examples call texts alike.
const ALIKE = 0.9

run({
  // It has no index: all pairs are compared. Its shingles are runs of letters.
  whole(texts) {
    const hasher = new simhash.SimHash()
    const hashes = texts.map((text) => hasher.hash(text))
    const pairs = []
    for (const [i, hash] of hashes.entries()) {
      for (let other = 0; other < i; other++) {
        if (simhash.Comparator.similarity(hash, hashes[other]) >= ALIKE) pairs.push([other, i])
      }
    }
    return pairs
  },
})
