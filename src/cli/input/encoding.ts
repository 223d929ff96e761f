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

/**
 * Bytes in the encoding of a label of the web (WHATWG Encoding), by which ISO 8859-1 is windows-1252.
 *
 * @throws {TypeError} for bytes that it does not have
 * @throws {RangeError} for a label that is none
 */
export function decodedAs(label: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(label, { fatal: true })
  const text = decoder.decode(bytes)
  return decoder.encoding === 'windows-1252' ? withoutC1(text) : text
}

export function windows1252(bytes: Uint8Array): string {
  return withoutC1(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
}

/** Some engines, Node 20.20 among them, read windows-1252 as if it were ISO 8859-1, whose ’ is U+0092. */
function withoutC1(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => C1[control.charCodeAt(0) - 0x80])
}
