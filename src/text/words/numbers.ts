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
 * separator, which is dropped, `point` for a decimal one. A point always stays a point (1.000 may be a thousandth
 * more than one or a thousand). A comma groups where three digits follow, or fewer and another group
 * (1,000 and 1,00,000), and is a decimal comma otherwise (2,5).
 */
export function numberSeparator(text: string, at: number, to: number): 'none' | 'group' | 'point' {
  if (at === 0 || !isDigit(text.charCodeAt(at - 1)) || !isDigitAt(text, at + 1, to)) return 'none'
  const mark = text.charCodeAt(at)
  if (mark === 0x2e || mark === 0x66b) return 'point'
  if (mark === 0x66c) return 'group'
  let digits = 1
  while (digits < 4 && isDigitAt(text, at + 1 + digits, to)) digits++
  if (digits === 3) return 'group'
  const next = at + 1 + digits
  return digits === 2 && next < to && text.charCodeAt(next) === mark && isDigitAt(text, next + 1, to)
    ? 'group'
    : 'point'
}
