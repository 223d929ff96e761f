// Strings are kept as UTF-16 code units, one byte a unit where all are below 256, so that every string of JavaScript comes
// back as it was, lone surrogates included. One word a string says how: twice its length, plus one where units are wide.

/** UTF-16 units turned into a string at once. */
const CHUNK = 4096

/** Length and width of each string, and how many bytes they take together. */
export function measureStrings(strings: readonly string[]): { readonly forms: Uint32Array; readonly bytes: number } {
  const forms = new Uint32Array(strings.length)
  let bytes = 0
  for (let i = 0; i < strings.length; i++) {
    const { length } = strings[i]
    const wide = isWide(strings[i]) ? 1 : 0
    forms[i] = 2 * length + wide
    bytes += length << wide
  }
  return { forms, bytes }
}

export function encodeStrings(strings: readonly string[], forms: Uint32Array, out: Uint8Array): void {
  let at = 0
  for (let i = 0; i < strings.length; i++) {
    const text = strings[i]
    const wide = (forms[i] & 1) === 1
    for (let j = 0; j < text.length; j++) {
      const unit = text.charCodeAt(j)
      out[at++] = unit
      if (wide) out[at++] = unit >>> 8
    }
  }
}

/** @returns undefined if `bytes` is not what `forms` asks for */
export function decodeStrings(forms: Uint32Array, bytes: Uint8Array): string[] | undefined {
  let needed = 0
  for (let i = 0; i < forms.length; i++) needed += (forms[i] >>> 1) * (1 + (forms[i] & 1))
  if (needed !== bytes.length) return undefined
  const strings: string[] = []
  let at = 0
  for (let i = 0; i < forms.length; i++) {
    const length = forms[i] >>> 1
    strings.push((forms[i] & 1) === 0 ? narrow(bytes, at, length) : wide(bytes, at, length))
    at += length * (1 + (forms[i] & 1))
  }
  return strings
}

function isWide(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 255) return true
  return false
}

function narrow(bytes: Uint8Array, from: number, length: number): string {
  return fromUnits(length, (i) => bytes[from + i])
}

function wide(bytes: Uint8Array, from: number, length: number): string {
  return fromUnits(length, (i) => bytes[from + 2 * i] | (bytes[from + 2 * i + 1] << 8))
}

function fromUnits(length: number, unit: (i: number) => number): string {
  let text = ''
  for (let start = 0; start < length; start += CHUNK) {
    const units: number[] = []
    for (let i = start; i < Math.min(length, start + CHUNK); i++) units.push(unit(i))
    text += String.fromCharCode(...units)
  }
  return text
}
