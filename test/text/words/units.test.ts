import { expect, test } from 'vitest'
import { UnitBuffer } from '../../../src/text/words/units.ts'

test('a text of any length is loaded as it stands, whatever its bytes come to', () => {
  for (const length of [1, 4094, 4095, 4096, 4097, 8191, 8192]) {
    for (const letters of ['', 'é', 'éé', '語', 'é語é']) {
      const text = letters + 'a'.repeat(Math.max(0, length - letters.length))
      const buffer = new UnitBuffer()
      expect(buffer.load(text)).toBe(true)
      expect(String.fromCharCode(...buffer.units.subarray(0, text.length)) === text).toBe(true)
      expect(buffer.units.length).toBeGreaterThan(text.length)
    }
  }
})
