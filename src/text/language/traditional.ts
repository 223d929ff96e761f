import { once } from '../../base/once.ts'
import { shortSubtag } from './short-subtag.ts'
import { CHINESE_ALONE, SHARED_WITH_JAPANESE } from './traditional-forms.ts'

/** The ideographs that have two forms: those of CJK Extension A and the basic block. */
const FIRST = 0x3400
const LAST = 0x9fff
/** A text in Chinese has an ideograph among so many units. By hand. */
const BEGINNING = 64
/** Beside one letter of kana or hangul to so many ideographs, a text is Chinese that quotes some. By hand: の stands on many a shop. */
const CHINESE_TO_OTHERS = 20
/** In {@link formsOf}: the character is of Chinese alone. */
const TELLING = 0x10000
/** Units given to the engine at once: it takes them as arguments. */
const STRETCH = 4096

/** By character, from {@link FIRST} on: its simplified form, and whether it is of Chinese alone; 0 where it has none. */
const formsOf = /* @__PURE__ */ once(() => {
  const forms = new Uint32Array(LAST - FIRST + 1)
  for (const [pairs, mark] of [
    [CHINESE_ALONE, TELLING],
    [SHARED_WITH_JAPANESE, 0],
  ] as const) {
    for (let i = 0; i < pairs.length; i += 2) forms[pairs.charCodeAt(i) - FIRST] = pairs.charCodeAt(i + 1) | mark
  }
  return forms
})

/**
 * The same text in simplified Chinese, unit by unit, where it is in traditional Chinese: Taipei and Beijing write one report in
 * two scripts. Where a character has several simplified forms, the usual one stands for all. Japanese and Korean have traditional
 * characters of their own, and remain as they are, and so does a text without a character that is of Chinese alone.
 *
 * Characters are those of OpenCC (https://github.com/BYVoid/OpenCC).
 *
 * @param language of the text, where it is known: Chinese needs no such character, and what is of another remains as it is
 * @example
 * inSimplifiedChinese('總統訪問歐洲') // '总统访问欧洲'
 */
export function inSimplifiedChinese(text: string, language?: string): string {
  if (!beginsInIdeographs(text)) return text
  const forms = formsOf()
  const isChinese = language === undefined ? isTraditional(text, forms) : shortSubtag(language) === 'zh'
  if (!isChinese) return text
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    units[i] = (unit >= FIRST && unit <= LAST && forms[unit - FIRST]) || unit
  }
  let simplified = ''
  for (let i = 0; i < units.length; i += STRETCH) {
    simplified += String.fromCharCode(...units.subarray(i, i + STRETCH))
  }
  return simplified
}

function beginsInIdeographs(text: string): boolean {
  const end = Math.min(text.length, BEGINNING)
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= FIRST && unit <= LAST) return true
  }
  return false
}

/** Whether a text has a character of traditional Chinese alone, and next to no kana and hangul. */
function isTraditional(text: string, forms: Uint32Array): boolean {
  let ideographs = 0
  let others = 0
  let telling = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= FIRST && unit <= LAST) {
      ideographs++
      telling |= forms[unit - FIRST]
    } else if ((unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0xac00 && unit <= 0xd7a3)) others++
  }
  return (telling & TELLING) !== 0 && CHINESE_TO_OTHERS * others <= ideographs
}
