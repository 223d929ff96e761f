import { run, VALUES } from './peer.mjs'

const build = process.env.SAMESTORY_BUILD
const { NewsDetector } = await import(`${build}/copies.js`)
const { FastSimilaritySketcher } = await import(`${build}/sketch.js`)

run({
  whole(texts) {
    const detector = new NewsDetector()
    const pairs = []
    for (const [i, text] of texts.entries()) {
      let matches = []
      try {
        matches = detector.add({ id: String(i), text }).matches
      } catch (error) {
        // A text without a word.
        if (!(error instanceof TypeError)) throw error
      }
      for (const { id, relation } of matches) {
        if (relation === 'duplicate' || relation === 'near-duplicate') pairs.push([Number(id), i])
      }
    }
    return pairs
  },
  sign(sets) {
    const sketcher = new FastSimilaritySketcher({ size: VALUES })
    return sets.map((set) => sketcher.sign(set))
  },
})
