/** What the bytes 0x80 to 0x9F are in windows-1252: 27 characters, and five that stay controls. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The encoding that a byte order mark tells. */
export function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** The beginning of a text, by which its format is told, as far as it can be read. */
export function headText(head: Uint8Array): string {
  return new TextDecoder(encodingOf(head)).decode(head)
}

/** What the web has by other names: code pages of East Asia, as Python and Java write them. */
const CODE_PAGES: Readonly<Record<string, string>> = { 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5' }

/** The encoding that a label of the web (WHATWG Encoding), or one of a code page, stands for, if it stands for one. */
export function encodingNamed(label: string): string | undefined {
  const [, page] = /^(?:x-)?(?:cp|ms|windows-)(9\d\d)$/i.exec(label) ?? []
  try {
    return new TextDecoder(CODE_PAGES[page ?? ''] ?? label).encoding
  } catch {
    return undefined
  }
}

/** Encodings in which one letter may take several bytes. */
const OF_SEVERAL_BYTES = /^(?:utf-|gb|big5|euc-|shift_jis|iso-2022)/

/** Whether each byte is a letter by itself: then letters beyond ASCII are never UTF-8 by chance. */
export function isOfSingleBytes(encoding: string): boolean {
  return !OF_SEVERAL_BYTES.test(encoding)
}

/**
 * Bytes in an encoding by its name on the web, where ISO 8859-1 is windows-1252.
 *
 * @param lossy whether bytes that it does not have become U+FFFD
 * @throws {TypeError} for such bytes, else
 */
export function decodedAs(encoding: string, bytes: Uint8Array, lossy = false): string {
  const text = new TextDecoder(encoding, { fatal: !lossy }).decode(bytes)
  return encoding === 'windows-1252' ? withoutC1(text) : text
}

export function windows1252(bytes: Uint8Array): string {
  return withoutC1(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
}

/** Some engines, Node 20.20 among them, read windows-1252 as if it were ISO 8859-1, whose ’ is U+0092. */
function withoutC1(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => C1[control.charCodeAt(0) - 0x80])
}
