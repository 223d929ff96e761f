const DECIMAL_DIGIT = /\p{Nd}/u

/** Value 0 to 9 of a decimal digit of any script: Unicode keeps each set of ten contiguous and in order. */
export function digitValue(codePoint: number): number {
  let before = 0
  while (before < 60 && DECIMAL_DIGIT.test(String.fromCodePoint(codePoint - before - 1))) before++
  return before % 10
}

function isDigit(unit: number): boolean {
  return unit < 0x80 ? unit >= 48 && unit <= 57 : unit >= 0x660 && DECIMAL_DIGIT.test(String.fromCharCode(unit))
}

function isDigitAt(text: string, at: number, to: number): boolean {
  return at < to && isDigit(text.charCodeAt(at))
}

/**
 * What a point or comma at `at` means: `none` where it does not stand between digits, `group` for a thousands
 * separator, which is dropped, `point` for a decimal one. Either groups where just three digits follow; a comma also where two and
 * another group do (1,00,000), a point only behind one to three digits that make a group, which 0 does not. Otherwise they are
 * decimal (2,5 and 2.5, 0.125, 2024.125). So 1.125 is read as a thousand, as most languages write it, and no two reports of one
 * thing say it differently.
 */
export function numberSeparator(text: string, at: number, to: number): 'none' | 'group' | 'point' {
  if (at === 0 || !isDigit(text.charCodeAt(at - 1)) || !isDigitAt(text, at + 1, to)) return 'none'
  const mark = text.charCodeAt(at)
  if (mark === 0x66b) return 'point'
  if (mark === 0x66c) return 'group'
  let digits = 1
  while (digits < 4 && isDigitAt(text, at + 1 + digits, to)) digits++
  if (mark === 0x2e) return digits === 3 && isGroupBefore(text, at) ? 'group' : 'point'
  if (digits === 3) return 'group'
  const next = at + 1 + digits
  return digits === 2 && next < to && text.charCodeAt(next) === mark && isDigitAt(text, next + 1, to)
    ? 'group'
    : 'point'
}

/** Whether one to three digits end at `at`, three behind another point, and no 0 that is or begins them. */
function isGroupBefore(text: string, at: number): boolean {
  let from = at
  while (from > 0 && at - from < 4 && isDigit(text.charCodeAt(from - 1))) from--
  if (at - from > 3) return false
  const isInside = from > 1 && text.charCodeAt(from - 1) === 0x2e && isDigit(text.charCodeAt(from - 2))
  if (isInside) return at - from === 3
  return text.charCodeAt(from) !== 0x30
}
