/** Sums the code units: what reading a text costs at least. */
export function passOverUnits(texts: readonly string[]): number {
  let sum = 0
  for (const text of texts) for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0
  return sum
}

/** Hashes each run of letters and digits of ASCII, without folding anything: what words cost at least. */
export function hashWords(texts: readonly string[]): number {
  let words = 0
  for (const text of texts) {
    let hash = 0
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      const small = unit | 0x20
      if ((small >= 0x61 && small <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) {
        hash = Math.imul(hash ^ unit, 0x01000193)
      } else if (hash !== 0) {
        words = (words + hash) | 0
        hash = 0
      }
    }
  }
  return words
}
