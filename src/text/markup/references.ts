import { decodeHTML } from 'entities/decode'

/** A character reference with all that belongs to it (HTML, 13.1.4). */
const REFERENCE = /&(?:#(?:x[0-9a-f]{1,6}|\d{1,7})|[a-z][a-z0-9]{1,31});?/iy

/**
 * References that no text has but one that was markup: a text on code may have `&copy;` or `&sum;`, as the address of a
 * variable, but not these. Named ones with their semicolon, as everything that writes markup writes them.
 */
const TELLING =
  /&(?:amp;)*(?:#(?:x[0-9a-f]{2,6}|\d{2,7})|amp|quot|apos|nbsp|lt|gt|[lr][sd]quo|[sb]dquo|[lr]aquo|[lr]saquo|hellip|[nm]dash|bull|middot|shy|euro|[a-z](?:acute|grave|circ|uml|tilde|cedil|ring|caron)|[ao]elig|szlig|[ao]slash|thinsp|e[nm]sp|zwn?j);/i

/** A reference that was cut off with the rest of its text. */
const CUT_OFF = /&#?[a-z0-9]{0,8}$/i

/** Whether a text has references that are there because it was markup. */
export function hasReferences(text: string): boolean {
  return text.includes('&') && TELLING.test(text)
}

/** Such references up to this length, and so many, are remembered: most of a text are of a few. By hand. */
const LONGEST_REMEMBERED = 10
const MOST_REMEMBERED = 512
const remembered = new Map<string, string>()

/**
 * Decodes the references of text[start, end).
 *
 * @param literal called with each stretch between them
 * @param letters called with what each stands for, and where it begins
 */
export function decodeReferences(
  text: string,
  start: number,
  end: number,
  literal: (from: number, to: number) => void,
  letters: (decoded: string, at: number) => void,
): void {
  let from = start
  let semicolon = -1
  for (let at = text.indexOf('&', start); at >= 0 && at < end; at = text.indexOf('&', at + 1)) {
    if (semicolon < at) {
      semicolon = text.indexOf(';', at)
      if (semicolon < 0) semicolon = text.length
    }
    let length = semicolon - at < LONGEST_REMEMBERED ? semicolon + 1 - at : 0
    let decoded = length > 0 ? remembered.get(text.slice(at, at + length)) : undefined
    if (decoded === undefined) {
      REFERENCE.lastIndex = at
      const reference = REFERENCE.exec(text)?.[0]
      if (reference === undefined) continue
      decoded = decode(reference)
      if (decoded === reference) continue
      length = reference.length
      if (!reference.endsWith(';')) {
        const tail = commonTail(decoded, reference)
        decoded = decoded.slice(0, decoded.length - tail)
        length -= tail
      }
    }
    if (at > from) literal(from, at)
    letters(decoded, at)
    from = at + length
  }
  if (from < end) literal(from, end)
}

/** Letters behind a reference without a semicolon, which are taken for its own till it is decoded: `&eacutes` is és. */
function commonTail(decoded: string, reference: string): number {
  let tail = 0
  while (tail < decoded.length - 1 && decoded.at(-1 - tail) === reference.at(-1 - tail)) tail++
  return tail
}

function decode(reference: string): string {
  const decoded = decodeHTML(reference)
  if (decoded === reference || !reference.endsWith(';') || reference.length > LONGEST_REMEMBERED) return decoded
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(reference, decoded)
  return decoded
}

/** Where a text ends without the beginning of a reference, as a feed leaves it that cuts after so many characters. */
export function endBeforeCut(text: string): number {
  return text.length - (CUT_OFF.exec(text.slice(-10))?.[0].length ?? 0)
}
