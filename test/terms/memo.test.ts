import { expect, test } from 'vitest'
import { TermMemo } from '../../src/terms/memo.ts'
import { createTokenBuffer, scanTokens } from '../../src/text/index.ts'
import { languageRules } from '../../src/text/language/stems.ts'

test.each([
  ['tr', "Kur'an'da", "Kuran'da"],
  ['fr', "lu'kraine", "l'ukraine"],
  ['it', "dell'arte", "d'ellarte"],
])('%s: what a word stands for does not hang on the words met before: %s, %s', (language, one, other) => {
  const termsOf = (memo: TermMemo, word: string): readonly number[] => {
    const tokens = createTokenBuffer()
    scanTokens(word, 0, word.length, tokens)
    return Array.from(memo.term.subarray(0, memo.lookUp(word, tokens, 0)))
  }
  const fresh = (): TermMemo => new TermMemo(languageRules(language), undefined, undefined)
  const [first, second] = [fresh(), fresh()]
  expect(termsOf(first, one)).toEqual(termsOf(fresh(), one))
  expect(termsOf(first, other)).toEqual(termsOf(fresh(), other))
  expect(termsOf(second, other)).toEqual(termsOf(fresh(), other))
  expect(termsOf(second, one)).toEqual(termsOf(fresh(), one))
  expect(termsOf(first, one)).not.toEqual(termsOf(first, other))
})
