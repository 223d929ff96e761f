import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PackedLists } from '../../src/base/packed-lists.ts'
import { Versions } from '../../src/corpus/versions.ts'
import { SharedTerms, TermMatcher } from '../../src/judge/matcher.ts'
import { TERM_WORDS } from '../../src/terms/list.ts'

/** Hashes of which many have the same last bits. */
const hash = fc.tuple(fc.nat(40), fc.nat(3)).map(([high, low]) => high * 0x10000 + low)
const article = fc.uniqueArray(hash, { maxLength: 150 }).map((hashes) => hashes.sort((a, b) => a - b))

test('finds what two sorted lists share, whichever pair comes after which and whatever takes a handle over', () => {
  const step = fc.oneof(fc.record({ a: fc.nat(5), b: fc.nat(5) }), fc.record({ replaced: fc.nat(5), hashes: article }))
  fc.assert(
    fc.property(fc.array(article, { minLength: 6, maxLength: 6 }), fc.array(step), (articles, steps) => {
      const held = articles.map((hashes) => [...hashes])
      const terms = new PackedLists()
      const versions = new Versions()
      const store = (handle: number): void => {
        const words = new Uint32Array(TERM_WORDS * held[handle].length)
        words.set(held[handle])
        terms.set(handle, words)
        versions.renew(handle)
      }
      for (const handle of held.keys()) store(handle)
      const matcher = new TermMatcher()
      const shared = new SharedTerms()
      for (const one of steps) {
        if ('replaced' in one) {
          held[one.replaced] = one.hashes
          store(one.replaced)
        } else if (one.a !== one.b) {
          matcher.match(one.a, one.b, { terms, versions }, shared)
          expect(new Set([shared.one, shared.other])).toEqual(new Set([one.a, one.b]))
          const found = Array.from({ length: shared.count }, (_, k) => held[shared.one][shared.inOne[k]])
          const other = Array.from({ length: shared.count }, (_, k) => held[shared.other][shared.inOther[k]])
          expect(found).toEqual(other)
          expect(found).toEqual(held[one.a].filter((term) => held[one.b].includes(term)))
        }
      }
    }),
    { numRuns: 300 },
  )
})
